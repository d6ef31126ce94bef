package ziman.grammar

import org.antlr.v4.runtime.BailErrorStrategy
import org.antlr.v4.runtime.BaseErrorListener
import org.antlr.v4.runtime.CommonTokenStream
import org.antlr.v4.runtime.ListTokenSource
import org.antlr.v4.runtime.Parser
import org.antlr.v4.runtime.atn.ATNConfigSet
import org.antlr.v4.runtime.atn.PredictionMode
import org.antlr.v4.runtime.dfa.DFA
import spock.lang.Specification
import spock.lang.Tag
import ziman.grammar.antlr.ModelParser
import ziman.grammar.read.Reader
import ziman.grammar.source.Source

/** Nothing that can be written has two meanings. */
class AmbiguitySpec extends Specification {
  def "no model of the corpus has two meanings: #name"() {
    expect:
    hasOneMeaning(Models.file(name).text())

    where:
    name << Models.NAMES
  }

  def "no model made at random has two meanings"() {
    expect:
    (1..30).every { hasOneMeaning(new Models(it).model()) }
  }

  @Tag('thorough')
  def "none of many thousand models made at random has two meanings"() {
    expect:
    (1..10_000).every { hasOneMeaning(new Models(it).model()) }
  }

  private static boolean hasOneMeaning(String text) {
    def meanings = [PredictionMode.SLL, PredictionMode.LL, PredictionMode.LL_EXACT_AMBIG_DETECTION].collect { parse(text, it) }
    assert meanings.toSet().size() == 1
    true
  }

  private static String parse(String text, PredictionMode mode) {
    def tokens = Reader.tokensOfLines(new Source('m.bte', text))
    def parser = new ModelParser(new CommonTokenStream(new ListTokenSource(tokens)))
    parser.interpreter.predictionMode = mode
    parser.errorHandler = new BailErrorStrategy()
    parser.removeErrorListeners()
    parser.addErrorListener(new BaseErrorListener() {
      @Override
      void reportAmbiguity(Parser p, DFA dfa, int start, int stop, boolean exact, BitSet alternatives, ATNConfigSet configs) {
        throw new AssertionError("ambiguous in $mode: ${p.tokenStream.getText(p.tokenStream.get(start), p.tokenStream.get(stop))} of\n$text")
      }
    })
    parser.model().toStringTree(parser)
  }
}

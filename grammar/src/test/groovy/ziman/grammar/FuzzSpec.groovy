package ziman.grammar

import spock.lang.Specification
import spock.lang.Tag
import ziman.grammar.format.Formatter
import ziman.grammar.read.Reader
import ziman.grammar.read.SourceFile
import ziman.grammar.source.Unreadable
import ziman.grammar.source.Source

/** Whatever is read, the answer is a tree or messages, and nothing else. */
class FuzzSpec extends Specification {
  def "a few hundred texts of any kind are read or refused"() {
    expect:
    (1..60).every { isReadOrRefused(it) }
  }

  @Tag('thorough')
  def "many thousand texts of any kind are read or refused"() {
    expect:
    (1..20_000).every { isReadOrRefused(it) }
  }

  private static boolean isReadOrRefused(long seed) {
    def models = new Models(seed)
    isReadOrRefused(models.soup())
    isReadOrRefused(models.damaged(models.model()))
    isReadOrRefused(models.damaged(Models.file(Models.NAMES[(int) (seed % Models.NAMES.size())]).text()))
    try {
      isReadOrRefused(SourceFile.decode(models.bytes(), 'm.bte').text())
    } catch (Unreadable e) {
      says(e)
    }
    true
  }

  private static void isReadOrRefused(String text) {
    def source = new Source('m.bte', text)
    try {
      def tree = Reader.read(source)
      assert !tree.entries().empty
      assert Reader.read(new Source('m.bte', Formatter.format(source))) == tree
    } catch (Unreadable e) {
      says(e)
    } catch (Throwable e) {
      throw new AssertionError("$e for ${text.inspect()}", e)
    }
  }

  private static void says(Unreadable e) {
    assert !e.diagnostics().empty
    assert e.diagnostics().every { it.message() && it.render().startsWith('m.bte') }
  }
}

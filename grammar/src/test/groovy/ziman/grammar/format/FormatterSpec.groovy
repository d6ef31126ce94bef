package ziman.grammar.format

import org.antlr.v4.runtime.Token
import spock.lang.Specification
import spock.lang.Tag
import ziman.grammar.Models
import ziman.grammar.antlr.ModelLexer
import ziman.grammar.read.Reader
import ziman.grammar.source.Source
import ziman.grammar.source.Unreadable

class FormatterSpec extends Specification {
  def "the corpus is laid out exactly as its snapshot: #name"() {
    expect:
    Formatter.format(Models.file(name)) == FormatterSpec.getResourceAsStream(name + '.formatted').getText('UTF-8')

    where:
    name << Models.NAMES
  }

  def "#what"() {
    expect:
    Formatter.format(new Source('m.bte', 'bte 1\n' + before)) == 'bte 1\n' + after

    where:
    what                                              | before                                    || after
    'one space stands around an operator'             | 'a=b+c*d/e-f'                             || 'a = b + c * d / e - f\n'
    'a power is written tight'                        | 'a = b ^ c ^ -2'                          || 'a = b^c^-2\n'
    'a quantity keeps its distance from a power'      | 'a = 10 m ^ 2'                            || 'a = 10 m ^ 2\n'
    'a unit keeps its power'                          | 'a = 10  m^2'                             || 'a = 10 m^2\n'
    'a power of a group is tight'                     | 'a = (10 m) ^ 2'                          || 'a = (10 m)^2\n'
    'a quantity is its number, a space and its unit'  | 'a = 1 \t K'                              || 'a = 1 K\n'
    'a sign stands at its value'                      | 'a = - b * - c'                           || 'a = -b * -c\n'
    'signs stand at each other'                       | 'a = - + - b'                             || 'a = -+-b\n'
    'a sign in brackets stands at its value'          | 'a = f( - b, [ - c ], ( + d ))'           || 'a = f(-b, [-c], (+d))\n'
    'a sign behind a comparison stands at its value'  | '- a < - b'                               || '-a < -b\n'
    'a sign at the start of an entry stands at it'    | 'a ; - b < c ; x { + d < e }'             || 'a ; -b < c ; x { +d < e }\n'
    'a difference has spaces'                         | 'a = f(b)-c-[d]-e'                        || 'a = f(b) - c - [d] - e\n'
    'a tolerance has spaces'                          | 'a = 1 K+/-1 %'                           || 'a = 1 K +/- 1 %\n'
    'a comma has a space behind it'                   | 'a = f(b ,c,[d ,e])'                      || 'a = f(b, c, [d, e])\n'
    'a call stands at its name'                       | 'f ( a ) = b'                             || 'f(a) = b\n'
    'a path is written tight'                         | 'a . b = c'                               || 'a.b = c\n'
    'an empty list is written tight'                  | 'a = [ ]'                                 || 'a = []\n'
    'a named argument has spaces around its ='        | 'a = f(b=1,c=2)'                          || 'a = f(b = 1, c = 2)\n'
    'a block on one line stays on one line'           | 'a of b{c=1;d=2}'                         || 'a of b { c = 1 ; d = 2 }\n'
    'an empty block has a space inside'               | 'a {}'                                    || 'a { }\n'
    'a block is indented by two spaces'               | 'a {\nb {\nc\n}\n}'                       || 'a {\n  b {\n    c\n  }\n}\n'
    'closing brackets on one line step back together' | 'a { b {\nc\n} }\nd'                      || 'a { b {\n    c\n} }\nd\n'
    'equals signs of neighbours stand in one column'  | 'a = 1\nlonger = 2'                       || 'a      = 1\nlonger = 2\n'
    'a path counts as people see it'                  | '𝒻 = 1\nab = 2'                           || '𝒻  = 1\nab = 2\n'
    'a blank line ends a column'                      | 'a = 1\n\nlonger = 2'                     || 'a = 1\n\nlonger = 2\n'
    'another kind of entry ends a column'             | 'a = 1\nshow x\nlonger = 2'               || 'a = 1\nshow x\nlonger = 2\n'
    'definitions and overrides have their own column' | 'a = 1\nlonger := 2'                      || 'a = 1\nlonger := 2\n'
    'overrides stand in one column'                   | 'a := 1\nlonger := 2'                     || 'a      := 1\nlonger := 2\n'
    'texts of neighbours stand in one column'         | 'a = 1 "x"\nb = 100 "y"'                  || 'a = 1   "x"\nb = 100 "y"\n'
    'comments of neighbours stand in one column'      | 'a = 1 # x\nb = 100 # y'                  || 'a = 1    # x\nb = 100  # y\n'
    'comments stand behind texts'                     | 'a = 1 "x" # x\nb = 100 # y'              || 'a = 1   "x"  # x\nb = 100      # y\n'
    'a text as value is no documentation'             | 'a = "x"\nbcd = 1 "y"'                    || 'a   = "x"\nbcd = 1   "y"\n'
    'a text behind an operator is no documentation'   | 'a = b + "x"\nbcd = 1 "y"'                || 'a   = b + "x"\nbcd = 1       "y"\n'
    'a comment alone is indented like its block'      | 'a {\n# b\n}'                             || 'a {\n  # b\n}\n'
    'a comment has two spaces before it'              | 'show x# y'                               || 'show x  # y\n'
    'a comment loses the blanks at its end'           | '# x  \t'                                 || '# x\n'
    'a continued line is indented by four spaces'     | 'a = b +\nc'                              || 'a = b +\n    c\n'
    'a sign on a continued line stands at its value'  | 'a = b *\n- c'                            || 'a = b *\n    -c\n'
    'a difference may start a line inside brackets'   | 'a = (b\n-c)'                             || 'a = (b\n    - c)\n'
    'a power may start a line inside brackets'        | 'a = (b\n^ c)'                            || 'a = (b\n    ^c)\n'
    'a continued line in a block is indented twice'   | 'x {\na = [b,\n# why\nc]\n}'              || 'x {\n  a = [b,\n      # why\n      c]\n}\n'
    'arguments on lines of their own are aligned'     | 'a = f(\nb = 1,\nlonger = 2\n)'           || 'a = f(\n    b      = 1,\n    longer = 2\n    )\n'
    'many blank lines become one'                     | 'a\n\n\n\nb'                              || 'a\n\nb\n'
    'blank lines inside the ends of a block go'       | 'a {\n\nb\n\n}'                           || 'a {\n  b\n}\n'
    'a blank line behind a comment stays'             | 'a {\n# x\n\nb\n}'                        || 'a {\n  # x\n\n  b\n}\n'
    'blank lines at the end go'                       | 'a\n\n\n'                                 || 'a\n'
    'a semicolon at the end of a line goes'           | 'a = 1 ;; # x'                            || 'a = 1  # x\n'
    'a line of semicolons is a blank line'            | 'a\n;;\nb'                                || 'a\n\nb\n'
    'line ends become newlines'                       | 'a\r\nb\r\n'                              || 'a\nb\n'
    'two entries on a line are not aligned'           | 'a = 1 ; b = 2\nlonger = 2'               || 'a = 1 ; b = 2\nlonger = 2\n'
    'a heading has single spaces'                     | 'show   heating ( 2 )"W"'                || 'show heating(2) "W"\n'
    'a text keeps its blanks'                         | 'a = "x   y"'                             || 'a = "x   y"\n'
  }

  def "blank lines before the first entry go"() {
    expect:
    Formatter.format(new Source('m.bte', '\n\n  bte 1')) == 'bte 1\n'
  }

  def "what cannot be read is not laid out"() {
    when:
    Formatter.format(new Source('m.bte', 'bte 1\na ='))

    then:
    thrown(Unreadable)
  }

  def "layout keeps the tree and the comments, and a second time changes nothing: #name"() {
    expect:
    isKept(Models.file(name).text())

    where:
    name << Models.NAMES
  }

  def "layout keeps what models made at random say"() {
    expect:
    (1..100).every { isKept(new Models(it).model()) }
  }

  @Tag('thorough')
  def "layout keeps what many thousand models made at random say"() {
    expect:
    (1..30_000).every { isKept(new Models(it).model()) }
  }

  private static boolean isKept(String text) {
    String once = Formatter.format(new Source('m.bte', text))
    assert Reader.read(new Source('m.bte', once)) == Reader.read(new Source('m.bte', text))
    assert comments(once) == comments(text)
    assert Formatter.format(new Source('m.bte', once)) == once
    assert once.readLines().every { it == it.stripTrailing() }
    true
  }

  private static List<String> comments(String text) {
    Reader.tokensOfLines(new Source('m.bte', text))
      .findAll { Token t -> t.type == ModelLexer.COMMENT }
      *.text*.stripTrailing()
  }
}

package ziman.grammar.source

import spock.lang.Specification

class DiagnosticSpec extends Specification {
  def "a message names the place, shows it and says what is wrong"() {
    expect:
    rendered('bte 1\nmaterial copper of constant {\n  resistvity = 1\n}', 38, 48) == '''\
      m.bte, line 3, columns 3 to 12:
        2 | material copper of constant {
        3 |   resistvity = 1
          |   ^^^^^^^^^^
      Wrong.'''.stripIndent()
  }

  def "the first line has no line before it"() {
    expect:
    rendered('abc', 1, 2) == 'm.bte, line 1, column 2:\n  1 | abc\n    |  ^\nWrong.'
  }

  def "line numbers are aligned"() {
    expect:
    rendered('x\n' * 9 + 'abc', 18, 19) == 'm.bte, line 10, column 1:\n   9 | x\n  10 | abc\n     | ^\nWrong.'
  }

  def "a blank line is shown without blanks at its end"() {
    expect:
    rendered(' \nabc', 2, 3) == 'm.bte, line 2, column 1:\n  1 |\n  2 | abc\n    | ^\nWrong.'
  }

  def "an empty text has no line to show"() {
    expect:
    rendered('', 0, 0) == 'm.bte:\nWrong.'
  }

  def "a place of several lines is underlined to the end of its first"() {
    expect:
    rendered('ab {\n}\n', 1, 6) == 'm.bte, line 1, columns 2 to 4:\n  1 | ab {\n    |  ^^^\nWrong.'
  }

  def "a line end is one column behind the line: #text.inspect()"() {
    expect:
    rendered(text, 2, text.length()) == 'm.bte, line 1, column 3:\n  1 | ab\n    |   ^\nWrong.'
    rendered(text, text.length(), text.length()) == 'm.bte, line 1, column 3:\n  1 | ab\n    |   ^\nWrong.'

    where:
    text << ['ab', 'ab\n', 'ab\r\n']
  }

  def "a place up to the line end stops there"() {
    expect:
    rendered('ab\ncd', 0, 3) == 'm.bte, line 1, columns 1 to 2:\n  1 | ab\n    | ^^\nWrong.'
  }

  def "a tab is one column wide and other control characters are visible"() {
    expect:
    rendered('\ta\u0007b', 3, 4) == 'm.bte, line 1, column 4:\n  1 |  a\uFFFDb\n    |    ^\nWrong.'
  }

  def "characters are counted as people see them"() {
    expect:
    rendered('😀😀ab', 4, 6) == 'm.bte, line 1, columns 3 to 4:\n  1 | 😀😀ab\n    |   ^^\nWrong.'
  }

  def "a line of a hundred characters is shown in full, a longer one is not"() {
    expect:
    rendered('x' * 100, 0, 1) == "m.bte, line 1, column 1:\n  1 | ${'x' * 100}\n    | ^\nWrong."
    rendered('x' * 101, 0, 1) == "m.bte, line 1, column 1:\n  1 | ${'x' * 100}...\n    | ^\nWrong."
    rendered('x' * 101, 0, 101) == "m.bte, line 1, columns 1 to 101:\n  1 | ${'x' * 100}...\n    | ${'^' * 100}\nWrong."
  }

  def "a place far along its line is shown with a little before it"() {
    expect:
    rendered('a\n' + 'x' * 50 + 'YZ' + 'x' * 200, 52, 54) == """\
      m.bte, line 2, columns 51 to 52:
        1 | ...
        2 | ...${'x' * 19}YZ${'x' * 79}...
          |    ${' ' * 19}^^
      Wrong.""".stripIndent()
  }

  def "the end of a long line is shown without dots behind it"() {
    expect:
    rendered('x' * 200 + 'Y', 200, 201) == "m.bte, line 1, column 201:\n  1 | ...${'x' * 99}Y\n    |    ${' ' * 99}^\nWrong."
    rendered('x' * 120, 120, 120) == "m.bte, line 1, column 121:\n  1 | ...${'x' * 100}\n    |    ${' ' * 100}^\nWrong."
  }

  def "diagnostics are ordered by file and then by place"() {
    given:
    def places = [['b', 0], ['a', 2], ['a', 1]].collect { name, at -> new Diagnostic(new Place(new Source(name, 'abc'), at, at), '') }

    expect:
    places.toSorted(Diagnostic.IN_ORDER) == [places[2], places[1], places[0]]
    places.toSorted(Diagnostic.IN_ORDER)*.place()*.start() == [1, 2, 0]
  }

  def "an unreadable text says everything that is wrong with it"() {
    given:
    def source = new Source('m.bte', 'ab')
    def errors = [new Diagnostic(new Place(source, 0, 1), 'One.'), new Diagnostic(new Place(source, 1, 2), 'Two.')]

    when:
    throw new Unreadable(errors)

    then:
    def e = thrown(Unreadable)
    e.message == errors[0].render() + '\n\n' + errors[1].render()
    e.diagnostics() == errors
  }

  private static String rendered(String text, int start, int end) {
    new Diagnostic(new Place(new Source('m.bte', text), start, end), 'Wrong.').render()
  }
}

package ziman.grammar.source

import spock.lang.Specification

class SourceSpec extends Specification {
  def "offsets are told as lines and columns: #offset"() {
    given:
    def source = new Source('m.bte', 'ab\n\n😀c\r\nd\n')

    expect:
    [source.line(offset), source.column(offset)] == [line, column]

    where:
    offset || line | column
    0      || 1    | 1
    2      || 1    | 3
    3      || 2    | 1
    4      || 3    | 1
    6      || 3    | 2
    7      || 3    | 3
    8      || 3    | 3
    9      || 4    | 1
    10     || 4    | 2
    11     || 4    | 2
  }

  def "lines are counted without an empty one at the end: #text.inspect()"() {
    given:
    def source = new Source('m.bte', text)

    expect:
    source.lines() == lines.size()
    (1..lines.size()).collect { source.lineText(it) } == lines

    where:
    text        || lines
    ''          || ['']
    'a'         || ['a']
    'a\n'       || ['a']
    'a\nb'      || ['a', 'b']
    '\n\n'      || ['', '']
    'a\r\nb\r'  || ['a', 'b\r']
    'x\n' * 100 || ['x'] * 100
  }

  def "a line knows where it starts"() {
    expect:
    (1..3).collect { new Source('m.bte', 'ab\n\nc').startOfLine(it) } == [0, 3, 4]
  }

  def "a source is called by its name"() {
    expect:
    new Source('m.bte', 'a long text').toString() == 'm.bte'
  }

  def "a place knows its text, its parts and its line"() {
    given:
    def place = new Place(new Source('m.bte', 'a\nbcde'), 2, 5)

    expect:
    place.text() == 'bcd'
    place.part(1, 2).text() == 'c'
    place.toString() == 'm.bte:2'
    Place.NOWHERE.toString() == 'nowhere'
  }

  def "every place equals every other, and nothing else"() {
    given:
    def place = new Place(new Source('m.bte', 'abc'), 1, 2)

    expect:
    place == Place.NOWHERE
    place.hashCode() == Place.NOWHERE.hashCode()
    !place.equals('abc')
  }

  def "a place does not run backwards or from before the text: #start to #end"() {
    when:
    new Place(new Source('m.bte', 'abc'), start, end)

    then:
    def e = thrown(IllegalArgumentException)
    e.message == "a place runs from $start to $end"

    where:
    start | end
    -1    | 2
    2     | 1
  }
}

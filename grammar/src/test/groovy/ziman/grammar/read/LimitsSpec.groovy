package ziman.grammar.read

import spock.lang.Specification
import ziman.grammar.source.Source
import ziman.grammar.source.Unreadable

/** No text, whoever wrote it, exhausts the reader. */
class LimitsSpec extends Specification {
  private static final String DEEP = 'Brackets are open 100 deep here, which is the limit.'
  private static final String RANGE = 'This number is out of range: numbers go from 1e-290 to 1e290.'
  private static final String LONG = 'This entry has more than 500 operators, which is the limit: give parts of it a name.'

  def "ten thousand brackets are refused where the limit is: #open"() {
    expect:
    errors(before + open * 10_000 + close * 10_000) == ["2:$column $DEEP"]

    where:
    before | open   | close  || column
    'a = ' | '('    | ')'    || 105
    'a = ' | '['    | ']'    || 105
    'a = ' | 'f('   | ')'    || 206
    'a = ' | '([f(' | ')])'  || 138
    ''     | 'a {'  | '}'    || 303
  }

  def "a hundred brackets are read: #open"() {
    expect:
    errors(before + open * 100 + middle + close * 100) == []

    where:
    before | open  | middle | close
    'a = ' | '('   | '1'    | ')'
    'a = ' | '['   | '1'    | ']'
    'a = ' | 'f('  | '1'    | ')'
    ''     | 'a {' | ''     | '}'
  }

  def "ten thousand brackets never closed are refused as well: #open"() {
    expect:
    errors("a = ${open * 10_000}") == ["2:105 $DEEP"]

    where:
    open << ['(', '[']
  }

  def "ten thousand operators are refused where the limit is: #what"() {
    expect:
    errors(text) == ["$place $LONG"]

    where:
    what                      | text                                         || place
    'signs'                   | 'a = ' + '-' * 10_000 + '1'                  || '2:505'
    'a sum'                   | 'a = 1' + ' + 1' * 10_000                    || '2:2007'
    'products'                | 'a = 1' + ' * 1' * 10_000                    || '2:2007'
    'quotients'               | 'a = 1' + ' / 1' * 10_000                    || '2:2007'
    'differences'             | 'a = 1' + ' - 1' * 10_000                    || '2:2007'
    'powers'                  | 'a = 1' + ' ^ 1' * 10_000                    || '2:2007'
    'tolerances'              | 'a = 1' + ' ± 1' * 10_000                    || '2:2007'
    'long tolerances'         | 'a = 1' + ' +/- 1' * 10_000                  || '2:3007'
    'a sum over lines'        | 'a = 1' + ' +\n1' * 10_000                   || '502:3'
    'a sum over lines in ()'  | 'a = (1' + '\n+ 1' * 10_000 + ')'            || '503:1'
    'signs in arguments'      | 'a = ' + ('f(x = ' + '-' * 400) * 90 + '1' + ')' * 90 || '2:517'
    'signs in a list'         | 'a = [' + '-1, ' * 501 + '1]'                || '2:2006'
  }

  def "five hundred operators are read: #what"() {
    expect:
    errors(text) == []

    where:
    what      | text
    'signs'   | 'a = ' + '-' * 500 + '1'
    'a sum'   | 'a = 1' + ' + 1' * 500
    'powers'  | 'a = 1' + ' ^ 1' * 500
    'nested'  | 'a = ' + '(' * 100 + '-' * 500 + '1' + ')' * 100
  }

  def "operators are counted for each entry: #separator.inspect()"() {
    expect:
    errors((['a = 1' + ' + 1' * 400] * 3).join(separator)) == []

    where:
    separator << ['\n', ' ; ', '\r\n', ' # why\n']
  }

  def "operators are counted for each entry of a block"() {
    expect:
    errors("a = 1${' + 1' * 300}\nb { c = 1${' + 1' * 300} }") == []
    errors("b { c = 1${' + 1' * 300} } ; d = 1${' + 1' * 300}") == []
    errors("b { c = 1${' + 1' * 300} }\nd { e = 1${' + 1' * 300}\n}") == []
  }

  def "operators in texts and comments do not count"() {
    expect:
    errors("a = \"${'+ ' * 600}\" # ${'+ ' * 600}\n${'# +\n' * 600}") == []
  }

  def "a line end inside brackets that are wrong hides no other entry"() {
    expect:
    errors("a = (1\n" + "b = 1 + 1\n" * 600) == ['2:5 This "(" is not closed: a ")" is missing.']
  }

  def "a line of a hundred thousand characters is read: #what"() {
    expect:
    errors(text) == []

    where:
    what         | text
    'a text'     | "a = \"${'x' * 100_000}\""
    'a name'     | "${'x' * 100_000} = 1"
    'a list'     | "a = [${'1, ' * 33_000}1]"
    'a comment'  | "a = 1 # ${'x' * 100_000}"
    'entries'    | 'a = 1 ; ' * 12_500
    'a path'     | "a = ${'x.' * 50_000}x"
    'a heading'  | "show ${'x ' * 50_000}"
    'a unit'     | "a = 1 ${'m.' * 50_000}m"
  }

  def "an error far along a line is shown in an excerpt of bounded length"() {
    when:
    Reader.read(new Source('m.bte', "bte 1\na = [${'1, ' * 33_000}?]"))

    then:
    def e = thrown(Unreadable)
    e.message.startsWith('m.bte, line 2, column 99006:')
    e.message.length() < 500
  }

  def "many lines behind a character outside the first plane are read"() {
    expect:
    errors('# 😀\n' + 'a = b + c * d\n' * 5_000) == []
  }

  def "a number of #digits digits is #what"() {
    expect:
    errors("a = ${'1' * digits}").collect { it.substring(4) } == found
    errors("a = 0.${'1' * (digits - 1)} K").collect { it.substring(4) } == found

    where:
    digits  | what      || found
    40      | 'read'    || []
    41      | 'refused' || ['This number has more than 40 digits, which is the limit.']
    100_000 | 'refused' || ['This number has more than 40 digits, which is the limit.']
  }

  def "a number is read as far as doubles go with room to spare: #number"() {
    expect:
    errors("a = $number").collect { it.substring(4) } == found
    errors("a = $number K").collect { it.substring(4) } == found

    where:
    number                  || found
    '1e290'                 || []
    '9e290'                 || []
    '1e291'                 || [RANGE]
    '10e290'                || [RANGE]
    '1e-290'                || []
    '0.1e-289'              || []
    '1e-291'                || [RANGE]
    '0.1e-290'              || [RANGE]
    '0e-290'                || []
    '0e999'                 || []
    '0e1000'                || [RANGE]
    '1e+999'                || [RANGE]
    '1e0000000000000000005' || []
    '1e-00000000000000005'  || []
    '1e99999999999999999'   || [RANGE]
    '1e-99999999999999999'  || [RANGE]
  }

  private static List<String> errors(String text) {
    try {
      Reader.read(new Source('m.bte', 'bte 1\n' + text))
      return []
    } catch (Unreadable e) {
      return e.diagnostics().collect {
        def source = it.place().source()
        "${source.line(it.place().start())}:${source.column(it.place().start())} ${it.message()}".toString()
      }
    }
  }
}

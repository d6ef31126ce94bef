package ziman.grammar.read

import spock.lang.Specification
import ziman.grammar.source.Source
import ziman.grammar.tree.Body
import ziman.grammar.tree.Entry
import ziman.grammar.tree.Entry.Assignment
import ziman.grammar.tree.Entry.Command
import ziman.grammar.tree.Entry.Comparison
import ziman.grammar.tree.Entry.Condition
import ziman.grammar.tree.Entry.Manner
import ziman.grammar.tree.Entry.Section
import ziman.grammar.tree.Expression
import ziman.grammar.tree.Expression.Argument
import ziman.grammar.tree.Expression.Binary
import ziman.grammar.tree.Expression.Call
import ziman.grammar.tree.Expression.ListLiteral
import ziman.grammar.tree.Expression.NumberLiteral
import ziman.grammar.tree.Expression.Operator
import ziman.grammar.tree.Expression.QuantityLiteral
import ziman.grammar.tree.Expression.Reference
import ziman.grammar.tree.Expression.Sign
import ziman.grammar.tree.Expression.Signed
import ziman.grammar.tree.Expression.TextLiteral
import ziman.grammar.tree.Expression.Uncertain
import ziman.grammar.tree.Heading
import ziman.grammar.tree.Path

import static ziman.grammar.source.Place.NOWHERE

class ReaderSpec extends Specification {
  def "a value is read as what it is: #text"() {
    expect:
    value(text) == tree

    where:
    text                    || tree
    '7'                     || n('7')
    '0.451'                 || n('0.451')
    '1.50'                  || n('1.50')
    '1e-9'                  || n('1e-9')
    '1.5E+3'                || n('1.5E+3')
    '0e999'                 || n('0e999')
    '1e00005'               || n('1e5')
    '385 W/m/K'             || q('385', 'W/m/K')
    '385 \t  W/m/K'         || q('385', 'W/m/K')
    '1.7 uohm.cm'           || q('1.7', 'uohm.cm')
    '84.9 nm^-3'            || q('84.9', 'nm^-3')
    '1 %'                   || q('1', '%')
    '5 °C'                  || q('5', '°C')
    '1.0 m_e'               || q('1.0', 'm_e')
    '3 1/m'                 || q('3', '1/m')
    '3 m²·s⁻¹'              || q('3', 'm²·s⁻¹')
    '1e5 eV'                || q('1e5', 'eV')
    '"copper"'              || t('copper')
    '""'                    || t('')
    '"a \\"b\\" \\\\ c"'    || t('a "b" \\ c')
    '"two\\nlines"'         || t('two\nlines')
    '"# no comment; { ( ["' || t('# no comment; { ( [')
    'T'                     || r('T')
    'lattice.population.x'  || r('lattice', 'population', 'x')
    '[]'                    || new ListLiteral([], NOWHERE)
    '[1, 2 K, "x"]'         || new ListLiteral([n('1'), q('2', 'K'), t('x')], NOWHERE)
    '[[a], []]'             || new ListLiteral([new ListLiteral([r('a')], NOWHERE), new ListLiteral([], NOWHERE)], NOWHERE)
    'f()'                   || call('f', [])
    'f(1)'                  || call('f', [argument(n('1'))])
    'f(a, b = 2 K, -c)'     || call('f', [argument(r('a')), argument('b', q('2', 'K')), argument(minus(r('c')))])
    'f(g(a))'               || call('f', [argument(call('g', [argument(r('a'))]))])
    'a.f(1)'                || new Call(Path.of('a', 'f'), [argument(n('1'))], NOWHERE)
    '(a)'                   || r('a')
    '((1 K))'               || q('1', 'K')
    '-a'                    || minus(r('a'))
    '+a'                    || new Signed(Sign.PLUS, r('a'), NOWHERE)
    'a +/- b'               || new Uncertain(r('a'), r('b'), NOWHERE)
    'a ± b'                 || new Uncertain(r('a'), r('b'), NOWHERE)
    '1 K/T'                 || q('1', 'K/T')
    '1 K / T'               || over(q('1', 'K'), r('T'))
    '10 m ^ 2'              || power(q('10', 'm'), n('2'))
    '10 m^2'                || q('10', 'm^2')
  }

  def "operators bind as in a textbook: #text"() {
    expect:
    value(text) == tree

    where:
    text          || tree
    '-2^2'        || minus(power(n('2'), n('2')))
    '2^-1'        || power(n('2'), minus(n('1')))
    '2^-1^2'      || power(n('2'), minus(power(n('1'), n('2'))))
    '2^3^2'       || power(n('2'), power(n('3'), n('2')))
    '(2^3)^2'     || power(power(n('2'), n('3')), n('2'))
    'a/b*c'       || times(over(r('a'), r('b')), r('c'))
    'a*b/c'       || over(times(r('a'), r('b')), r('c'))
    'a/b/c'       || over(over(r('a'), r('b')), r('c'))
    'a-b-c'       || less(less(r('a'), r('b')), r('c'))
    'a-b+c'       || plus(less(r('a'), r('b')), r('c'))
    'a-(b-c)'     || less(r('a'), less(r('b'), r('c')))
    'a+b*c'       || plus(r('a'), times(r('b'), r('c')))
    '(a+b)*c'     || times(plus(r('a'), r('b')), r('c'))
    'a*b+c'       || plus(times(r('a'), r('b')), r('c'))
    'a*b^c'       || times(r('a'), power(r('b'), r('c')))
    '-a*b'        || times(minus(r('a')), r('b'))
    'a*-b'        || times(r('a'), minus(r('b')))
    '-a+b'        || plus(minus(r('a')), r('b'))
    'a - -b'      || less(r('a'), minus(r('b')))
    '--a'         || minus(minus(r('a')))
    'a+b +/- c*d' || new Uncertain(plus(r('a'), r('b')), times(r('c'), r('d')), NOWHERE)
    'a +/- b + c' || new Uncertain(r('a'), plus(r('b'), r('c')), NOWHERE)
    'a ± b ± c'   || new Uncertain(new Uncertain(r('a'), r('b'), NOWHERE), r('c'), NOWHERE)
    'a +- b'      || plus(r('a'), minus(r('b')))
  }

  def "an entry is read as what it is: #text"() {
    expect:
    entries(text) == [tree]

    where:
    text                            || tree
    'a = 1'                         || define(r('a'), n('1'))
    'a := 1'                        || new Assignment(r('a'), Manner.OVERRIDE, n('1'), Optional.empty(), NOWHERE)
    'a.b = 1 K "doc"'               || define(r('a', 'b'), q('1', 'K'), 'doc')
    'a = "text"'                    || define(r('a'), t('text'))
    'a = "text" "doc"'              || define(r('a'), t('text'), 'doc')
    'energy(kx, ky) = kx'           || define(call('energy', [argument(r('kx')), argument(r('ky'))]), r('kx'))
    'rho(T = 300 K) = 1 ± 2'        || define(call('rho', [argument('T', q('300', 'K'))]), new Uncertain(n('1'), n('2'), NOWHERE))
    'a < 1'                         || condition(r('a'), Comparison.LESS, n('1'))
    'a <= 1'                        || condition(r('a'), Comparison.AT_MOST, n('1'))
    'a > 1'                         || condition(r('a'), Comparison.GREATER, n('1'))
    'a >= 1'                        || condition(r('a'), Comparison.AT_LEAST, n('1'))
    'f(2) + 1 > -b "why"'           || new Condition(plus(call('f', [argument(n('2'))]), n('1')), Comparison.GREATER, minus(r('b')), Optional.of('why'), NOWHERE)
    'show'                          || command('show')
    'show sigma "MS/m"'             || command('show', r('sigma'), t('MS/m'))
    'show a.b heating(2) 3'         || command('show', r('a', 'b'), call('heating', [argument(n('2'))]), n('3'))
    'band s of free_electron { }'   || section(heading('band', r('s'), r('of'), r('free_electron')))
    'sweep { T = 1 }'               || section(heading('sweep'), define(r('T'), n('1')))
    'a { b { c } ; d }'             || section(heading('a'), section(heading('b'), command('c')), command('d'))
    'contact { bath = 300 K ; x }'  || section(heading('contact'), define(r('bath'), q('300', 'K')), command('x'))
  }

  def "no word is reserved: #text"() {
    expect:
    entries(text) == [tree]

    where:
    text                  || tree
    'band = 2'            || define(r('band'), n('2'))
    'of = from'           || define(r('of'), r('from'))
    'from < of'           || condition(r('from'), Comparison.LESS, r('of'))
    'of of of { of = of }' || section(heading('of', r('of'), r('of')), define(r('of'), r('of')))
    'bte = 1'             || define(r('bte'), n('1'))
    'e5 = e'              || define(r('e5'), r('e'))
    'use(expect = sweep) = 1' || define(call('use', [argument('expect', r('sweep'))]), n('1'))
  }

  def "names may hold letters of any script, digits and underscores: #name"() {
    expect:
    entries("$name = 1") == [define(r(name), n('1'))]

    where:
    name << ['a_b', '_', '_1', 'µ', 'σxx', 'Ωß2', '温度', '𝒻', 'x²', 'é']
  }

  def "entries end with their line or a semicolon: #text.inspect()"() {
    expect:
    entries(text) == [define(r('a'), n('1')), define(r('b'), n('2'))]

    where:
    text << ['a = 1\nb = 2', 'a = 1\nb = 2\n', '\n\na = 1\n\n\nb = 2\n\n', 'a = 1;b = 2', 'a = 1 ; ; b = 2;', ';a = 1;\n;b = 2',
             'a = 1\r\nb = 2\r\n', 'a = 1 # why\nb = 2 # end', '# first\n  # second\na = 1\n# between\n\nb = 2', '\ta\t=\t1\n  b=2',
             'a =\n1\nb =\n\n# why\n 2']
  }

  def "blocks may be laid out freely: #text.inspect()"() {
    expect:
    entries(text) == [section(heading('x'), define(r('a'), n('1')), define(r('b'), n('2')))]

    where:
    text << ['x { a = 1 ; b = 2 }', 'x{a=1;b=2}', 'x {\n  a = 1\n  b = 2\n}', 'x { a = 1\nb = 2 }', 'x { ; a = 1 ; b = 2 ; }',
             'x { # why\n\n a = 1 # why\n\n b = 2 # why\n # end\n }', 'x {\r\n a = 1\r\n b = 2\r\n}\r\n']
  }

  def "a line end does not end an entry inside brackets or after an operator: #text.inspect()"() {
    expect:
    value(text) == value(text.replaceAll(/(#.*)?\r?\n/, ' '))

    where:
    text << ['(a\n+ b)', '(\na + b\n)', '[\na\n,\nb\n]', 'f(\na,\n b = c\n)', 'f(b\n=\nc)', 'a +\nb', 'a -\n\n\nb', 'a *\nb', 'a /\nb', 'a ^\nb',
             'a +/-\nb', 'a ±\nb', '\na', 'a + # why\nb', 'a +\n# why\nb', '-\na', 'a +\r\nb', '[a, # one\nb] + # two\nc', '(([a,\n(b)\n,c]\n))', 'f(a.\nb)']
  }

  def "a comparison and an override may be followed by a line end: #operator"() {
    expect:
    entries("a $operator\n\n1\nb") == entries("a $operator 1 ; b")

    where:
    operator << ['<', '<=', '>', '>=', ':=', '=']
  }

  def "a line end after a value ends the entry although brackets closed before"() {
    expect:
    entries('a = f(1)\nb = [1]\n-c < (2)\nd') == entries('a = f(1);b = [1];-c < (2);d')
  }

  def "trees are equal when they say the same, wherever they are written"() {
    expect:
    entries('a  =  (1 +\n\n 2) # why\nb { c }') == entries('a = 1+2;b{c;}')
  }

  def "trees are not equal when they say something else: #other"() {
    expect:
    entries('a = b + 1') != entries(other)

    where:
    other << ['a = b + 2', 'a = b - 1', 'a = c + 1', 'b = b + 1', 'a := b + 1', 'a = b + 1 "doc"', 'a = b + 1 K', 'a < b + 1']
  }

  def "places are where things are written, also behind characters outside the first plane: #front"() {
    given:
    def source = new Source('m.bte', 'bte 1\n' + front + '''\
      band s of free {
        mass(kx, T = 2 K) := -(a.b + 385 W/m/K) * [f(1), "x"] ± 1 %  "doc"  # why
        a < b
        show heating(2) "W/m^3" 3
      }'''.stripIndent() + '\n# end\n')

    when:
    def section = Reader.read(source).entries().last() as Section
    def (assignment, condition, command) = section.body().entries()
    def uncertain = assignment.value() as Uncertain
    def product = uncertain.value() as Binary
    def sum = product.left().operand() as Binary

    then:
    text(section).startsWith('band s of free {\n  mass') && text(section).endsWith('}')
    text(section.heading()) == 'band s of free'
    section.heading().headPlace().text() == 'band'
    section.heading().operands().collect { text(it) } == ['s', 'of', 'free']
    text(assignment) == 'mass(kx, T = 2 K) := -(a.b + 385 W/m/K) * [f(1), "x"] ± 1 %  "doc"'
    text(assignment.target()) == 'mass(kx, T = 2 K)'
    assignment.target().arguments().collect { text(it) } == ['kx', 'T = 2 K']
    text(uncertain) == '-(a.b + 385 W/m/K) * [f(1), "x"] ± 1 %'
    text(product) == '-(a.b + 385 W/m/K) * [f(1), "x"]'
    text(product.left()) == '-(a.b + 385 W/m/K)'
    text(sum) == 'a.b + 385 W/m/K'
    text(sum.left()) == 'a.b'
    sum.right().unitPlace().text() == 'W/m/K'
    product.right().items().collect { text(it) } == ['f(1)', '"x"']
    text(uncertain.tolerance()) == '1 %'
    text(condition) == 'a < b'
    text(command) == 'show heating(2) "W/m^3" 3'
    command.heading().operands().collect { text(it) } == ['heating(2)', '"W/m^3"', '3']

    where:
    front << ['', '# 😀 𝒻 😀\n', 'x = "😀"\r\n']
  }

  def "the first entry stands where it is written"() {
    expect:
    Reader.read(new Source('m.bte', '# why\n\n  bte 1 # why\n')).entries().first().place().text() == 'bte 1'
  }

  def "the edition may be written as any number that is 1: #text"() {
    expect:
    Reader.read(new Source('m.bte', text)).entries().size() == 1

    where:
    text << ['bte 1', 'bte 1.0', 'bte 1e0', '\n\nbte\t1;', '# why\nbte 1']
  }

  def "a text in quotation marks comes back as it went in: #text.inspect()"() {
    expect:
    Quotation.open(Quotation.close(text)) == text
    value(Quotation.close(text)) == t(text)

    where:
    text << ['', 'copper', 'a "b"', 'a \\ b', '\\', '"', '\\n', 'two\nlines', '😀']
  }

  def "quotation marks are written as in a model"() {
    expect:
    Quotation.close('a "b" \\ \n') == '"a \\"b\\" \\\\ \\n"'
  }

  private static String text(def node) {
    node.place().text()
  }

  private static List<Entry> entries(String text) {
    Reader.read(new Source('m.bte', 'bte 1\n' + text)).entries().tail()
  }

  private static Expression value(String text) {
    (entries("x = $text").first() as Assignment).value()
  }

  private static Expression n(String number) {
    new NumberLiteral(new BigDecimal(number), NOWHERE)
  }

  private static Expression q(String number, String unit) {
    new QuantityLiteral(new BigDecimal(number), unit, NOWHERE)
  }

  private static Expression t(String text) {
    new TextLiteral(text, NOWHERE)
  }

  private static Expression r(String... words) {
    new Reference(Path.of(words), NOWHERE)
  }

  private static Expression call(String name, List<Argument> arguments) {
    new Call(Path.of(name), arguments, NOWHERE)
  }

  private static Argument argument(String name = null, Expression value) {
    new Argument(Optional.ofNullable(name), value, NOWHERE)
  }

  private static Expression minus(Expression operand) {
    new Signed(Sign.MINUS, operand, NOWHERE)
  }

  private static Expression power(Expression left, Expression right) {
    new Binary(Operator.POWER, left, right, NOWHERE)
  }

  private static Expression times(Expression left, Expression right) {
    new Binary(Operator.MULTIPLY, left, right, NOWHERE)
  }

  private static Expression over(Expression left, Expression right) {
    new Binary(Operator.DIVIDE, left, right, NOWHERE)
  }

  private static Expression plus(Expression left, Expression right) {
    new Binary(Operator.ADD, left, right, NOWHERE)
  }

  private static Expression less(Expression left, Expression right) {
    new Binary(Operator.SUBTRACT, left, right, NOWHERE)
  }

  private static Entry define(Expression target, Expression value, String doc = null) {
    new Assignment(target, Manner.DEFINE, value, Optional.ofNullable(doc), NOWHERE)
  }

  private static Entry condition(Expression left, Comparison comparison, Expression right) {
    new Condition(left, comparison, right, Optional.empty(), NOWHERE)
  }

  private static Heading heading(String head, Expression... operands) {
    new Heading(head, operands.toList(), NOWHERE)
  }

  private static Entry command(String head, Expression... operands) {
    new Command(heading(head, operands), NOWHERE)
  }

  private static Entry section(Heading heading, Entry... entries) {
    new Section(heading, new Body(entries.toList()), NOWHERE)
  }
}

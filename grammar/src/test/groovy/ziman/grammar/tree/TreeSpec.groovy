package ziman.grammar.tree

import spock.lang.Specification
import ziman.grammar.source.Place
import ziman.grammar.source.Source

import static ziman.grammar.source.Place.NOWHERE

class TreeSpec extends Specification {
  def "a path is one or more words"() {
    given:
    def path = Path.of('lattice', 'population')

    expect:
    path.first() == 'lattice'
    path.last() == 'population'
    !path.single
    Path.of('T').single
    path.toString() == 'lattice.population'
  }

  def "what is no word is no part of a path: #words"() {
    when:
    new Path(words)

    then:
    def e = thrown(IllegalArgumentException)
    e.message == message

    where:
    words      || message
    []         || 'a path has at least one word'
    ['a b']    || '"a b" is not a word'
    ['a', '1'] || '"1" is not a word'
    ['']       || '"" is not a word'
  }

  def "only a name is assigned to"() {
    given:
    def one = new Expression.NumberLiteral(1.0, NOWHERE)

    when:
    new Entry.Assignment(one, Entry.Manner.DEFINE, one, Optional.empty(), NOWHERE)

    then:
    def e = thrown(IllegalArgumentException)
    e.message == "only a name can be assigned to, not $one"
  }

  def "an assignment knows the name it assigns to"() {
    expect:
    new Entry.Assignment(target, Entry.Manner.DEFINE, target, Optional.empty(), NOWHERE).path() == Path.of('a')

    where:
    target << [new Expression.Reference(Path.of('a'), NOWHERE), new Expression.Call(Path.of('a'), [], NOWHERE)]
  }

  def "a heading is made of names, texts and numbers"() {
    given:
    def quantity = new Expression.QuantityLiteral(1.0, 'K', NOWHERE)

    when:
    new Heading('show', [quantity], NOWHERE)

    then:
    def e = thrown(IllegalArgumentException)
    e.message == "a heading is made of names, texts and numbers, not of $quantity"
  }

  def "a heading knows where its first word stands, if it stands anywhere"() {
    given:
    def place = new Place(new Source('m.bte', 'band s'), 0, 6)

    expect:
    new Heading('band', [], place).headPlace().text() == 'band'
    new Heading('band', [], place.part(0, 4)).headPlace().text() == 'band'
    new Heading('band', [], NOWHERE).headPlace().is(NOWHERE)
  }

  def "a quantity knows where its unit stands, if it stands anywhere"() {
    given:
    def place = new Place(new Source('m.bte', '1  W/m'), 0, 6)

    expect:
    new Expression.QuantityLiteral(1.0, 'W/m', place).unitPlace().text() == 'W/m'
    new Expression.QuantityLiteral(1.0, 'W/m', place.part(3, 6)).unitPlace().text() == 'W/m'
    new Expression.QuantityLiteral(1.0, 'W/m', NOWHERE).unitPlace().is(NOWHERE)
  }

  def "a unit has no spaces around it: #unit.inspect()"() {
    when:
    new Expression.QuantityLiteral(1.0, unit, NOWHERE)

    then:
    def e = thrown(IllegalArgumentException)
    e.message == "a unit is written without spaces: \"$unit\""

    where:
    unit << ['', ' ', ' K', 'K ']
  }

  def "the parts of a tree cannot be changed from outside"() {
    given:
    def one = new Expression.NumberLiteral(1.0, NOWHERE)
    List parts = [one]
    def list = new Expression.ListLiteral(parts, NOWHERE)
    def heading = new Heading('show', parts, NOWHERE)
    def argument = new Expression.Argument(Optional.empty(), one, NOWHERE)
    List arguments = [argument]
    def call = new Expression.Call(Path.of('f'), arguments, NOWHERE)
    List entries = [new Entry.Command(heading, NOWHERE)]
    def body = new Body(entries)

    when:
    [parts, arguments, entries]*.clear()

    then:
    [list.items(), heading.operands(), call.arguments(), body.entries()]*.size() == [1, 1, 1, 1]
  }

  def "comparisons hold as their signs say: #left #comparison.symbol() #right"() {
    expect:
    comparison.holds(left, right) == holds

    where:
    comparison                | left | right || holds
    Entry.Comparison.LESS     | 1    | 2     || true
    Entry.Comparison.LESS     | 2    | 2     || false
    Entry.Comparison.AT_MOST  | 2    | 2     || true
    Entry.Comparison.AT_MOST  | 3    | 2     || false
    Entry.Comparison.GREATER  | 3    | 2     || true
    Entry.Comparison.GREATER  | 2    | 2     || false
    Entry.Comparison.AT_LEAST | 2    | 2     || true
    Entry.Comparison.AT_LEAST | 1    | 2     || false
  }

  def "signs and operators are written as in a model, and a sign binds between product and power"() {
    expect:
    Expression.Operator.values()*.symbol() == ['+', '-', '*', '/', '^']
    Expression.Operator.values()*.tightness() == [1, 1, 2, 2, 4]
    Expression.Sign.values()*.symbol() == ['+', '-']
    Entry.Manner.values()*.symbol() == ['=', ':=']
    Entry.Comparison.values()*.symbol() == ['<', '<=', '>', '>=']
  }
}

package ziman.engine.units

import spock.lang.Specification

class RationalSpec extends Specification {

    def "is in lowest terms with a positive denominator"() {
        expect:
        new Rational(numerator, denominator).toString() == text
        new Rational(numerator, denominator).whole == whole
        new Rational(numerator, denominator).sign() == sign

        where:
        numerator | denominator || text   | whole | sign
        1         | 2           || '1/2'  | false | 1
        -4        | 6           || '-2/3' | false | -1
        4         | -6          || '-2/3' | false | -1
        -6        | -3          || '2'    | true  | 1
        0         | -7          || '0'    | true  | 0
    }

    def "equal numbers are equal objects"() {
        expect:
        new Rational(2, -4) == new Rational(-1, 2)
        new Rational(2, 4).hashCode() == new Rational(1, 2).hashCode()
        Rational.of(1) == Rational.ONE
        Rational.of(0) == Rational.ZERO
    }

    def "computes exactly"() {
        given:
        def a = new Rational(numeratorA, denominatorA)
        def b = new Rational(numeratorB, denominatorB)

        expect:
        a.plus(b).toString() == sum
        a.times(b).toString() == product
        a.negate().plus(a) == Rational.ZERO

        where:
        numeratorA | denominatorA | numeratorB | denominatorB || sum    | product
        1          | 2            | 1          | 3            || '5/6'  | '1/6'
        1          | 2            | -1         | 2            || '0'    | '-1/4'
        2          | 3            | 3          | 2            || '13/6' | '1'
        -3         | 1            | 1          | 4            || '-11/4' | '-3/4'
    }

    def "is the nearest double"() {
        expect:
        new Rational(-1, 4).toDouble() == -0.25d
        new Rational(1, 3).toDouble() == 1.0d / 3
    }

    def "large terms that cancel do not overflow"() {
        expect:
        new Rational(2147483647, 3).times(new Rational(3, 2147483647)) == Rational.ONE
    }

    def "what does not fit is refused, never wrapped"() {
        when:
        computation()

        then:
        thrown(ArithmeticException)

        where:
        computation << [
            { Rational.of(Integer.MAX_VALUE).plus(Rational.ONE) },
            { Rational.of(65536).times(Rational.of(32768)) },
            { new Rational(1, 65536).times(new Rational(1, 32768)) },
            { Rational.of(Integer.MIN_VALUE).negate() },
            { new Rational(Integer.MIN_VALUE, -1) },
            { new Rational(1, Integer.MIN_VALUE) },
        ]
    }

    def "there is no denominator zero"() {
        when:
        new Rational(1, 0)

        then:
        def refusal = thrown(ArithmeticException)
        refusal.message == 'A fraction cannot have the denominator 0.'
    }
}

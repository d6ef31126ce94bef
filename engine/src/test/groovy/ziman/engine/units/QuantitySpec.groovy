package ziman.engine.units

import spock.lang.Specification

class QuantitySpec extends Specification {

    static final Quantity KELVIN = Quantity.of(1.0d, 'K')
    static final Quantity JOULES = Quantity.of(2.0d, 'J')
    static final Quantity NAMELESS = Quantity.of(3.0d, 'm^7')
    static final Quantity NUMBER = Quantity.of(4.0d)

    def "is made from a number and a unit"() {
        expect:
        Quantity.of(1.7d, 'uohm.cm') == new Quantity(1.7e-8d, Units.parse('ohm.m').dimension())
        Quantity.of(new BigDecimal('1.7'), 'uohm.cm') == Quantity.of(1.7d, 'uohm.cm')
        Quantity.of(1.7, 'uohm.cm') == Quantity.of(1.7d, 'uohm.cm')
        Quantity.of(2, 'nm') == Quantity.of(2.0d, 'nm')
        NUMBER == new Quantity(4.0d, Dimension.DIMENSIONLESS)
    }

    def "adds and subtracts what has the same dimension"() {
        expect:
        Quantity.of(1.0d, 'eV').plus(Quantity.of(1.0d, 'J')).value() == 1 + 1.602176634e-19d
        Quantity.of(3.0d, 'm').minus(Quantity.of(50.0d, 'cm')) == Quantity.of(2.5d, 'm')
        KELVIN.negate() == Quantity.of(-1.0d, 'K')
    }

    def "multiplies and divides"() {
        expect:
        Quantity.of(3.0d, 'V').times(Quantity.of(2.0d, 'A')) == Quantity.of(6.0d, 'W')
        Quantity.of(3.0d, 'V').over(Quantity.of(2.0d, 'A')) == Quantity.of(1.5d, 'ohm')
        KELVIN.over(KELVIN) == Quantity.of(1.0d)
        Quantity.of(1.0d, 'm').over(Quantity.of(0.0d, 's')).value() == Double.POSITIVE_INFINITY
    }

    def "raises to powers and takes roots"() {
        expect:
        Quantity.of(value, unit).power(new Rational(numerator, denominator)) == new Quantity(result, dimension)

        where:
        value | unit  | numerator | denominator || result  | dimension
        3.0d  | 'm'   | 2         | 1           || 9.0d    | Dimension.LENGTH.power(2)
        4.0d  | 's'   | -1        | 1           || 0.25d   | Dimension.FREQUENCY
        2.0d  | 'm^2' | 1         | 2           || Math.sqrt(2.0d) | Dimension.LENGTH
        27.0d | 'm^3' | 1         | 3           || 3.0d    | Dimension.LENGTH
        8.0d  | 'm'   | 2         | 3           || Math.pow(8.0d, 2.0d / 3) | Dimension.LENGTH.power(new Rational(2, 3))
        5.0d  | 'K'   | 0         | 1           || 1.0d    | Dimension.DIMENSIONLESS
        -2.0d | 'm'   | 3         | 1           || -8.0d   | Dimension.LENGTH.power(3)
        0.0d  | 'm^2' | 1         | 2           || 0.0d    | Dimension.LENGTH
        343.0d | 'm^3' | 1        | 3           || 7.0d    | Dimension.LENGTH
    }

    def "a negative quantity has no root"() {
        when:
        Quantity.of(-2.0d, 'J').power(new Rational(1, 2))

        then:
        def refusal = thrown(ArithmeticException)
        refusal.message == 'Cannot raise -2 J to the power 1/2: it is negative.'
    }

    def "compares"() {
        expect:
        Integer.signum(Quantity.of(left, unit).compare(Quantity.of(right, other))) == order

        where:
        left  | unit | right | other || order
        1.0d  | 'm'  | 1.0d  | 'km'  || -1
        100.0d | 'cm' | 1.0d | 'm'   || 0
        2.0d  | 'K'  | -2.0d | 'K'   || 1
    }

    def "both zeros are equal"() {
        expect:
        new Quantity(-0.0d, Dimension.LENGTH).compare(new Quantity(0.0d, Dimension.LENGTH)) == 0
    }

    def "is a number of some unit"() {
        expect:
        Quantity.of(1.0d, 'kW.h').in(Units.parse('MJ')) == 3.6d
        Quantity.of(5.8e7d, 'S/m').in(Units.parse('MS/m')) == 58.0d
        Quantity.of(1.0d, 'Ha').in(Units.parse('Ry')) == 2.0d
    }

    def "dimensions that differ are refused in a sentence"() {
        when:
        computation()

        then:
        def refusal = thrown(DimensionMismatch)
        refusal.message == message
        refusal.left() == left
        refusal.right() == right

        where:
        computation                            | left                  | right                   || message
        ({ KELVIN.plus(JOULES) })              | Dimension.TEMPERATURE | Dimension.ENERGY        || 'Cannot add 1 K (temperature) and 2 J (energy).'
        ({ KELVIN.minus(JOULES) })             | Dimension.TEMPERATURE | Dimension.ENERGY        || 'Cannot subtract 2 J (energy) from 1 K (temperature).'
        ({ KELVIN.compare(JOULES) })           | Dimension.TEMPERATURE | Dimension.ENERGY        || 'Cannot compare 1 K (temperature) with 2 J (energy).'
        ({ KELVIN.in(Units.parse('meV')) })    | Dimension.TEMPERATURE | Dimension.ENERGY        || 'Cannot express 1 K (temperature) in meV (energy).'
        ({ JOULES.in(Units.parse('m^7')) })    | Dimension.ENERGY      | NAMELESS.dimension()    || 'Cannot express 2 J (energy) in m^7.'
        ({ NAMELESS.plus(KELVIN) })            | NAMELESS.dimension()  | Dimension.TEMPERATURE   || 'Cannot add 3 m^7 and 1 K (temperature).'
        ({ NUMBER.plus(KELVIN) })              | Dimension.DIMENSIONLESS | Dimension.TEMPERATURE || 'Cannot add 4 (plain number) and 1 K (temperature).'
    }

    def "is written with its SI unit"() {
        expect:
        quantity.toString() == text

        where:
        quantity                     || text
        KELVIN                       || '1 K'
        NUMBER                       || '4'
        Quantity.of(385.0d, 'W/m/K') || '385 W/m/K'
        Quantity.of(1.7d, 'uohm.cm') || '1.7e-8 ohm.m'
    }
}

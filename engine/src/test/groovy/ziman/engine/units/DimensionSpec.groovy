package ziman.engine.units

import spock.lang.Specification

class DimensionSpec extends Specification {

    def "writes the unit a physicist would choose"() {
        expect:
        dimension.toString() == unit

        where:
        dimension                                                              || unit
        Dimension.DIMENSIONLESS                                                || '1'
        Dimension.LENGTH                                                       || 'm'
        Dimension.LENGTH.power(-3)                                             || 'm^-3'
        Dimension.MASS                                                         || 'kg'
        Dimension.TIME                                                         || 's'
        Dimension.CURRENT                                                      || 'A'
        Dimension.TEMPERATURE                                                  || 'K'
        Dimension.AMOUNT                                                       || 'mol'
        Dimension.LUMINOUS_INTENSITY                                           || 'cd'
        Dimension.FREQUENCY                                                    || 's^-1'
        Dimension.FORCE                                                        || 'N'
        Dimension.ENERGY                                                       || 'J'
        Dimension.POWER                                                        || 'W'
        Dimension.CHARGE                                                       || 'C'
        Dimension.VOLTAGE                                                      || 'V'
        Dimension.RESISTANCE                                                   || 'ohm'
        Dimension.POWER.over(Dimension.LENGTH).over(Dimension.TEMPERATURE)     || 'W/m/K'
        Dimension.RESISTANCE.times(Dimension.LENGTH)                           || 'ohm.m'
        Dimension.RESISTANCE.times(Dimension.LENGTH).power(-1)                 || 'S/m'
        Dimension.VOLTAGE.over(Dimension.TEMPERATURE)                          || 'V/K'
        Dimension.VOLTAGE.over(Dimension.LENGTH)                               || 'V/m'
        Dimension.CURRENT.over(Dimension.LENGTH.power(2))                      || 'A/m^2'
        Dimension.ENERGY.over(Dimension.LENGTH.power(3))                       || 'J/m^3'
        Dimension.POWER.over(Dimension.LENGTH.power(3))                        || 'W/m^3'
        Dimension.TEMPERATURE.over(Dimension.TIME)                             || 'K/s'
        Dimension.VOLTAGE.over(Dimension.TEMPERATURE).power(2)                 || 'W.ohm/K^2'
    }

    def "falls back to base units, those with positive exponents first"() {
        expect:
        exponents(kg, m, s, ampere, kelvin, mol, cd).toString() == unit

        where:
        kg | m  | s  | ampere | kelvin | mol | cd || unit
        1  | 2  | -3 | 0      | 0      | 0   | 1  || 'kg.m^2.cd/s^3'
        0  | 5  | 0  | 0      | 0      | 0   | 0  || 'm^5'
        0  | -5 | 0  | 0      | 0      | 0   | 0  || 'm^-5'
        -1 | 0  | 0  | 0      | 0      | -2  | -1 || 'kg^-1.mol^-2.cd^-1'
        -1 | 0  | 0  | 3      | 1      | 0   | 0  || 'A^3.K/kg'
    }

    def "roots of units are written so that people can read them"() {
        expect:
        Dimension.LENGTH.power(new Rational(1, 2)).toString() == 'm^(1/2)'
        Dimension.LENGTH.power(new Rational(-1, 2)).toString() == 'm^(-1/2)'
        Dimension.ENERGY.power(new Rational(1, 2)).toString() == 'kg^(1/2).m/s'
        Dimension.TEMPERATURE.over(Dimension.LENGTH.power(new Rational(3, 2))).toString() == 'K/m^(3/2)'
    }

    def "any dimension with whole exponents is read back as itself, with the factor 1"() {
        given:
        def random = new Random(20240117)

        expect:
        (1..1000).every {
            int width = it % 2 ? 2 : Units.LARGEST_EXPONENT
            def dimension = exponents(*(1..7).collect {
                random.nextInt(3) ? 0 : random.nextInt(2 * width + 1) - width })
            def unit = Units.parse(dimension.toString())
            unit.dimension() == dimension && unit.factor() == 1.0d
        }
    }

    def "products and powers follow the rules of exponents"() {
        given:
        def random = new Random(7)

        expect:
        (1..300).every {
            def a = exponents(*(1..7).collect { random.nextInt(7) - 3 })
            def b = exponents(*(1..7).collect { random.nextInt(7) - 3 })
            a.times(b) == b.times(a) &&
                a.times(b).over(b) == a &&
                a.power(3) == a.times(a).times(a) &&
                a.power(-1) == Dimension.DIMENSIONLESS.over(a) &&
                a.power(0).dimensionless &&
                a.power(new Rational(1, 2)).power(2) == a
        }
    }

    def "each base unit has its own exponent"() {
        expect:
        Dimension.of(base).exponents() == BaseUnit.values().collect { it == base ? Rational.ONE : Rational.ZERO }
        Dimension.of(base).exponent(base) == Rational.ONE
        Dimension.of(base).toString() == base.symbol()

        where:
        base << BaseUnit.values()
    }

    def "only a plain number is dimensionless"() {
        expect:
        Dimension.DIMENSIONLESS.dimensionless
        Dimension.LENGTH.over(Dimension.LENGTH).dimensionless
        !Dimension.LENGTH.dimensionless
    }

    def "has a name where people have given it one"() {
        expect:
        Units.parse(unit).dimension().name() == Optional.ofNullable(name)

        where:
        unit        || name
        '1'         || 'plain number'
        'nm'        || 'length'
        'eV'        || 'energy'
        'mK'        || 'temperature'
        'uohm.cm'   || 'electrical resistivity'
        'W/cm/K'    || 'thermal conductivity'
        'kV/cm'     || 'electric field'
        'MPa'       || 'energy density'
        'uV/K'      || 'Seebeck coefficient'
        'W.ohm/K^2' || 'Lorenz number'
        'm^7'       || null
    }

    def "the table holds SI units, each dimension and each name once"() {
        given:
        def all = CommonDimension.all()

        expect:
        all.size() > 60
        all*.dimension().toSet().size() == all.size()
        all*.name().toSet().size() == all.size()
        all.every { Units.parse(it.unit()).factor() == 1.0d }
        all.every { Units.parse(it.unit()).dimension() == it.dimension() }
        all.every { it.dimension().toString() == it.unit() }
        all.first().unit() == '1'
        CommonDimension.find(Dimension.LENGTH.power(9)).empty
    }

    def "the wrong number of exponents is refused"() {
        when:
        new Dimension([Rational.ONE])

        then:
        def refusal = thrown(IllegalArgumentException)
        refusal.message == 'A dimension has 7 exponents, not 1'
    }

    static Dimension exponents(int... exponents) {
        new Dimension(exponents.collect { Rational.of(it) })
    }
}

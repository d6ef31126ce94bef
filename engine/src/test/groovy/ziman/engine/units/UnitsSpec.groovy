package ziman.engine.units

import spock.lang.Specification

class UnitsSpec extends Specification {

    def "a unit is its factor to SI and its dimension"() {
        given:
        def unit = Units.parse(text)

        expect:
        unit.factor() == factor
        unit.dimension().toString() == si
        unit.symbol() == text
        unit.toString() == text

        where:
        text             || factor              | si
        '1'              || 1.0d                | '1'
        'm'              || 1.0d                | 'm'
        'g'              || 1e-3d               | 'kg'
        'kg'             || 1.0d                | 'kg'
        's'              || 1.0d                | 's'
        'A'              || 1.0d                | 'A'
        'K'              || 1.0d                | 'K'
        'mol'            || 1.0d                | 'mol'
        'cd'             || 1.0d                | 'cd'
        'THz'            || 1e12d               | 's^-1'
        'N'              || 1.0d                | 'N'
        'Pa'             || 1.0d                | 'J/m^3'
        'J'              || 1.0d                | 'J'
        'W'              || 1.0d                | 'W'
        'C'              || 1.0d                | 'C'
        'V'              || 1.0d                | 'V'
        'pF'             || 1e-12d              | 'F'
        'ohm'            || 1.0d                | 'ohm'
        '\u03a9'         || 1.0d                | 'ohm'
        'k\u2126'        || 1e3d                | 'ohm'
        'MS/m'           || 1e6d                | 'S/m'
        'Wb'             || 1.0d                | 'Wb'
        'T'              || 1.0d                | 'T'
        'nH'             || 1e-9d               | 'H'
        'eV'             || 1.602176634e-19d    | 'J'
        'meV'            || 1.602176634e-22d    | 'J'
        'Ry'             || 2.179872361103e-18d | 'J'
        'Ha'             || 4.359744722206e-18d | 'J'
        'hartree'        || 4.359744722206e-18d | 'J'
        '\u00c5'         || 1e-10d              | 'm'
        '\u212b'         || 1e-10d              | 'm'
        'A\u030a'        || 1e-10d              | 'm'
        'angstrom'       || 1e-10d              | 'm'
        'bohr'           || 5.29177210544e-11d  | 'm'
        'a_0'            || 5.29177210544e-11d  | 'm'
        'm_e'            || 9.1093837139e-31d   | 'kg'
        'amu'            || 1.66053906892e-27d  | 'kg'
        'min'            || 60.0d               | 's'
        'h'              || 3600.0d             | 's'
        'day'            || 86400.0d            | 's'
        'L'              || 1e-3d               | 'm^3'
        'mL'             || 1e-6d               | 'm^3'
        'litre'          || 1e-3d               | 'm^3'
        'bar'            || 1e5d                | 'J/m^3'
        'mbar'           || 100.0d              | 'J/m^3'
        'atm'            || 101325.0d           | 'J/m^3'
        'rad'            || 1.0d                | '1'
        'deg'            || 0.017453292519943295d | '1'
        'gauss'          || 1e-4d               | 'T'
        '%'              || 0.01d               | '1'
        'ppm'            || 1e-6d               | '1'
        '1/s'            || 1.0d                | 's^-1'
        '%/K'            || 0.01d               | 'K^-1'
        'nm^-3'          || 1e27d               | 'm^-3'
        'cm^-1'          || 100.0d              | 'm^-1'
        'uohm.cm'        || 1e-8d               | 'ohm.m'
        'GW/m^2/K'       || 1e9d                | 'W/m^2/K'
        'kW.h'           || 3.6e6d              | 'J'
        'm^99'           || 1.0d                | 'm^99'
        'm^-99'          || 1.0d                | 'm^-99'
    }

    def "units measure what their definitions say"() {
        expect:
        Units.parse(unit).dimension() == Units.parse(definition).dimension()

        where:
        unit  || definition
        'Hz'  || '1/s'
        'N'   || 'kg.m/s^2'
        'Pa'  || 'N/m^2'
        'J'   || 'N.m'
        'W'   || 'J/s'
        'C'   || 'A.s'
        'V'   || 'W/A'
        'F'   || 'C/V'
        'ohm' || 'V/A'
        'S'   || 'A/V'
        'Wb'  || 'V.s'
        'T'   || 'Wb/m^2'
        'H'   || 'Wb/A'
        'L'   || 'm^3'
        'bar' || 'Pa'
        'W'   || 'kg.m^2/s^3'
    }

    def "division is read from left to right"() {
        expect:
        Units.parse(text).dimension() == Units.parse(same).dimension()
        Units.parse(text).factor() == Units.parse(same).factor()

        where:
        text           || same
        'W/m/K'        || 'W.m^-1.K^-1'
        'W.ohm/K^2'    || 'W.ohm.K^-2'
        'm/s/s'        || 'm/s^2'
        'kV/cm^-1'     || 'kV.cm'
        'W\u00b7ohm/K' || 'W.ohm/K'
        'm\u00b2'      || 'm^2'
        'cm\u207b\u00b9' || 'cm^-1'
        'm\u207b\u00b9\u2070' || 'm^-10'
        'm\u2074/s\u2079' || 'm^4/s^9'
        'm\u2075/s\u2078' || 'm^5/s^8'
        'm\u2076/s\u2077' || 'm^6/s^7'
        'm\u00b3'      || 'm^3'
        'm^0'          || '1'
    }

    def "a string of divisions divides by each factor"() {
        given:
        def random = new Random(11)
        def symbols = ['W', 'm', 'K', 'cm', 'eV', 'ohm', 'ns', 'kg']

        expect:
        (1..200).every {
            def factors = (0..random.nextInt(4)).collect { symbols[random.nextInt(symbols.size())] }
            def left = Units.parse(factors.join('/'))
            def right = Units.parse(([factors[0]] + factors.tail().collect { it + '^-1' }).join('.'))
            left.dimension() == right.dimension() && left.scale() == right.scale()
        }
    }

    def "every prefix is exact, and the micro signs are alike"() {
        expect:
        Units.parse(prefix + 'm').factor() == factor
        Units.parse(prefix + 'eV').scale() == Scale.of(new BigDecimal("1.602176634e-19")).times(Scale.of(new BigDecimal(factor.toString())))

        where:
        prefix   || factor
        'q'      || 1e-30d
        'r'      || 1e-27d
        'y'      || 1e-24d
        'z'      || 1e-21d
        'a'      || 1e-18d
        'f'      || 1e-15d
        'p'      || 1e-12d
        'n'      || 1e-9d
        'u'      || 1e-6d
        '\u00b5' || 1e-6d
        '\u03bc' || 1e-6d
        'm'      || 1e-3d
        'c'      || 1e-2d
        'd'      || 1e-1d
        'da'     || 1e1d
        'h'      || 1e2d
        'k'      || 1e3d
        'M'      || 1e6d
        'G'      || 1e9d
        'T'      || 1e12d
        'P'      || 1e15d
        'E'      || 1e18d
        'Z'      || 1e21d
        'Y'      || 1e24d
        'R'      || 1e27d
        'Q'      || 1e30d
    }

    def "no spelling can be taken for two units, except those that are a unit by themselves"() {
        given:
        def bare = UnitTable.ALL.collectMany { it.symbols() }
        def prefixed = UnitTable.ALL.findAll { it.takesPrefixes() }.collectMany { unit ->
            Prefix.values().collectMany { prefix ->
                prefix.symbols().collectMany { before -> unit.symbols().collect { before + it } } } }

        expect:
        bare.toSet().size() == bare.size()
        prefixed.toSet().size() == prefixed.size()
        bare.intersect(prefixed) == []
    }

    def "these take no prefixes"() {
        when:
        Units.parse('k' + symbol)

        then:
        thrown(UnitException)

        where:
        symbol << ['Ry', 'Ha', 'bohr', 'a_0', 'm_e', 'amu', 'min', 'h', 'day', 'litre', 'atm', 'deg', 'gauss',
                   '%', 'ppm', '1', 'angstrom', '\u00c5', 'hartree']
    }

    def "a number with a unit is rounded once"() {
        expect:
        Units.parse(unit).toSi(new BigDecimal(number)) == si
        Units.parse(unit).toSi(Double.parseDouble(number)) == si
        Units.parse(unit).fromSi(si) == Double.parseDouble(number)

        where:
        number  | unit       || si
        '1.7'   | 'uohm.cm'  || 1.7e-8d
        '84.9'  | 'nm^-3'    || 84.9e27d
        '2.5'   | 'GW/m^2/K' || 2.5e9d
        '0.002' | 'uohm.cm'  || 2e-11d
        '1.725' | 'uohm.cm'  || 1.725e-8d
        '-3'    | 'mV'       || -0.003d
        '0'     | 'eV'       || 0.0d
        '300'   | 'K'        || 300.0d
        '7'     | 'ppm'      || 7e-6d
    }

    def "decimal prefixes agree with the decimal point, for any number"() {
        given:
        def random = new Random(3)
        def unit = Units.parse(text)

        expect:
        (1..200).every {
            def number = new BigDecimal(new BigInteger(49, random) - (BigInteger.ONE << 48), random.nextInt(40) - 10)
            def si = Double.parseDouble(number.scaleByPowerOfTen(power).toString())
            unit.toSi(number) == si &&
                unit.toSi(number.doubleValue()) == si &&
                unit.fromSi(si) == number.doubleValue()
        }

        where:
        text      || power
        'nm'      || -9
        'uohm.cm' || -8
        'nm^-3'   || 27
        'MS/m'    || 6
        '1'       || 0
        '%'       || -2
    }

    def "conversions there and back agree to the last digit but one"() {
        given:
        def random = new Random(5)
        def unit = Units.parse(text)

        expect:
        (1..200).every {
            double value = random.nextGaussian() * Math.pow(10, random.nextInt(20) - 10)
            Math.abs(unit.fromSi(unit.toSi(value)) - value) <= 2 * Math.ulp(value)
        }

        where:
        text << ['eV', 'm_e', 'bohr^-3', 'Ry/bohr', 'deg', 'atm', 'km/h']
    }

    def "numbers beyond the range of doubles cost no time"() {
        given:
        def unit = Units.parse('km')

        expect:
        unit.toSi(new BigDecimal(number)) == si

        where:
        number           || si
        '1e999999999'    || Double.POSITIVE_INFINITY
        '-1e999999999'   || Double.NEGATIVE_INFINITY
        '1e-999999999'   || 0.0d
        '-1e-999999999'  || 0.0d
        '0e999999999'    || 0.0d
        '1e999'          || Double.POSITIVE_INFINITY
        '1e306'          || Double.POSITIVE_INFINITY
        '1e305'          || 1e308d
        '1e-999'         || 0.0d
        '4e-327'         || 4.94e-324d
    }

    def "infinities and what is no number stay what they are"() {
        given:
        def unit = Units.parse('km')

        expect:
        unit.toSi(Double.NEGATIVE_INFINITY) == Double.NEGATIVE_INFINITY
        unit.fromSi(Double.POSITIVE_INFINITY) == Double.POSITIVE_INFINITY
        Double.isNaN(unit.toSi(Double.NaN))
        Double.isNaN(unit.fromSi(Double.NaN))
    }
}

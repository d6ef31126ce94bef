package ziman.engine.units

import spock.lang.Specification

class DecimalSpec extends Specification {

    def "the shortest decimal is stored as the same double, and no shorter one is"() {
        expect:
        Decimal.shortest(number) == new BigDecimal(decimal)

        where:
        number                  || decimal
        0.1d                    || '0.1'
        0.1d + 0.2d             || '0.30000000000000004'
        1e23d                   || '1e23'
        2e-3d                   || '0.002'
        1.0d / 3                || '0.3333333333333333'
        Double.MIN_VALUE        || '4.94065645841247e-324'
        -1.7e-8d                || '-1.7e-8'
        5e-324d * 3             || '1.48219693752374e-323'
        9007199254740993.0d     || '9007199254740992'
        1.2345678901234567d     || '1.2345678901234567'
    }

    def "any double survives"() {
        given:
        def random = new Random(23)

        expect:
        (1..1000).every {
            double number = Double.longBitsToDouble(random.nextLong())
            !Double.isFinite(number) || Decimal.shortest(number).doubleValue() == number
        }
    }

    def "is written as a person would"() {
        expect:
        Decimal.format(number) == text

        where:
        number                   || text
        0.0d                     || '0'
        -0.0d                    || '0'
        1.0d                     || '1'
        300.0d                   || '300'
        -0.13d                   || '-0.13'
        0.0001d                  || '0.0001'
        0.00001d                 || '1e-5'
        1.7e-8d                  || '1.7e-8'
        9999999.0d               || '9999999'
        1e7d                     || '1e7'
        8.49e28d                 || '8.49e28'
        -2.5e9d                  || '-2.5e9'
        Double.NaN               || 'NaN'
        Double.NEGATIVE_INFINITY || '-Infinity'
    }
}

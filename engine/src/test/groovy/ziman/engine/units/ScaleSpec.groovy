package ziman.engine.units

import java.math.MathContext
import spock.lang.Specification

class ScaleSpec extends Specification {

    def "is in lowest terms with a positive denominator"() {
        expect:
        new Scale(6G, -4G) == new Scale(-3G, 2G)
        new Scale(6G, -4G).denominator() == 2G
        Scale.of(0.250G) == new Scale(1G, 4G)
        Scale.of(new BigDecimal('1.5e3')) == new Scale(1500G, 1G)
        Scale.powerOfTen(-2) == new Scale(1G, 100G)
        Scale.powerOfTen(3) == new Scale(1000G, 1G)
    }

    def "computes exactly"() {
        given:
        def third = new Scale(1G, 3G)

        expect:
        third.times(new Scale(6G, 5G)) == new Scale(2G, 5G)
        third.over(new Scale(-2G, 5G)) == new Scale(-5G, 6G)
        third.power(3) == new Scale(1G, 27G)
        third.power(-2) == new Scale(9G, 1G)
        third.power(0) == Scale.ONE
    }

    def "is the nearest double, also where the fraction is close to the middle of two"() {
        expect:
        new Scale(numerator, denominator).toDouble() == nearest

        where:
        numerator                      | denominator        || nearest
        0G                             | 7G                 || 0.0d
        1G                             | 3G                 || 1.0d / 3
        -2G                            | 3G                 || -2.0d / 3
        (1G << 53) + 1                 | 1G                 || 9007199254740992.0d
        ((1G << 53) + 1) * 10**30 + 1  | 10G**30            || 9007199254740994.0d
        ((1G << 53) + 1) * 10**30 - 1  | 10G**30            || 9007199254740992.0d
        -((1G << 53) + 1) * 10**30 - 1 | 10G**30            || -9007199254740994.0d
        ((1G << 53) + 3) * 10**30 - 1  | 10G**30            || 9007199254740994.0d
        1G                             | 10G**323           || 1e-323d
        10G**308                       | 1G                 || 1e308d
        10G**309                       | 1G                 || Double.POSITIVE_INFINITY
        3G                             | (1G << 1076)       || 4.9e-324d
        1G                             | (1G << 1075)       || 0.0d
        10G**30 + 1                    | (1G << 1075) * 10G**30 || 4.9e-324d
    }

    def "agrees with decimal arithmetic of many figures"() {
        given:
        def random = new Random(17)

        expect:
        (1..2000).every {
            def numerator = new BigInteger(1 + random.nextInt(300), random) + 1
            def denominator = new BigInteger(1 + random.nextInt(300), random) + 1
            def decimal = new BigDecimal(numerator).divide(new BigDecimal(denominator), new MathContext(400))
            new Scale(numerator, denominator).toDouble() == Double.parseDouble(decimal.toString())
        }
    }

    def "there is no denominator zero"() {
        when:
        Scale.ONE.over(Scale.of(0G.toBigDecimal()))

        then:
        def refusal = thrown(ArithmeticException)
        refusal.message == 'A scale cannot have the denominator 0.'
    }
}

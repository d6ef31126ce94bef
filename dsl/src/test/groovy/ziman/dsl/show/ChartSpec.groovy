package ziman.dsl.show

import spock.lang.Specification

class ChartSpec extends Specification {
    def "the order of the points does not matter"() {
        given:
        double[] up = [1, 2, 3, 4]
        double[] down = [4, 3, 2, 1]
        double[] mixed = [3, 1, 4, 2]

        expect:
        Chart.draw(down, down.collect { it * it } as double[], 'x', 'm', 'y', 'K') == Chart.draw(up, up.collect { it * it } as double[], 'x', 'm', 'y', 'K')
        Chart.draw(mixed, mixed.collect { it * it } as double[], 'x', 'm', 'y', 'K') == Chart.draw(up, up.collect { it * it } as double[], 'x', 'm', 'y', 'K')
    }

    def "the scale is that of the numbers, and a peak between columns is not lost"() {
        when:
        double[] x = (0..1000)
        def lines = Chart.draw(x, x.collect { it == 517 ? 7.5 : 1 } as double[], 'x', 'm', 'y', 'K')

        then:
        lines[1].startsWith('7.5 │')
        lines[1].count('█') == 1
        lines[-1].trim().startsWith('0') && lines[-1].trim().endsWith('1000')
    }

    def "several values at one place are dots"() {
        when:
        def lines = Chart.draw([0, 1, 2, 1, 0] as double[], [0, 1, 2, 3, 4] as double[], 'x', 'm', 'y', 'K')

        then:
        lines.join('').count('•') == 5
        !lines.join('').contains('█')
    }

    def "what is no number is left out"() {
        expect:
        Chart.draw([0, 1, 2] as double[], [1, Double.NaN, 1] as double[], 'x', 'm', 'y', 'K')[1].count('█') == 60
        Chart.draw([0] as double[], [Double.NaN] as double[], 'x', 'm', 'y', 'K')[1].contains('no value')
    }
}

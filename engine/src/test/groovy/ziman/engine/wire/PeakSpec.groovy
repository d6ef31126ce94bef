package ziman.engine.wire

import spock.lang.Specification

class PeakSpec extends Specification {
  def "the top of a parabola between two nodes, scaled by #scale"() {
    given: "one element of degree four, and a top at 0.3"
    def values = (0..4).collect { scale * (1 - Math.pow(Element.position(it) - 0.3, 2)) } as double[]

    expect:
    Math.abs(Peak.of(values) / scale - top) < 1e-12

    where:
    scale   | top
    1       | 1
    1e-50   | 1
    1e-300  | (0..4).collect { 1 - Math.pow(Element.position(it) - 0.3, 2) }.max()
  }
}

package ziman.engine.kinetic

import spock.lang.Specification

class GrayWireSpec extends Specification {
  def "try"() {
    expect:
    for (def depth : [1e-6d, 0.1d, 1d, 10d, 100d, 1e5d]) {
      def t0 = System.nanoTime()
      for (def n : [[20, 4], [40, 4], [80, 4], [160,4],[20, 8],[20, 16],[20,32], [80, 16]]) {
      def wire = Slabs.heated(depth, n[0], n[1])
      def c = new GrayWire(wire).at(new Settled.Resolution(n[0], n[1], 0))
      println "RES $depth $n ratio ${c.quantities().rise_ratio} mean ${c.quantities().mean_rise} jump ${c.quantities().contact_jump} xj ${c.quantities().extrapolated_jump} flux ${c.quantities().heat_to_source - 0.5} ${c.invariants()}"
      }
      println "RES time ${(System.nanoTime() - t0) / 1e9}"
    }
    for (def depth : [0.1d, 1d, 10d]) {
      def wire = Slabs.baths(depth)
      def c = new GrayWire(wire).at(new Settled.Resolution(80, 16, 0))
      println "RES $depth ${c.quantities().thermal_conductance / c.quantities().ballistic_conductance} ${c.invariants()}"
    }
    true
  }
}

package ziman.engine.kinetic

import spock.lang.Specification
import ziman.engine.Channels
import ziman.engine.Metals
import ziman.engine.model.*
import ziman.engine.pipeline.Progress

class BandWireSpec extends Specification {
  static KineticWire wire(double length, Band band, List channels, double T = 300) {
    new KineticWire(new Model([band], channels), T, Optional.empty(), length, Optional.of(1e-3d), Optional.empty(), Optional.empty(), 1e-4d, Optional.empty())
  }

  def "try"() {
    expect:
    def band = Metals.free(9.1093837015e-31d, 84.9e27d)
    for (def channel : [Channels.impurity(rate: 4e13d), Channels.phonons(0.451d, 325)]) {
    for (def L : [1e-6d]) {
      for (def r : [[20,4,0],[40,4,0],[20,8,0],[20,4,1]]) {
      def t0 = System.nanoTime()
      def c = new BandWire(wire(L, band, [channel])).at(new Settled.Resolution(r[0], r[1], r[2]))
      println "RES $r ${['current_density', 'contact_voltage','mean_rise','peak_rise','contact_jump','heat_to_source', 'extrapolated_jump'].collect { it + ' ' + c.quantities()[it] }} ${c.invariants()} time ${(System.nanoTime() - t0) / 1e9}"
      }
    }
    }
    true
  }
}

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
    def lattice = Channels.evolving(325)
    for (def L : [1e-8d, 1e-6d, 1e-4d]) {
      def t0 = System.nanoTime()
      def c = new BandWire(wire(L, band, [Channels.coupled(0.451d, lattice), Channels.anharmonic(umklapp: 1e12d, lattice)])).at(new Settled.Resolution(40, 6, 0))
      println "RES EVO $L ${c.quantities()} ${c.invariants()} time ${(System.nanoTime() - t0) / 1e9}"
    }
    for (def channel : [Channels.impurity(rate: 4e13d), Channels.phonons(0.451d, 325), new Relaxation('r', [], Curve.constant(25e-15d), Relaxation.Equilibrium.FIXED)]) {
    for (def L : [1e-8d, 1e-6d, 1e-4d]) {
      def t0 = System.nanoTime()
      try {
      def c = new KineticPipeline(wire(L, band, [channel])).run(Progress.SILENT)
      println "RES $L ${c.quantities()} ${c.invariants()} ${c.remarks()} time ${(System.nanoTime() - t0) / 1e9}"
      } catch (NoTrustworthyAnswer e) {println "RES ${e.message}"}
    }
    }
    true
  }
}

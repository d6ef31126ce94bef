package ziman.engine.expansion

import static ziman.engine.expansion.FreeElectronGas.to
import static ziman.engine.model.Relaxation.Equilibrium.LOCAL

import spock.lang.Specification
import ziman.engine.Channels
import ziman.engine.Metals
import ziman.engine.model.Band
import ziman.engine.model.Curve
import ziman.engine.model.Expansion
import ziman.engine.model.InvalidModel
import ziman.engine.model.Model
import ziman.engine.model.TightBinding
import ziman.engine.pipeline.Progress
import ziman.engine.units.Constants

/** Fields that are switched on at t = 0, and electrons that are warmer then: what transients leave behind. */
class SwitchedOnSpec extends Specification {
  static final double TAU = 1e-13

  static Map<String, Double> run(Band band, List channels, int order, double field, double tolerance = 1e-8) {
    run([:], band, channels, order, field, tolerance)
  }

  static Map<String, Double> run(Map settings, Band band, List channels, int order, double field, double tolerance) {
    def experiment = Metals.expansion(new Model([band], channels), 300, Optional.of(field), order, tolerance,
        start: Expansion.Start.REST, electronTemperature: settings.warm)
    def pipeline = band instanceof TightBinding ? new LinePipeline(experiment, [] as Set) : new ExpansionPipeline(experiment)
    def outcome = pipeline.run(Progress.SILENT)
    assert outcome.invariants().every { it.value < 1e-11 }
    outcome.quantities().collectEntries { name, q -> [name, q.value()] }
  }

  def "one time: the current needs tau to come up, and u_2 = j E (t - tau), #what"() {
    given:
    def q = run(Metals.free(Constants.ELECTRON_MASS, 1e25), [channel], 2, 1e3d)

    expect:
    Math.abs(q['energy(2)'] / (-q['current(1)'] * 1e3 * TAU) - 1) < 1e-9
    Math.abs(q['energy(2, power = 1)'] / (q['current(1)'] * 1e3) - 1) < 1e-12

    where:
    what      | channel
    'elastic' | Channels.impurity(tau: Curve.constant(TAU))
    'local'   | to('c', Curve.constant(TAU), LOCAL)
  }

  def "the chain that keeps its energy: A_2 = 1 - t, A_4 = t^2/2 - 2t + 3 once e^-t is gone"() {
    given: "A'' + A' + b^2 A = 0 with A(0) = 1 and A'(0) = 0, order by order; u = u_0 A, here at half filling u_0 < 0"
    double a = 1e-9
    double b = 0.01
    def band = new TightBinding('c', a, [0.05d * Metals.EV], Optional.empty(), 1d)
    double field = b * Constants.REDUCED_PLANCK / (Constants.ELEMENTARY_CHARGE * a * TAU)
    def q = run(band, [to('c', Curve.constant(TAU), LOCAL)], 4, field)
    def u = { int n, int power -> return q[Balance.key('energy', n, power)] * Math.pow(TAU, power) / Math.pow(b, n) }
    double unit = u(2, 1)

    expect:
    Math.abs(u(2, 0) / -unit - 1) < 1e-9
    Math.abs(u(4, 2) / (-unit / 2) - 1) < 1e-9
    Math.abs(u(4, 1) / (2 * unit) - 1) < 1e-9
    Math.abs(u(4, 0) / (-3 * unit) - 1) < 1e-8
  }

  def "a closed metal: u_2(0) is minus the work that was not done while the current came up"() {
    given: "with one elastic time far shorter than any with phonons it is j E tau"
    def phonons = Channels.coupled(0.001, ClosedMetalSpec.lattice)
    def q = run(ClosedMetalSpec.copper, [phonons, Channels.impurity(tau: Curve.constant(1e-15)), Channels.anharmonic(ClosedMetalSpec.lattice, umklapp: 1e12)], 2, 1e3d, 1e-6)

    expect:
    Math.abs(q['energy(2)'] / (-q['current(1)'] * 1e3 * 1e-15) - 1) < 1e-3
  }

  def "warm electrons share their heat: what is left is C_e Delta T, in equal temperatures"() {
    given:
    def q = run(ClosedMetalSpec.copper, [ClosedMetalSpec.phonons, Channels.anharmonic(ClosedMetalSpec.lattice, umklapp: 1e12)], 1, 1e-3d, 1e-6, warm: 303d)

    expect:
    Math.abs(q['energy(1)'] / (q['heat_capacity'] * 3) - 1) < 1e-6
    Math.abs(q['electron_temperature(1)'] / q['lattice_temperature(1)'] - 1) < 1e-6
    Math.abs(q['lattice_temperature(1)'] / (q['energy(1)'] / q['total_heat_capacity']) - 1) < 1e-6
  }

  def "how a system starts is said in one way only"() {
    when:
    Metals.expansion(settings, new Model([Metals.wide()], [Channels.boundary(1e-6)]), 300, Optional.of(1d), 1, 1e-6)

    then:
    thrown(InvalidModel)

    where:
    settings << [[electronTemperature: 310d], [start: Expansion.Start.REST, frequency: 1e9d]]
  }
}

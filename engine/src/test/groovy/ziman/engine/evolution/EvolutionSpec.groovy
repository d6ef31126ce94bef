package ziman.engine.evolution

import static ziman.engine.expansion.FreeElectronGas.to
import static ziman.engine.model.Relaxation.Equilibrium.FIXED
import static ziman.engine.model.Relaxation.Equilibrium.LOCAL

import spock.lang.Specification
import ziman.engine.Channels
import ziman.engine.Metals
import ziman.engine.model.Band
import ziman.engine.model.Curve
import ziman.engine.model.Evolution
import ziman.engine.model.InvalidModel
import ziman.engine.model.Model
import ziman.engine.model.NoTrustworthyAnswer
import ziman.engine.model.TightBinding
import ziman.engine.pipeline.Outcome
import ziman.engine.pipeline.Progress
import ziman.engine.units.Constants

/** The nonlinear equation in time, against solutions in closed form. */
class EvolutionSpec extends Specification {
  static final double TAU = 1e-13
  static final double A = 1e-9

  static Outcome run(Map settings, Band band, List channels) {
    new EvolutionPipeline(evolution(settings, band, channels), (settings.wanted ?: []) as Set).run(Progress.SILENT)
  }

  static Evolution evolution(Map settings, Band band, List channels) {
    new Evolution(new Model([band], channels), (settings.temperature ?: 300) as double, Optional.ofNullable(settings.field),
        Optional.ofNullable(settings.hot), settings.duration as double, (settings.points ?: 11) as int, (settings.tolerance ?: 1e-6) as double,
        Optional.ofNullable(settings.window), Optional.empty())
  }

  static TightBinding chain() { new TightBinding('c', A, [0.05d * Metals.EV], Optional.empty(), 1d) }

  static Curve field(double b) { Curve.constant(b * Constants.REDUCED_PLANCK / (Constants.ELEMENTARY_CHARGE * A * TAU)) }

  static List<Double> column(Outcome outcome, String name) { outcome.tables()[name].columns()[1].values() as List }

  def "a chain that keeps its energy: A'' + A' + b^2 A = 0 from rest, Bloch's oscillation where b is large: b = #b"() {
    given:
    def outcome = run(chain(), [to('c', Curve.constant(TAU), LOCAL)], field: field(b), duration: 4 * TAU, wanted: ['energy'])
    double root = Math.sqrt(Math.abs(1 - 4 * b * b)) / 2
    def exact = { double t -> b < 0.5 ? Math.exp(-t / 2) * (Math.cosh(root * t) + Math.sinh(root * t) / (2 * root)) :
        Math.exp(-t / 2) * (Math.cos(root * t) + Math.sin(root * t) / (2 * root)) }
    def u = column(outcome, 'energy')
    // u - u_0 = u_0 (A - 1) with u_0 from the last point: any other must fit
    double u0 = u[10] / (exact(4d) - 1)

    expect:
    u0 < 0
    (0..10).every { i -> Math.abs(u[i] / u0 - (exact(0.4d * i) - 1)) < 1e-6 }
    outcome.invariants().every { it.value < 1e-12 }

    where:
    b << [0.3, 2]
  }

  def "a chain in a bath: the current rings and settles at Esaki and Tsu's b/(1 + b^2)"() {
    given: "j ~ B with A' = 1 - A - b B, B' = -B + b A: B = b/(1+b^2) (1 + e^-t (b sin bt - cos bt)) with A(0) = 1, B(0) = 0, up to a term"
    double b = 1.5
    def outcome = run(chain(), [to('bath', Curve.constant(TAU), FIXED)], field: field(b), duration: 30 * TAU, points: 31, wanted: ['current'])
    def linear = run(chain(), [to('bath', Curve.constant(TAU), FIXED)], field: field(1e-3), duration: 30 * TAU, wanted: ['current'])
    double unit = linear.quantities()['final_current'].value() / (1e-3 / (1 + 1e-6))

    expect:
    Math.abs(outcome.quantities()['final_current'].value() / unit / (b / (1 + b * b)) - 1) < 1e-6
  }

  def "a field that is a function of time: Drude's current follows, with work and energy kept: #what"() {
    given:
    double w = 1 / TAU
    def pulse = ziman.engine.expansion.FreeElectronGas.curve { return 100 * Math.cos(w * it) }
    def outcome = run(Metals.free(Constants.ELECTRON_MASS, 1e25), [channel], field: pulse, duration: 5 * TAU, tolerance: 1e-5)
    double sigma = 1e25 * Constants.ELEMENTARY_CHARGE**2 * TAU / Constants.ELECTRON_MASS
    def j = column(outcome, 'current')

    expect: "j' = (sigma E - j)/tau"
    (0..10).every { i ->
      double t = 0.5d * i
      double exact = sigma * 100 / 2 * (Math.cos(t) + Math.sin(t) - Math.exp(-t))
      Math.abs(j[i] - exact) < 1e-5 * sigma * 100
    }
    outcome.invariants().every { it.value < 1e-11 }

    where:
    what      | channel
    'elastic' | Channels.impurity(tau: Curve.constant(TAU))
    'local'   | to('c', Curve.constant(TAU), LOCAL)
  }

  def "hot electrons and a lattice meet where their energies say"() {
    given:
    def lattice = Channels.evolving(300)
    def outcome = run(Metals.free(Constants.ELECTRON_MASS, 8.49e28), [Channels.coupled(0.45, lattice)], temperature: 300, hot: 330d, duration: 3e-12, tolerance: 1e-3)
    def q = outcome.quantities()
    def heat = { String whose -> column(outcome, whose + '_energy') }
    def u = heat('electron')
    def v = heat('lattice')

    expect:
    Math.abs((u[0] - u[10]) / (v[10] - v[0]) - 1) < 1e-9
    column(outcome, 'electron_temperature')[0] == 330d || Math.abs(column(outcome, 'electron_temperature')[0] - 330) < 1e-6
    Math.abs(q['final_electron_temperature'].value() - q['final_lattice_temperature'].value()) < 0.05

    and: "in all, nothing has changed: what rounding leaves is within what is said of it, and that is little"
    Math.abs(q['final_energy'].value()) <= q['final_energy'].uncertainty()
    q['final_energy'].uncertainty() < 1e-6 * v[10]

    and:
    outcome.invariants().every { it.value < 1e-11 }
  }

  def "what leaves the window is refused"() {
    when:
    run(Metals.wide(), [Channels.impurity(rate: 1e12d)], field: Curve.constant(1e6d), duration: 1e-10, window: 0.6d * Metals.EV)

    then:
    thrown(NoTrustworthyAnswer)
  }

  def "something has to happen"() {
    when:
    evolution(duration: 1e-12, chain(), [to('c', Curve.constant(TAU), LOCAL)])

    then:
    thrown(InvalidModel)
  }
}

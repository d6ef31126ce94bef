package ziman.engine.expansion

import static ziman.engine.expansion.FreeElectronGas.curve
import static ziman.engine.expansion.FreeElectronGas.to
import static ziman.engine.model.Relaxation.Equilibrium.FIXED
import static ziman.engine.model.Relaxation.Equilibrium.LOCAL

import spock.lang.Specification
import ziman.engine.Channels
import ziman.engine.model.Band
import ziman.engine.model.Curve
import ziman.engine.model.Expansion
import ziman.engine.model.InvalidModel
import ziman.engine.model.Model
import ziman.engine.model.NoTrustworthyAnswer
import ziman.engine.Metals
import ziman.engine.pipeline.Outcome
import ziman.engine.pipeline.Progress
import ziman.engine.units.Constants

/** Orders beyond the first, in units of m = k_B T = tau = 1 with a force of one along the drive. */
class HierarchySpec extends Specification {
  static final double MASS = Constants.ELECTRON_MASS
  static final double KT = Constants.BOLTZMANN * 300
  static final double TAU = 1e-13
  static final double K = Math.sqrt(MASS * KT) / Constants.REDUCED_PLANCK
  static final double E = Constants.ELEMENTARY_CHARGE
  static final double FIELD = -Constants.REDUCED_PLANCK * K / (E * TAU)

  static Curve tau(double power) {
    power == 0 ? Curve.constant(TAU) : curve { return TAU * Math.pow(it / KT, power) }
  }

  static Outcome run(Band band, List channels, int order, double tolerance = 1e-9, double field = FIELD) {
    def experiment = Metals.expansion(new Model([band], channels), 300, Optional.of(field), order, tolerance, Optional.empty(), Optional.empty())
    new ExpansionPipeline(experiment).run(Progress.SILENT)
  }

  /** A gas so thin that it is Maxwell's, and its results per electron in the units above. */
  static Closure<Double> gas(List channels, int order, int d = 3) {
    double density = Math.pow(1e3d, d)
    def found = run(Metals.free(MASS, density, d), channels, order)
    def unit = [current: -density * E * Constants.REDUCED_PLANCK * K / MASS, energy: density * KT, heating: density * KT / TAU]
    return { String result, int n, int power = 0 ->
      def q = found.quantities()[Balance.key(result, n, power)]
      q == null ? 0d : q.value() / unit[result] * Math.pow(TAU, power)
    }
  }

  def "elastic scattering with one time: the current is linear in the field though F_n is not zero, d = #d"() {
    given:
    def found = gas([Channels.impurity(tau: tau(0))], 6, d)

    expect:
    Math.abs(found('current', 1) - 1) < 1e-10
    Math.abs(found('energy', 2, 1) - 1) < 1e-10
    Math.abs(found('heating', 2) - 1) < 1e-10
    (3..6).every { n -> (0..3).every { power ->
      Math.abs(found('current', n, power)) < 1e-11 && Math.abs(found('energy', n, power)) < 1e-11
    } }

    where:
    d << [1, 2, 3]
  }

  def "an order that rounding spoils is refused"() {
    when:
    gas([Channels.impurity(tau: tau(0))], 10)

    then:
    def e = thrown(NoTrustworthyAnswer)
    e.message.contains('does not settle')
    e.message.contains('Ask for a lower order')
  }

  def "elastic scattering with tau = eps: <k_z>_1 = 5/2, <k_z>_3 = 25t/6 - 49/2, u_4 = 25t^2/12 - 49t/2"() {
    given:
    def found = gas([Channels.impurity(tau: tau(1))], 4)

    expect:
    Math.abs(found('current', 1) - 5 / 2d) < 1e-10
    Math.abs(found('energy', 2, 1) - 5 / 2d) < 1e-10
    Math.abs(found('current', 3, 1) - 25 / 6d) < 1e-11
    Math.abs(found('current', 3) + 49 / 2d) < 1e-11
    Math.abs(found('energy', 4, 2) - 25 / 12d) < 1e-11
    Math.abs(found('energy', 4, 1) + 49 / 2d) < 1e-11
    Math.abs(found('heating', 4) - found('current', 3)) < 1e-11
  }

  def "a fixed equilibrium takes the heat: u_2 = (eE tau)^2/m, steady, and nothing at order four, d = #d"() {
    given:
    def found = gas([to('bath', tau(0), FIXED)], 4, d)

    expect:
    Math.abs(found('energy', 2) - 1) < 1e-10
    found('energy', 2, 1) == 0
    found('heating', 2) == 0
    Math.abs(found('energy', 4)) < 1e-11
    Math.abs(found('current', 3)) < 1e-11

    where:
    d << [1, 2, 3]
  }

  def "the electrons heat by j E, and their temperature rises by it over their heat capacity: E_F = #fermi k_B T, tau ~ eps^#r"() {
    given:
    def outcome = run(Metals.kane(0.1 * MASS, 5 * KT, fermi * KT, 1), [to('c', tau(r), LOCAL), Channels.boundary(1e-6)], 3)
    def q = outcome.quantities().collectEntries { name, m -> [name, m.value()] }

    expect: "(18) from the occupations"
    Math.abs(q['heating(2)'] / (q['sigma'] * FIELD**2) - 1) < 1e-12
    Math.abs(q['temperature_rate'] / (q['sigma'] * FIELD**2 / q['heat_capacity']) - 1) < 1e-12
    outcome.invariants().every { it.value < 1e-12 }

    where:
    [fermi, r] << [[-1 + 3, 30], [0, 0.5, 1]].combinations()
  }

  def "what heats F_2 is a rise of temperature: its part that grows is (j E/C) df/dT"() {
    given:
    def channel = [to('c', tau(1), LOCAL)]
    def band = Metals.free(MASS, 1e25)
    def metal = Metal.of(band)
    def grid = new Grid(metal, KT, channel, Optional.empty(), Optional.empty(), 2)
    def f = grid.equilibrium(1).occupation()
    def directions = new ziman.engine.space.Legendre(3)
    def responses = Responses.of(new ziman.engine.collision.CompiledChannels(f, 0, metal.surface(), directions), channel)
    def orders = new Hierarchy(new MetalEquation(f, responses.gradient(), responses.collisions()), FIELD).upTo(2)
    def grown = orders[1].coefficient(1).harmonic(0, f.shells().size())

    when: "df/dT at constant density is f(1-f)(x - mean x)/T"
    double heat = responses.currents().charge(responses.perField()).value() * FIELD**2
    double mean = f.shells().sum { i -> return f.x(i) * f.window(i) }.value() / f.shells().sum { i -> f.window(i) }.value()
    double capacity = Constants.BOLTZMANN * f.shells().sum { i -> return f.window(i) * (f.x(i) - mean)**2 }.value()
    double rise = heat / capacity / 300

    then:
    (0..<f.shells().size()).every { i -> Math.abs(grown.at(i) - rise * f.window(i) * (f.x(i) - mean)) < 1e-11 * rise }
  }

  def "what is not known is refused"() {
    when:
    run(Metals.free(MASS, 1e25), [Channels.electrons(1e13 / KT**2, 1)], 2, 1e-6, 1d)

    then:
    def e = thrown(NoTrustworthyAnswer)
    e.message.contains('channel electrons is known at linear order only')
  }

  def "a local equilibrium at every order, one time: the current stays linear, and all heat is in u_2"() {
    given: "with one tau the sums of F - f are n and u themselves, so that j = sigma E, and u = u_0 + j E t"
    def found = gas([to('c', tau(0), LOCAL)], 6)

    expect:
    Math.abs(found('current', 1) - 1) < 1e-10
    Math.abs(found('energy', 2, 1) - 1) < 1e-10
    (3..6).every { n -> (0..3).every { power ->
      Math.abs(found('current', n, power)) < 1e-10 && Math.abs(found('energy', n, power)) < 1e-10
    } }
  }

  def "Dirac electrons with a gap and a bath, against a displaced distribution"() {
    given: """with one time, F(k) = ∫ ds e^-s f(k - s eE tau/hbar) and j_n = -e (eE tau/hbar)^n (-1)^n sum f d^n v/dk_z^n;
the sum of f(k) v(k + s) over a plane with NumPy, its Taylor coefficients from Chebyshev points in s"""
    def outcome = run(Metals.dirac(1e6, 0.1 * Metals.EV, 0.2 * Metals.EV, 2, 2), [to('bath', tau(0), FIXED)], 5, 1e-9, 1e4)
    def current = { int n -> outcome.quantities()["current($n)".toString()].value() }

    expect:
    Math.abs(current(1) / 27.656339110051 - 1) < 1e-13
    Math.abs(current(3) / -0.000409397133449d - 1) < 1e-11
    Math.abs(current(5) / -2.432267e-08d - 1) < 1e-6
  }

  def "a series that diverges at the bottom of the band is refused: #what"() {
    when:
    run(band, channels, 3, 1e-6, 1e3)

    then:
    def e = thrown(NoTrustworthyAnswer)
    e.message.contains('current(3) does not settle')
    e.message.contains('The series diverges where tau grows')

    where:
    what                     | band                                          | channels
    'one mean free path'     | Metals.free(0.067 * MASS, 1e20)               | [Channels.boundary(1e-6)]
    'a velocity that jumps'  | Metals.dirac(1e6, 0, 0.1 * Metals.EV, 2, 2)   | [to('c', tau(0), LOCAL)]
  }

  def "a field too strong for the series is told: #field V/m"() {
    given:
    def outcome = run(Metals.dirac(1e6, 0.1 * Metals.EV, 0.2 * Metals.EV, 2, 2), [to('bath', tau(0), FIXED)], 3, 1e-9, field)

    expect:
    outcome.remarks().any { it.contains('in this field the series does not converge') } == told

    where:
    field || told
    1e4d  || false
    1e7d  || true
  }

  def "orders in a field need a field"() {
    when:
    Metals.expansion(new Model([Metals.wide()], [Channels.boundary(1e-6)]), 300, Optional.empty(), 2, 1e-6, Optional.empty(), Optional.empty())

    then:
    thrown(InvalidModel)
  }
}

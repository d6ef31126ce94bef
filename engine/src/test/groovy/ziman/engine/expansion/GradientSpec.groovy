package ziman.engine.expansion

import static ziman.engine.Metals.deviation
import static ziman.engine.expansion.FreeElectronGas.MASS
import static ziman.engine.expansion.FreeElectronGas.TAU

import spock.lang.Specification
import ziman.engine.Chains
import ziman.engine.Channels
import ziman.engine.Metals
import ziman.engine.model.Curve
import ziman.engine.model.Expansion
import ziman.engine.model.Model
import ziman.engine.model.NoTrustworthyAnswer
import ziman.engine.model.Relaxation
import ziman.engine.model.TightBinding
import ziman.engine.pipeline.Measured
import ziman.engine.pipeline.Progress
import ziman.engine.units.Constants

/** E and grad T together: conservation, two ways to one number, closed forms, and symmetry. */
class GradientSpec extends Specification {
  static final double E = Constants.ELEMENTARY_CHARGE
  static final double K = Constants.BOLTZMANN
  static final double T = 300

  static final GAS = Metals.free(MASS, 1e26)
  static final METAL = Metals.free(MASS, 8.49e28)

  /** One of each kind of collision, with a band that it can act on. */
  static Map system(String name) {
    def rising = FreeElectronGas.power(1.5, K * T)
    switch (name) {
      case 'local': return [band: GAS, channels: [FreeElectronGas.to('c', Curve.constant(TAU))]]
      case 'local, tau of energy': return [band: GAS, channels: [FreeElectronGas.to('c', rising)]]
      case 'fixed': return [band: GAS, channels: [FreeElectronGas.to('c', Curve.constant(TAU), Relaxation.Equilibrium.FIXED)]]
      case 'elastic': return [band: GAS, channels: [Channels.impurity(rate: 1e13d)]]
      case 'elastic and local': return [band: GAS, channels: [Channels.impurity(rate: 1e13d), FreeElectronGas.to('c', rising)]]
      case 'Kane': return [band: Metals.kane(0.05 * MASS, 0.3 * E, 0.1 * E, 1), channels: [FreeElectronGas.to('c', rising)]]
      case 'plane': return [band: Metals.free(MASS, 1e17, 2), channels: [FreeElectronGas.to('c', rising)]]
      case 'line': return [band: Metals.free(MASS, 1e9, 1), channels: [FreeElectronGas.to('c', rising)]]
      case 'held': return [band: METAL, channels: [Channels.phonons(0.4, 325)]]
      case 'evolving':
        return [band: METAL, channels: [Channels.coupled(0.4, Channels.evolving(325)),
            Channels.anharmonic(Channels.evolving(325), umklapp: 1e12)]]
      case 'wide': return [band: Metals.wide(), channels: [Channels.phonons(0.4, 325)]]
      case 'chain': return [band: Chains.chain(0.7, [1d, 0.3d]), channels: [FreeElectronGas.to('c', Curve.constant(TAU))]]
      case 'chain in a bath':
        return [band: Chains.chain(0.7, [1d, 0.3d]), channels: [FreeElectronGas.to('c', Curve.constant(TAU), Relaxation.Equilibrium.FIXED)]]
    }
    throw new IllegalArgumentException(name)
  }

  static boolean isChain(Map system) { system.band instanceof TightBinding }

  /** Results of drives: field, gradient, current, spaceCharge; order, tolerance and temperature. */
  static Map<String, Measured> found(Map drives, Map system) {
    outcome(drives, system).quantities()
  }

  static outcome(Map drives, Map system) {
    def wanted = (drives.wanted ?: ['current', 'heat_current', 'heating', 'electric_field', 'thomson', 'kappa_slope']) as Set
    double temperature = (drives.temperature ?: (isChain(system) ? 0.5 * Chains.J / K : T)) as double
    def experiment = Metals.expansion(drives.findAll { it.key in ['gradient', 'current', 'spaceCharge'] }, new Model([system.band], system.channels),
        temperature, Optional.ofNullable(drives.field as Double), (drives.order ?: 2) as int, (drives.tolerance ?: 1e-9d) as double)
    def pipeline = isChain(system) ? new LinePipeline(experiment, wanted) : new ExpansionPipeline(experiment, wanted)
    pipeline.run(Progress.SILENT)
  }

  /** d/dT of a number, from four temperatures: the error is of fourth order in the step. */
  static double slope(double t, double step, Closure<Double> of) {
    def at = [-2, -1, 1, 2].collect { of(t + it * step) as double }
    (8 * (at[2] - at[1]) - (at[3] - at[0])) / (12 * step)
  }

  def "charge and energy balance at every order, in #name"() {
    given:
    double scale = isChain(system(name)) ? 1e5 : 1e3

    when:
    def laws = [[field: scale, gradient: 1e5d], [current: 1e9d, gradient: -1e5d], [field: scale, gradient: 1e5d, spaceCharge: Expansion.SpaceCharge.ACCUMULATES]].collect {
      outcome(it + [order: 4, tolerance: 0.01, wanted: ['sigma']], system(name)).invariants()
    }

    then:
    laws.every { it.charge < 1e-12 }
    laws.every { it.joule < 1e-12 }
    laws.every { (it.energy ?: 0) < 1e-12 }

    where:
    name << ['local', 'local, tau of energy', 'fixed', 'elastic', 'elastic and local', 'Kane', 'plane', 'line', 'held', 'evolving', 'wide', 'chain',
        'chain in a bath']
  }

  def "order one is that of the coefficients, in #name"() {
    when:
    def q = found(system(name), current: 0d, gradient: 1e5d, order: 1)
    def moved = found(system(name), current: 1e9d, gradient: 0d, order: 1)

    then: "Fourier, Ohm and Peltier"
    deviation(q['heat_current(1)'].value(), -q['kappa'].value() * 1e5) < 1e-12
    deviation(moved['electric_field(1)'].value(), moved['rho'].value() * 1e9) < 1e-12
    Math.abs(moved['heat_current(1)'].value() - moved['peltier'].value() * 1e9) < 1e-12 * K * T / E * 1e9

    and: "the thermopower is the field and the gradient of mu, by the chemical potentials of neighbouring temperatures"
    q.containsKey('chemical_potential') || Math.abs(q['electric_field(1)'].value() - q['seebeck'].value() * 1e5) < 1e-12 * K / E * 1e5
    !q.containsKey('chemical_potential') || matches(q, name)

    where:
    name << ['local, tau of energy', 'elastic', 'Kane', 'plane', 'line', 'held', 'evolving', 'wide', 'chain']
  }

  private static boolean matches(Map<String, Measured> q, String name) {
    double t = isChain(system(name)) ? 0.5 * Chains.J / K : T
    double slope = slope(t, t / 300) { found(system(name), temperature: it, order: 1, field: 1d)['chemical_potential'].value() }
    double field = (q['seebeck'].value() - slope / E) * 1e5
    Math.abs(q['electric_field(1)'].value() - field) < 1e-8 * Math.abs(field) + 1e-7 * K / E * 1e5
  }

  def "the heat of order two is what first orders at neighbouring temperatures say, in #name"() {
    given:
    def all = system(name)
    double t = isChain(all) ? 0.5 * Chains.J / K : T
    def first = { String result -> slope(t, t / 200) { found(all, temperature: it, order: 1, field: 1d)[result].value() } }

    when:
    def q = found(all, field: 100d, gradient: 1e4d)
    double thomson = t * first('seebeck')
    double kappaSlope = first('kappa')
    double j = q['current(1)'].value()
    double heat = q['rho'].value() * j * j - thomson * j * 1e4 + kappaSlope * 1e8
    def found = isBath(name) ? q['bath_heating(2)'] : q['heating(2)']

    then: "Thomson, T dS/dT, and conduction, d kappa/dT"
    Math.abs(q['thomson'].value() - thomson) < 1e-7 * Math.abs(thomson) + 1e-7 * K / E
    deviation(q['kappa_slope'].value(), kappaSlope) < 1e-6
    deviation(found.value(), heat) < 1e-6
    deviation(q['joule_heating'].value() + q['thomson_heating'].value() + q['conduction_heating'].value(), found.value()) < 1e-9

    and: "Kelvin: what Peltier's heat brings is d(TS)/dT"
    Math.abs(q['peltier_heating'].value() + (q['seebeck'].value() + thomson) * j * 1e4) < 1e-6 * K / E * Math.abs(j) * 1e4

    where: "phonons also at temperatures where the shape of their spectrum matters"
    name << ['local', 'local, tau of energy', 'fixed', 'elastic', 'elastic and local', 'Kane', 'plane', 'line', 'held', 'evolving', 'wide', 'chain',
        'chain in a bath']
  }

  static boolean isBath(String name) { name in ['fixed', 'held', 'wide', 'chain in a bath'] }

  def "what is next to the place is what the same expansion finds there, in #name"() {
    given: "the current is the same everywhere, so that the field at x is the one that drives it at T(x)"
    def all = system(name)
    double t = isChain(all) ? 0.5 * Chains.J / K : T
    double field = isChain(all) ? 1e5 : 1e3
    double gradient = 1e5
    double exact = name == 'evolving' ? 1e-7 : 1e-8
    def responses = ['current_response'] as Set
    def at = { double temperature -> found(all, temperature: temperature, field: field, gradient: gradient, order: 4, tolerance: exact,
        wanted: ['current_response', 'electric_field']) }
    def here = at(t)
    def c = { Map q, int p, int r -> q["current_response($p, $r)".toString()].value() }
    def warmer = { int p, int r -> slope(t, t / 200) { double other ->
      c(found(all, temperature: other, field: field, gradient: gradient, order: p + r, tolerance: exact, wanted: responses), p, r) } }

    when:
    double second = gradient * (warmer(1, 0) * field + warmer(0, 1) * gradient)
    double slopes = c(here, 3, 0) * 3 * field**2 + c(here, 2, 1) * 2 * field * gradient + c(here, 1, 2) * gradient**2
    double third = gradient * (warmer(3, 0) * field**3 + warmer(2, 1) * field**2 * gradient + warmer(1, 2) * field * gradient**2 + warmer(0, 3) * gradient**3)
    double slope2 = here['electric_field(2, x = 1)'].value()
    double slope4 = here['electric_field(4, x = 1)'].value()
    and: "a field that grows with t is followed later: sigma' = d sigma/d(i omega)"
    double growing = here['electric_field(4, x = 1, power = 1)']?.value() ?: 0
    double late = growing == 0 ? 0 : growing * lag(all, t)

    then: "0 = dj/dx = dj/dE dE/dx + dj/dT grad T, order by order"
    deviation(-second / c(here, 1, 0), slope2) < 1e-6
    deviation(-(third + slopes * slope2 - late) / c(here, 1, 0), slope4) < 1e-5

    where: "collisions that are not linear count: without their products order four misses"
    name << ['local, tau of energy', 'fixed', 'elastic and local', 'held', 'evolving', 'chain']
  }

  /** The current that lags behind a field, per dE/dt: the quadrature in a slow field. */
  static double lag(Map system, double t) {
    double frequency = 1e7
    def experiment = Metals.expansion([frequency: frequency], new Model([system.band], system.channels), t, Optional.of(1d), 1, 1e-9d)
    def pipeline = isChain(system) ? new LinePipeline(experiment, ['quadrature'] as Set) : new ExpansionPipeline(experiment, ['quadrature'] as Set)
    pipeline.run(Progress.SILENT).quantities()['quadrature(1, harmonic = 1)'].value() / (2 * Math.PI * frequency)
  }

  def "closed forms: a constant tau to the equilibrium at T(x), a parabolic band, k_B T = 0.3 E_F"() {
    given: "moments of v by mpmath with 40 digits: M_p = m_p(T(x)) - tau (d/dx M_(p+1) - p alpha M_(p-1)), alpha = -eE/m"
    def gas = new FreeElectronGas(degeneracy: 0.3d)
    def all = [band: Metals.free(MASS, gas.density), channels: [FreeElectronGas.to('c', Curve.constant(TAU), Relaxation.Equilibrium.FIXED)]]
    double v = Math.sqrt(gas.kT / MASS)
    double n = gas.density
    double perField = -E * TAU / (MASS * v)
    double perGradient = v * TAU / T
    def unit = { int p, int r -> return Math.pow(perField, p) * Math.pow(perGradient, r) }

    when:
    def q = found(all, field: 1d, gradient: 1d, order: 4, tolerance: 1e-11d, wanted: ['current_response', 'heat_response'])
    def current = { int p, int r -> return q["current_response($p, $r)".toString()].value() / unit(p, r) / (-E * n * v) }
    def heat = { int p, int r -> return q["heat_response($p, $r)".toString()].value() / unit(p, r) / (n * MASS * v**3) }

    then:
    near(current(1, 0), 1) && near(heat(1, 0), 1.3249306904839272)
    near(current(0, 1), -0.7030441451081806) && near(heat(0, 1), -3.7773863046206653)
    near(heat(3, 0), 3)
    near(heat(2, 1), -11.60022839428498)
    near(current(1, 2), 0.32119797906557609) && near(heat(1, 2), 36.312723938369786)
    near(current(0, 3), 0.022370011439166863) && near(heat(0, 3), -46.395333631815461)
    Math.abs(current(3, 0)) < 1e-10 && Math.abs(current(2, 1)) < 1e-10

    when: "a drive of its natural size, so that order four is there"
    double e = 1 / perField
    double g = 1 / perGradient
    def whole = found(all, field: e, gradient: g, order: 4, tolerance: 1e-10d, wanted: ['electric_field', 'heat_current'])
    double length = v * TAU
    def field = { String key, int power -> return whole[key].value() / e * Math.pow(length, power) }
    def flow = { String key, int power -> return whole[key].value() / (n * MASS * v**3) * Math.pow(length, power) }

    then: "sums over p + q = n, as all drives are one"
    near(field('electric_field(2, x = 1)', 1), 0.32119797906557609)
    near(field('electric_field(4, x = 1)', 1), 0.52018487150457949 + 0.55676032931379297)
    near(flow('heat_current(2, x = 1)', 1), 1.7576103627704515 - 3.7382457164775407)
    near(flow('heat_current(4, x = 1)', 1), -2.4089848429918206 + 1.9662953152116808 - 4.0747798825528892)

    when: "the same driven by a current"
    double j = -E * n * v
    def driven = found(all, current: 1d, gradient: 1d, order: 3, tolerance: 1e-11d, wanted: ['field_response'])
    def response = { int p, int r -> return driven["field_response($p, $r)".toString()].value() * Math.pow(j, p) * Math.pow(g, r) / e }

    then:
    near(response(1, 0), 1) && near(response(0, 1), 0.7030441451081806)
    near(response(1, 2), -0.32119797906557609) && near(response(0, 3), -0.24818637004180009)
  }

  private static boolean near(double found, double expected) { deviation(found, expected) < 1e-10 }

  def "even orders carry no current and odd ones no heat, and all change sign with both drives, in #name"() {
    given:
    double scale = isChain(system(name)) ? 1e5 : 1e3
    def wanted = ['current_response', 'heating_response', 'current', 'heating'] as Set

    when:
    def there = found(system(name), field: scale, gradient: 1e5d, order: 4, tolerance: 1e-6d, wanted: wanted)
    def back = found(system(name), field: -scale, gradient: -1e5d, order: 4, tolerance: 1e-6d, wanted: wanted)
    def size = { String result, int n -> Math.abs(there["$result($n)".toString()].value()) }

    then: "E^2, E grad T and (grad T)^2 make none"
    [[2, 0], [1, 1], [0, 2]].every { p, q -> Math.abs(there["current_response($p, $q)".toString()].value()) * Math.pow(scale, p) * Math.pow(1e5, q) <= 1e-13 * size('current', 1) }
    [[1, 0], [0, 1]].every { p, q -> Math.abs(there["heating_response($p, $q)".toString()].value()) * Math.pow(scale, p) * Math.pow(1e5, q) <= 1e-12 * size('heating', 2) + 1e-12 * there['joule_heating'].value() }
    deviation(back['current(1)'].value(), -there['current(1)'].value()) < 1e-12
    deviation(back['current(3)'].value(), -there['current(3)'].value()) < 1e-6
    isBath(name) || deviation(back['heating(2)'].value(), there['heating(2)'].value()) < 1e-9

    where:
    name << ['local, tau of energy', 'held', 'chain']
  }

  def "a uniform field where the current is not lets charge pile up as it flows in"() {
    when:
    def q = found(system('local, tau of energy'), field: 1e3d, gradient: 1e5d, spaceCharge: Expansion.SpaceCharge.ACCUMULATES,
        wanted: ['charge_density', 'current'])

    then:
    q['electric_field(1)'].value() == 1e3d
    deviation(q['charge_density(2, power = 1)'].value(), -q['current(2, x = 1)'].value()) < 1e-12
    Math.abs(q['charge_density(2)'].value()) < 1e-12 * Math.abs(q['charge_density(2, power = 1)'].value()) * TAU
  }

  def "heat that grows at order four is again what flows in and the work"() {
    when:
    def q = found(system('evolving'), field: 1e3d, gradient: 1e5d, order: 3, tolerance: 1e-7d, wanted: ['heating', 'current', 'heat_current'])

    then: "du_2/dt at x: the field there times the current, less the divergence of the heat"
    deviation(q['heating(2)'].value(), 1e3 * q['current(1)'].value() - q['heat_current(2, x = 1)'].value()) < 1e-12
    q['heating(2, x = 1)'] == null
    deviation(q['heating(3, x = 1)'].value(),
        q['current(1)'].value() * q['electric_field(2, x = 1)'].value() - 2 * q['heat_current(3, x = 2)'].value()) < 1e-10
  }

  def "merit needs the phonons that carry heat, and has the formulas of its definition"() {
    when:
    def q = found(system('evolving'), current: 1e8d, gradient: 1e3d, tolerance: 1e-7d, wanted: ['figure_of_merit', 'compatibility_factor', 'power_factor'])
    double s = q['seebeck'].value()
    double zt = s * s * q['sigma'].value() * T / q['kappa'].value()

    then:
    deviation(q['power_factor'].value(), s * s * q['sigma'].value()) < 1e-12
    deviation(q['figure_of_merit'].value(), zt) < 1e-12
    deviation(q['compatibility_factor'].value(), (Math.sqrt(1 + zt) - 1) / (s * T)) < 1e-9
    !found(system('held'), current: 0d, gradient: 1e3d, order: 1).containsKey('figure_of_merit')
  }

  def "where collisions conserve momentum a gradient is refused"() {
    when:
    found([band: METAL, channels: [Channels.coupled(0.4, Channels.evolving(325))]], field: 1d, gradient: 1e3d, order: 1)

    then:
    def e = thrown(NoTrustworthyAnswer)
    e.message.contains('conserve momentum')
  }
}

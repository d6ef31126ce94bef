package ziman.engine.expansion

import static ziman.engine.Chains.TAU
import static ziman.engine.Chains.chain
import static ziman.engine.Chains.experiment
import static ziman.engine.Chains.fermi
import static ziman.engine.Chains.found
import static ziman.engine.Chains.run
import static ziman.engine.expansion.FreeElectronGas.to
import static ziman.engine.model.Relaxation.Equilibrium.FIXED
import static ziman.engine.model.Relaxation.Equilibrium.LOCAL

import spock.lang.Specification
import ziman.engine.Chains
import ziman.engine.Channels
import ziman.engine.model.Curve
import ziman.engine.model.InvalidModel
import ziman.engine.model.NoTrustworthyAnswer
import ziman.engine.model.Relaxation
import ziman.engine.model.TightBinding
import ziman.engine.units.Constants

/** A chain on a mesh of its Brillouin zone, against what is known in closed form. */
class LineSpec extends Specification {
  static Relaxation bath() { to('bath', Curve.constant(TAU), FIXED) }

  static Relaxation electrons(Curve tau = Curve.constant(TAU)) { to('electrons', tau, LOCAL) }

  /** tau (1 + c eps/J), eps from the bottom of the band. */
  static Curve growing(double c) { Chains.curve { energy -> TAU * (1 + c * energy / Chains.J) } }

  static double error(double value, double expected) { Math.abs(value / expected - 1) }

  def "Esaki and Tsu: j = 4 f_1 b/(1 + b^2) and u = -4 f_1/(1 + b^2) order by order, #filling electrons per site"() {
    given: "k_B T an eighth of the bandwidth"
    double f1 = fermi(filling, 0.5, [1]) { return -2 * Math.cos(it) }[0]
    def outcome = run(chain(filling), [bath()], order: 6)
    def q = found(outcome)

    expect:
    [1, 3, 5].every { n -> return error(q('current', n), 4 * f1 * (-1)**((n - 1).intdiv(2))) < 1e-12 }
    [2, 4, 6].every { n -> return error(q('energy', n), -4 * f1 * (-1)**(n.intdiv(2))) < 1e-12 }
    [2, 4, 6].every { n -> return Math.abs(q('current', n)) < 1e-12 }
    [1, 3, 5].every { n -> return Math.abs(q('energy', n)) < 1e-12 }
    (1..6).every { n -> return q('current', n, 1) == 0 && q('energy', n, 1) == 0 }

    and: "the bath says that it takes the heat"
    outcome.remarks().any { it.contains('channel bath relaxes to a fixed equilibrium') }
    !outcome.quantities().containsKey('temperature_rate')
    outcome.invariants().every { it.value < 1e-13 }

    where:
    filling << [0.02, 0.5, 1, 1.7]
  }

  def "higher orders, and as exact as is said: k_B T = #kT J, b = #b, order #n"() {
    given:
    double f1 = fermi(0.6, kT, [1]) { return -2 * Math.cos(it) }[0]
    def outcome = run(chain(0.6), [bath()], order: n, kT: kT, b: b)
    def q = found(outcome)
    def stated = { result, m ->
      def found = outcome.quantities()["$result($m)".toString()]
      return found.uncertainty() / Math.abs(found.value())
    }
    def sign = { int m -> (-1)**(m.intdiv(2)) }

    expect: "each derivative is sharper than the one before, and what rounding then leaves is stated"
    (1..n).step(2).every { return error(q('current', it), 4 * f1 * b**it * sign(it)) < Math.max(2e-15d, stated('current', it)) }
    (2..n).step(2).every { return error(q('energy', it), -4 * f1 * b**it * sign(it)) < Math.max(2e-15d, stated('energy', it)) }
    stated('current', n - 1) < worst

    where:
    kT   | b    | n  || worst
    0.5  | 0.1  | 8  || 1e-10
    0.5  | 1    | 12 || 1e-6
    4    | 1    | 12 || 1e-11
    0.05 | 0.3  | 6  || 1e-8
  }

  def "a hop to the second neighbour adds 4 m^2 J_m f_m b/(1 + m^2 b^2)"() {
    given: "F = sum of f_m harmonics, each turned by the field at m times its rate"
    def (double f1, double f2) = fermi(0.7, 0.5, [1, 2]) { return -2 * Math.cos(it) - 0.6 * Math.cos(2 * it) }
    def q = found(run(chain(0.7, [1d, 0.3d]), [bath()], order: 7, b: 0.4))

    expect:
    [1, 3, 5, 7].every { n ->
      double exact = (-1)**((n - 1).intdiv(2)) * 0.4**n * (4 * f1 + 4 * 0.3 * 4 * f2 * 4**((n - 1).intdiv(2)))
      return error(q('current', n), exact) < 1e-12
    }
  }

  def "the same band as a function of k, and a band that is not even in k"() {
    given:
    def same = Chains.band(0.7) { return -2 * Math.cos(it) - 0.6 * Math.cos(2 * it) }
    def turned = Chains.band(0.7) { return -2 * Math.cos(it + 0.3) - 0.6 * Math.cos(2 * it + 0.6) }
    def odd = Chains.band(0.7) { return -2 * Math.cos(it) + 0.5 * Math.sin(2 * it) }
    def q = [chain(0.7, [1d, 0.3d]), same, turned].collect { found(run(it, [electrons()], order: 4)) }
    def skew = run(odd, [electrons(growing(0.5))], order: 4)

    expect: "a shift of k changes nothing"
    [1, 2].every { i -> return error(q[i]('current', 1), q[0]('current', 1)) < 1e-12 && error(q[i]('energy', 4, 2), q[0]('energy', 4, 2)) < 1e-10 }

    and: "without inversion the current has even orders too, and what it gives heats"
    Math.abs(found(skew)('current', 2)) > 1e-3
    error(found(skew)('heating', 3), found(skew)('current', 2)) < 1e-10
    skew.invariants().every { it.value < 1e-12 }
  }

  def "a local equilibrium, one time: A'' + A' + b^2 A = 0 on the slow manifold, #filling electrons per site"() {
    given: "u = u_0 A, j = 4 f_1 B with B = -A'/b; A_2 = -t, A_4 = t^2/2 - t, A_6 = -t^3/6 + t^2 - 2t"
    double f1 = fermi(filling, 0.5, [1]) { return -2 * Math.cos(it) }[0]
    def outcome = run(chain(filling), [electrons()], order: 6)
    def q = found(outcome)
    def energy = { int n, int power -> q('energy', n, power) / (-4 * f1) }
    def current = { int n, int power -> q('current', n, power) / (4 * f1) }
    def a = [2: [0, -1], 4: [0, -1, 0.5], 6: [0, -2, 1, -1 / 6d]]
    def b = [1: [1], 3: [1, -1], 5: [2, -2, 0.5]]

    expect:
    a.every { n, terms -> terms.withIndex().every { value, power -> return Math.abs(energy(n, power) - value) < 1e-11 } }
    b.every { n, terms -> terms.withIndex().every { value, power -> return Math.abs(current(n, power) - value) < 1e-11 } }
    outcome.invariants().every { it.value < 1e-13 }

    where:
    filling << [0.3, 1, 1.6]
  }

  def "tau(energy): charge, energy and Joule at every order, and all of the work warms the electrons, tau ~ 1 + #c eps"() {
    given:
    def outcome = run(chain(0.6), [electrons(growing(c))], order: 6)
    def q = found(outcome)
    def values = outcome.quantities().collectEntries { name, m -> [name, m.value()] }

    expect:
    outcome.invariants().every { it.value < 1e-12 }
    outcome.invariants().keySet().containsAll(['charge', 'energy', 'joule', 'onsager', 'kelvin', 'detailed_balance'])
    error(q('heating', 2), q('current', 1)) < 1e-13
    (0..1).every { return error(q('heating', 4, it), q('current', 3, it)) < 1e-11 }
    error(values.temperature_rate, values['heating(2)'] / values.heat_capacity) < 1e-14

    where:
    c << [0, 0.5, 3]
  }

  def "the current that grows is that of warmer electrons: j = sigma(T(t)) E, C(T) dT/dt = sigma(T) E^2"() {
    given: "two channels on a band without inversion; products of deviations decide from the square of the warming on"
    def odd = Chains.band(0.7) { return -2 * Math.cos(it) + 0.5 * Math.sin(2 * it) }
    def channels = [electrons(growing(1)), to('others', growing(3), LOCAL)]
    double h = 0.01
    def at = (-2..2).collect { step -> run(odd, channels, kT: 0.5 + step * h).quantities().collectEntries { name, m -> [name, m.value()] } }
    double kelvin = h * Chains.J / Constants.BOLTZMANN
    def slope = { List<Double> y -> (8 * (y[3] - y[1]) - y[4] + y[0]) / (12 * kelvin) }
    def bend = { List<Double> y -> (16 * (y[3] + y[1]) - y[4] - y[0] - 30 * y[2]) / (12 * kelvin**2) }
    def sigma = at.collect { it.sigma }
    def rise = at.collect { it.sigma / it.heat_capacity }

    when:
    def values = run(odd, channels, order: 5).quantities().collectEntries { name, m -> [name, m.value()] }
    double field = values['current(1)'] / values.sigma
    double once = slope(sigma) * rise[2] * field**3
    double twice = rise[2] * (slope(rise) * slope(sigma) + rise[2] * bend(sigma)) / 2 * field**5

    then:
    error(values['current(3, power = 1)'], once) < 1e-6
    error(values['current(5, power = 2)'], twice) < 1e-4
  }

  def "several relaxations at once: with one time each they add, and every bath takes its share"() {
    given: "two baths of 2 tau are one of tau; and a local channel does not change j beside a bath at order one"
    def half = { String name, eq -> to(name, Curve.constant(2 * TAU), eq) }
    double f1 = fermi(0.6, 0.5, [1]) { return -2 * Math.cos(it) }[0]

    when: "half of the collisions keep the energy: (1/2) u_n = j_(n-1) b in the bath, and nothing grows"
    def both = found(run(chain(0.6), [half('a', FIXED), half('b', LOCAL)], order: 6))
    def two = found(run(chain(0.6), [half('a', FIXED), half('b', FIXED)], order: 6))
    def locals = run(chain(0.6), [half('a', LOCAL), to('b', growing(1), LOCAL)], order: 4)

    then:
    [1, 3, 5].every { return error(two('current', it), 4 * f1 * (-1)**((it - 1).intdiv(2))) < 1e-12 }
    [1, 3, 5].every { return error(both('current', it), 4 * f1 * (-2)**((it - 1).intdiv(2))) < 1e-11 }
    [2, 4, 6].every { return error(both('energy', it), 2 * both('current', it - 1)) < 1e-11 }
    locals.invariants().every { it.value < 1e-12 }
    error(found(locals)('heating', 4, 1), found(locals)('current', 3, 1)) < 1e-11
  }

  def "a bath with a tau that depends on energy takes electrons too, and says so"() {
    given:
    def outcome = run(chain(0.6), [to('bath', growing(1), FIXED)], order: 3)

    expect:
    outcome.remarks().any { it.contains('conserves neither energy nor, as tau depends on energy, charge') }
    outcome.invariants().every { it.value < 1e-12 }
  }

  def "first order: sigma = e^2 tau sum v^2 (-df/deps), Kelvin, and Sommerfeld at low temperature"() {
    given:
    double kT = 0.02
    def values = run(chain(0.6), [bath()], kT: kT).quantities().collectEntries { name, m -> [name, m.value()] }
    double kF = Math.PI * 0.3
    double mott = -Math.PI**2 / 3 * kT * (Math.cos(kF) / (2 * Math.sin(kF)**2)) * Constants.BOLTZMANN / Chains.E

    expect: "d ln sigma/d eps = cos/(2 sin^2) as sigma ~ sin and eps = -2 cos"
    error(values.sigma, 4 * Math.sin(kF) / Math.PI * Chains.E**2 * TAU * Chains.J * Chains.A / Chains.HBAR**2) < 1e-3
    error(values.lorenz, Math.PI**2 / 3 * (Constants.BOLTZMANN / Chains.E)**2) < 2e-3
    error(values.seebeck, mott) < 1e-2
    error(values.density, 0.6 / Chains.A) < 1e-14
    error(values.chemical_potential, (2 - 2 * Math.cos(kF)) * Chains.J) < 1e-3
  }

  def "a half-filled band has no thermopower"() {
    expect:
    def values = run([:], chain(1), [bath()]).quantities()
    Math.abs(values.seebeck.value()) < 1e-17
    error(values.chemical_potential.value(), 2 * Chains.J) < 1e-14
  }

  def "a model that makes no sense is refused: #message"() {
    when:
    make()

    then:
    def e = thrown(InvalidModel)
    e.message.contains(message)

    where:
    message                        | make
    'must be below 2, this is 3'   | { chain(3) }
    'give exactly one of them'     | { new TightBinding('c', Chains.A, [], Optional.empty(), 1) }
    'give exactly one of them, '   | { new TightBinding('c', Chains.A, [1d], Optional.of(Curve.constant(1)), 1) }
    'the band is flat'             | { chain(1, [0d, 0d]) }
    'does not depend on k'         | { Chains.band(1) { 0.3 } }
    'must repeat after 2 pi/lattice_constant = 1.25664e+10 1/m' | { Chains.band(1) { Math.cos(it / 2) } }
    'which a table does not'       | { new TightBinding('c', Chains.A, [], Optional.of(table()), 1) }
    'can scatter by relaxation only' | { run([:], chain(1), [Channels.impurity(tau: Curve.constant(TAU))]) }
    'leave window out'             | { run(chain(1), [bath()], window: 1e-20d) }
    'no channel here has phonons'  | { run(chain(1), [bath()], phononBins: 24) }
    'no channel acts on band'      | { run([:], chain(1), [new Relaxation('c', [chain(0.5)], Curve.constant(TAU), LOCAL)]) }
  }

  static Curve table() {
    new ziman.engine.model.TableCurve([0d, 1e10d] as double[], [0d, 1e-20d] as double[],
        ziman.engine.model.TableCurve.Interpolation.LINEAR, 'm^-1')
  }

  def "what no mesh resolves is refused: #message"() {
    when:
    run(settings, band, [channel])

    then:
    def e = thrown(NoTrustworthyAnswer)
    e.message.contains(message)

    where:
    message                          | band                                             | channel     | settings
    'takes a mesh of 2.51e+05'       | chain(1)                                         | bath()      | [kT: 1e-4d]
    'Bands with kinks'               | Chains.band(0.5) { return Math.abs(Math.sin(it / 2)) } | bath() | [kT: 0.5d]
    'Ask for a lower order'          | chain(0.6)                                       | to('kink', Chains.curve { return TAU * (1 + Math.abs(it / Chains.J - 1.3)) }, FIXED) | [kT: 0.5d, order: 3]
    'order 9 is rounding'            | chain(0.6)                                       | bath()      | [kT: 0.02d, order: 12]
  }
}

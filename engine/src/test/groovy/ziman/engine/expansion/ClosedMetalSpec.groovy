package ziman.engine.expansion

import static ziman.engine.Metals.deviation

import spock.lang.Specification
import ziman.engine.Channels
import ziman.engine.Metals
import ziman.engine.model.Band
import ziman.engine.model.Curve
import ziman.engine.model.Expansion
import ziman.engine.model.Model
import ziman.engine.model.NoTrustworthyAnswer
import ziman.engine.pipeline.Outcome
import ziman.engine.pipeline.Progress
import ziman.engine.units.Constants

/** Metals whose phonons take up what electrons lose: heating, drag, and two temperatures. */
class ClosedMetalSpec extends Specification {
  static final double THETA = 300
  static final double FIELD = 1000

  static lattice = Channels.evolving(THETA)
  static phonons = Channels.coupled(0.45, lattice)
  static copper = Metals.free(Constants.ELECTRON_MASS, 8.49e28)

  static Outcome run(Map settings = [:], Band band, List channels, double temperature, int order = 1) {
    def experiment = Metals.expansion(new Model([band], channels), temperature, Optional.of(FIELD), order,
        (settings.tolerance ?: 1e-8) as double, Optional.empty(), Optional.empty())
    new ExpansionPipeline(experiment, (settings.wanted ?: []) as Set).run(Progress.SILENT)
  }

  static Map<String, Double> values(Map settings = [:], Band band, List channels, double temperature, int order = 1) {
    run(settings, band, channels, temperature, order).quantities().collectEntries { name, q -> [name, q.value()] }
  }

  def "all heat is in u_2, shared by heat capacities, and the conductivity falls as its temperature says: T = #t"() {
    given:
    def channels = [phonons, Channels.anharmonic(lattice, umklapp: 1e12)]
    def outcome = run(copper, channels, t, 3, tolerance: 1e-7)
    def q = outcome.quantities().collectEntries { name, m -> [name, m.value()] }
    double step = 0.01 * t
    def sigma = { double at -> return values(copper, channels, at, wanted: ['sigma'])['sigma'] }

    expect: "(18) from the occupations"
    deviation(q['heating(2)'], q['sigma'] * FIELD**2) < 1e-12
    deviation(q['heating(2)'], q['electron_heating(2)'] + q['lattice_heating(2)']) < 1e-12
    deviation(q['temperature_rate'], q['sigma'] * FIELD**2 / q['total_heat_capacity']) < 1e-12
    deviation(q['electron_heating(2)'] / q['lattice_heating(2)'], q['heat_capacity'] / q['lattice_heat_capacity']) < 1e-7
    outcome.invariants().every { it.value < 1e-12 }

    and: "the part of j_3 that grows is E dsigma/dT dT/dt, electrons and phonons both warmer"
    double slope = (8 * (sigma(t + step) - sigma(t - step)) - sigma(t + 2 * step) + sigma(t - 2 * step)) / (12 * step)
    deviation(q['current(3, power = 1)'], FIELD * slope * q['temperature_rate']) < 1e-6

    where:
    t << [100, 300, 900]
  }

  def "drag: from that of phonons which stay in equilibrium to none at all"() {
    given:
    def rho = { double rate, List more = [] ->
      return values(copper, [phonons, Channels.anharmonic(lattice, umklapp: rate)] + more, 300, wanted: ['rho'])['rho']
    }
    double held = values(copper, [Channels.phonons(0.45, THETA)], 300)['rho']
    def falling = [1e17, 1e14, 1e13, 1e12, 1e11, 1e10].collect { rho(it) }

    expect: "fast relaxation holds the phonons at rest, and the slower it is the more they are dragged"
    deviation(falling[0], held) < 1e-4
    deviation(rho(1e19), held) < deviation(falling[0], held)
    (1..<falling.size()).every { falling[it] < falling[it - 1] }
    falling.last() < 0.25 * held
  }

  def "perfect drag: only what takes momentum from the crystal is left, the residual resistivity"() {
    given:
    def defects = Channels.impurity(tau: Curve.constant(5e-13))
    double residual = values(copper, [defects], 300)['rho']

    expect:
    deviation(values(copper, [phonons, defects], 300, wanted: ['rho'])['rho'], residual) < 1e-9
    deviation(values(copper, [phonons, defects, Channels.anharmonic(lattice, normal: 1e13)], 300, wanted: ['rho'])['rho'], residual) < 1e-9
  }

  def "perfect drag without defects: field and inertia, of the electrons and of the phonons they take along: order #order"() {
    given: "P = (n m + M) u with dP/dt = -n e E; M = sum (hbar q)^2 n(n+1)/(3 k_B T), in closed form at T = 0.8 Theta"
    def q = values(copper, [phonons], 240, order, wanted: ['current', 'energy', 'heating', 'temperature_rate'], tolerance: 1e-7)
    double n = 8.49e28
    double x = 1 / 0.8d
    double sound = Constants.BOLTZMANN * THETA / Constants.REDUCED_PLANCK / Math.cbrt(6 * Math.PI**2 * n)
    double mass = n * Constants.BOLTZMANN * 240 / sound**2 * (1 - x**2 / 20 + x**4 / 560 - x**6 / 18144)
    double growth = n * n * Constants.ELEMENTARY_CHARGE**2 * FIELD / (n * Constants.ELECTRON_MASS + mass)

    expect:
    deviation(q['current(1, power = 1)'], growth) < 1e-4
    order == 1 || deviation(q['energy(2, power = 2)'], growth * FIELD / 2) < 1e-4
    order == 1 || deviation(q['heating(2, power = 1)'], growth * FIELD) < 1e-4
    !q.containsKey('sigma')

    where:
    order << [1, 2]
  }

  def "without anything that takes momentum there is no resistivity"() {
    when:
    run(copper, [phonons, Channels.anharmonic(lattice, normal: 1e12)], 300, wanted: ['rho'])

    then:
    def e = thrown(NoTrustworthyAnswer)
    e.message.contains('conserve momentum')
  }

  def "a rate of zero is none"() {
    when:
    run(copper, [phonons, Channels.anharmonic(lattice, normal: 0d, umklapp: 0d)], 300)

    then:
    def e = thrown(NoTrustworthyAnswer)
    e.message.contains('conserve momentum')
  }

  def "far below the Debye temperature most phonons are frozen, and do not matter: T = #t"() {
    given:
    double held = values(copper, [Channels.phonons(0.45, THETA)], t, wanted: ['rho'])['rho']
    def channels = [phonons, Channels.anharmonic(lattice, umklapp: 1e17)]

    expect:
    deviation(values(copper, channels, t, wanted: ['rho'])['rho'], held) < 1e-3

    where:
    t << [1, 10]
  }

  def "warm electrons cool as Allen says, with a next term of second order in Theta/T: #band.class.simpleName"() {
    given: "lambda <omega^2> = lambda omega_D^2/2"
    double omega = Constants.BOLTZMANN * THETA / Constants.REDUCED_PLANCK
    def off = { double t ->
      def q = values(band, [phonons, Channels.anharmonic(lattice, umklapp: 1e12)], t, wanted: ['electron_phonon_coupling', 'temperature_relaxation_rate', 'lambda'])
      double allen = 3 * Constants.REDUCED_PLANCK * q['lambda'] * omega * omega / 2 / (Math.PI * Constants.BOLTZMANN * t)
      deviation(q['temperature_relaxation_rate'], allen * (1 + q['heat_capacity'] / q['lattice_heat_capacity']))
    }

    expect:
    off(5 * THETA) < 0.01
    Math.abs(off(2.5 * THETA) / off(5 * THETA) - 4) < 0.5

    where:
    band << [Metals.wide()]
  }
}

package ziman.engine.expansion

import static ziman.engine.Metals.EV
import static ziman.engine.Metals.deviation
import static ziman.engine.Metals.free
import static ziman.engine.Metals.run
import static ziman.engine.Metals.values
import static ziman.engine.Metals.wide

import spock.lang.Specification
import ziman.engine.Channels
import ziman.engine.model.InvalidModel
import ziman.engine.model.NotEnoughMemory
import ziman.engine.observe.DebyeSolid
import ziman.engine.pipeline.Table
import ziman.engine.units.Constants

class SpectraSpec extends Specification {
  static final double THETA = 325
  static final double MASS = Constants.ELECTRON_MASS

  static double integral(Table table) {
    def (x, y) = table.columns()*.values()
    (1..<x.length).sum { i -> (x[i] - x[i - 1]) * (y[i] + y[i - 1]) / 2 } as double
  }

  def "the shares of energies add up to the whole at T = #t Theta"() {
    given:
    def tables = run(wide(), [Channels.phonons(0.13, THETA), Channels.impurity(rate: 1e12d)], t * THETA,
        wanted: ['conductivity_by_energy', 'kappa_by_energy']).tables()

    expect: "up to the table's window and its trapezoids"
    deviation(integral(tables.conductivity_by_energy), 1) < 1e-3
    deviation(integral(tables.kappa_by_energy), 1) < 1e-2

    where:
    t << [0.1, 1]
  }

  def "the shares of phonons add up to the whole, and to less with defects, at T = #t Theta"() {
    given:
    def shares = { List more ->
      def table = run(wide(), [Channels.phonons(0.13, THETA)] + more, t * THETA, wanted: ['resistivity_by_phonon']).tables().resistivity_by_phonon
      assert table.columns()[1].values().every { it >= 0 }
      integral(table)
    }
    def defects = Channels.impurity(rate: 1e12d)
    def all = [Channels.phonons(0.13, THETA), defects]

    expect:
    deviation(shares([]), 1) < 3e-3
    double elastic = values(wide(), [defects], t * THETA).rho / values(wide(), all, t * THETA).rho
    deviation(shares([defects]), 1 - elastic) < 0.05

    where:
    t << [0.1, 1]
  }

  def "far above Theta the electrons relax with one time, 2 pi lambda_tr k_B T / hbar"() {
    given: "lambda_tr = 2 ∫ alpha2F_tr/w dw = lambda s/2 for alpha2F_tr = lambda s (w/w_D)^4"
    def lattice = Channels.lattice(THETA)
    double s = (lattice.wavevector() / 1.3e10)**2 / 2
    double time = Constants.REDUCED_PLANCK / (2 * Math.PI * 0.13 * s / 2 * Constants.BOLTZMANN * 30 * THETA)
    def table = run(wide(), [Channels.phonons(0.13, THETA)], 30 * THETA, tolerance: 1e-6, wanted: ['relaxation_time']).tables().relaxation_time

    expect:
    table.columns()[1].values().every { deviation(it, time) < 1e-3 }
  }

  def "the spectrum that is used is shown, and its lambda"() {
    given:
    def outcome = run(wide(), [Channels.phonons(0.13, THETA)], 100, wanted: ['alpha2F', 'alpha2F_tr'])
    def (w, a) = outcome.tables().alpha2F.columns()*.values()
    def transport = outcome.tables().alpha2F_tr.columns()[1].values()
    double cutoff = Constants.BOLTZMANN * THETA
    double s = (Channels.lattice(THETA).wavevector() / 1.3e10)**2 / 2

    expect:
    deviation(outcome.quantities().lambda.value(), 0.13) < 1e-13
    (0..<w.length).every { deviation(a[it], 0.13 * (w[it] / cutoff)**2) < 1e-12 && deviation(transport[it], a[it] * s * (w[it] / cutoff)**2) < 1e-9 }
  }

  def "a deformation potential is the lambda that Fermi's golden rule makes of it"() {
    given: "lambda = N_1 D^2 q_D^2 / (4 k_F^2 M n c^2)"
    double mass = 63.5 * Constants.ATOMIC_MASS
    def lattice = Channels.lattice(THETA, 8.49e28, mass)
    double q = lattice.wavevector()
    double sound = Constants.BOLTZMANN * THETA / (Constants.REDUCED_PLANCK * q)
    double lambda = 1e47 / 2 * (2 * EV)**2 * q**2 / (4 * 1.3e10**2 * 8.49e28 * mass * sound**2)
    def found = values(wide(), [Channels.deformation(2 * EV, lattice)], 200)

    expect:
    deviation(found.lambda, lambda) < 1e-12
    deviation(found.rho, values(wide(), [Channels.phonons(lambda, THETA)], 200).rho) < 1e-12
  }

  def "Debye's solid: three k_B per ion when hot, 12 pi^4/5 (T/Theta)^3 of it when cold"() {
    given:
    def lattice = Channels.lattice(THETA)
    double nk = 8.49e28 * Constants.BOLTZMANN

    expect:
    deviation(DebyeSolid.heatCapacity(lattice, 100 * THETA), 3 * nk * (1 - 1e-4 / 20)) < 1e-9
    deviation(DebyeSolid.heatCapacity(lattice, 0.01 * THETA), 12 * Math.PI**4 / 5 * nk * 1e-6) < 1e-12
    deviation(DebyeSolid.heatCapacity(lattice, THETA), 3 * nk * 0.9517321423) < 1e-8
  }

  def "Matthiessen's rule: exact for equal dependences on energy, a deviation above zero for others"() {
    given:
    def same = run(wide(), [Channels.impurity(rate: 1e13d), Channels.boundary(1e-7)], 100, wanted: ['matthiessen_deviation'])
    def phonons = run(wide(), [Channels.impurity(rate: 1e13d), Channels.phonons(0.13, THETA)], 40, wanted: ['partial_rho'])

    expect:
    Math.abs(same.quantities().matthiessen_deviation.value()) < 1e-14 * same.quantities().rho.value()
    def q = phonons.quantities()
    q.matthiessen_deviation.value() > 0.001 * q.rho.value()
    q.matthiessen_deviation.uncertainty() < 1e-9 * q.rho.value()
    deviation(q['partial_rho(phonons)'].value(), values(wide(), [Channels.phonons(0.13, THETA)], 40).rho) < 1e-9
  }

  def "bins and window that a user sets are used, with the error of half as many bins"() {
    given:
    def exact = values(wide(), [Channels.phonons(0.13, THETA)], 100, tolerance: 1e-10).rho
    def coarse = run(wide(), [Channels.phonons(0.13, THETA)], 100, phononBins: 24, tolerance: 1e-12)
    def narrow = run(wide(), [Channels.phonons(0.13, THETA)], 100, window: 12 * Constants.BOLTZMANN * 100)

    expect:
    def rho = coarse.quantities().rho
    Math.abs(rho.value() - exact) < rho.uncertainty()
    rho.uncertainty() < 1e-4 * exact
    coarse.remarks().any { it.contains('phonon_bins leaves relative errors of up to') }

    and:
    narrow.remarks().any { it.contains('window is too small') }
    !narrow.remarks().any { it.contains('from rounding') }
    double missed = deviation(narrow.quantities().rho.value(), exact)
    1e-8 < missed && missed < 1e-2
    narrow.quantities().rho.uncertainty() > Math.abs(narrow.quantities().rho.value() - exact)
  }

  def "what cannot be set is refused: #bins bins"() {
    when:
    values(wide(), channels, 100, phononBins: bins)

    then:
    def e = thrown(InvalidModel)
    e.message.contains(says)

    where:
    bins | channels                           || says
    30   | [Channels.phonons(0.13, THETA)]    || 'use a multiple of 12'
    24   | [Channels.impurity(rate: 1e13d)]   || 'no channel here has phonons'
  }

  def "a computation that would not fit is refused with the figure, before it begins"() {
    when: "shells a twelfth of Theta apart, through 80 k_B T"
    values(wide(), [Channels.phonons(0.13, 1e-4d)], 300)

    then:
    def e = thrown(NotEnoughMemory)
    e.message =~ /energy shells, each coupled to .* need [\d.]+ TB; there are [\d.]+ [GM]B/
  }

  def "the forecast is what is stored: half a band, and the shells"() {
    expect:
    new Forecast(1000, 100, false).bytes() == 8 * 1000 * (103 + 60)
    new Forecast(1000, 100, true).bytes() == 8 * 1000 * (703 + 60)

    when:
    new Forecast(1e6, 1000, false).check(5e9)

    then:
    thrown(NotEnoughMemory)
  }
}

package ziman.engine.expansion

import static ziman.engine.Metals.EV
import static ziman.engine.Metals.deviation
import static ziman.engine.Metals.dirac
import static ziman.engine.Metals.free
import static ziman.engine.Metals.kane
import static ziman.engine.Metals.run
import static ziman.engine.Metals.values
import static ziman.engine.Metals.wide
import static ziman.engine.expansion.FreeElectronGas.to

import java.util.function.DoubleUnaryOperator
import spock.lang.Specification
import ziman.engine.Channels
import ziman.engine.model.CodedCurve
import ziman.engine.model.Curve
import ziman.engine.model.InvalidModel
import ziman.engine.model.IsotropicBand
import ziman.engine.model.NoTrustworthyAnswer
import ziman.engine.units.Constants

class BandsSpec extends Specification {
  static final double TAU = 1e-13
  static final double MASS = Constants.ELECTRON_MASS
  static final double KT = Constants.BOLTZMANN * 300
  static final double K_OVER_E = Constants.BOLTZMANN / Constants.ELEMENTARY_CHARGE

  static List constant = [to('c', Curve.constant(TAU))]

  def "two valleys of a #name band with one relaxation time, against integrals of SciPy, d = #d"() {
    given: "adaptive quadrature of the Sommerfeld integrals, SciPy 1.17; mu from the density of the same"
    def band = name == 'kane' ? kane(0.02 * MASS, 0.2 * EV, 0.15 * EV, 2, d) : dirac(1e6, 0.05 * EV, 0.15 * EV, 2, d)
    def found = values(band, constant, 300)

    expect:
    deviation(found.sigma, sigma) < 1e-11
    deviation(found.seebeck, seebeck) < 1e-10
    deviation(found.lorenz / K_OVER_E**2, lorenz) < 1e-11
    deviation(found.chemical_potential / EV, mu) < 1e-11

    where:
    name    | d || sigma                  | seebeck               | lorenz         | mu
    'kane'  | 1 || 2.624001429517e-11d    | -9.049677649386e-06d  | 3.032757862323 | 0.1510701439695
    'kane'  | 2 || 0.002392285542979d     | -4.265000529529e-05d  | 2.984739481846 | 0.1455352542216
    'kane'  | 3 || 185146.2110648d        | -7.540101348957e-05d  | 3.079036088539 | 0.1403159749492
    'dirac' | 1 || 3.045678049165e-11d    | -3.624163823104e-06d  | 3.102400832379 | 0.1501636653778
    'dirac' | 2 || 0.001937101578366d     | -4.567725465212e-05d  | 3.004942933648 | 0.1436015155187
    'dirac' | 3 || 104809.7960239d        | -8.610870341177e-05d  | 3.128124917166 | 0.1373164665927
  }

  def "graphene with one relaxation time: sigma = (e^2 tau / pi hbar^2) k_B T ln(1 + e^(mu/k_B T))"() {
    given:
    def found = values(dirac(1e6, 0, 0.2 * EV, 2, 2), constant, 300)
    double electrons = KT * Math.log1p(Math.exp(found.chemical_potential / KT))

    expect:
    deviation(found.sigma, Constants.ELEMENTARY_CHARGE**2 * TAU / (Math.PI * Constants.REDUCED_PLANCK**2) * electrons) < 1e-12
    deviation(found.density, (0.2 * EV / (Constants.REDUCED_PLANCK * 1e6))**2 / Math.PI) < 1e-12
  }

  def "far below the gap both are parabolas, and miss them as eps over the gap: #name"() {
    given:
    double fermiEnergy = 0.1 * EV
    double k = Math.sqrt(2 * 0.1 * MASS * fermiEnergy) / Constants.REDUCED_PLANCK
    def parabola = values(free(0.1 * MASS, k**3 / (3 * Math.PI**2)), constant, 100)
    def miss = { double gap ->
      def band = name == 'kane' ? kane(0.1 * MASS, gap, fermiEnergy, 1) : dirac(Math.sqrt(gap / (2 * 0.1 * MASS)), gap, fermiEnergy, 1)
      def found = values(band, constant, 100)
      found.sigma / parabola.sigma * parabola.density / found.density - 1
    }

    expect:
    deviation(miss(1000 * EV) / miss(2000 * EV), 2) < 1e-3
    Math.abs(miss(1000 * EV)) < 5e-4

    where:
    name << ['kane', 'dirac']
  }

  def "the laws hold for every band: #name, d = #d"() {
    given:
    def band = name == 'kane' ? kane(0.02 * MASS, 0.2 * EV, 0.15 * EV, 2, d) : dirac(1e6, name == 'cone' ? 0 : 0.02 * EV, 0.1 * EV, 1, d)
    def laws = run(band, [to('c', FreeElectronGas.curve { TAU * (1 + it / KT) }), Channels.electrons(1e13 / KT**2, 0.2), Channels.boundary(1e-6)], 300).invariants()

    expect:
    laws.every { it.value < 1e-13 }
    laws.containsKey('energy')

    where:
    [name, d] << [['kane', 'dirac', 'cone'], [1, 2, 3]].combinations()
  }

  def "phonons on a curved band tend to the wide band with the same Fermi surface: #name"() {
    given: "k_F and v_F of the band, with the Debye temperature far below the Fermi energy"
    def miss = { double theta ->
      double gap = 3 * EV
      double fermiEnergy = 7 * EV
      def band = name == 'kane' ? kane(MASS, gap, fermiEnergy, 1) : dirac(1.2e6, gap, fermiEnergy, 1)
      double k = name == 'kane' ? Math.sqrt(2 * MASS * fermiEnergy * (1 + fermiEnergy / gap)) / Constants.REDUCED_PLANCK :
          Math.sqrt((fermiEnergy + gap / 2)**2 - (gap / 2)**2) / (Constants.REDUCED_PLANCK * 1.2e6)
      double v = name == 'kane' ? Constants.REDUCED_PLANCK * k / MASS / (1 + 2 * fermiEnergy / gap) :
          1.2e6 * Math.sqrt(1 - (gap / 2 / (fermiEnergy + gap / 2))**2)
      double states = k**2 / (Math.PI**2 * Constants.REDUCED_PLANCK * v)
      double ions = k**3 / (3 * Math.PI**2)
      def curved = values(band, [Channels.phonons(0.3, theta, ions)], theta / 2, tolerance: 1e-8)
      def flat = values(wide(v, states, k), [Channels.phonons(0.3, theta, ions)], theta / 2, tolerance: 1e-8)
      curved.rho / flat.rho - 1
    }

    expect: "as the square of Theta / T_F"
    def (hot, cold) = [miss(2000), miss(1000)]
    Math.abs(cold) < 1e-3
    deviation(hot / cold, 4) < 0.1

    where:
    name << ['kane', 'dirac']
  }

  def "holes in the lower cone are not forgotten silently"() {
    expect:
    run(dirac(1e6, 0, fermiEnergy * KT, 2, 2), constant, 300).remarks().any { it.contains('lower cone') } == said

    where:
    fermiEnergy || said
    3           || true
    30          || false
  }

  def "a band that is stated by its energy is the band it states: #name, d = #d"() {
    given: "mu, sigma, S and L of the two, with a rate that depends on the energy"
    def known = name == 'kane' ? kane(0.02 * MASS, 0.2 * EV, 0.15 * EV, 2, d) : dirac(1e6, 0.05 * EV, 0.15 * EV, 2, d)
    def channels = [to('c', FreeElectronGas.curve { TAU * (1 + it / KT) })]
    def expected = values(known, channels, 300)
    def found = values(stated(name, d), channels, 300)

    expect: "energies from closed forms against integrals of the slope"
    ['sigma', 'seebeck', 'lorenz', 'chemical_potential', 'density'].each { assert deviation(found[it], expected[it]) < 1e-10 }

    where:
    [name, d] << [['kane', 'dirac'], [1, 2, 3]].combinations()
  }

  def "the laws hold on a band that is stated by its energy, with phonons too: d = #d"() {
    given:
    def channels = [Channels.electrons(1e13 / KT**2, 0.2), Channels.boundary(1e-6)] + (d == 3 ? [Channels.phonons(0.3, 20, 1e24)] : [])
    def laws = run(stated('kane', d), channels, d == 3 ? 20 : 300, tolerance: 1e-6).invariants()

    expect:
    laws.every { it.value < 1e-13 }
    laws.containsKey('charge')

    where:
    d << [1, 2, 3]
  }

  def "a band that falls before the Fermi energy is a mistake of the model, one that falls behind it has no answer"() {
    given: "4 J = 1 eV from the bottom to the top"
    def cosine = { double fermi -> new IsotropicBand('s', new CodedCurve({ double k -> return -0.5 * EV * Math.cos(k * 4e-10) }, Optional.of({ double k -> return 2e-10 * EV * Math.sin(k * 4e-10) } as DoubleUnaryOperator)), Optional.empty(), Optional.of(fermi * EV), 1, 3) }

    when:
    values(cosine(1.2), constant, 300)

    then:
    def mistake = thrown(InvalidModel)
    mistake.message.contains('band s: its energy has to rise with k as far as electrons reach')

    when:
    values(cosine(0.99), constant, 300)

    then:
    def refused = thrown(NoTrustworthyAnswer)
    refused.message.contains('has to rise')

    expect:
    values(cosine(0.3), constant, 30).sigma > 0
  }

  def "code that does not say its slope is told to"() {
    when:
    new IsotropicBand('s', new CodedCurve({ double k -> k }, Optional.empty()), Optional.empty(), Optional.of(1d), 1, 3)

    then:
    def e = thrown(InvalidModel)
    e.message.contains('energy = curve(slope: { k -> ... }) { k -> ... }')
  }

  /** The energy of the two bands above as code. */
  private static IsotropicBand stated(String name, int d) {
    def (mass, gap, slope) = [0.02 * MASS, 0.2 * EV, Constants.REDUCED_PLANCK * 1e6]
    def energy = name == 'kane' ?
        { double k -> return gap / 2 * (Math.sqrt(1 + 2 * (Constants.REDUCED_PLANCK * k)**2 / (mass * gap)) - 1) } :
        { double k -> return Math.hypot(slope * k, 0.025 * EV) }
    def derivative = name == 'kane' ?
        { double k -> return Constants.REDUCED_PLANCK**2 * k / (mass * Math.sqrt(1 + 2 * (Constants.REDUCED_PLANCK * k)**2 / (mass * gap))) } :
        { double k -> return slope**2 * k / Math.hypot(slope * k, 0.025 * EV) }
    new IsotropicBand('s', new CodedCurve(energy, Optional.of(derivative as DoubleUnaryOperator)), Optional.empty(), Optional.of(0.15 * EV), 2, d)
  }
}

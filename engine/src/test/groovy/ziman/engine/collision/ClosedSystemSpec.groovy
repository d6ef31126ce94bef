package ziman.engine.collision

import static ziman.engine.expansion.FreeElectronGas.curve

import spock.lang.Specification
import ziman.engine.Channels
import ziman.engine.space.ConstantBand
import ziman.engine.space.CoupledStates
import ziman.engine.space.Dirac
import ziman.engine.space.Dispersion
import ziman.engine.space.Distribution
import ziman.engine.space.FermiSurface
import ziman.engine.space.Harmonic
import ziman.engine.space.Kane
import ziman.engine.space.Legendre
import ziman.engine.space.Occupation
import ziman.engine.space.Parabola
import ziman.engine.space.UniformShells
import ziman.engine.units.Constants

/** Electrons with phonons that evolve: what the two conserve together, in full and order by order. */
class ClosedSystemSpec extends Specification {
  static final double EV = Constants.ELEMENTARY_CHARGE
  static final double KT = 0.02 * EV
  static final double THETA = 300
  static final int HIGHEST = 4

  static Random random = new Random(2020)

  static Map<String, Dispersion> bands = [
      flat    : new ConstantBand(1.5e6, 1e47, 1.3e10),
      parabola: new Parabola(Constants.ELECTRON_MASS, 3),
      kane    : new Kane(0.5 * Constants.ELECTRON_MASS, 2 * EV, 3, 2),
      dirac   : new Dirac(1e6, 0.5 * EV, 3, 1),
  ]

  static lattice = Channels.evolving(THETA, 1e28)
  static phonons = Channels.coupled(0.3, lattice)

  static Map<String, List> models = [
      'phonons'         : [phonons],
      'phonons, defects': [phonons, Channels.impurity(rate: 1e13d)],
      'normal'          : [phonons, Channels.anharmonic(lattice, normal: curve { 1e12 * (1 + it / EV / 0.01) })],
      'umklapp'         : [phonons, Channels.anharmonic(lattice, umklapp: 1e12, boundary: 1e11)],
      'with electrons'  : [phonons, Channels.electrons(1e13 / KT**2, 0.3)],
  ]

  static List compiled(String band, List channels, int bins = 12) {
    def dispersion = bands[band]
    double mu = band == 'flat' ? 0 : 4 * EV
    double spacing = Constants.BOLTZMANN * THETA / bins
    def f = new Occupation(UniformShells.about(dispersion, mu, spacing, 24.3 * KT), KT)
    def surface = FermiSurface.of(dispersion, band == 'flat' ? 1.3e10 : dispersion.wavevector(mu))
    def operator = new CompiledChannels(f, spacing, surface, new Legendre(3)).of(channels)
    [operator, f, operator.states(f)]
  }

  static Harmonic any(CoupledStates states, int l, double size = 1) {
    new Harmonic(l, (0..<states.size()).collect { return size * states.window(it) * random.nextGaussian() } as double[])
  }

  static Distribution any(CoupledStates states) {
    new Distribution((0..HIGHEST).collectEntries { l -> [l, any(states, l, 0.3)] })
  }

  /** dX/dt by collisions, in full. */
  static Distribution collided(CollisionOperator operator, Occupation f, Distribution x) {
    def sum = Distribution.ZERO
    x.harmonics().values().each { sum = sum.plus(-1, Distribution.of(operator.apply(f, it))) }
    operator.nonlinear(f, new Legendre(3)).each { sum = sum.plus(1, it.of(x, HIGHEST)) }
    return sum
  }

  static double residual(CoupledStates states, Distribution rate, int l, Closure<Double> quantity) {
    def x = rate.harmonic(l, states.size())
    states.total { i -> return quantity(i) * x.at(i) }.residual()
  }

  def "charge, energy and momentum of any state, with all products: #model on #band"() {
    given:
    def (CollisionOperator operator, Occupation f, CoupledStates states) = compiled(band, models[model])
    def rate = collided(operator, f, any(states))

    expect:
    residual(states, rate, 0) { i -> i < states.shells() ? 1d : 0d } < 1e-13
    residual(states, rate, 0) { i -> states.x(i) } < 1e-13
    !operator.conserved().contains(Conserved.MOMENTUM) || residual(states, rate, 1) { i -> states.momentum(i) } < 1e-13

    and:
    operator.conserved().contains(Conserved.MOMENTUM) == (model in ['phonons', 'normal'])

    where:
    [band, model] << [bands.keySet() as List, models.keySet() as List].combinations()
  }

  def "C1 is symmetric in chi and never negative, for any state: #model on #band"() {
    given:
    def (CollisionOperator operator, Occupation f, CoupledStates states) = compiled(band, models[model])
    def product = { Harmonic a, Harmonic b ->
      def loss = operator.apply(f, b)
      states.total { i -> return a.at(i) / states.window(i) * loss.at(i) }
    }

    expect:
    (0..HIGHEST).every { l ->
      def (x, y) = [any(states, l), any(states, l)]
      def (xy, yx, xx) = [product(x, y), product(y, x), product(x, x)]
      Math.abs(xy.value() - yx.value()) <= 1e-13 * (xy.size() + yx.size()) && xx.value() >= -1e-13 * xx.size()
    }

    where:
    [band, model] << [bands.keySet() as List, models.keySet() as List].combinations()
  }

  def "equilibria of other T and mu, far from that of the expansion, are left alone: #model on #band"() {
    given:
    def (CollisionOperator operator, Occupation f, CoupledStates states) = compiled(band, models[model])
    double warmer = 1.3
    def x = new Harmonic(0, (0..<states.size()).collect { i ->
      // f(x/T' + shift) - f(x) in a form that does not cancel
      boolean electron = i < states.shells()
      double grown = Math.expm1(states.x(i) - states.x(i) / warmer + (electron ? 0.4 : 0))
      double n = electron ? f.f(i) : 1 / Math.expm1(states.x(i))
      return states.window(i) * grown / (1 + (electron ? n : -n) * grown)
    } as double[])
    def loss = operator.apply(f, x)
    def rate = collided(operator, f, Distribution.of(x)).harmonic(0, states.size())
    double size = states.total { i -> return operator.rate(0, states, i) * x.at(i) }.size()

    expect:
    states.total { i -> rate.at(i) }.size() / size < 1e-13
    states.total { i -> loss.at(i) }.size() / size > 1e-4

    where:
    [band, model] << [bands.keySet() as List, models.keySet() as List - 'with electrons'].combinations()
  }

  def "the group inverse undoes C1 and leaves nothing in the null space: #model on #band, l = #l"() {
    given:
    def (CollisionOperator operator, Occupation f, CoupledStates states) = compiled(band, models[model])
    def inverse = GroupInverse.of(operator, f, l)
    def source = any(states, l)
    source = source.plus(-1, inverse.projected(source))
    def x = inverse.apply(source)
    def back = operator.apply(f, x)
    double size = states.total { i -> return operator.rate(l, states, i) * x.at(i) }.size()

    expect:
    states.total { i -> return back.at(i) - source.at(i) }.size() < 1e-12 * size
    states.total { i -> inverse.projected(x).at(i) }.size() < 1e-12 * states.total { i -> x.at(i) }.size()
    inverse.nullSpace().size() == (l == 0 ? 2 : l == 1 && model in ['phonons', 'normal'] ? 1 : 0)

    where:
    [band, model, l] << [['flat', 'parabola'], models.keySet() as List, [0, 1, 2, 3]].combinations()
  }

  def "a shift is added to every rate: #model, l = #l"() {
    given:
    def (CollisionOperator operator, Occupation f, CoupledStates states) = compiled('parabola', models[model])
    def source = any(states, l)
    def x = GroupInverse.of(operator, f, l, 1e12).apply(source)
    def back = operator.apply(f, x).plus(1e12, x)
    double size = states.total { i -> return (1e12 + operator.rate(l, states, i)) * x.at(i) }.size()

    expect:
    states.total { i -> return back.at(i) - source.at(i) }.size() < 1e-12 * size

    where:
    [model, l] << [models.keySet() as List, [0, 1, 2]].combinations()
  }
}

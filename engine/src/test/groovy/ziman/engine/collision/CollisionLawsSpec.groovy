package ziman.engine.collision

import static ziman.engine.expansion.FreeElectronGas.TAU
import static ziman.engine.expansion.FreeElectronGas.curve
import static ziman.engine.expansion.FreeElectronGas.to
import static ziman.engine.model.Relaxation.Equilibrium.FIXED

import spock.lang.Specification
import ziman.engine.Channels
import ziman.engine.space.ConstantBand
import ziman.engine.space.Dirac
import ziman.engine.space.Dispersion
import ziman.engine.space.FermiSurface
import ziman.engine.space.GaussPanels
import ziman.engine.space.Harmonic
import ziman.engine.space.Kane
import ziman.engine.space.Legendre
import ziman.engine.space.Occupation
import ziman.engine.space.Parabola
import ziman.engine.space.UniformShells
import ziman.engine.units.Constants

/** What every channel owes to every state: conservation, symmetry and positivity, on every grid. */
class CollisionLawsSpec extends Specification {
  static final double EV = Constants.ELEMENTARY_CHARGE
  static final double KT = 0.02 * EV
  static final double THETA = 300
  static final double SPACING = Constants.BOLTZMANN * THETA / 24

  static Random random = new Random(1979)

  static Map<String, Dispersion> bands = [
      flat    : new ConstantBand(1.5e6, 1e47, 1.3e10),
      parabola: new Parabola(Constants.ELECTRON_MASS, 3),
      kane    : new Kane(0.5 * Constants.ELECTRON_MASS, 2 * EV, 3, 2),
      dirac   : new Dirac(1e6, 0.5 * EV, 3, 1),
      plane   : new Parabola(Constants.ELECTRON_MASS, 2),
      line    : new Dirac(1e6, 0, 1, 2),
  ]

  static Map channels = [
      local    : to('local', curve { TAU * (0.1 + Math.abs(it) / EV) }),
      fixed    : to('fixed', curve { TAU }, FIXED),
      rate     : Channels.impurity(rate: 1e13d),
      charges  : Channels.impurity(concentration: 1e26d, charge: 1d),
      walls    : Channels.boundary(1e-7),
      electrons: Channels.electrons(1e13 / KT**2, 0),
      umklapp  : Channels.electrons(1e13 / KT**2, 0.3),
      phonons  : Channels.phonons(0.3, THETA, 1e28),
  ]

  /** The shells of a metal with E_F = 4 eV, and a channel on them. */
  static List compiled(String band, String channel) {
    def dispersion = bands[band]
    double mu = band == 'flat' ? 0 : 4 * EV
    def shells = channel == 'phonons' || band == 'flat' ?
        UniformShells.about(dispersion, mu, SPACING, 30.3 * KT) : GaussPanels.about(dispersion, mu, KT, 0)
    def f = new Occupation(shells, KT)
    def surface = FermiSurface.of(dispersion, band == 'flat' ? 1.3e10 : dispersion.wavevector(mu))
    [f, new CompiledChannels(f, SPACING, surface, new Legendre(dispersion.dimension())).of([channels[channel]]).channels()[0]]
  }

  static Harmonic any(Occupation f, int l) {
    new Harmonic(l, (0..<f.shells().size()).collect { return f.window(it) * random.nextGaussian() } as double[])
  }

  static List cases() {
    [bands.keySet() as List, channels.keySet() as List].combinations().findAll { band, channel ->
      bands[band].dimension() == 3 || !(channel in ['charges', 'phonons'])
    }
  }

  def "what a channel says it conserves it conserves, for any state: #channel on #band"() {
    given:
    def (Occupation f, Collision c1) = compiled(band, channel)
    def x = any(f, 0)
    def loss = c1.apply(x)
    def lost = { Harmonic of, Closure<Double> quantity, Harmonic out ->
      double rest = f.shells().sum { i -> return quantity(i) * out.at(i) }.value()
      double taken = f.shells().sum { i -> return quantity(i) * c1.rate(of.l(), i) * of.at(i) }.size()
      taken == 0 ? Math.abs(rest) : Math.abs(rest) / taken
    }

    expect:
    !c1.nullVectors(0).contains(Conserved.CHARGE) || lost(x, { i -> 1d }, loss) < 1e-13
    !c1.nullVectors(0).contains(Conserved.ENERGY) || lost(x, { i -> f.x(i) }, loss) < 1e-13
    !c1.nullVectors(0).contains(Conserved.EVERY_ENERGY) || loss.values().every { Math.abs(it) == 0d }

    and:
    def current = any(f, 1)
    !c1.nullVectors(1).contains(Conserved.MOMENTUM) || lost(current, { i -> f.shells().momentum(i) }, c1.apply(current)) < 1e-13

    where:
    [band, channel] << cases()
  }

  def "C1 is symmetric in chi and never negative, for any state and harmonic: #channel on #band"() {
    given:
    def (Occupation f, Collision c1) = compiled(band, channel)
    def basis = new Legendre(f.shells().dimension())
    def product = { Harmonic a, Harmonic b ->
      def loss = c1.apply(b)
      f.shells().sum { i -> return a.at(i) / f.window(i) * loss.at(i) }
    }

    expect:
    (0..4).findAll { basis.has(it) }.every { l ->
      def (x, y) = [any(f, l), any(f, l)]
      def (xy, yx, xx) = [product(x, y), product(y, x), product(x, x)]
      Math.abs(xy.value() - yx.value()) <= 1e-13 * (xy.size() + yx.size()) && xx.value() >= -1e-13 * xx.size()
    }

    where:
    [band, channel] << cases()
  }

  def "equilibria of other mu, and of other T where the energy stays, are left alone: #channel on #band"() {
    given:
    def (Occupation f, Collision c1) = compiled(band, channel)
    def rest = { Closure<Double> tangent ->
      def x = new Harmonic(0, (0..<f.shells().size()).collect { i -> return f.window(i) * tangent(i) } as double[])
      def left = c1.apply(x)
      double size = f.shells().sum { i -> return c1.rate(0, i) * x.at(i) }.size()
      size == 0 ? 0 : f.shells().sum { i -> left.at(i) }.size() / size
    }

    expect:
    !c1.nullVectors(0).contains(Conserved.CHARGE) || rest { i -> 1d } < 1e-13
    !c1.nullVectors(0).contains(Conserved.ENERGY) || rest { i -> f.x(i) } < 1e-13

    where:
    [band, channel] << cases()
  }

  def "phonons of one energy join two shells as often as k k' / v v' says, dS dS' over q and the speeds: #band"() {
    given:
    def (Occupation f, Collision c1) = compiled(band, 'phonons')
    def shells = f.shells()
    double boson = 1 / Math.expm1(7 * SPACING / KT)
    def arrivals = c1.arrivals(0, 7)
    def relative = (0..<arrivals.length).step(97).collect { i ->
      double pairs = shells.wavevector(i) * shells.wavevector(i + 7) / (shells.velocity(i) * shells.velocity(i + 7))
      return arrivals[i] * shells.weight(i) / (boson + f.f(i + 7)) / pairs
    }

    expect:
    relative.every { Math.abs(it / relative[0] - 1) < 1e-11 }

    where:
    band << ['parabola', 'kane', 'dirac']
  }
}

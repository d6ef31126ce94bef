package ziman.engine.space

import spock.lang.Specification
import ziman.engine.units.Constants

/** The laws of d/dk_z that a field turns into charge conservation and the Joule identity, for any state whatever. */
class FieldOperatorSpec extends Specification {
  static final double EV = Constants.ELEMENTARY_CHARGE
  static final double KT = 0.03 * EV
  static final double MASS = Constants.ELECTRON_MASS

  static Map<String, Closure<Dispersion>> bands = [
      parabola: { d -> new Parabola(MASS, d) },
      kane    : { d -> new Kane(0.02 * MASS, 0.2 * EV, d, 2) },
      dirac   : { d -> new Dirac(1e6, 0.05 * EV, d, 1) },
      cone    : { d -> new Dirac(1e6, 0, d, 2) },
  ]

  static Random random = new Random(20201)

  static Harmonic any(EnergyShells shells, int l) {
    new Harmonic(l, (0..<shells.size()).collect { random.nextGaussian() } as double[])
  }

  /** Every grid there is for a band, coarse and fine. */
  static EnergyShells shells(String band, int d, String grid, int level) {
    def dispersion = band == 'constant' ? new ConstantBand(1.5e6, 1e47, 1.3e10) : bands[band].call(d)
    grid == 'panels'
        ? GaussPanels.about(dispersion, 1.5 * KT, KT, level)
        : UniformShells.about(dispersion, band == 'constant' ? 0 : 100 * KT, Math.scalb(KT / 2, -level), 41.3 * KT)
  }

  static List cases() {
    def panels = [['parabola', 'kane', 'dirac', 'cone'], [1, 2, 3], ['panels'], [0, 1, 2]].combinations()
    def uniform = [['parabola', 'kane', 'dirac', 'cone'], [1, 2, 3], ['uniform'], [0, 2]].combinations()
    panels + uniform + [['constant', 3, 'uniform', 0], ['constant', 3, 'uniform', 3]]
  }

  def "the steps up and down are minus each other's adjoint: #band, d = #d, #grid at level #level"() {
    given:
    def shells = shells(band, d, grid, level)
    def basis = new Legendre(d)
    def gradient = new FieldOperator(shells, basis)

    expect:
    (0..5).findAll { basis.has(it + 1) }.every { l ->
      def (x, y) = [any(shells, l + 1), any(shells, l)]
      def (down, up) = [gradient.lowered(x), gradient.raised(y)]
      def first = shells.sum { i -> return y.at(i) * down.at(i) }.times(basis.meanSquare(l))
      def second = shells.sum { i -> return x.at(i) * up.at(i) }.times(basis.meanSquare(l + 1))
      Math.abs(first.value() + second.value()) < 1e-13 * (first.size() + second.size())
    }

    where:
    [band, d, grid, level] << cases()
  }

  def "a field makes no electrons, heats by j E, and moves nothing out of the window: #band, d = #d, #grid at level #level"() {
    given:
    def shells = shells(band, d, grid, level)
    def basis = new Legendre(d)
    def x = any(shells, 1)
    def source = new FieldOperator(shells, basis).lowered(x)

    when:
    def made = shells.sum { i -> source.at(i) }
    def heated = shells.sum { i -> return shells.fromChemicalPotential(i) * source.at(i) }
    def work = shells.sum { i -> return -Constants.REDUCED_PLANCK * shells.velocity(i) * x.at(i) }.times(basis.meanSquare(1))

    then:
    made.residual() < 1e-13
    Math.abs(heated.value() - work.value()) < 1e-13 * (heated.size() + work.size())

    where:
    [band, d, grid, level] << cases()
  }

  def "the velocity is D eps: #band, d = #d, #grid at level #level"() {
    given:
    def shells = shells(band, d, grid, level)
    double[] energies = (0..<shells.size()).collect { shells.statesBelow() == 0 ? shells.energy(it) : shells.fromChemicalPotential(it) }
    def slopes = new FieldOperator(shells, new Legendre(d)).raised(new Harmonic(0, energies))
    double largest = Constants.REDUCED_PLANCK * shells.velocity(shells.size() - 1)

    expect: "rounding of energies of 40 k_B T, differentiated over panels of 2.5 or less"
    (0..<shells.size()).every { i -> Math.abs(slopes.at(i) - Constants.REDUCED_PLANCK * shells.velocity(i)) < 1e-11 * largest }

    where:
    [band, d, grid, level] << cases()
  }

  def "a Gaussian differentiated twice along the drive, in #d dimensions"() {
    given: "e^-ak^2 gives (4 a^2 k_z^2 - 2a) e^-ak^2, and k_z^2 = k^2 (1/d + the rest, of l = 2)"
    def shells = GaussPanels.about(new Parabola(MASS, d), 0, KT, 0)
    double kT = Math.sqrt(2 * MASS * KT) / Constants.REDUCED_PLANCK
    double a = 1d / kT**2
    def gauss = new Harmonic(0, (0..<shells.size()).collect { i -> Math.exp(-a * shells.wavevector(i)**2) } as double[])
    def gradient = new FieldOperator(shells, new Legendre(d))
    def once = gradient.raised(gauss)
    def down = gradient.lowered(once)

    expect:
    def k2 = { int i -> return a * shells.wavevector(i)**2 }
    def error = { Harmonic found, Closure<Double> exact ->
      double wrong = shells.sum { i -> Math.pow(found.at(i) - exact(i) * gauss.at(i), 2) }.value()
      double size = shells.sum { i -> Math.pow(exact(i) * gauss.at(i), 2) }.value()
      Math.sqrt(wrong / size)
    }
    error(once) { i -> return -2 * a * shells.wavevector(i) } < 1e-11
    error(down) { i -> return 2 * a * (2 * k2(i) / d - 1) } < tolerance
    d == 1 || error(gradient.raised(once)) { i -> return 4 * a * k2(i) * rest } < tolerance

    where: "in one dimension the bottom counts, where panels are so narrow that rounding counts a million times"
    d | rest   || tolerance
    1 | 0      || 1e-7
    2 | 0.5d   || 1e-9
    3 | 2 / 3d || 1e-9
  }

  def "between uniform shells the error falls with the eighth power of their distance"() {
    given: "d/dk_z of f(1-f), known as -hbar v (1 - 2f) f(1-f) / k_B T"
    def error = { int level ->
      def shells = UniformShells.about(new ConstantBand(1.5e6, 1e47, 1.3e10), 0, Math.scalb(KT, -level), 40 * KT)
      def f = new Occupation(shells, KT)
      def x = new Harmonic(0, (0..<shells.size()).collect { f.window(it) } as double[])
      def slope = new FieldOperator(shells, new Legendre(3)).raised(x)
      double unit = Constants.REDUCED_PLANCK * 1.5e6 / KT
      (0..<shells.size()).collect { i -> Math.abs(slope.at(i) / unit + (1 - 2 * f.f(i)) * f.window(i)) }.max()
    }

    expect:
    def (coarse, fine) = [error(2), error(3)]
    150 < coarse / fine && coarse / fine < 300
    fine < 1e-8
  }

  def "the panels join where a function is smooth and say where it is not"() {
    given:
    def shells = GaussPanels.about(new Parabola(MASS, 3), 10 * KT, KT, 1)
    def f = new Occupation(shells, KT)
    def seams = new Seams(shells, new Legendre(3))
    def lost = { Closure<Double> factor ->
      def x = new Harmonic(1, (0..<shells.size()).collect { i -> return f.window(i) * factor(i) } as double[])
      def divergence = seams.divergence(x)
      shells.sum { i -> divergence.at(i) }.residual()
    }

    expect:
    lost { 1d } < 1e-14
    lost { i -> f.x(i) > 0.3 ? 2d : 1d } > 1e-3
    lost { i -> 1 + Math.abs(f.x(i) - 0.3) } > 1e-6
  }

  def "the harmonics are orthogonal and turned by an angle as their product says, d = #d"() {
    given:
    def basis = new Legendre(d)
    int n = 720

    expect: "averages over directions, by the midpoint rule in the polar angle"
    (0..4).findAll { basis.has(it) }.every { l ->
      double sum = 0
      double norm = 0
      n.times { j ->
        double theta = Math.PI * (j + 0.5) / n
        double weight = d == 3 ? Math.sin(theta) : 1
        sum += weight * basis.turned(l, Math.cos(theta))**2
        norm += weight
      }
      d == 1 || Math.abs(sum / norm / basis.meanSquare(l) - 1) < 1e-4
    }
    basis.turned(0, 0.3) == 1
    basis.turned(1, 0.3) == 0.3d
    !basis.has(2) == (d == 1)

    where:
    d << [1, 2, 3]
  }
}

package ziman.engine.collision

import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory
import spock.lang.Specification
import ziman.engine.Metals
import ziman.engine.expansion.ExpansionPipeline
import ziman.engine.model.Debye
import ziman.engine.model.ElectronPhonon
import ziman.engine.model.Expansion
import ziman.engine.model.FreeElectron
import ziman.engine.model.Impurity
import ziman.engine.model.Model
import ziman.engine.model.NoTrustworthyAnswer
import ziman.engine.model.TableCurve
import ziman.engine.model.WideBand
import ziman.engine.pipeline.Progress
import ziman.engine.units.Constants
import ziman.engine.units.Dimension
import ziman.engine.units.Quantity
import ziman.engine.units.Units

class PhononScatteringSpec extends Specification {
    static final double LAMBDA = 0.13
    static final double THETA = 325
    static final double VELOCITY = 1.57e6
    static final double STATES = 1.13e47
    static final double IONS = 8.49e28
    static final double L0 = (Math.PI * Constants.BOLTZMANN / Constants.ELEMENTARY_CHARGE)**2 / 3
    static final double FREE_ELECTRONS = 2**(-1 / 3d)

    def "one free electron per atom at T = #x Theta: the exact resistivity and Lorenz number"() {
        given: "check values computed independently in two ways, stable to 1e-12"
        def found = metal(x * THETA)

        expect:
        deviation(found.rho / blochGruneisen(x * THETA, FREE_ELECTRONS), ratio) < 1e-11
        deviation(found.lorenz / L0, lorenz) < 1e-11

        where:
        x   || ratio          | lorenz
        0.2 || 0.909014700369 | 0.203558801047
        1   || 0.998162419178 | 0.862231340772
    }

    def "other temperatures and angles: T = #x Theta, s = #s"() {
    given: """independent numbers: Galerkin's method with 80 Chebyshev polynomials in tanh(x/6), NumPy, 120 Gauss
points over the phonons and trapezoids of 0.04 k_B T over the electrons; tau_eff in hbar/(lambda k_B T)"""
    def found = metal(x * THETA, s)
    double unit = Constants.REDUCED_PLANCK / (LAMBDA * Constants.BOLTZMANN * x * THETA)
    double sigma = (Constants.ELEMENTARY_CHARGE * VELOCITY)**2 * STATES * tau * unit / 3

    expect:
    deviation(found.sigma, sigma) < 1e-9
    deviation(found.lorenz / L0, lorenz) < 2e-9

    where:
    x    | s              || tau            | lorenz
    0.05 | FREE_ELECTRONS || 132.835851516  | 0.0194757645772
    0.1  | 0.3            || 23.6229893865  | 0.0279436806088
    0.2  | FREE_ELECTRONS || 1.37149230565  | 0.203558801027
    0.5  | 1.9            || 0.214138111213 | 0.840929230862
    1    | FREE_ELECTRONS || 0.42451043141  | 0.862231340683
    2    | 1              || 0.322797817672 | 0.971181560564
  }

  def "the uncertainty at T = #x Theta and s = #s is below what was asked for, and honest"() {
        given:
        def coarse = run(x * THETA, s, 1e-6)
        def fine = run(x * THETA, s, 1e-11)

        expect:
        ['rho', 'lorenz'].every { name ->
            def error = Math.abs(coarse[name].value() - fine[name].value())
            error <= coarse[name].uncertainty() + 1e-12 * fine[name].value() &&
                coarse[name].uncertainty() <= 1e-6 * coarse[name].value()
        }

        where:
        x    | s
        0.05 | FREE_ELECTRONS
        0.1  | 0.3
        0.5  | 1.9
        2    | 1
    }

    def "far above Theta the resistivity is linear in T, and Wiedemann and Franz hold"() {
        expect: "the next term of Bloch and Grueneisen is (Theta/T)^2/18 for alpha2F_tr ~ w^4"
        def hot = metal(20 * THETA)
        def hotter = metal(40 * THETA)
        deviation(hotter.rho / hot.rho, 2) < 1e-3
        deviation(hotter.lorenz, L0) < 4e-4
        deviation((L0 - hot.lorenz) / (L0 - hotter.lorenz), 4) < 0.01
    }

    def "far below Theta the resistivity falls with the fifth power of T"() {
        expect:
        def cold = metal(0.01 * THETA)
        def colder = metal(0.005 * THETA)
        deviation(cold.rho / colder.rho, 32) < 2e-2
    }

    def "with defects, Wiedemann and Franz hold at the cold end too"() {
        given:
        def defects = impurity(rate: 1e13d)

        expect:
        deviation(metal(0.005 * THETA, FREE_ELECTRONS, [defects]).lorenz, L0) < 1e-3
    }

    def "defects alone have the residual resistivity they are given"() {
        given:
        def band = new WideBand('s', VELOCITY, STATES, 1.36e10)
        def defects = impurity(rho: 3e-9d)

        expect:
        def found = values(Metals.expansion(new Model([band], [defects]), 4, Optional.empty(), 1, 1e-10, Optional.empty(), Optional.empty()))
        deviation(found.rho, 3e-9) < 1e-13
        deviation(found.lorenz, L0) < 1e-12
    }

    def "free electrons tend to the wide band as the square of Theta / T_F"() {
        given: "the same Fermi surface, with the Fermi energy scaled by the mass"
        def wide = metal(0.5 * THETA)
        def error = [0.5d, 1, 2].collect { double factor ->
            def density = new Quantity(IONS, Dimension.LENGTH.power(-3))
            def band = new FreeElectron('s', 2 * Constants.ELECTRON_MASS / factor, Optional.of(density), Optional.empty(), 3)
            def found = values(Metals.expansion(new Model([band], [channel(IONS)]), 0.5 * THETA, Optional.empty(), 1, 1e-9, Optional.empty(), Optional.empty()))
            def surface = fermiSurface(band)
            found.rho / (wide.rho * (VELOCITY**2 * STATES) / (surface.velocity**2 * surface.states)) - 1
        }

        expect:
        deviation(error[0] / error[1], 4) < 0.05
        deviation(error[1] / error[2], 4) < 0.02
    }

    def "a table of Debye's alpha2F gives what the formula gives"() {
        given:
        double cutoff = Constants.BOLTZMANN * THETA
        int n = 4000
        def debye = (0..n).collect { cutoff * it / n }
        double[] w = debye + [cutoff * (1 + 1e-12)]
        double[] alpha2F = debye.collect { LAMBDA * (it / cutoff)**2 } + [0d]
        double[] transport = debye.collect { LAMBDA * FREE_ELECTRONS * (it / cutoff)**4 } + [0d]
        def table = new ElectronPhonon('t', [], Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.of(new TableCurve(w, alpha2F, TableCurve.Interpolation.LINEAR, 'J')),
            Optional.of(new TableCurve(w, transport, TableCurve.Interpolation.LINEAR, 'J')))
        def band = new WideBand('s', VELOCITY, STATES, fermiWavevector(FREE_ELECTRONS))

        expect: "up to the straight lines between the points"
        def found = values(Metals.expansion(new Model([band], [table]), 0.5 * THETA, Optional.empty(), 1, 1e-6, Optional.empty(), Optional.empty()))
        deviation(found.rho, metal(0.5 * THETA).rho) < 1e-5
    }

    def "a metal whose thermal window reaches the bottom of the band is refused"() {
        given:
        def density = new Quantity(1e25, Dimension.LENGTH.power(-3))
        def band = new FreeElectron('s', Constants.ELECTRON_MASS, Optional.of(density), Optional.empty(), 3)

        when:
        values(Metals.expansion(new Model([band], [channel(1e24)]), 300, Optional.empty(), 1, 1e-9, Optional.empty(), Optional.empty()))

        then:
        def refused = thrown(NoTrustworthyAnswer)
        refused.message.contains('reaches the bottom of the band')
    }

    private static Map<String, Double> metal(double temperature, double s = FREE_ELECTRONS, List more = []) {
        run(temperature, s, 1e-10, more).collectEntries { name, q -> [name, q.value()] }
    }

    private static Map run(double temperature, double s, double tolerance, List more = []) {
        def band = new WideBand('s', VELOCITY, STATES, fermiWavevector(s))
        def model = new Model([band], [channel(IONS)] + more)
        new ExpansionPipeline(Metals.expansion(model, temperature, Optional.empty(), 1, tolerance, Optional.empty(), Optional.empty()))
            .run(Progress.SILENT).quantities()
    }

    private static Map<String, Double> values(Expansion experiment) {
        new ExpansionPipeline(experiment).run(Progress.SILENT).quantities()
            .collectEntries { name, q -> [name, q.value()] }
    }

    private static ElectronPhonon channel(double ions) {
        new ElectronPhonon('collisions', [], Optional.of(lattice(ions)), Optional.of(LAMBDA), Optional.empty(), Optional.empty(), Optional.empty())
    }

    private static Impurity impurity(Map known) {
        def rho = Optional.ofNullable(known.rho).map { new Quantity(it, Units.parse('ohm.m').dimension()) }
        new Impurity('defects', [], Optional.ofNullable(known.rate), rho, Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty(), 1)
    }

    private static Debye lattice(double ions) {
        new Debye('lattice', THETA, ions, Optional.empty(), Debye.Population.HELD)
    }

    /** k_F for which s = q_D^2 / 2 k_F^2. */
    private static double fermiWavevector(double s) {
        lattice(IONS).wavevector() / Math.sqrt(2 * s)
    }

    private static Map fermiSurface(FreeElectron band) {
        double k = Math.cbrt(3 * Math.PI**2 * band.density().get().value())
        double v = Constants.REDUCED_PLANCK * k / band.mass()
        [velocity: v, states: k**2 / (Math.PI**2 * Constants.REDUCED_PLANCK * v)]
    }

    /** The lowest variational resistivity, with 1/tau = (4 pi k_B T/hbar) int dw/w alpha2F_tr (x/sinh x)^2, x = w/2 k_B T. */
    private static double blochGruneisen(double temperature, double s) {
        double kT = Constants.BOLTZMANN * temperature
        double cutoff = Constants.BOLTZMANN * THETA
        double integral = 0
        int pieces = 40
        pieces.times { piece ->
            def rule = new GaussIntegratorFactory().legendre(20, cutoff * piece / pieces, cutoff * (piece + 1) / pieces)
            integral += rule.integrate { double w ->
                double x = w / (2 * kT)
                double weight = (x / Math.sinh(x))**2
                return LAMBDA * s * (w / cutoff)**4 / w * weight
            }
        }
        double rate = 4 * Math.PI * kT / Constants.REDUCED_PLANCK * integral
        3 * rate / (Constants.ELEMENTARY_CHARGE**2 * STATES * VELOCITY**2)
    }

    private static double deviation(double value, double expected) {
        Math.abs(value / expected - 1)
    }
}

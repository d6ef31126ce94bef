package ziman.engine.collision

import spock.lang.Specification
import ziman.engine.Metals
import ziman.engine.expansion.FreeElectronGas
import ziman.engine.model.AngularScattering
import ziman.engine.model.Boundary
import ziman.engine.model.CodedCurve
import ziman.engine.model.CustomScattering
import ziman.engine.model.InvalidModel
import ziman.engine.model.NoTrustworthyAnswer
import ziman.engine.model.ScatteringLaw
import ziman.engine.model.ScatteringLaw.Conserves

/** Laws that code states, against channels that are known, and with claims that are false. */
class CustomScatteringSpec extends Specification {
    static final double RATE = 4e13d

    def "an elastic law is the same as defects of its rate"() {
        given:
        def tau = FreeElectronGas.curve { return 1e-14d * Math.pow(it / 1e-18d, 0.7d) }
        def defects = ziman.engine.Channels.impurity(tau: tau)
        def stated = law { int l, double energy -> l == 0 ? 0d : 1 / (1e-14d * Math.pow(energy / 1e-18d, 0.7d)) }

        expect:
        numbers(stated) == numbers(defects)
    }

    def "scattering into all directions alike has the rate 4 pi w, and in the forward direction less: b = #b"() {
        given: "w (1 + b cos): rate_1 = 4 pi w (1 - b/3), rate_2 = 4 pi w"
        def w = new AngularScattering({ double energy, double c -> RATE * (1 + b * c) })

        expect:
        deviation(w.rate(1, 1e-18d), 4 * Math.PI * RATE * (1 - b / 3)) < 1e-14
        deviation(w.rate(2, 1e-18d), 4 * Math.PI * RATE) < 1e-14
        w.rate(0, 1e-18d) == 0

        where:
        b << [0d, 0.5d, 1d]
    }

    def "an angular dependence that is too sharp is refused with both integrals"() {
        when:
        new AngularScattering({ double energy, double c -> Math.exp(-(1 - c) / 1e-5d) * RATE }).rate(1, 1.6e-18d)

        then:
        def e = thrown(NoTrustworthyAnswer)
        e.message =~ /60 angles give \S+ 1\/s and 90 angles \S+ 1\/s/
    }

    def "a rate per solid angle needs three dimensions"() {
        when:
        numbers(new CustomScattering('mine', [], new AngularScattering({ double energy, double c -> RATE })), 2)

        then:
        def e = thrown(InvalidModel)
        e.message.contains('three dimensions, this band has 2')
    }

    def "a false claim is refused with the numbers: #why"() {
        when:
        numbers(law(claims, rate))

        then:
        def e = thrown(NoTrustworthyAnswer)
        e.message =~ message

        where:
        why                | claims                                 | rate                                                || message
        'electrons go'     | [Conserves.NUMBER, Conserves.ENERGY]   | { int l, double energy -> RATE }                    || /mine claims to conserve the number of electrons, but .* l = 0 at \S+ eV decays at 4.00000e\+13 1\/s/
        'energy goes'      | [Conserves.ENERGY]                     | { int l, double energy -> RATE }                    || /claims to conserve their energy/
        'momentum goes'    | [Conserves.NUMBER, Conserves.ENERGY, Conserves.MOMENTUM] | { int l, double energy -> l == 0 ? 0d : RATE } || /claims to conserve their momentum, but .* l = 1/
        'nothing goes'     | []                                     | { int l, double energy -> l == 0 ? 0d : RATE }      || /conserves the number of electrons without claiming it/
        'a rate below 0'   | [Conserves.NUMBER, Conserves.ENERGY]   | { int l, double energy -> l == 0 ? 0d : -RATE }     || /rate -4.00000e\+13 1\/s for l = 1/
        'no rate'          | [Conserves.NUMBER, Conserves.ENERGY]   | { int l, double energy -> l == 0 ? 0d : Double.NaN } || /rate NaN 1\/s for l = 1/
    }

    def "a law that conserves momentum adds nothing to the resistivity of another channel"() {
        given: "what it does to l = 2 is not seen at first order"
        def walls = new Boundary('walls', [], 1e-7, 0)
        def normal = law([Conserves.NUMBER, Conserves.ENERGY, Conserves.MOMENTUM]) { int l, double energy -> l < 2 ? 0d : RATE }

        expect:
        deviation(numbers([walls, normal]).sigma, numbers(walls).sigma) < 1e-13

        when: "alone it lets the current grow without limit"
        numbers(normal)

        then:
        thrown(NoTrustworthyAnswer)
    }

    def "a law that takes energy and electrons is a relaxation to a bath"() {
        given:
        def bath = FreeElectronGas.to('bath', FreeElectronGas.curve { 1 / RATE }, ziman.engine.model.Relaxation.Equilibrium.FIXED)

        expect:
        numbers(law([]) { int l, double energy -> RATE }) == numbers(bath)
    }

    def "the slope of a curve in code is exact to a few digits beyond ten: power #p at #x"() {
        given:
        def curve = new CodedCurve({ double it -> Math.pow(it, p) }, Optional.empty())

        expect:
        deviation(curve.slope(x), p * Math.pow(x, p - 1)) < 1e-12

        where:
        [p, x] << [[-1.5d, -0.5d, 0.5d, 1d, 3d], [300d, 1.6e-19d]].combinations()
    }

    def "a slope that is said is used, and one at zero has to be"() {
        expect:
        new CodedCurve({ double it -> it }, Optional.of({ double it -> 7d } as java.util.function.DoubleUnaryOperator)).slope(0) == 7

        when:
        new CodedCurve({ double it -> it }, Optional.empty()).slope(0)

        then:
        def e = thrown(NoTrustworthyAnswer)
        e.message.contains('curve(slope:')
    }

    private static CustomScattering law(Collection<Conserves> claims = [Conserves.NUMBER, Conserves.ENERGY], Closure<Double> rate) {
        new CustomScattering('mine', [], [rate: rate, conserves: { -> claims as Set }] as ScatteringLaw)
    }

    private static Map<String, Double> numbers(Object channels, int dimension = 3) {
        def gas = new FreeElectronGas(dimension: dimension, tolerance: 1e-9)
        def band = new ziman.engine.model.FreeElectron('s', gas.mass, Optional.empty(), Optional.of(gas.fermiEnergy), dimension)
        def model = new ziman.engine.model.Model([band], [channels].flatten())
        new ziman.engine.expansion.ExpansionPipeline(Metals.expansion(model, 300, Optional.empty(), 1, 1e-9, Optional.empty(), Optional.empty()))
            .run(ziman.engine.pipeline.Progress.SILENT).quantities()
            .findAll { it.key in ['sigma', 'seebeck', 'lorenz'] }
            .collectEntries { [it.key, it.value.value()] }
    }

    private static double deviation(double found, double expected) {
        Math.abs(found / expected - 1)
    }
}

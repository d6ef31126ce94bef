package ziman.engine.expansion

import static ziman.engine.expansion.FreeElectronGas.to
import static ziman.engine.model.Relaxation.Equilibrium.FIXED
import static ziman.engine.model.Relaxation.Equilibrium.LOCAL

import spock.lang.Specification
import ziman.engine.Channels
import ziman.engine.Metals
import ziman.engine.model.Band
import ziman.engine.model.Curve
import ziman.engine.model.InvalidModel
import ziman.engine.model.Model
import ziman.engine.model.TightBinding
import ziman.engine.pipeline.Outcome
import ziman.engine.pipeline.Progress
import ziman.engine.units.Constants

/** Fields that oscillate, and what they make at every harmonic. */
class HarmonicSpec extends Specification {
  static final double TAU = 1e-13
  static final double E = Constants.ELEMENTARY_CHARGE
  static final double FREQUENCY = 0.7 / (2 * Math.PI * TAU)

  static Map<String, Double> run(Map settings = [:], Band band, List channels, int order, double field, double tolerance = 1e-9) {
    def experiment = Metals.expansion(new Model([band], channels), 300, Optional.of(field), order, tolerance,
        frequency: settings.steady ? null : FREQUENCY)
    def outcome = new ExpansionPipeline(experiment).run(Progress.SILENT)
    assert outcome.invariants().every { it.value < 1e-12 }
    outcome.quantities().collectEntries { name, q -> [name, q.value()] }
  }

  def "one time: Drude's current in phase and out of it, and the work of a period heats: #what"() {
    given:
    def band = Metals.free(Constants.ELECTRON_MASS, 1e25)
    def q = run(band, [channel], 2, 1e3d)
    double w = 2 * Math.PI * FREQUENCY * TAU
    double steady = q['sigma'] * 1e3

    expect:
    Math.abs(q['current(1, harmonic = 1)'] / steady - 1 / (1 + w * w)) < 1e-12
    Math.abs(q['quadrature(1, harmonic = 1)'] / steady - w / (1 + w * w)) < 1e-12
    heats ? Math.abs(q['heating(2)'] / (steady * 1e3 / 2 / (1 + w * w)) - 1) < 1e-12 : q['heating(2)'] == 0
    Math.abs(q['energy(1)'] ?: 0) < 1e-20

    where:
    what      | channel                                                | heats
    'elastic' | Channels.impurity(tau: Curve.constant(TAU))            | true
    'local'   | to('c', Curve.constant(TAU), LOCAL)                    | true
    'bath'    | to('c', Curve.constant(TAU), FIXED)                    | false
  }

  def "slow fields are followed: cos^3 is cos and cos 3 at a ratio of three, #what"() {
    given: "a frequency so low that j_3 = a E^3 cos^3, for a bath and curved bands"
    def band = Metals.dirac(1e6, 0.1 * Metals.EV, 0.2 * Metals.EV, 2, 2)
    def slow = Metals.expansion(new Model([band], channels), 300, Optional.of(1e4d), 3, 1e-8, frequency: 1e3d)
    def steady = Metals.expansion(new Model([band], channels), 300, Optional.of(1e4d), 3, 1e-8)
    def values = { new ExpansionPipeline(it).run(Progress.SILENT).quantities().collectEntries { name, q -> [name, q.value()] } }
    def (a, b) = [values(slow), values(steady)]

    expect:
    Math.abs(a['current(3, harmonic = 3)'] / (b['current(3)'] / 4) - 1) < 1e-7
    Math.abs(a['current(3, harmonic = 1)'] / (3 * b['current(3)'] / 4) - 1) < 1e-7

    where:
    what   | channels
    'bath' | [to('bath', Curve.constant(TAU), FIXED)]
  }

  def "a chain in a field that oscillates, against the displaced distribution: orders 1, 3 and 5"() {
    given: """one tau to a bath: dj/dt of a chain closes on (cos, sin) of one lattice vector, A' = 1 - A - b cos(wt) B,
B' = -B + b cos(wt) A (time in tau, j ~ B), whose harmonics order by order are solved here with 9 terms of Fourier"""
    double b = 0.1
    double a = 1e-9
    def band = new TightBinding('c', a, [0.1d * Metals.EV], Optional.empty(), 1d)
    double field = b * Constants.REDUCED_PLANCK / (E * a * TAU)
    def experiment = Metals.expansion(new Model([band], [to('bath', Curve.constant(TAU), FIXED)]), 600, Optional.of(field), 5, 1e-9, frequency: FREQUENCY)
    def q = new LinePipeline(experiment, [] as Set).run(Progress.SILENT).quantities().collectEntries { name, m -> [name, m.value()] }
    double w = 2 * Math.PI * FREQUENCY * TAU

    and: "complex coefficients of e^(i h w t), h = -6..6; B_n (1 + i h w) = (A_(n-1) shifted by one up and down)/2"
    int size = 13
    def zero = { (0..<size).collect { [0d, 0d] } }
    def step = { List source, double sign ->
      (0..<size).collect { int h ->
        def up = h > 0 ? source[h - 1] : [0d, 0d]
        def down = h < size - 1 ? source[h + 1] : [0d, 0d]
        def s = [sign * b * (up[0] + down[0]) / 2, sign * b * (up[1] + down[1]) / 2]
        double hw = (h - 6) * w
        double d = 1 + hw * hw
        return [(s[0] + hw * s[1]) / d, (s[1] - hw * s[0]) / d]
      }
    }
    def even = zero()
    even[6] = [1d, 0d]
    def orders = [even]
    (1..5).each { n -> orders << step(orders[n - 1], n % 2 == 1 ? 1d : -1d) }
    // sigma E is the steady current of order one, b
    double unit = q['sigma'] * field / b

    expect:
    [[1, 1], [3, 1], [3, 3], [5, 1], [5, 3], [5, 5]].every { n, h ->
      def c = orders[n][6 + h]
      Math.abs(q["current($n, harmonic = $h)".toString()] / (2 * c[0] * unit) - 1) < 1e-9 &&
          Math.abs(q["quadrature($n, harmonic = $h)".toString()] / (-2 * c[1] * unit) - 1) < 1e-9
    }
  }

  def "phonons, held or evolving: the work of a period, and harmonics of the third order against a steady field when slow: #what"() {
    given:
    def band = Metals.free(Constants.ELECTRON_MASS, 8.49e28)
    def experiment = { Double f -> Metals.expansion(new Model([band], channels), 300, Optional.of(1e3d), 3, 1e-6, frequency: f) }
    def values = { new ExpansionPipeline(it).run(Progress.SILENT) }
    def fast = values(experiment(1e13d))
    def slow = values(experiment(1e9d)).quantities()
    def steady = values(experiment(null)).quantities()

    expect:
    fast.invariants().every { it.value < 1e-12 }
    Math.abs(fast.quantities()['current(1, harmonic = 1)'].value()) < steady['current(1)'].value()
    Math.abs(slow['current(1, harmonic = 1)'].value() / steady['current(1)'].value() - 1) < 1e-4
    what == 'held' || Math.abs(fast.quantities()['heating(2)'].value() / (1e3 / 2 * fast.quantities()['current(1, harmonic = 1)'].value()) - 1) < 1e-9

    where:
    what       | channels
    'held'     | [Channels.phonons(0.45, 300)]
    'evolving' | [ClosedMetalSpec.phonons, Channels.anharmonic(ClosedMetalSpec.lattice, umklapp: 1e12)]
  }

  def "a frequency needs a field"() {
    when:
    Metals.expansion(new Model([Metals.wide()], [Channels.boundary(1e-6)]), 300, Optional.empty(), 1, 1e-6, frequency: 1e9d)

    then:
    thrown(InvalidModel)
  }
}

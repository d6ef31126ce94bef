package ziman.engine.expansion

import static ziman.engine.expansion.FreeElectronGas.to
import static ziman.engine.model.Relaxation.Equilibrium.FIXED
import static ziman.engine.model.Relaxation.Equilibrium.LOCAL

import spock.lang.Specification
import ziman.engine.Chains
import ziman.engine.Metals
import ziman.engine.model.Curve
import ziman.engine.model.FreeElectron
import ziman.engine.model.Model
import ziman.engine.pipeline.Outcome
import ziman.engine.pipeline.Progress
import ziman.engine.units.Constants

/** Occupations and the band themselves, against derivatives of f in closed form. */
class OccupationSpec extends Specification {
  static final double E = Constants.ELEMENTARY_CHARGE, HBAR = Constants.REDUCED_PLANCK, KB = Constants.BOLTZMANN
  static final double MASS = FreeElectronGas.MASS, TAU = 1e-13, FIELD = 1e4, T = 300

  static Outcome run(Map settings = [:], List channels, int order) {
    def band = new FreeElectron('s', MASS, Optional.empty(), Optional.of(10 * KB * T), (settings.dimension ?: 3) as int)
    def experiment = Metals.expansion(settings, new Model([band], channels), T, Optional.of(FIELD), order, 1e-9)
    new ExpansionPipeline(experiment, ['occupation', 'dispersion'] as Set).run(Progress.SILENT)
  }

  static List<Map> rows(Outcome outcome, String table) {
    def columns = outcome.tables()[table].columns()
    (0..<columns[0].values().length).collect { i -> columns.collectEntries { [it.name(), it.values()[i]] } }
  }

  /** f and its derivatives with x = (eps - mu)/k_B T. */
  static List<Double> fermi(double x) {
    double f = 1 / (1 + Math.exp(x)), w = f * (1 - f)
    [f, -w, w * (1 - 2 * f), -w * (1 - 6 * w)]
  }

  static double worst(List<Map> rows, String column, Closure<Double> expected) {
    double largest = rows.collect { Math.abs(it[column]) }.max()
    rows.collect { Math.abs(it[column] - expected(it)) }.max() / largest
  }

  def "with one tau F_n = (e E tau/hbar d/dk_z)^n f, in #dimension dimensions"() {
    given:
    def outcome = run([to('bath', Curve.constant(TAU), FIXED)], 2, dimension: dimension)
    def rows = rows(outcome, 'occupation')
    double mu = outcome.quantities().chemical_potential.value()
    double kT = KB * T
    double shift = E * FIELD * TAU / HBAR

    expect:
    rows*.cosine.unique().size() == (dimension == 1 ? 2 : 21)
    rows*.energy.unique().size() in 30..60
    worst(rows, 'order 1') { row ->
      double k = Math.sqrt(2 * MASS * (row.energy + mu)) / HBAR
      return shift * fermi(row.energy / kT)[1] / kT * HBAR * HBAR * k / MASS * row.cosine
    } < 1e-9
    worst(rows, 'order 2') { row ->
      def f = fermi(row.energy / kT)
      double k = Math.sqrt(2 * MASS * (row.energy + mu)) / HBAR, perK = HBAR * HBAR / MASS
      return shift * shift * (f[2] / kT / kT * Math.pow(perK * k * row.cosine, 2) + f[1] / kT * perK)
    } < 1e-7

    where:
    dimension << [1, 2, 3]
  }

  def "no order makes electrons, and what goes with l = 2 is there although no current needs it"() {
    given: "states are as many for each cosine in three dimensions, times sqrt(energy)"
    def outcome = run([to('collisions', Curve.constant(TAU), LOCAL), to('bath', Curve.constant(TAU), FIXED)], 2)
    def rows = rows(outcome, 'occupation')
    def ends = rows.findAll { it.cosine == 1d }*.get('order 2')
    def middle = rows.findAll { Math.abs(it.cosine) < 1e-12 }*.get('order 2')

    expect:
    ends.size() == middle.size()
    [ends, middle].transpose().collect { a, b -> Math.abs(a - b) }.max() > 0.1 * ends.collect { Math.abs(it) }.max()
  }

  def "a chain: F_1 and F_2 are derivatives of f over the zone"() {
    given:
    double b = 0.3
    def outcome = Chains.run(Chains.chain(0.6), [to('bath', Curve.constant(Chains.TAU), FIXED)], order: 2, b: b, wanted: ['occupation', 'dispersion'])
    double kT = 0.5, mu = outcome.quantities().chemical_potential.value() / Chains.J
    // from the bottom of the band, -2 J
    def x = { double angle -> return (2 - 2 * Math.cos(angle) - mu) / kT }

    expect:
    def rows = rows(outcome, 'occupation')
    rows.size() >= 60
    worst(rows, 'order 1') { row ->
      double angle = row.k * Chains.A
      return b * fermi(x(angle))[1] * 2 * Math.sin(angle) / kT
    } < 1e-10
    worst(rows, 'order 2') { row ->
      double angle = row.k * Chains.A
      def f = fermi(x(angle))
      return b * b * (f[2] * Math.pow(2 * Math.sin(angle) / kT, 2) + f[1] * 2 * Math.cos(angle) / kT)
    } < 1e-9

    and: "the zone from end to end"
    def band = this.rows(outcome, 'dispersion')
    band*.k == band*.k.sort(false)
    Math.abs(band[0].k * Chains.A / -Math.PI - 1) < 0.02
    worst(band, 'energy') { row -> return (2 - 2 * Math.cos(row.k * Chains.A) - mu) * Chains.J } < 1e-12
    worst(band, 'velocity') { row -> return 2 * Chains.J * Chains.A / HBAR * Math.sin(row.k * Chains.A) } < 1e-12
  }

  def "a band from its bottom to above its Fermi level"() {
    given:
    def outcome = run([to('bath', Curve.constant(TAU), FIXED)], 1)
    def band = rows(outcome, 'dispersion')
    double mu = outcome.quantities().chemical_potential.value()

    expect:
    band[0].k == 0
    band[-1].energy >= 12 * KB * T * (1 - 1e-9)
    worst(band, 'energy') { row -> return Math.pow(HBAR * row.k, 2) / 2 / MASS - mu } < 1e-12
    worst(band, 'velocity') { row -> return HBAR * row.k / MASS } < 1e-12
  }

  def "what is not steady has no such table, and currents do not know of it"() {
    expect:
    run([to('bath', Curve.constant(TAU), FIXED)], 1, frequency: 1e12d).tables().keySet() == ['dispersion'] as Set
    def bath = [to('collisions', Curve.constant(TAU), LOCAL)]
    def with = run(bath, 3)
    def band = new FreeElectron('s', MASS, Optional.empty(), Optional.of(10 * KB * T), 3)
    def without = new ExpansionPipeline(Metals.expansion(new Model([band], bath), T, Optional.of(FIELD), 3, 1e-9), [] as Set).run(Progress.SILENT)
    with.quantities() == without.quantities()
  }
}

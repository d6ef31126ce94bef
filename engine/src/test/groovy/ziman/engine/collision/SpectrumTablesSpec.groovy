package ziman.engine.collision

import static ziman.engine.Metals.deviation
import static ziman.engine.Metals.run
import static ziman.engine.Metals.wide

import spock.lang.Specification
import ziman.engine.model.ElectronPhonon
import ziman.engine.model.InvalidModel
import ziman.engine.model.TableCurve
import ziman.engine.model.TableCurve.Interpolation
import ziman.engine.units.Constants

class SpectrumTablesSpec extends Specification {
  static final double MEV = 1e-3 * Constants.ELEMENTARY_CHARGE

  static TableCurve table(List energies, List values, Interpolation interpolation = Interpolation.LINEAR) {
    new TableCurve(energies.collect { it * MEV } as double[], values as double[], interpolation, 'J')
  }

  static ElectronPhonon channel(TableCurve alpha2F, TableCurve transport = null) {
    new ElectronPhonon('c', [], Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(alpha2F), Optional.ofNullable(transport))
  }

  def "lambda of a table is its integral, 2 ∫ alpha2F/omega, and nothing beyond its last point"() {
    expect: "0.02/meV up to 10 meV, then 0.1 + 0.01/meV up to 30 meV: 2 (0.2 + 0.1 ln 3 + 0.2)"
    def outcome = run(wide(), [channel(table([0, 10, 30], [0, 0.2, 0.4]))], 300, tolerance: 1e-6)
    deviation(outcome.quantities().lambda.value(), 2 * (0.4 + 0.1 * Math.log(3))) < 1e-13
    !outcome.remarks().any { it.contains('does not end at zero') }
  }

  def "a fine grid that is cut off falls to zero within one more step, and says so"() {
    given: "alpha2F = omega/w on 100 equal steps: 2, and the triangle of the last step"
    def energies = (1..100).collect { it * 0.3 }
    def outcome = run(wide(), [channel(table(energies, energies.collect { it / 30 }))], 300, tolerance: 1e-6)

    expect:
    double triangle = 2 * (101 * Math.log(101 / 100d) - 1)
    deviation(outcome.quantities().lambda.value(), 2 * (1 - 0.01) + triangle) < 1e-9
    outcome.remarks().any { it.contains('alpha2F of channel c does not end at zero') }
  }

  def "a table that is no spectrum is refused: #what"() {
    when:
    run(wide(), [channel(alpha2F, transport)], 300, tolerance: 1e-6)

    then:
    def e = thrown(InvalidModel)
    e.message.contains(says)

    where:
    what                | alpha2F                                                                     | transport                            || says
    'negative energies' | table([-5, 10, 30], [0, 0.2, 0])                                            | null                                 || 'alpha2F starts at -0.005000 eV'
    'negative energies' | table([0, 10, 30], [0, 0.2, 0])                                             | table([-5, 10, 30], [0, 0.2, 0])     || 'alpha2F_tr starts at -0.005000 eV'
    'an overshoot'      | table([0, 10, 12, 20, 21], [0, 0.05, 1, 0.3, 0], Interpolation.SMOOTH)      | null                                 || 'alpha2F is negative'
    'infinite lambda'   | table([0, 10, 30], [0.1, 0.2, 0])                                           | null                                 || 'lambda = 2 int alpha2F/omega diverges'
    'nothing'           | table([0, 10, 30], [0, 0, 0])                                               | null                                 || 'alpha2F is zero everywhere'
    'nothing'           | table([0, 10, 30], [0, 0.2, 0])                                             | table([0, 10, 30], [0, 0, 0])        || 'alpha2F_tr is zero everywhere'
    'impossible angles' | table([0, 10, 30], [0, 0.2, 0])                                             | table([0, 10, 30], [0, 0.5, 0])      || 'more than twice alpha2F'
  }

  def "alpha2F_tr may be known over less than alpha2F"() {
    expect:
    run(wide(), [channel(table([0, 10, 30], [0, 0.2, 0]), table([5, 10, 20], [0, 0.1, 0]))], 300, tolerance: 1e-5)
        .quantities().rho.value() > 0
  }
}

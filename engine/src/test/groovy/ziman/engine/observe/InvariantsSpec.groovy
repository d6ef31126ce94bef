package ziman.engine.observe

import static ziman.engine.expansion.FreeElectronGas.TAU
import static ziman.engine.expansion.FreeElectronGas.curve
import static ziman.engine.expansion.FreeElectronGas.to

import spock.lang.Specification
import ziman.engine.expansion.FreeElectronGas
import ziman.engine.model.Curve
import ziman.engine.model.Relaxation

class InvariantsSpec extends Specification {
  def "every law holds to rounding: d = #d, k_B T = #t E_F, tau ~ eps^#r"() {
    when:
    def laws = new FreeElectronGas(dimension: d, degeneracy: t).tau(r).run().invariants()

    then: "the occupations gain from the field the energy j E, (18)"
    laws.joule < 1e-12

    and:
    laws.keySet() == ['charge', 'energy', 'joule', 'onsager', 'kelvin', 'detailed_balance'] as Set
    laws.every { name, residual -> residual < 1e-12 }

    where:
    [d, t, r] << [[1, 2, 3], [1e-5, 0.02, 0.3, 5], [-0.5, 0, 1.5]].combinations()
  }

  def "with a bath energy is not conserved and nothing is claimed about it"() {
    given:
    def gas = new FreeElectronGas()
    gas.channels = [to('local', Curve.constant(TAU)),
                    to('bath', curve { TAU * it / gas.fermiEnergy }, Relaxation.Equilibrium.FIXED)]

    when:
    def laws = gas.run().invariants()

    then:
    laws.keySet() == ['charge', 'joule', 'onsager', 'kelvin'] as Set
    laws.every { name, residual -> residual < 1e-12 }
  }
}

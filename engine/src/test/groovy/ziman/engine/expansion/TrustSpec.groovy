package ziman.engine.expansion

import static ziman.engine.expansion.FreeElectronGas.TAU
import static ziman.engine.expansion.FreeElectronGas.curve
import static ziman.engine.expansion.FreeElectronGas.to

import spock.lang.Specification
import ziman.engine.model.Curve
import ziman.engine.model.InvalidModel
import ziman.engine.model.FreeElectron
import ziman.engine.model.NoTrustworthyAnswer
import ziman.engine.model.OutsideKnownRange
import ziman.engine.model.Relaxation
import ziman.engine.model.TableCurve
import ziman.engine.pipeline.Progress
import ziman.engine.pipeline.Stage
import ziman.engine.units.Constants

class TrustSpec extends Specification {
  def "the stated uncertainty covers the actual error of a coarse answer: tau ~ #what"() {
    given:
    def gas = { double tolerance ->
      def g = new FreeElectronGas(degeneracy: t, tolerance: tolerance)
      g.channels = [to('c', curve { tau.call(it / g.kT) * TAU })]
      g
    }
    def exact = gas(1e-12).values()

    expect:
    [1e-2d, 1e-5d, 1e-8d].every { tolerance ->
      gas(tolerance).run().quantities().every { name, q ->
        q.uncertainty() <= tolerance * Math.abs(q.value()) * 1.001 + 1e-9 * tolerance &&
            Math.abs(q.value() - exact[name]) <= 1.5 * q.uncertainty()
      }
    }

    where:
    what                  | t   | tau
    'a narrow resonance'  | 0.1 | { double x -> 1 / (1 + 0.9 / (1 + ((x - 10.3) / 0.05)**2)) }
    'a fast oscillation'  | 5   | { double x -> 2 + Math.cos(20 * x) }
    'a singular power'    | 5   | { double x -> Math.pow(x, -1.3) }
  }

  def "a tau that jumps is refused, with the figures, where twelve digits are asked for"() {
    given:
    def gas = new FreeElectronGas(degeneracy: 0.1)
    gas.channels = [to('c', curve { it > gas.fermiEnergy * 1.0123 ? TAU : 2 * TAU })]

    when:
    gas.run()

    then:
    def e = thrown(NoTrustworthyAnswer)
    e.message =~ /does not settle: .* with \d+ energy shells, .* with \d+/

    when: "fewer digits do not mend it: between two resolutions the jump stays between the same shells"
    gas.tolerance = 1e-3
    gas.run()

    then:
    thrown(NoTrustworthyAnswer)
  }

  def "a tau that grows too steeply towards the bottom has no conductivity"() {
    when: "sum over states of v^2 tau, k^(d+1) k^(-5) dk"
    new FreeElectronGas(degeneracy: 5).tau(-2.5).run()

    then:
    thrown(NoTrustworthyAnswer)
  }

  def "a tau of #bad is refused with the channel and the energy"() {
    given:
    def gas = new FreeElectronGas(degeneracy: 0.001)
    gas.channels = [to('defects', curve { it > gas.fermiEnergy ? bad : TAU })]

    when:
    gas.run()

    then:
    def e = thrown(NoTrustworthyAnswer)
    def stated = e.message =~ /channel defects: tau is .* s at ([\d.]+) eV/
    stated.find()
    Math.abs(stated.group(1) as double - gas.fermiEnergy / Constants.ELEMENTARY_CHARGE) < 0.1 * gas.kT / Constants.ELEMENTARY_CHARGE

    where:
    bad << [0d, -1e-15d, Double.POSITIVE_INFINITY, Double.NaN]
  }

  def "a tau that is not known where electrons are is refused; far below the Fermi level none is asked for"() {
    given:
    def gas = new FreeElectronGas(degeneracy: 0.001)
    def from = { double lowest ->
      [to('table', curve {
        if (it < lowest) {
          throw new OutsideKnownRange(it, 'starts higher')
        }
        TAU
      })]
    }

    when:
    gas.channels = from(gas.fermiEnergy - 5 * gas.kT)
    gas.run()

    then:
    def e = thrown(NoTrustworthyAnswer)
    e.message.contains('channel table')
    e.message.contains('starts higher')

    when:
    gas.channels = from(gas.fermiEnergy / 2)
    gas.run()

    then:
    noExceptionThrown()
  }

  def "a metal with long-lived electrons needs no remark, others do: #what"() {
    given:
    def gas = new FreeElectronGas(degeneracy: t)
    gas.channels = [to('c', tau, equilibrium)]

    when:
    def remarks = gas.run().remarks()

    then:
    remarks.size() == (says ? 1 : 0)
    !says || remarks[0] =~ says

    where:
    what        | t    | tau                                       | equilibrium                  || says
    'metal'     | 0.01 | Curve.constant(TAU)                       | Relaxation.Equilibrium.LOCAL || null
    'classical' | 5    | Curve.constant(1e-12)                     | Relaxation.Equilibrium.LOCAL || /classical gas/
    'short'     | 0.01 | Curve.constant(1e-17)                     | Relaxation.Equilibrium.LOCAL || /Ioffe-Regel/
    'bath'      | 0.01 | Curve.constant(TAU)                       | Relaxation.Equilibrium.FIXED || /conserves no energy/
    'any bath'  | 0.01 | curve { TAU * (1 + it / 1e-18) }          | Relaxation.Equilibrium.FIXED || /neither energy nor/
  }

  def "at low temperature S is a small difference: it is given with the larger uncertainty that it has"() {
    given:
    def gas = new FreeElectronGas(degeneracy: 1e-5)
    def outcome = gas.run()
    def s = outcome.quantities().seebeck
    double sommerfeld = -Math.PI**2 / 2 * Constants.BOLTZMANN / Constants.ELEMENTARY_CHARGE * 1e-5 * (1 - Math.PI**2 / 10 * 1e-10)

    expect:
    outcome.remarks().any { it.startsWith('seebeck is not as exact as was asked for') }
    s.uncertainty() < 1e-9 * Math.abs(s.value())
    Math.abs(s.value() - sommerfeld) < s.uncertainty()
  }

  def "channels of another band do not act"() {
    given:
    def other = new FreeElectron('other', 1e-30, Optional.empty(), Optional.of(1e-19d), 3)
    def gas = new FreeElectronGas()
    def alone = gas.values()
    def elsewhere = new Relaxation('elsewhere', [other], Curve.constant(1e-16), Relaxation.Equilibrium.LOCAL)

    when:
    gas.channels = gas.channels + elsewhere

    then:
    gas.values() == alone

    when:
    gas.channels = [elsewhere]
    gas.run()

    then:
    thrown(InvalidModel)
  }

  def "the stages are announced in the order of the plan, and every promised result is there"() {
    given:
    def pipeline = new FreeElectronGas(field: Optional.of(1d)).compile()
    List<Stage> begun = []

    when:
    def outcome = pipeline.run({ Stage stage -> begun << stage } as Progress)

    then:
    begun == pipeline.plan()
    begun*.name() == ['equilibrium', 'collision operator', 'order 1', 'observables', 'refinement']
    outcome.quantities().keySet() == ['sigma', 'rho', 'seebeck', 'peltier', 'power_factor', 'kappa', 'lorenz', 'chemical_potential',
                                      'density', 'heat_capacity', 'current(1)', 'energy(1)', 'heating(1)'] as Set
  }

  def "a table of tau has its kinks respected: the conductivity of two straight lines"() {
    given: "tau = TAU (1 + |eps - E_F| / E_F), with the points of the table at 0, E_F and 3 E_F"
    def gas = new FreeElectronGas(degeneracy: 0.01)
    double e = gas.fermiEnergy
    gas.channels = [to('c', new TableCurve([0, e, 3 * e] as double[],
        [2 * TAU, TAU, 3 * TAU] as double[], TableCurve.Interpolation.LINEAR, 'J'))]

    expect: "for f(1-f) about E_F, <|x|> = 2 ln 2, up to the order (kT/E_F)^2 of the mean over states"
    def found = gas.run()
    def drude = gas.density * Constants.ELEMENTARY_CHARGE**2 * TAU / gas.mass
    Math.abs(found.quantities().sigma.value() / drude - 1 - 2 * Math.log(2) * 0.01) < 2e-3
    found.quantities().sigma.uncertainty() < 1e-12 * drude
    found.invariants().charge < 1e-12
  }

  def "a resonance between all shells is found by looking between them"() {
    given: "E_F = 7 eV at 300 K, and a resonance of 0.1 meV where two resolutions agree on nothing there"
    double eV = Constants.ELEMENTARY_CHARGE
    def gas = new FreeElectronGas(degeneracy: Constants.BOLTZMANN * 300 / (7 * eV), tolerance: 1e-10)
    gas.channels = [to('c', curve { TAU * (1 + 1000 * Math.exp(-Math.pow((it / eV - 7.0123) / 1e-4, 2))) })]

    when:
    gas.run()

    then:
    def e = thrown(NoTrustworthyAnswer)
    e.message =~ /a sum over many more energies gives/
  }
}

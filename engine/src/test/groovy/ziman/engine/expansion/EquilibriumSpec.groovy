package ziman.engine.expansion

import static ziman.engine.expansion.FreeElectronGas.deviation

import spock.lang.Specification
import ziman.engine.Metals
import ziman.engine.model.Curve
import ziman.engine.model.Expansion
import ziman.engine.model.FreeElectron
import ziman.engine.model.Model
import ziman.engine.pipeline.Progress
import ziman.engine.units.Constants
import ziman.engine.space.Parabola
import ziman.engine.units.Dimension
import ziman.engine.units.Quantity

class EquilibriumSpec extends Specification {
  def "in two dimensions mu = k_B T ln(exp(E_F/k_B T) - 1) at k_B T = #t E_F"() {
    given:
    def gas = new FreeElectronGas(dimension: 2, degeneracy: t)
    double eta = 1d / t + Math.log(-Math.expm1(-1d / t))

    expect:
    Math.abs(gas.values().chemical_potential / gas.kT - eta) < 1e-14 * Math.max(1d / t, 1)

    where: "at 1/ln 2 mu is zero"
    t << [1e-5, 0.01, 0.3, 1, 1 / Math.log(2), 5, 100, 1e6]
  }

  def "the density that is given is the density that is found: d = #d, k_B T = #t E_F"() {
    given:
    def gas = new FreeElectronGas(dimension: d, degeneracy: t)
    def density = new Quantity(gas.density, Dimension.LENGTH.power(-d))
    def band = new FreeElectron('s', gas.mass, Optional.of(density), Optional.empty(), d)
    def model = new Model([band], gas.channels)

    when:
    def found = new ExpansionPipeline(Metals.expansion(model, gas.temperature, Optional.empty(), 1, 1e-12, Optional.empty(), Optional.empty()))
        .run(Progress.SILENT).quantities()
    def byFermiEnergy = gas.values()

    then:
    deviation(found.density.value(), gas.density) < 2e-15
    deviation(byFermiEnergy.density, gas.density) < 4e-15
    found.every { name, q -> deviation(q.value(), byFermiEnergy[name]) < 1e-14 + 2 * q.uncertainty() / Math.abs(q.value()) }

    where:
    [d, t] << [[1, 2, 3], [1e-5, 0.3, 100]].combinations()
  }

  def "the heat capacity at constant density is the slope of the energy"() {
    given: "energy per volume, central difference of fourth order"
    def band = new Parabola(FreeElectronGas.MASS, 3)
    def gas = new FreeElectronGas(degeneracy: 0.3)
    def energy = { double kT ->
      def f = Equilibrium.of(band, gas.density, kT, 1).occupation()
      f.shells().sum { i -> return f.shells().energy(i) * f.f(i) }.value()
    }
    double h = 1e-3 * gas.kT
    double slope = (8 * (energy(gas.kT + h) - energy(gas.kT - h)) - (energy(gas.kT + 2 * h) - energy(gas.kT - 2 * h))) / (12 * h)

    expect:
    deviation(gas.values().heat_capacity, slope * Constants.BOLTZMANN) < 1e-10
  }
}

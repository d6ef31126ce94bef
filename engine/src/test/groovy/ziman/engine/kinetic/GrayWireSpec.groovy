package ziman.engine.kinetic

import spock.lang.Specification
import ziman.engine.Chains
import ziman.engine.model.NoTrustworthyAnswer

import static ziman.engine.Metals.deviation

/**
 * Numbers computed apart with NumPy and SciPy: the integral equation J = 1/2 ∫E_1(|t - s|) (J + q) ds
 * (+ 1/2 E_2 for a warm wall) by collocation at 12 Gauss points in panels that are graded to both
 * walls, with quadratures for the logarithm of E_1 inside its own panel.
 */
class GrayWireSpec extends Specification {
  def "a heated wire of #depth mean free paths is #ratio times as warm as (20) says"() {
    when:
    def found = Slabs.run(Slabs.heated(depth, tolerance: 1e-5)).quantities().rise_ratio

    then:
    Math.abs(found.value() - ratio) < accuracy
    found.uncertainty() < 3e-5

    where:
    depth | ratio               | accuracy
    0.1d  | 1.7855003191980379d | 1e-4
    1d    | 1.2126030596169712d | 2e-5
    10d   | 1.0134140905009539d | 2e-5
    100d  | 1.0001959018351552d | 2e-5
  }

  def "what a wire of #depth mean free paths is said to be off by, it is not more off by: tolerance #tolerance"() {
    when:
    def found = Slabs.run(Slabs.heated(depth, tolerance: tolerance)).quantities().rise_ratio

    then: "a wire of few mean free paths needs more cells for more directions"
    Math.abs(found.value() - ratio) <= found.uncertainty()
    found.uncertainty() <= tolerance * found.value()

    where:
    [[depth, ratio], tolerance] << [[[0.05d, 2.0244903d], [0.1d, 1.7855003d], [0.2d, 1.5749326d], [1d, 1.2126030596d], [10d, 1.0134140901d]], [1e-3d, 1e-4d, 3e-5d]].combinations()
  }

  def "#cells cells of many mean free paths tell that they are too few"() {
    when: "as many as are asked for, and no more"
    def found = Slabs.run(Slabs.heated(300, cells: cells, tolerance: 1e-3)).quantities().rise_ratio

    then:
    Math.abs(found.value() - 1.0000246d) <= found.uncertainty()

    where:
    cells << [8, 16, 64]
  }

  def "half of the heat leaves at either end, whatever the length (#depth) and however coarse"() {
    when:
    def found = Slabs.coarse(Slabs.heated(depth), cells, 2)

    then:
    deviation(found.heat_to_source, 0.5) < 1e-10
    deviation(found.heat_to_drain, 0.5) < 1e-10

    where:
    depth | cells
    1e-9d | 2
    1e-2d | 8
    1d    | 8
    100d  | 20
    1e6d  | 20
  }

  def "cells of twenty mean free paths keep the diffusion limit"() {
    given:
    double depth = 300
    def slab = new GraySlab(Cells.uniform(15, 1), new HalfRange(4), 1 / depth)

    when:
    def steady = slab.solve(slab.tested { x -> 1d }, 0, 0)
    double mean = Cells.uniform(15, 1).mean(steady.means())

    then: "(20) with C v = 1, kappa = mfp/3; upwind differences of first order leave 0.075 of it"
    deviation(mean, 3 * Milne.EXTRAPOLATION / 2 + depth / 4) < 0.01
  }

  def "between two baths #depth mean free paths apart flows #share of what flows without collisions"() {
    when:
    def found = Slabs.run(Slabs.baths(depth, tolerance: 1e-5)).quantities()

    then: "the integral equation; Heaslet and Warming have 0.9157, 0.5532 and 0.1167"
    deviation(found.thermal_conductance.value() / found.ballistic_conductance.value(), share) < 1e-5
    deviation(found.mean_rise.value(), 0.5) < 1e-9

    where:
    depth | share
    0.1d  | 0.9157028738326806d
    1d    | 0.5534059933265874d
    10d   | 0.11674511351145367d
  }

  def "behind a contact the temperature of a long wire begins at Hopf's value"() {
    when: "the flux is 1/2, and J(0) = sqrt(3) times it"
    def found = Slabs.coarse(Slabs.heated(1e5d), 80, 16)

    then:
    deviation(found.contact_jump, Math.sqrt(3) / 2) < 3e-4
  }

  def "heat that is not uniform leaves by the nearer end where it diffuses, and by both where it flies"() {
    when: "Q = x"
    def wire = Slabs.heated([:], depth, Chains.curve { x -> x })
    def found = Slabs.coarse(wire, 40, 8)

    then:
    deviation(found.heat_to_source, source) < 2e-3
    deviation(found.heat_to_source + found.heat_to_drain, 0.5) < 1e-12

    where:
    depth | source
    1e-6d | 0.25
    1e4d  | 1 / 6
  }

  def "cells and directions that are given are compared, not refined"() {
    when:
    def found = Slabs.run(Slabs.heated(1, cells: 10, directions: 3, tolerance: 1e-6)).quantities().mean_rise

    then: "and the stated uncertainty holds against the integral equation"
    found.uncertainty() > 1e-5
    Math.abs(found.value() - 1.595384418544614) < 2 * found.uncertainty()
  }

  def "the temperature of a wire without collisions has no limit, and is refused"() {
    when: "carriers along the wire take the longer to leave it the nearer their cosine is to zero"
    Slabs.run(Slabs.heated(1e-9d))

    then:
    def refused = thrown(NoTrustworthyAnswer)
    refused.message.contains('does not settle')
  }

  def "a wire of so many mean free paths that rounding breaks the balance of heat is refused"() {
    when:
    Slabs.run(Slabs.heated(1e11d, cells: 20, directions: 4, tolerance: 1e-9))

    then:
    def refused = thrown(NoTrustworthyAnswer)
    refused.message.contains('break a law that they have to keep: energy')
  }
}

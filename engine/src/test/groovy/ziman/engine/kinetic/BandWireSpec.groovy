package ziman.engine.kinetic

import spock.lang.Specification
import ziman.engine.model.NoTrustworthyAnswer
import ziman.engine.Engine
import ziman.engine.Channels
import ziman.engine.Metals
import ziman.engine.collision.CompiledChannels
import ziman.engine.expansion.Grid
import ziman.engine.expansion.Metal
import ziman.engine.model.Band
import ziman.engine.model.Curve
import ziman.engine.model.InvalidModel
import ziman.engine.model.KineticWire
import ziman.engine.model.Model
import ziman.engine.model.Relaxation
import ziman.engine.pipeline.Progress
import ziman.engine.space.CoupledStates
import ziman.engine.space.Harmonic
import ziman.engine.space.Legendre
import ziman.engine.units.Constants

import static ziman.engine.Metals.deviation

class BandWireSpec extends Specification {
  static final double T = 300
  static final double V = 1e-3
  static final double V_F = 1.57e6
  static final double MFP = 40e-9
  static final Band WIDE = Metals.wide(V_F, 1.13e47, 1.36e10)
  static final Band FREE = Metals.free(Constants.ELECTRON_MASS, 84.9e27d)

  /** Of Wiedemann and Franz. */
  static final double L_0 = (Math.PI * Constants.BOLTZMANN / Constants.ELEMENTARY_CHARGE)**2 / 3

  static KineticWire wire(Band band, List channels, double length, double voltage = V) {
    new KineticWire(new Model([band], channels), T, Optional.empty(), length, Optional.of(voltage),
        Optional.empty(), Optional.empty(), 1e-3d, Optional.empty())
  }

  static Settled.Computed at(Band band, List channels, double length, int cells = 20, int directions = 4, double voltage = V) {
    new BandWire(wire(band, channels, length, voltage)).at(new Settled.Resolution(cells, directions, 0))
  }

  static Relaxation relaxation(Relaxation.Equilibrium to, Curve tau = Curve.constant(25e-15d)) { new Relaxation('scattering', [], tau, to) }

  static List elastic() { [Channels.impurity(rate: V_F / MFP)] }

  static List copper(boolean evolving = false) {
    def lattice = evolving ? Channels.evolving(325) : Channels.lattice(325)
    [Channels.coupled(0.451d, lattice)] + (evolving ? [Channels.anharmonic(umklapp: 1e12d, lattice)] : [])
  }

  /**
   * With p of the electrons from one reservoir at a place, order two has the energy N (eV)^2/2 p (1 - p),
   * as the two kinds do not exchange any. p is the temperature of gray carriers between two baths, whose
   * flux g, mean of p (1 - p) and value at the wall are from the integral equation of GrayWireSpec.
   */
  def "defects conduct electrons as gray carriers conduct heat: #depth mean free paths"() {
    given:
    double middle = V * V / (8 * L_0 * T)

    when:
    def found = at(WIDE, elastic(), depth * MFP, 80, 8).quantities()

    then:
    deviation(found.conductance / found.sharvin_conductance, g) < 2e-4
    deviation(found.mean_rise, mean * middle) < accuracy
    deviation(found.peak_rise, middle) < 3 * accuracy
    deviation(found.contact_jump, jump * middle) < 3 * accuracy
    deviation(found.contact_voltage, V * (1 - Math.sqrt(1 - jump)) / 2) < 1e-3

    where:
    depth | g                    | mean                | jump                 | accuracy
    0.1d  | 0.9157028738326806d  | 0.9938929467190127d | 0.9798297340164914d  | 2e-3
    1d    | 0.5534059933265874d  | 0.9207314505985028d | 0.7334416255429882d  | 4e-4
    10d   | 0.11674511351145367d | 0.741831119268803d  | 0.19198642541704575d | 2e-4
  }

  def "a long wire has Drude's conductance, Milne's contacts and the mean rise (20)"() {
    when:
    def found = at(FREE, [channel], 1e-5d, 40, 4).quantities()

    then: "V = j (L/sigma + 2 * 0.710446 mfp/sigma), kappa_C = kappa/(0.710446 mfp)"
    deviation(found.drude_conductance / found.conductance, 1 + 2 * 0.710446 * found.mean_free_path / 1e-5) < 1e-4
    deviation(found.rise_ratio, 1) < 5e-4
    deviation(found.extrapolated_jump, V * V / (2 * L_0 * T) * 0.710446 * found.mean_free_path / 1e-5) < 0.02

    where:
    channel << [Channels.impurity(rate: 4e13d), relaxation(Relaxation.Equilibrium.LOCAL)]
  }

  def "phonons that are held take the heat of a long wire, and its middle is that of a homogeneous metal"() {
    given: "the energy of order two in the same field, without any wire"
    def experiment = Metals.expansion(new Model([FREE], copper()), T, Optional.of(V / 1e-4d), 2, 1e-6)
    def homogeneous = new ziman.engine.expansion.ExpansionPipeline(experiment, [] as Set).run(Progress.SILENT).quantities()

    when:
    def found = at(FREE, copper(), 1e-4d).quantities()

    then:
    deviation(found.peak_rise, homogeneous['energy(2)'].value() / homogeneous.heat_capacity.value()) < 1e-3
    deviation(found.heat_to_lattice, found.joule_heat) < 2e-3
    deviation(found.conductance, found.drude_conductance) < 1e-3
    deviation(found.sigma, homogeneous.sigma.value()) < 1e-5
  }

  def "charge and energy are conserved cell by cell, and all heat arrives: #kind in #length m"() {
    when:
    def found = at(FREE, channels, length, 8, 3)

    then:
    found.invariants().values().every { it < 1e-10 }
    double heat = found.quantities().heat_to_source + found.quantities().heat_to_drain + found.quantities().heat_to_lattice
    deviation(heat, found.quantities().joule_heat) < 1e-10
    deviation(found.quantities().heat_to_source, found.quantities().heat_to_drain) < 1e-9
    keeps == Math.abs(found.quantities().heat_to_lattice) < 1e-9 * found.quantities().joule_heat

    where:
    kind       | channels                                                  | length | keeps
    'defects'  | [Channels.impurity(rate: 4e13d), Channels.boundary(1e-7)] | 1e-8d  | true
    'defects'  | [Channels.impurity(rate: 4e13d)]                          | 1e-6d  | true
    'local'    | [relaxation(Relaxation.Equilibrium.LOCAL)]                | 1e-7d  | true
    'fixed'    | [relaxation(Relaxation.Equilibrium.FIXED)]                | 1e-7d  | false
    'held'     | copper()                                                  | 1e-8d  | false
    'held'     | copper()                                                  | 1e-6d  | false
    'evolving' | copper(true)                                              | 1e-8d  | true
    'evolving' | copper(true)                                              | 1e-7d  | true
  }

  def "phonons that evolve share the temperature of the electrons in a long wire, and (20) with it"() {
    when:
    def found = at(FREE, copper(true), 1e-4d, 20, 3).quantities()

    then:
    deviation(found.rise_ratio, 1) < 2e-3
    deviation(found.lattice_mean_rise, found.mean_rise) < 1e-3

    and: "in a wire shorter than the time they take to exchange heat they do not"
    def brief = at(FREE, copper(true), 1e-8d, 8, 3).quantities()
    brief.lattice_mean_rise < 0.5 * brief.mean_rise
  }

  def "currents are proportional to the voltage, temperatures to its square"() {
    when:
    def one = at(WIDE, elastic(), MFP).quantities()
    def three = at(WIDE, elastic(), MFP, 20, 4, 3 * V).quantities()

    then:
    deviation(three.current_density, 3 * one.current_density) < 1e-12
    deviation(three.mean_rise, 9 * one.mean_rise) < 1e-12
  }

  def "more harmonics and directions change little where phonons scatter forward"() {
    when:
    def few = at(FREE, copper(), 1e-7d, 20, 4).quantities()
    def many = at(FREE, copper(), 1e-7d, 20, 8).quantities()

    then:
    deviation(few.conductance, many.conductance) < 2e-4
    deviation(few.mean_rise, many.mean_rise) < 2e-3
    few.conductance != many.conductance
  }

  def "C1 of a wire is that of the channels, l = #l of #kind"() {
    given:
    double kT = Constants.BOLTZMANN * T
    def grid = new Grid(Metal.of(FREE), kT, channels, Optional.of(12 * kT), Optional.empty(), 2)
    def equilibrium = grid.equilibrium(0).occupation()
    def c1 = new CompiledChannels(equilibrium, grid.spacing(0), grid.metal().surface(), new Legendre(3)).of(all)
    def states = c1.states(equilibrium)
    double[] x = waves(states)

    when:
    double[] found = new double[x.length]
    new HarmonicCollisions(c1, states, l).apply(x, 0, found, 0)
    double[] expected = c1.apply(equilibrium, new Harmonic(l, x)).values()

    then:
    differ(found, expected) < 1e-11

    where:
    kind       | channels                                                         | all          | l
    'both'     | [Channels.impurity(rate: 1e13d)] + copper()                      | channels     | 0
    'both'     | [Channels.impurity(rate: 1e13d)] + copper()                      | channels     | 2
    'local'    | [relaxation(Relaxation.Equilibrium.LOCAL)]                       | channels     | 0
    'evolving' | copper(true).take(1)                                             | copper(true) | 0
    'evolving' | copper(true).take(1)                                             | copper(true) | 3
  }

  private static double[] waves(CoupledStates states) {
    double[] x = new double[states.size()]
    for (int i = 0; i < x.length; i++) {
      x[i] = states.window(i) * Math.cos(i * i)
    }
    x
  }

  /** Largest difference, relative to the largest value. */
  private static double differ(double[] a, double[] b) {
    double most = 0
    for (int i = 0; i < a.length; i++) {
      most = Math.max(most, Math.abs(a[i] - b[i]))
    }
    most / b.collect { Math.abs(it) }.max()
  }

  def "what a wire cannot hold is refused: #why"() {
    when:
    new BandWire(wire(FREE, [channel], 1e-7))

    then:
    def refused = thrown(InvalidModel)
    refused.message.contains(why)

    where:
    channel                                                                                                                                | why
    relaxation(Relaxation.Equilibrium.FIXED, [at: { double e -> 1e-14d * (1 + e / 1e-18) }, isConstant: { -> false }] as Curve) | 'makes electrons'
    Channels.electrons(1e-3, 0.2)                                                                                                          | 'second order'
  }

  def "a wire that nothing drives is refused"() {
    when:
    attempt()

    then:
    def refused = thrown(InvalidModel)
    refused.message.startsWith('nothing drives')

    where:
    attempt << [{ wire(FREE, copper(), 1e-7, 0) }, { Slabs.heated([:], 1, Curve.constant(0)) }]
  }

  def "a voltage whose heat changes the temperature by percents is remarked upon"() {
    given:
    def found = new KineticPipeline(wire(WIDE, elastic(), MFP, voltage)).run(Progress.SILENT)

    expect: "the rise is V^2/(8 L_0 T)"
    found.remarks().any { it.contains('higher powers of the voltage') } == remarked

    where:
    voltage | remarked
    1e-3d   | false
    2e-2d   | true
  }

  def "a voltage whose heat exceeds the temperature is refused"() {
    when:
    Engine.compile(wire(FREE, elastic(), 100e-9d, 1d), [] as Set).run(Progress.SILENT)

    then:
    def refused = thrown(NoTrustworthyAnswer)
    refused.message.contains('the powers of the voltage do not converge')
  }
}

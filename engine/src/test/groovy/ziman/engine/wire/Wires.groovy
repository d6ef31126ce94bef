package ziman.engine.wire

import ziman.engine.Engine
import ziman.engine.model.*
import ziman.engine.pipeline.Outcome
import ziman.engine.pipeline.Progress

/** Wires for the specs: copper, 1 cm long and 1 um thick, unless said otherwise. */
class Wires {
  static Wire wire(Map given = [:]) {
    def curve = { value -> value instanceof Curve ? value : Curve.constant(value as double) }
    def material = new TabulatedMaterial(
        curve(given.rho ?: 1.7e-8d), curve(given.kappa ?: 385d),
        Optional.ofNullable(given.capacity).map(curve), Optional.ofNullable(given.seebeck).map(curve))
    def contacts = given.contacts
        ? new Ends(contact(given.contacts[0]), contact(given.contacts[1])) : null
    def radiation = given.emissivity == null ? null
        : new Radiation((given.surroundings ?: 300d) as double, given.emissivity as double)
    def substrate = given.g == null ? null
        : new Substrate((given.substrate ?: 300d) as double, given.g as double)
    new Wire(material, (given.length ?: 1e-2d) as double, (given.diameter ?: 1e-6d) as double,
        Optional.ofNullable(given.voltage as Double), Optional.ofNullable(given.current as Double),
        Optional.ofNullable(given.load as Double), Optional.ofNullable(given.limit as Double),
        (given.tolerance ?: 1e-9d) as double,
        Optional.ofNullable(contacts), Optional.ofNullable(radiation),
        Optional.ofNullable(substrate), Optional.ofNullable(given.waveform), Optional.ofNullable(given.inTime),
        Optional.ofNullable(given.lockIn), Optional.ofNullable(given.branch))
  }

  /** [bath] is an ideal contact, [bath, conductance] a real one. */
  static Contact contact(List spec) {
    new Contact(spec[0] as double, Optional.ofNullable(spec[1] as Double))
  }

  static Outcome run(Map given) {
    Engine.compile(wire(given), [] as Set).run(Progress.SILENT)
  }

  static double value(Outcome outcome, String name) {
    outcome.quantities()[name].value()
  }

  static double[] column(Outcome outcome, String name) {
    outcome.tables().profile.columns().find { it.name() == name }.values()
  }

  static double off(double found, double expected) {
    Math.abs(found - expected) / Math.abs(expected)
  }
}

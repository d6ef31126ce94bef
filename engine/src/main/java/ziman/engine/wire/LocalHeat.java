package ziman.engine.wire;

import java.util.Optional;
import ziman.engine.model.Contact;
import ziman.engine.model.Curve;
import ziman.engine.model.KnownMaterial;
import ziman.engine.model.OutsideKnownRange;
import ziman.engine.model.Wire;
import ziman.engine.units.Constants;

/**
 * What happens at one place of the wire: kappa, rho and the losses per volume at a temperature, and
 * the contacts at the two ends.
 *
 * <p>The unknown of the whole package is u = T - reference, where the reference is a temperature of
 * the surroundings. A microkelvin on top of 300 K then keeps all its digits, and so does a rise of
 * 1e-50 K: T^4 - Ts^4 is formed as (T - Ts)(T + Ts)(T^2 + Ts^2).
 */
final class LocalHeat {
  private final Curve conductivity;
  private final Curve resistivity;
  private final Optional<Curve> capacity;
  private final Optional<Curve> seebeck;
  private final Optional<Contact> source;
  private final Optional<Contact> drain;
  private final double reference;

  /** 4 emissivity sigma_SB / D, W/m^3/K^4, and Ts - reference. */
  private final double radiance;

  private final double surroundings;

  /** g, W/m^3/K, and Tsub - reference. */
  private final double substrateConductance;

  private final double substrate;

  LocalHeat(Wire wire, KnownMaterial material) {
    this.conductivity = material.thermalConductivity();
    this.resistivity = material.resistivity();
    this.capacity = material.heatCapacity();
    this.seebeck = material.seebeck();
    this.source = wire.contact().map(ends -> ends.source()).filter(LocalHeat::conducts);
    this.drain = wire.contact().map(ends -> ends.drain()).filter(LocalHeat::conducts);
    this.radiance =
        wire.radiation()
            .map(r -> 4 * r.emissivity() * Constants.STEFAN_BOLTZMANN / wire.diameter())
            .orElse(0.0);
    this.substrateConductance = wire.substrate().map(s -> s.conductance()).orElse(0.0);
    this.reference =
        source
            .or(() -> drain)
            .map(Contact::bath)
            .or(() -> wire.substrate().filter(s -> s.conductance() > 0).map(s -> s.temperature()))
            .or(() -> wire.radiation().map(r -> r.surroundings()))
            .orElse(0.0);
    this.surroundings = wire.radiation().map(r -> r.surroundings() - reference).orElse(0.0);
    this.substrate = wire.substrate().map(s -> s.temperature() - reference).orElse(0.0);
  }

  private static boolean conducts(Contact contact) {
    return contact.conductance().map(c -> c > 0).orElse(true);
  }

  /** False when nothing takes heat from the wire. */
  boolean losesHeat() {
    return source.isPresent() || drain.isPresent() || radiance > 0 || substrateConductance > 0;
  }

  /** True when every contact that conducts is at the same temperature, and there is one: T0. */
  boolean hasOneBath() {
    return source.isPresent() && drain.isEmpty()
        || source.isEmpty() && drain.isPresent()
        || source.isPresent() && source.get().bath() == drain.get().bath();
  }

  /** The temperature from which u counts, K: the bath of the first contact that conducts. */
  double reference() {
    return reference;
  }

  /** The contact at x = 0, if it conducts heat. */
  Optional<Contact> source() {
    return source;
  }

  /** The contact at x = L, if it conducts heat. */
  Optional<Contact> drain() {
    return drain;
  }

  /** kappa, W/m/K. */
  double conductivity(double u) {
    return positive(conductivity.at(reference + u), "thermal conductivity", u);
  }

  /** d kappa / dT. */
  double conductivitySlope(double u) {
    return conductivity.slope(reference + u);
  }

  /** rho, ohm m. */
  double resistivity(double u) {
    return positive(resistivity.at(reference + u), "resistivity", u);
  }

  /** d rho / dT. */
  double resistivitySlope(double u) {
    return resistivity.slope(reference + u);
  }

  /** Whether C is known, so that the wire can be followed in time. */
  boolean hasCapacity() {
    return capacity.isPresent();
  }

  /** C, J/m^3/K. */
  double capacity(double u) {
    return positive(capacity.orElseThrow().at(reference + u), "heat capacity", u);
  }

  /** dC/dT. */
  double capacitySlope(double u) {
    return capacity.orElseThrow().slope(reference + u);
  }

  /** Whether C is the same at every temperature. */
  boolean capacityIsConstant() {
    return capacity.orElseThrow().isConstant();
  }

  /** Whether Peltier and Thomson heat flow. */
  boolean isThermoelectric() {
    return seebeck.isPresent();
  }

  /** S, V/K; zero where it is not known. */
  double seebeck(double u) {
    return seebeck.isEmpty() ? 0 : seebeck.get().at(reference + u);
  }

  /** dS/dT, V/K^2. */
  double seebeckSlope(double u) {
    return seebeck.isEmpty() ? 0 : seebeck.get().slope(reference + u);
  }

  /**
   * Heat radiated per volume, W/m^3. Below 0 K, where only the overshoot of an unfinished iteration
   * can be, T^4 is continued as the odd function T |T|^3.
   */
  double radiated(double u) {
    double temperature = reference + u;
    double outside = reference + surroundings;
    if (temperature < 0) {
      return -radiance * (Math.pow(temperature, 4) + Math.pow(outside, 4));
    }
    return radiance
        * (u - surroundings)
        * (temperature + outside)
        * (temperature * temperature + outside * outside);
  }

  /** Heat given to the substrate per volume, W/m^3. */
  double toSubstrate(double u) {
    return substrateConductance * (u - substrate);
  }

  /** Whether anything is lost through the side. */
  boolean losesThroughSide() {
    return radiance > 0 || substrateConductance > 0;
  }

  /** All heat lost through the side per volume, W/m^3. */
  double lost(double u) {
    return radiated(u) + toSubstrate(u);
  }

  /** Derivative of {@link #lost} with T, W/m^3/K. */
  double lostSlope(double u) {
    return radiatedSlope(u) + substrateConductance;
  }

  /** Derivative of {@link #radiated} with T, W/m^3/K. */
  double radiatedSlope(double u) {
    double temperature = Math.abs(reference + u);
    return radiance == 0 ? 0 : 4 * radiance * temperature * temperature * temperature;
  }

  /** Derivative of {@link #toSubstrate} with T, W/m^3/K. */
  double toSubstrateSlope() {
    return substrateConductance;
  }

  /** Length over which a disturbance at temperature reference + u decays, m; may be infinite. */
  double thermalLength(double u) {
    return Math.sqrt(conductivity(u) / lostSlope(u));
  }

  private double positive(double value, String name, double u) {
    if (!(value > 0) || Double.isInfinite(value)) {
      throw new OutsideKnownRange(
          reference + u, "the %s is %.4g at %.6g K".formatted(name, value, reference + u));
    }
    return value;
  }
}

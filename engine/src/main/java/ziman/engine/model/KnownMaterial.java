package ziman.engine.model;

import java.util.Optional;

/** A material whose coefficients are stated: curves over the absolute temperature in K. */
public sealed interface KnownMaterial permits ConstantMaterial, TabulatedMaterial {
  /** Electrical resistivity rho(T), ohm.m. */
  Curve resistivity();

  /** Thermal conductivity kappa(T), W/m/K. */
  Curve thermalConductivity();

  /** Heat capacity per volume C(T), J/m^3/K, where the model says it. */
  Optional<Curve> heatCapacity();

  /** Seebeck coefficient S(T), V/K, where the model says it: then Peltier and Thomson heat flow. */
  Optional<Curve> seebeck();
}

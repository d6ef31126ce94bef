package ziman.engine.model;

import java.util.Optional;

/**
 * What a wire is made of, as the heat balance (19)-(23) sees it: curves over the absolute
 * temperature in K.
 */
public sealed interface Material permits ConstantMaterial, TabulatedMaterial {
  /** Electrical resistivity rho(T), ohm.m. */
  Curve resistivity();

  /** Thermal conductivity kappa(T), W/m/K. */
  Curve thermalConductivity();

  /** Heat capacity per volume C(T), J/m^3/K, where the model says it. */
  Optional<Curve> heatCapacity();
}

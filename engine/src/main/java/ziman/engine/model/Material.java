package ziman.engine.model;

import java.util.Optional;
import ziman.engine.model.annotation.Family;

/**
 * What a wire is made of, as the heat balance (19)-(23) sees it: curves over the absolute
 * temperature in K.
 */
@Family(head = "material", help = "what a wire is made of")
public sealed interface Material permits ConstantMaterial, TabulatedMaterial {
  /** Electrical resistivity rho(T), ohm.m. */
  Curve resistivity();

  /** Thermal conductivity kappa(T), W/m/K. */
  Curve thermalConductivity();

  /** Heat capacity per volume C(T), J/m^3/K, where the model says it. */
  Optional<Curve> heatCapacity();
}

package ziman.engine.model;

import java.util.Optional;
import ziman.engine.model.annotation.Kind;
import ziman.engine.model.annotation.Named;
import ziman.engine.model.annotation.Property;

/** Coefficients from an expansion: rho(T), kappa(T), S(T) and C(T) of its model. */
@Kind(
    name = "computed",
    help = "coefficients of an expansion experiment, computed wherever the wire needs them")
public record ComputedMaterial(
    @Named String name,
    @Property(help = "expansion whose model this is; its temperature is not used")
        Experiment experiment,
    @Property(help = "lowest temperature at which it is known", unit = "K", above = 0) double from,
    @Property(help = "highest temperature at which it is known", unit = "K", above = 0) double to,
    @Property(
            help = "largest error of a coefficient between the temperatures it is computed at",
            byDefault = "1e-8",
            atLeast = 1e-12,
            atMost = 0.01)
        double tolerance,
    @Property(
            help = "heat capacity per volume C, where it is not that of the model",
            unit = "J/m^3/K",
            argument = "T",
            argumentUnit = "K",
            above = 0)
        Optional<Curve> heatCapacity)
    implements Material {

  public ComputedMaterial {
    if (!(experiment instanceof Expansion)) {
      throw new InvalidModel("experiment", "a material is computed by an expansion experiment");
    }
    if (expansionOf(experiment).band().dimension() != 3) {
      throw new InvalidModel("experiment", "a wire needs a band of three dimensions");
    }
    if (!(to > from)) {
      throw new InvalidModel("to", "the highest temperature must be above the lowest");
    }
  }

  private static Expansion expansionOf(Experiment experiment) {
    return (Expansion) experiment;
  }

  /** The expansion at one temperature, K, without drives. */
  public Expansion at(double temperature) {
    return expansionOf(experiment).undriven(temperature);
  }
}

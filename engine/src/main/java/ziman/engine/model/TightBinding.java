package ziman.engine.model;

import java.util.List;
import java.util.Optional;
import ziman.engine.model.annotation.Kind;
import ziman.engine.model.annotation.Named;
import ziman.engine.model.annotation.Property;

/**
 * A band of a chain of sites, with two spins: eps(k) = -2 sum over m of J_m cos(m k a), or any
 * function of k that repeats after 2 pi/a.
 */
@Kind(
    name = "tight_binding",
    help =
        "a band of a chain of sites, with two spins: eps(k) = -2 J_1 cos(k a) - 2 J_2 cos(2 k a) - ...,"
            + " or any periodic function of k")
public record TightBinding(
    @Named String name,
    @Property(help = "distance a of neighbouring sites", unit = "m", above = 0)
        double latticeConstant,
    @Property(
            help = "J_1, J_2, ... to the first, second, ... neighbour; or give the energy",
            unit = "J")
        List<Double> hoppings,
    @Property(
            help = "eps(k), which repeats after 2 pi/lattice_constant; or give the hoppings",
            unit = "J",
            argument = "k",
            argumentUnit = "m^-1")
        Optional<Curve> energy,
    @Property(help = "electrons per site, below 2: two fill the band", above = 0) double filling)
    implements Band {

  /** Points of k at which the period is looked at, not on any mesh. */
  private static final int PROBES = 61;

  /** A relative difference after one period that rounding of k a explains. */
  private static final double SAME = 1e-9;

  public TightBinding {
    hoppings = List.copyOf(hoppings);
    if (hoppings.isEmpty() == energy.isEmpty()) {
      throw new InvalidModel(
          energy.isPresent() ? "energy" : "",
          "a chain needs hoppings or an energy: give exactly one of them, as in hoppings = 0.25 eV,"
              + " hoppings = [0.25 eV, 0.05 eV], or energy(k) = -0.5 eV * cos(k * a)");
    }
    if (filling >= 2) {
      throw new InvalidModel(
          "filling",
          "two electrons per site fill the band, and a full band carries no current: filling must"
              + " be below 2, this is %.6g".formatted(filling));
    }
    if (energy.isPresent()) {
      checkPeriod(energy.get(), latticeConstant);
    } else if (hoppings.stream().allMatch(j -> j == 0)) {
      throw new InvalidModel(
          "hoppings", "without hoppings the band is flat and carries no current");
    }
  }

  @Override
  public int dimension() {
    return 1;
  }

  /**
   * eps(k), J.
   *
   * @param k within the zone, 1/m
   */
  public double energyAt(double k) {
    if (energy.isPresent()) {
      return energy.get().at(k);
    }
    double sum = 0;
    for (int m = hoppings.size(); m >= 1; m--) {
      sum -= 2 * hoppings.get(m - 1) * Math.cos(m * k * latticeConstant);
    }
    return sum;
  }

  private static void checkPeriod(Curve energy, double latticeConstant) {
    double zone = 2 * Math.PI / latticeConstant;
    double lowest = Double.POSITIVE_INFINITY;
    double highest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < PROBES; i++) {
      double here = known(energy, zone * (i + 0.3) / PROBES - zone / 2);
      lowest = Math.min(lowest, here);
      highest = Math.max(highest, here);
    }
    if (!(highest - lowest > SAME * Math.max(Math.abs(highest), Math.abs(lowest)))) {
      throw new InvalidModel(
          "energy", "the energy does not depend on k: a flat band carries no current");
    }
    for (int i = 0; i < PROBES; i++) {
      double k = zone * (i + 0.3) / PROBES - zone / 2;
      double here = known(energy, k);
      double next = known(energy, k + zone);
      if (!(Math.abs(next - here) <= SAME * (highest - lowest))) {
        throw new InvalidModel(
            "energy",
            ("the energy must repeat after 2 pi/lattice_constant = %.6g 1/m, but it is %.6g J at k ="
                    + " %.6g 1/m and %.6g J one period further: let k stand only in periodic"
                    + " functions of k times the lattice constant, as in cos(k * a)")
                .formatted(zone, here, k, next));
      }
    }
  }

  private static double known(Curve energy, double k) {
    double value;
    try {
      value = energy.at(k);
    } catch (OutsideKnownRange e) {
      throw new InvalidModel(
          "energy",
          "the energy is needed at every k and has to repeat, which a table does not; write a formula,"
              + " as in energy(k) = -0.5 eV * cos(k * a)");
    }
    if (!Double.isFinite(value)) {
      throw new InvalidModel("energy", "the energy is %s J at k = %.6g 1/m".formatted(value, k));
    }
    return value;
  }
}

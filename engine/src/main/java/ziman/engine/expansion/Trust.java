package ziman.engine.expansion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import ziman.engine.collision.CompiledChannels;
import ziman.engine.model.NoTrustworthyAnswer;
import ziman.engine.pipeline.Measured;
import ziman.engine.space.EnergyShells;
import ziman.engine.space.Legendre;
import ziman.engine.space.Occupation;
import ziman.engine.space.ProbeShells;

/**
 * What two resolutions that agree do not prove: that nothing was missed between the shells of both.
 */
final class Trust {
  /** A law that is broken by more says that something is not resolved at all. */
  private static final double BROKEN = 1e-5;

  /** Laws hold to rounding, below this, when everything is resolved. */
  private static final double KEPT = 1e-9;

  /**
   * Currents are sums, laws derivatives of the same functions: where a kink breaks a law by r, sums
   * err by less than this times r.
   */
  private static final double SUMS_TO_LAWS = 1e-2;

  /** Probes in the thermal window: one for each thousandth of k_B T. */
  private static final int PROBES = 60_000;

  /** A midpoint sum of that many smooth terms is good to far more than this. */
  private static final double AGREEMENT = 1e-5;

  private Trust() {}

  /** Relative error that the laws at one resolution admit to; zero when they hold to rounding. */
  static double admitted(Resolution<?> resolution) {
    double worst = resolution.worstOfLaws().values().stream().mapToDouble(r -> r).max().orElse(0);
    return worst > KEPT ? SUMS_TO_LAWS * worst : 0;
  }

  /**
   * Refuses what cannot be: dissipation is positive, whatever the numbers.
   *
   * @throws NoTrustworthyAnswer if sigma or kappa is not above zero
   */
  static void positive(Refinement<?> refinement) {
    for (String name : List.of("sigma", "kappa")) {
      Measured found = refinement.quantities().get(name);
      double value = found == null ? 1 : found.value();
      if (!(value > 0)) {
        throw new NoTrustworthyAnswer(
            ("%s comes out as %.3g (SI), but entropy only grows: the collisions of this model are not"
                    + " those of any matter")
                .formatted(name, value));
      }
    }
  }

  /**
   * Refuses the sum of a series whose terms grow.
   *
   * @throws NoTrustworthyAnswer if the sum is asked for
   */
  static void converges(Set<String> wanted, Map<String, Measured> quantities) {
    if (wanted.contains("series_current") && !quantities.containsKey("series_current")) {
      Measured radius = quantities.get("radius_of_convergence");
      throw new NoTrustworthyAnswer(
          "the terms of the current grow with their order: in this field the series diverges%s, and its"
                  .formatted(
                      radius == null
                          ? ""
                          : ", as in any above about %.3g V/m".formatted(radius.value()))
              + " sum means nothing. Reduce field, or ask for pade_current, which continues it");
    }
  }

  /**
   * An order has a current, or an energy, or both. One of which every part is smaller than its
   * error is nothing but rounding.
   *
   * @throws NoTrustworthyAnswer if an order is
   */
  static void moreThanRounding(int n, Map<String, Measured> quantities) {
    List<Measured> parts = new ArrayList<>();
    for (String result : List.of("current(" + n, "energy(" + n)) {
      quantities.forEach(
          (name, q) -> {
            if (name.startsWith(result + ")") || name.startsWith(result + ",")) {
              parts.add(q);
            }
          });
    }
    boolean moves = parts.stream().anyMatch(q -> q.uncertainty() > 0);
    if (moves && parts.stream().allMatch(q -> Math.abs(q.value()) <= q.uncertainty())) {
      double most = parts.stream().mapToDouble(q -> Math.abs(q.value())).max().orElse(0);
      throw new NoTrustworthyAnswer(
          ("order %d is rounding: at most %.3g is left of it, with an error of as much (SI). Every"
                  + " order differentiates the one before, which is sharp on the scale of k_B T. Ask"
                  + " for a lower order, or a higher temperature")
              .formatted(n, most));
    }
  }

  /** The laws that a resolution breaks by too much, and by how much, in words; empty if none. */
  static String broken(Resolution<?> resolution, double tolerance) {
    double allowed = Math.max(BROKEN, 10 * tolerance);
    return resolution.worstOfLaws().entrySet().stream()
        .filter(law -> !(law.getValue() <= allowed))
        .map(law -> "%s by %.1g".formatted(law.getKey(), law.getValue()))
        .sorted()
        .collect(Collectors.joining(", "));
  }

  /**
   * Computes the conductivity once more as a plain sum over many shells at other energies. A
   * resonance that fell between the shells of every resolution shows here, unless it is narrower
   * than a thousandth of k_B T.
   */
  static void probe(Grid grid, double sigma, double mu, double tolerance) {
    boolean varies =
        grid.channels().stream()
            .anyMatch(c -> Grid.tau(c).map(tau -> !tau.isConstant()).orElse(false));
    if (!grid.onPanels() || !varies) {
      return;
    }
    Metal metal = grid.metal();
    EnergyShells shells = ProbeShells.about(metal.dispersion(), mu, grid.kT(), PROBES);
    Occupation f = new Occupation(shells, grid.kT());
    Responses responses =
        Responses.of(
            new CompiledChannels(f, 0, metal.surface(), new Legendre(shells.dimension())),
            grid.channels());
    double probed = responses.currents().charge(responses.perField()).value();
    if (!(Math.abs(probed / sigma - 1) < Math.max(AGREEMENT, 10 * tolerance))) {
      throw new NoTrustworthyAnswer(
          ("sigma settles at %.6g, but a sum over many more energies gives %.6g (SI): the"
                  + " relaxation time changes within a small fraction of k_B T, which the energy"
                  + " shells do not resolve")
              .formatted(sigma, probed));
    }
  }
}

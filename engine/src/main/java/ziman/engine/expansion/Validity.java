package ziman.engine.expansion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ziman.engine.collision.Collision;
import ziman.engine.collision.Conserved;
import ziman.engine.pipeline.Measured;

/** What a reader must know before using the numbers. */
final class Validity {
  private static final double CLASSICAL = 0.2;

  private Validity() {}

  /**
   * @param degeneracy k_B T over the Fermi energy
   * @param refinement the results
   * @param tolerance the relative error asked for
   */
  static List<String> remarks(double degeneracy, Refinement refinement, double tolerance) {
    List<String> remarks = new ArrayList<>();
    if (degeneracy > CLASSICAL) {
      remarks.add(
          ("k_B T is %.3g of the Fermi energy: the electrons are %s rather than a metal;"
                  + " the full Fermi function is used")
              .formatted(degeneracy, degeneracy > 2 ? "a classical gas" : "hardly degenerate"));
    }
    double meanFreePath = refinement.finest().meanFreePath();
    if (meanFreePath < 1) {
      remarks.add(
          ("k times the mean free path is %.3g at the Fermi level (at k_B T if that is higher):"
                  + " below 1 (Ioffe-Regel) Boltzmann theory is not valid")
              .formatted(meanFreePath));
    }
    for (Collision channel : refinement.finest().collisions().channels()) {
      if (!channel.conserved().contains(Conserved.ENERGY)) {
        remarks.add(bath(channel));
      }
    }
    refinement
        .quantities()
        .forEach((name, q) -> rounding(name, q, tolerance).ifPresent(remarks::add));
    return remarks;
  }

  private static String bath(Collision channel) {
    if (channel.reach() > 0) {
      return ("the phonons of channel %s are held at equilibrium: a heat bath that takes the Joule"
              + " heat, so that no heating rate has a meaning")
          .formatted(channel.name());
    }
    String kept =
        channel.conserved().contains(Conserved.CHARGE)
            ? "no energy"
            : "neither energy nor, as tau depends on energy, charge";
    return ("channel %s relaxes to a fixed equilibrium: a heat bath that conserves %s, so that no"
            + " heating rate has a meaning")
        .formatted(channel.name(), kept);
  }

  private static Optional<String> rounding(String name, Measured q, double tolerance) {
    double relative = q.uncertainty() / Math.abs(q.value());
    // What is zero within its error says so by its error.
    boolean zero = relative >= 1;
    return relative <= tolerance || q.uncertainty() == 0 || zero
        ? Optional.empty()
        : Optional.of(
            ("%s is not as exact as was asked for: terms that cancel, or collisions that nearly do,"
                    + " leave a relative error of %.1g from rounding")
                .formatted(name, relative));
  }
}

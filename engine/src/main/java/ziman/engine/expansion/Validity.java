package ziman.engine.expansion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ziman.engine.collision.Collision;
import ziman.engine.collision.Conserved;
import ziman.engine.pipeline.Measured;
import ziman.engine.space.Dirac;
import ziman.engine.space.EnergyShells;

/** What a reader must know before using the numbers. */
final class Validity {
  private static final double CLASSICAL = 0.2;

  /** Fewer than 1e-4 of the states of the lower cone are empty beyond this many k_B T. */
  private static final double CONES_APART = 9;

  private Validity() {}

  /**
   * @param grid what the metal was looked at with
   * @param refinement the results
   * @param tolerance the relative error asked for
   */
  static List<String> remarks(Grid grid, Refinement refinement, double tolerance) {
    List<String> remarks = new ArrayList<>();
    double degeneracy = grid.kT() / grid.metal().fermiEnergy();
    if (degeneracy > CLASSICAL) {
      remarks.add(
          ("k_B T is %.3g of the Fermi energy: the electrons are %s rather than a metal;"
                  + " the full Fermi function is used")
              .formatted(degeneracy, degeneracy > 2 ? "a classical gas" : "hardly degenerate"));
    }
    lowerCone(grid).ifPresent(remarks::add);
    double waves = waves(grid.metal(), grid.kT(), refinement.finest().responses());
    if (waves < 1) {
      remarks.add(
          ("k times the mean free path is %.3g at the Fermi level (at k_B T if that is higher):"
                  + " below 1 (Ioffe-Regel) Boltzmann theory is not valid")
              .formatted(waves));
    }
    double truncation = refinement.finest().truncation();
    if (truncation > tolerance) {
      remarks.add(
          ("the window is too small: what it leaves out is %.1g of the transport of heat, more"
                  + " than the %.1g asked for; leave window out, or make it larger")
              .formatted(truncation, tolerance));
    }
    List<Collision> channels = refinement.finest().responses().collisions().channels();
    for (Collision channel : channels) {
      if (!channel.conserved().contains(Conserved.ENERGY)) {
        remarks.add(bath(channel));
      }
    }
    refinement
        .quantities()
        .forEach(
            (name, q) -> {
              double scale = refinement.finest().scales().getOrDefault(name, 0.0);
              // What is left of resistivities is as exact as they are, and says so by its error.
              boolean rest = name.startsWith("matthiessen") && q.uncertainty() <= tolerance * scale;
              if (!rest) {
                rounding(name, q, tolerance).ifPresent(remarks::add);
              }
            });
    return remarks;
  }

  /** The full lower cone holds as many thermal holes as there are states within k_B T of it. */
  private static Optional<String> lowerCone(Grid grid) {
    if (!(grid.metal().dispersion() instanceof Dirac dirac)) {
      return Optional.empty();
    }
    double distance = (grid.metal().fermiEnergy() + dirac.gap()) / grid.kT();
    return distance > CONES_APART
        ? Optional.empty()
        : Optional.of(
            ("the lower cone is only %.3g k_B T below the Fermi energy: its thermal holes would"
                    + " carry current too, and are not part of this model")
                .formatted(distance));
  }

  /** k times the mean free path v/C1 on the shell nearest to E_F, or to k_B T if that is higher. */
  private static double waves(Metal metal, double kT, Responses responses) {
    EnergyShells shells = responses.equilibrium().shells();
    int shell = shells.nearest(metal.hasBottom() ? Math.max(metal.fermiEnergy(), kT) : 0);
    return shells.wavevector(shell)
        * shells.velocity(shell)
        / responses.collisions().rate(1, shell);
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

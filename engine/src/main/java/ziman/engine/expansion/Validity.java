package ziman.engine.expansion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ziman.engine.collision.Collision;
import ziman.engine.collision.Conserved;
import ziman.engine.collision.PhononSpectrum;
import ziman.engine.model.ElectronPhonon;
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
   * @param wanted names of the results that are looked at; empty: all
   */
  static List<String> remarks(
      Grid grid, Refinement<Responses> refinement, double tolerance, Set<String> wanted) {
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
    growing(refinement.quantities()).ifPresent(remarks::add);
    List<Collision> channels = refinement.finest().responses().collisions().channels();
    for (Collision channel : channels) {
      if (!channel.conserved().contains(Conserved.ENERGY)) {
        remarks.add(bath(channel));
      }
    }
    for (ElectronPhonon phonons : grid.phonons()) {
      PhononSpectrum.remark(phonons).ifPresent(remarks::add);
    }
    if (truncation > tolerance) {
      return remarks;
    }
    if (grid.lastLevel().isPresent()) {
      coarse(refinement, tolerance, wanted).ifPresent(remarks::add);
      return remarks;
    }
    refinement
        .quantities()
        .forEach(
            (name, q) -> {
              if (!isWanted(name, wanted)) {
                return;
              }
              double scale = refinement.finest().scales().getOrDefault(name, 0.0);
              // What is left of resistivities is as exact as they are, and says so by its error.
              boolean rest = name.startsWith("matthiessen") && q.uncertainty() <= tolerance * scale;
              if (!rest) {
                rounding(name, q, tolerance).ifPresent(remarks::add);
              }
            });
    return remarks;
  }

  static boolean isWanted(String name, Set<String> wanted) {
    return wanted.isEmpty() || wanted.contains(name.replaceFirst("\\(.*", ""));
  }

  /** What bins leave that a user has fixed. */
  private static Optional<String> coarse(
      Refinement<Responses> refinement, double tolerance, Set<String> wanted) {
    double worst = 0;
    for (Map.Entry<String, Measured> entry : refinement.quantities().entrySet()) {
      Measured q = entry.getValue();
      double relative = q.uncertainty() / Math.abs(q.value());
      boolean counts = isWanted(entry.getKey(), wanted) && relative < 1;
      worst = counts ? Math.max(worst, relative) : worst;
    }
    return worst <= tolerance
        ? Optional.empty()
        : Optional.of(
            ("phonon_bins leaves relative errors of up to %.1g, more than the %.1g asked for; leave"
                    + " it out, or take more bins")
                .formatted(worst, tolerance));
  }

  /** Terms of a series that grow say that the field is too strong for it. */
  static Optional<String> growing(Map<String, Measured> quantities) {
    for (int n = 3; quantities.containsKey("current(" + n + ")"); n += 2) {
      Measured before = quantities.get("current(" + (n - 2) + ")");
      Measured last = quantities.get("current(" + n + ")");
      if (Math.abs(last.value()) - last.uncertainty() > Math.abs(before.value())) {
        return Optional.of(
            ("current(%d) is %.2g times current(%d): in this field the series does not converge, and"
                    + " its terms have no meaning but as coefficients; reduce field")
                .formatted(n, Math.abs(last.value() / before.value()), n - 2));
      }
    }
    return Optional.empty();
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
    return fixed(channel.name(), channel.conserved().contains(Conserved.CHARGE));
  }

  /** What relaxation to a fixed equilibrium does. */
  static String fixed(String channel, boolean keepsCharge) {
    String kept =
        keepsCharge ? "no energy" : "neither energy nor, as tau depends on energy, charge";
    return ("channel %s relaxes to a fixed equilibrium: a heat bath that conserves %s, so that no"
            + " heating rate has a meaning")
        .formatted(channel, kept);
  }

  static Optional<String> rounding(String name, Measured q, double tolerance) {
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

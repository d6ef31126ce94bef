package ziman.engine.space;

import java.util.List;
import ziman.engine.units.Constants;

/**
 * Electrons and the phonons that evolve with them, one after the other: first the shells, then the
 * bins of every lattice.
 *
 * @param electrons f on the shells
 * @param lattices phonons that evolve; none where all are held at equilibrium
 */
public record CoupledStates(Occupation electrons, List<LatticeModes> lattices) implements States {
  public CoupledStates {
    lattices = List.copyOf(lattices);
  }

  /** Number of shells. */
  public int shells() {
    return electrons.size();
  }

  /** Number of bins of all lattices. */
  public int bins() {
    return lattices.stream().mapToInt(LatticeModes::size).sum();
  }

  /** The group of the first bin of a lattice. */
  public int first(int lattice) {
    int group = shells();
    for (int before = 0; before < lattice; before++) {
      group += lattices.get(before).size();
    }
    return group;
  }

  @Override
  public int size() {
    return shells() + bins();
  }

  @Override
  public double weight(int group) {
    return group < shells() ? electrons.weight(group) : lattice(group).weight(bin(group));
  }

  @Override
  public double window(int group) {
    return group < shells() ? electrons.window(group) : lattice(group).window(bin(group));
  }

  @Override
  public double x(int group) {
    return group < shells() ? electrons.x(group) : lattice(group).x(bin(group));
  }

  /**
   * k of a shell or q of a bin, 1/m: what is conserved where no collision gives momentum to the
   * crystal.
   */
  public double momentum(int group) {
    return group < shells()
        ? electrons.shells().momentum(group)
        : lattice(group).wavevector(bin(group));
  }

  /** Group velocity of electrons on a shell, or of sound in a bin, m/s. */
  public double velocity(int group) {
    return group < shells()
        ? electrons.shells().velocity(group)
        : lattice(group).energy(bin(group))
            / (Constants.REDUCED_PLANCK * lattice(group).wavevector(bin(group)));
  }

  private LatticeModes lattice(int group) {
    return lattices.get(number(group));
  }

  private int bin(int group) {
    return group - first(number(group));
  }

  private int number(int group) {
    int number = 0;
    while (number + 1 < lattices.size() && group >= first(number + 1)) {
      number++;
    }
    return number;
  }
}

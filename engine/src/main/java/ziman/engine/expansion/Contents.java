package ziman.engine.expansion;

import java.util.List;
import ziman.engine.space.Distribution;
import ziman.engine.space.StateSum;

/** What a deviation from equilibrium holds and carries, as sums over states. */
public interface Contents {
  /** k_B T of the equilibrium, J. */
  double kT();

  /** Current density, A/m^(d-1). */
  StateSum current(Distribution x);

  /** Heat current density, of electrons from mu, and of all phonons that evolve; W/m^(d-1). */
  StateSum heatCurrent(Distribution x);

  /** Energy density, of electrons from mu, and of all phonons that evolve; J/m^d. */
  StateSum energy(Distribution x);

  /** Electrons per volume, m^-d. */
  StateSum number(Distribution x);

  /** Sum of the magnitudes of a deviation over states of all harmonics, m^-d. */
  double size(Distribution x);

  /** The parts of the energy that can have temperatures of their own; none if there is only one. */
  List<Share> shares();

  /** A part of what evolves. */
  interface Share {
    /** "electron" or "lattice". */
    String name();

    /** Heat capacity at constant number, J/K/m^d. */
    double capacity();

    /** Its energy, J/m^d. */
    StateSum energy(Distribution x);
  }
}

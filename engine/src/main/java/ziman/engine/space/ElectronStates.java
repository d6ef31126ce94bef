package ziman.engine.space;

/** Electrons in equilibrium at a chemical potential, on whatever phase space. */
public interface ElectronStates extends States {
  /** k_B T, J. */
  double kT();

  /** Electrons per volume, m^-d. */
  StateSum density();
}

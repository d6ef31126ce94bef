package ziman.engine.space;

/**
 * The equilibrium f on every shell, at the chemical potential about which the shells were laid.
 *
 * @param shells the energies
 * @param kT k_B T, J
 */
public record Occupation(EnergyShells shells, double kT) {
  /** (eps - mu) / k_B T = -logit f. */
  public double x(int shell) {
    return shells.fromChemicalPotential(shell) / kT;
  }

  /** f. */
  public double f(int shell) {
    return FermiFunction.of(x(shell));
  }

  /** f (1 - f): -k_B T df/deps, and k_B T df/dmu. */
  public double window(int shell) {
    return FermiFunction.window(x(shell));
  }

  /** Electrons per volume, m^-d. */
  public StateSum density() {
    StateSum sum = shells.sum(this::f);
    double below = shells.statesBelow();
    return new StateSum(sum.value() + below, sum.size() + below);
  }
}

package ziman.engine.space;

/** The equilibrium f on every shell, at the chemical potential about which the shells were laid. */
public final class Occupation implements ElectronStates {
  private final EnergyShells shells;
  private final double kT;
  private final double[] occupied;
  private final double[] window;

  /**
   * @param shells the energies
   * @param kT k_B T, J
   */
  public Occupation(EnergyShells shells, double kT) {
    this.shells = shells;
    this.kT = kT;
    this.occupied = new double[shells.size()];
    this.window = new double[shells.size()];
    for (int i = 0; i < occupied.length; i++) {
      occupied[i] = FermiFunction.of(x(i));
      window[i] = FermiFunction.window(x(i));
    }
  }

  /** The energies. */
  public EnergyShells shells() {
    return shells;
  }

  @Override
  public double kT() {
    return kT;
  }

  @Override
  public int size() {
    return shells.size();
  }

  @Override
  public double weight(int shell) {
    return shells.weight(shell);
  }

  /** (eps - mu) / k_B T = -logit f. */
  @Override
  public double x(int shell) {
    return shells.fromChemicalPotential(shell) / kT;
  }

  /** f. */
  public double f(int shell) {
    return occupied[shell];
  }

  /** f (1 - f): -k_B T df/deps, and k_B T df/dmu. */
  @Override
  public double window(int shell) {
    return window[shell];
  }

  @Override
  public StateSum density() {
    StateSum sum = shells.sum(this::f);
    double below = shells.statesBelow();
    return new StateSum(sum.value() + below, sum.size() + below);
  }
}

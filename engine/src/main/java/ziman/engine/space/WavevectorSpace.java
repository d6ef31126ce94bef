package ziman.engine.space;

/**
 * The counting of states in d dimensions: one state per spin in each (2 pi)^d of k-space times
 * volume. Two spins are counted.
 *
 * @param dimension d
 */
public record WavevectorSpace(int dimension) {
  /** States per volume and per unit of k on the sphere |k| = k, in m^(1-d). */
  public double statesOnSphere(double k) {
    return switch (dimension) {
      case 1 -> 2 / Math.PI;
      case 2 -> k / Math.PI;
      case 3 -> k * k / (Math.PI * Math.PI);
      default -> throw new IllegalArgumentException("no k-space of dimension " + dimension);
    };
  }

  /** States per volume inside the sphere |k| = k, in m^-d. */
  public double statesInside(double k) {
    return statesOnSphere(k) * k / dimension;
  }

  /** Radius of the sphere that holds {@code density} states per volume: k_F, in 1/m. */
  public double radius(double density) {
    return Math.pow(density / statesInside(1), 1.0 / dimension);
  }
}

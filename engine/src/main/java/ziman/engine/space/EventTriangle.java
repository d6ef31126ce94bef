package ziman.engine.space;

/**
 * The triangle of an event, k + q = k': cosines of the angles between its sides. All that
 * collisions know of directions is in them, as an isotropic metal has no others.
 *
 * @param turn between k and k'
 * @param absorbing between q and k, the electron before it absorbs the phonon
 * @param emitting between q and k', the electron before it emits the phonon
 */
public record EventTriangle(double turn, double absorbing, double emitting) {
  /** From the lengths of the sides, in 1/m; NaN where they do not close. */
  public static EventTriangle of(double k, double q, double other) {
    double turn = (k * k + other * other - q * q) / (2 * k * other);
    // factors of differences keep their digits where q is small
    double rise = (other - k) * (other + k);
    double absorbing = (rise - q * q) / (2 * k * q);
    double emitting = (rise + q * q) / (2 * other * q);
    return Math.abs(turn) > 1
        ? new EventTriangle(Double.NaN, Double.NaN, Double.NaN)
        : new EventTriangle(turn, absorbing, emitting);
  }

  /** Whether such an event exists. */
  public boolean isClosed() {
    return !Double.isNaN(turn);
  }
}

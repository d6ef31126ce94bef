package ziman.engine.model;

import java.util.Optional;

/**
 * A smooth dependence of one quantity on another: rho(T), kappa(T), tau(energy). Arguments and
 * values are in SI units. An argument outside what is known is refused, never extrapolated.
 */
public interface Curve {
  /**
   * The value at {@code x}.
   *
   * @throws OutsideKnownRange if nothing is known there
   */
  double at(double x);

  /** The derivative d(value)/dx at {@code x}, exact for this representation. */
  double slope(double x);

  /** True when the value does not depend on the argument. */
  default boolean isConstant() {
    return false;
  }

  /**
   * A text that another curve of its class has only if it has the same values everywhere; empty for
   * a curve that is known by itself only.
   */
  default Optional<String> content() {
    return Optional.empty();
  }

  /** The curve that has the same value everywhere. */
  static Curve constant(double value) {
    return new ConstantCurve(value);
  }
}

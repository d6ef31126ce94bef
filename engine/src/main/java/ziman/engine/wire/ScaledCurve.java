package ziman.engine.wire;

import ziman.engine.model.Curve;

/** A curve times a factor. */
record ScaledCurve(Curve curve, double factor) implements Curve {
  @Override
  public double at(double x) {
    return factor * curve.at(x);
  }

  @Override
  public double slope(double x) {
    return factor * curve.slope(x);
  }

  @Override
  public boolean isConstant() {
    return curve.isConstant();
  }
}

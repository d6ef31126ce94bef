package ziman.engine.model;

/** The same value at every argument. */
public record ConstantCurve(double value) implements Curve {
  @Override
  public double at(double x) {
    return value;
  }

  @Override
  public double slope(double x) {
    return 0;
  }

  @Override
  public boolean isConstant() {
    return true;
  }
}

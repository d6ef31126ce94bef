package ziman.dsl.formula;

import ziman.engine.model.Curve;

/** A curve given by a formula in one argument. */
public record FormulaCurve(Formula formula) implements Curve {
  @Override
  public double at(double x) {
    return formula.valueAndSlope(x)[0];
  }

  @Override
  public double slope(double x) {
    return formula.valueAndSlope(x)[1];
  }
}

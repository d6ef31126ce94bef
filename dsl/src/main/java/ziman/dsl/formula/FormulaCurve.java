package ziman.dsl.formula;

import java.util.Optional;
import ziman.engine.model.Curve;

/** A curve given by a formula in one argument. */
public record FormulaCurve(Formula formula) implements Curve {
  @Override
  public double at(double x) {
    return formula.valueAndSlope(x)[0];
  }

  @Override
  public Optional<String> content() {
    return Optional.of(formula.content());
  }

  @Override
  public double slope(double x) {
    return formula.valueAndSlope(x)[1];
  }
}

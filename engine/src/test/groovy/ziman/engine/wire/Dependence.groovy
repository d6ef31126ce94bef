package ziman.engine.wire

import groovy.transform.CompileStatic
import java.util.function.DoubleUnaryOperator
import ziman.engine.model.Curve
import ziman.engine.model.OutsideKnownRange

/** Smooth dependences on T around 300 K, compiled statically because a solve asks a million times. */
@CompileStatic
class Dependence implements Curve {
  final DoubleUnaryOperator value
  final DoubleUnaryOperator derivative
  double from = Double.NEGATIVE_INFINITY
  double to = Double.POSITIVE_INFINITY

  Dependence(DoubleUnaryOperator value, DoubleUnaryOperator derivative) {
    this.value = value
    this.derivative = derivative
  }

  /** c (1 + a (T - 300)) */
  static Dependence linear(double c, double a) {
    new Dependence({ double t -> c * (1 + a * (t - 300)) }, { double t -> c * a })
  }

  /** c exp(a (T - 300)) */
  static Dependence exponential(double c, double a) {
    new Dependence(
        { double t -> c * Math.exp(a * (t - 300)) }, { double t -> c * a * Math.exp(a * (t - 300)) })
  }

  /** c / (1 + a (T - 300)) */
  static Dependence inverse(double c, double a) {
    new Dependence({ double t -> c / (1 + a * (t - 300)) },
        { double t -> -a * c / ((1 + a * (t - 300)) * (1 + a * (t - 300))) })
  }

  /** The same, known only between two temperatures. */
  Dependence between(double low, double high) {
    from = low
    to = high
    this
  }

  @Override
  double at(double x) {
    if (x < from || x > to) {
      throw new OutsideKnownRange(x, "resistivity is known from $from to $to K, asked at $x K")
    }
    value.applyAsDouble(x)
  }

  @Override
  double slope(double x) {
    derivative.applyAsDouble(x)
  }
}

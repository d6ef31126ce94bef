package ziman.dsl.formula;

import java.util.Map;
import java.util.TreeMap;

/** The functions of one number that every model knows. Arguments are plain numbers. */
final class Functions {
  /** A function and its derivative. */
  private interface Analytic {
    Jet of(Jet x);
  }

  private static final Map<String, Analytic> ALL = new TreeMap<>();

  static {
    ALL.put("exp", x -> x.through(Math.exp(x.value()), Math.exp(x.value())));
    ALL.put("ln", x -> x.through(Math.log(x.value()), 1 / x.value()));
    ALL.put("log10", x -> x.through(Math.log10(x.value()), 1 / (x.value() * Math.log(10))));
    ALL.put("sin", x -> x.through(Math.sin(x.value()), Math.cos(x.value())));
    ALL.put("cos", x -> x.through(Math.cos(x.value()), -Math.sin(x.value())));
    ALL.put("tan", x -> x.through(Math.tan(x.value()), 1 / square(Math.cos(x.value()))));
    ALL.put("asin", x -> x.through(Math.asin(x.value()), 1 / Math.sqrt(1 - square(x.value()))));
    ALL.put("acos", x -> x.through(Math.acos(x.value()), -1 / Math.sqrt(1 - square(x.value()))));
    ALL.put("atan", x -> x.through(Math.atan(x.value()), 1 / (1 + square(x.value()))));
    ALL.put("sinh", x -> x.through(Math.sinh(x.value()), Math.cosh(x.value())));
    ALL.put("cosh", x -> x.through(Math.cosh(x.value()), Math.sinh(x.value())));
    ALL.put("tanh", x -> x.through(Math.tanh(x.value()), 1 / square(Math.cosh(x.value()))));
  }

  private Functions() {}

  static boolean has(String name) {
    return ALL.containsKey(name);
  }

  static Iterable<String> names() {
    return ALL.keySet();
  }

  static Jet apply(String name, Jet x) {
    return ALL.get(name).of(x);
  }

  private static double square(double x) {
    return x * x;
  }
}

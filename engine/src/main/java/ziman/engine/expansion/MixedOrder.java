package ziman.engine.expansion;

import java.util.ArrayList;
import java.util.List;
import ziman.engine.space.Distribution;

/**
 * One order of the expansion in two drives, the coefficient of drive^p (grad T)^q: a polynomial in
 * x, the distance along the drive, as the temperature is one, and in t.
 *
 * @param drivePower p, of the field or of the current, whichever is given
 * @param gradientPower q
 * @param deviation X, by powers of x and of t
 * @param made what products of lower orders and baths make of dX/dt, by powers of x and of t
 * @param field E, V/m, by powers of x and of t
 */
record MixedOrder(
    int drivePower,
    int gradientPower,
    List<List<Distribution>> deviation,
    List<List<Distribution>> made,
    double[][] field) {

  /** p + q. */
  int order() {
    return drivePower + gradientPower;
  }

  /** The highest power of x. */
  int degree() {
    return deviation.size() - 1;
  }

  /** The highest power of t of a power of x. */
  int timeDegree(int a) {
    return a <= degree() ? deviation.get(a).size() - 1 : 0;
  }

  /** The coefficient of x^a t^k of X; zero beyond the degrees. */
  Distribution deviation(int a, int k) {
    return at(deviation, a, k);
  }

  /** The coefficient of x^a t^k of what products and baths make. */
  Distribution made(int a, int k) {
    return at(made, a, k);
  }

  /** The coefficient of x^a t^k of the field. */
  double field(int a, int k) {
    return a < field.length && k < field[a].length ? field[a][k] : 0;
  }

  private static Distribution at(List<List<Distribution>> polynomial, int a, int k) {
    return a < polynomial.size() && k < polynomial.get(a).size()
        ? polynomial.get(a).get(k)
        : Distribution.ZERO;
  }

  /** All of one order n for drives that are given: sum over p + q = n of drive^p gradient^q X. */
  static MixedOrder total(int n, List<MixedOrder> orders, double drive, double gradient) {
    List<List<Distribution>> deviation = new ArrayList<>();
    List<List<Distribution>> made = new ArrayList<>();
    int powers = orders.stream().mapToInt(part -> part.field[0].length).max().orElse(0);
    double[][] field = new double[n + 1][powers];
    for (MixedOrder part : orders) {
      double factor = Math.pow(drive, part.drivePower) * Math.pow(gradient, part.gradientPower);
      if (part.order() == n && factor != 0) {
        add(factor, part.deviation, deviation);
        add(factor, part.made, made);
        for (int a = 0; a < part.field.length; a++) {
          for (int k = 0; k < part.field[a].length; k++) {
            field[a][k] += factor * part.field[a][k];
          }
        }
      }
    }
    return new MixedOrder(n, 0, deviation, made, field);
  }

  private static void add(
      double factor, List<List<Distribution>> part, List<List<Distribution>> sum) {
    for (int a = 0; a < part.size(); a++) {
      if (a == sum.size()) {
        sum.add(new ArrayList<>());
      }
      Hierarchy.add(part.get(a).stream().map(x -> x.times(factor)).toList(), sum.get(a));
    }
  }
}

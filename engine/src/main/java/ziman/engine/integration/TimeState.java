package ziman.engine.integration;

import java.util.ArrayList;
import java.util.List;
import ziman.engine.space.Distribution;

/**
 * What changes in time: distributions, and sums that are carried along with them such as the work
 * of the field.
 *
 * @param parts distributions; one, or one for each order of an expansion
 * @param sums numbers
 */
public record TimeState(List<Distribution> parts, double[] sums) {
  public TimeState {
    parts = List.copyOf(parts);
    sums = sums.clone();
  }

  @Override
  public double[] sums() {
    return sums.clone();
  }

  /** This times a factor. */
  public TimeState times(double factor) {
    double[] product = sums.clone();
    for (int i = 0; i < product.length; i++) {
      product[i] *= factor;
    }
    return new TimeState(parts.stream().map(x -> x.times(factor)).toList(), product);
  }

  /** This plus a factor times another. */
  public TimeState plus(double factor, TimeState other) {
    List<Distribution> sum = new ArrayList<>();
    for (int p = 0; p < parts.size(); p++) {
      sum.add(parts.get(p).plus(factor, other.parts.get(p)));
    }
    double[] added = sums.clone();
    for (int i = 0; i < added.length; i++) {
      added[i] += factor * other.sums[i];
    }
    return new TimeState(sum, added);
  }
}

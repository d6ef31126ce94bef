package ziman.engine.wire;

import java.util.Arrays;

/**
 * A division of the wire 0..L into elements. Neighbouring elements share a node: N elements have 4
 * N + 1 nodes, element e owns nodes 4 e to 4 e + 4.
 *
 * <p>The widths are stored, not the positions: the difference of two positions near x = L would
 * lose the digits that a thin boundary layer needs, and both ends should be treated alike.
 */
final class Mesh {
  private final double[] widths;

  private Mesh(double[] widths) {
    this.widths = widths;
  }

  /** Elements of equal width. */
  static Mesh uniform(double length, int elements) {
    double[] widths = new double[elements];
    Arrays.fill(widths, length / elements);
    return new Mesh(widths);
  }

  /**
   * Elements of equal width, those at the ends halved towards the ends until the last is no wider
   * than {@code finest}, m.
   */
  static Mesh graded(double length, int elements, double finest) {
    Mesh mesh = uniform(length, elements);
    while (mesh.widths[0] > finest) {
      boolean[] split = new boolean[mesh.elements()];
      split[0] = true;
      split[split.length - 1] = true;
      mesh = mesh.refined(split);
    }
    return mesh;
  }

  int elements() {
    return widths.length;
  }

  int nodes() {
    return Element.DEGREE * widths.length + 1;
  }

  /** Width of an element, m. */
  double width(int element) {
    return widths[element];
  }

  /** Positions of all nodes, m. */
  double[] positions() {
    double[] x = new double[nodes()];
    double left = 0;
    for (int e = 0; e < widths.length; e++) {
      for (int i = 0; i < Element.NODES; i++) {
        x[Element.DEGREE * e + i] = left + Element.position(i) * widths[e];
      }
      left += widths[e];
    }
    return x;
  }

  /** Weights w of the mean along the wire: sum of w_i u_i = (1/L) integral of u dx. */
  double[] meanWeights() {
    double length = Arrays.stream(widths).sum();
    double[] weights = new double[nodes()];
    for (int e = 0; e < widths.length; e++) {
      for (int i = 0; i < Element.NODES; i++) {
        weights[Element.DEGREE * e + i] += Element.integral(i) * (widths[e] / length);
      }
    }
    return weights;
  }

  /**
   * In every element the largest value of what the polynomial has beyond degree 3: as much again,
   * divided by 2^4 or more, is what degree 4 leaves out.
   */
  double[] roughness(double[] u) {
    double[] result = new double[widths.length];
    for (int e = 0; e < widths.length; e++) {
      double leading = 0;
      for (int i = 0; i < Element.NODES; i++) {
        leading +=
            Element.leadingCoefficient(i) * (u[Element.DEGREE * e + i] - u[Element.DEGREE * e]);
      }
      // x^4 on 0..1 differs from its best cubic by 2^-7
      result[e] = Math.abs(leading) / 128;
    }
    return result;
  }

  /** Every element cut in two. */
  Mesh halved() {
    return refined(all());
  }

  /** The elements marked true cut in two. */
  Mesh refined(boolean[] split) {
    double[] result = new double[2 * widths.length];
    int count = 0;
    for (int e = 0; e < widths.length; e++) {
      if (split[e]) {
        result[count++] = widths[e] / 2;
        result[count++] = widths[e] / 2;
      } else {
        result[count++] = widths[e];
      }
    }
    return new Mesh(Arrays.copyOf(result, count));
  }

  /** The same function on {@link #halved()}. */
  double[] onHalved(double[] u) {
    return onRefined(u, all());
  }

  /** The same function on {@link #refined}: its values at the nodes there. */
  double[] onRefined(double[] u, boolean[] split) {
    double[] result = new double[2 * u.length];
    int node = 0;
    for (int e = 0; e < widths.length; e++) {
      int pieces = split[e] ? 2 : 1;
      for (int piece = 0; piece < pieces; piece++) {
        for (int i = 0; i < Element.NODES; i++) {
          result[node + i] = within(u, e, (piece + Element.position(i)) / pieces);
        }
        node += Element.DEGREE;
      }
    }
    return Arrays.copyOf(result, node + 1);
  }

  /** Value at a position 0 to 1 within an element; a constant comes back exactly. */
  static double within(double[] u, int element, double position) {
    return u[Element.DEGREE * element] + differences(u, element, Element.values(position));
  }

  /** Slope per element width at a position 0 to 1 within an element. */
  static double slopeWithin(double[] u, int element, double position) {
    return differences(u, element, Element.slopes(position));
  }

  private static double differences(double[] u, int element, double[] basis) {
    int first = Element.DEGREE * element;
    double sum = 0;
    for (int i = 1; i < Element.NODES; i++) {
      sum += basis[i] * (u[first + i] - u[first]);
    }
    return sum;
  }

  private boolean[] all() {
    boolean[] all = new boolean[widths.length];
    Arrays.fill(all, true);
    return all;
  }
}

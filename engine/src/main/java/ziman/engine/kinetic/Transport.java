package ziman.engine.kinetic;

import java.util.Arrays;
import ziman.engine.collision.CollisionOperator;
import ziman.engine.space.CoupledStates;

/**
 * v cos dX/dx + C1 X = S in a wire whose ends take what arrives, for every group of states:
 * electrons on shells, and phonons in bins where they evolve.
 *
 * <p>X is kept as its harmonics l = 0 to n - 1 at both ends of every cell, where n is the number of
 * directions in half of space; between them and the directions nothing is lost that the collisions
 * see. Beyond l = n - 1 a harmonic decays with the rate of l = n.
 */
final class Transport {
  private final Cells cells;
  private final HalfRange directions;
  private final CoupledStates states;
  private final HarmonicCollisions[] collisions;
  private final double[] widths;
  private final double[] rates;
  private final double[] velocities;

  Transport(Cells cells, HalfRange directions, CoupledStates states, CollisionOperator collisions) {
    this.cells = cells;
    this.directions = directions;
    this.states = states;
    this.collisions = new HarmonicCollisions[directions.harmonics()];
    for (int l = 0; l < this.collisions.length; l++) {
      this.collisions[l] = new HarmonicCollisions(collisions, states, l);
    }
    widths = new double[cells.count()];
    for (int c = 0; c < widths.length; c++) {
      widths[c] = cells.width(c);
    }
    rates = new double[states.size()];
    velocities = new double[states.size()];
    for (int i = 0; i < rates.length; i++) {
      rates[i] = collisions.rate(directions.harmonics(), states, i);
      velocities[i] = states.velocity(i);
    }
  }

  Cells cells() {
    return cells;
  }

  CoupledStates states() {
    return states;
  }

  HarmonicCollisions isotropic() {
    return collisions[0];
  }

  int groups() {
    return rates.length;
  }

  int harmonics() {
    return collisions.length;
  }

  double velocity(int group) {
    return velocities[group];
  }

  double weight(int group) {
    return states.weight(group);
  }

  double window(int group) {
    return states.window(group);
  }

  /** Rate at which what is beyond the harmonics decays, 1/s. */
  double rate(int group) {
    return rates[group];
  }

  /** How many numbers X is. */
  int size() {
    return 2 * widths.length * collisions.length * rates.length;
  }

  /**
   * Where a harmonic of a group is at a node: the two ends of the first cell, of the second, ...
   */
  int at(int node, int l, int group) {
    return (node * collisions.length + l) * rates.length + group;
  }

  /** C1 X at every node, X per s. */
  double[] collided(double[] x) {
    double[] collided = new double[x.length];
    for (int node = 0; node < 2 * widths.length; node++) {
      for (int l = 0; l < collisions.length; l++) {
        collisions[l].apply(x, at(node, l, 0), collided, at(node, l, 0));
      }
    }
    return collided;
  }

  /** What comes back of what the rates take: rate X - C1 X. */
  double[] scattered(double[] x) {
    double[] scattered = collided(x);
    for (int first = 0; first < x.length; first += rates.length) {
      for (int i = 0; i < rates.length; i++) {
        scattered[first + i] = rates[i] * x[first + i] - scattered[first + i];
      }
    }
    return scattered;
  }

  /** (v cos d/dx + rate)^-1 of a source, nothing coming in; its harmonics. */
  double[] swept(double[] source) {
    double[] moments = new double[source.length];
    for (int m = 0; m < directions.size(); m++) {
      double[] along = along(source, m);
      test(along);
      sweep(m, along);
      gather(m, along, moments);
    }
    return moments;
  }

  /** Makes of values at both ends of every cell what they are tested with 1 - s and s. */
  private void test(double[] along) {
    int n = rates.length;
    for (int c = 0; c < widths.length; c++) {
      for (int i = 0; i < n; i++) {
        double a = along[2 * c * n + i];
        double b = along[(2 * c + 1) * n + i];
        along[2 * c * n + i] = widths[c] * (a / 3 + b / 6);
        along[(2 * c + 1) * n + i] = widths[c] * (a / 6 + b / 3);
      }
    }
  }

  /** X along one direction: nodes, and for each all groups. */
  private double[] along(double[] x, int direction) {
    int n = rates.length;
    double[] along = new double[2 * widths.length * n];
    for (int node = 0; node < 2 * widths.length; node++) {
      for (int l = 0; l < collisions.length; l++) {
        double factor = directions.legendre(l, direction);
        int from = at(node, l, 0);
        int to = node * n;
        for (int i = 0; i < n; i++) {
          along[to + i] += factor * x[from + i];
        }
      }
    }
    return along;
  }

  private void sweep(int direction, double[] along) {
    double cosine = directions.cosine(direction);
    for (int i = 0; i < rates.length; i++) {
      LinearElement.sweep(widths, velocities[i] * cosine, rates[i], along, i, rates.length, 0);
    }
  }

  private void gather(int direction, double[] along, double[] moments) {
    int n = rates.length;
    for (int node = 0; node < 2 * widths.length; node++) {
      for (int l = 0; l < collisions.length; l++) {
        double factor =
            (2 * l + 1) * directions.weight(direction) * directions.legendre(l, direction);
        int to = at(node, l, 0);
        int from = node * n;
        for (int i = 0; i < n; i++) {
          moments[to + i] += factor * along[from + i];
        }
      }
    }
  }

  /**
   * A pass along every direction with what is left of the equations.
   *
   * @param correction what has to be added to the harmonics, were there no collisions between them
   * @param directed X itself: for each direction, at both ends of every cell, for each group
   * @param means mean over directions at every face, as it arrives from upstream, for each group
   * @param flows mean of v cos X at every face, for each group
   */
  record Pass(double[] correction, double[][] directed, double[][] means, double[][] flows) {}

  /**
   * How well X solves the equations. With X + d along a direction, where X are the harmonics alone,
   *
   * <pre>   v cos dd/dx + rate d = S - C1 X - v cos dX/dx </pre>
   *
   * which is small where X is smooth; harmonics of d must vanish.
   *
   * @param source its harmonics
   * @param beyond what the source has beyond its harmonics: for each direction, at both ends of
   *     every cell, for each group; empty if nothing
   * @param incoming what both ends send in, for each group
   */
  Pass pass(double[] x, double[] source, double[][] beyond, double[][] incoming) {
    int n = rates.length;
    double[] left = collided(x);
    for (int i = 0; i < left.length; i++) {
      left[i] = source[i] - left[i];
    }
    double[] correction = new double[x.length];
    double[][] means = new double[widths.length + 1][n];
    double[][] flows = new double[widths.length + 1][n];
    double[][] directed = new double[directions.size()][];
    for (int m = 0; m < directions.size(); m++) {
      double cosine = directions.cosine(m);
      double weight = directions.weight(m);
      double[] enters = cosine > 0 ? incoming[0] : incoming[1];
      double[] along = along(x, m);
      double[] rest = along(left, m);
      if (beyond.length > 0) {
        for (int i = 0; i < rest.length; i++) {
          rest[i] += beyond[m][i];
        }
      }
      test(rest);
      for (int i = 0; i < n; i++) {
        LinearElement.stream(
            widths.length, velocities[i] * cosine, along, i, n, enters[i], -1, rest);
      }
      sweep(m, rest);
      gather(m, rest, correction);
      for (int face = 0; face <= widths.length; face++) {
        int upstream = cosine > 0 ? 2 * face - 1 : 2 * face;
        boolean outside = upstream < 0 || upstream >= 2 * widths.length;
        for (int i = 0; i < n; i++) {
          double arriving = outside ? enters[i] : along[upstream * n + i] + rest[upstream * n + i];
          means[face][i] += weight * arriving;
          flows[face][i] += weight * velocities[i] * cosine * arriving;
        }
      }
      for (int i = 0; i < along.length; i++) {
        along[i] += rest[i];
      }
      directed[m] = along;
    }
    return new Pass(correction, directed, means, flows);
  }

  /**
   * Sum over the wire and all states of X Y/window: the scalar product in which C1 is symmetric.
   */
  double product(double[] x, double[] y) {
    int n = rates.length;
    double[] factors = new double[n];
    for (int i = 0; i < n; i++) {
      factors[i] = states.weight(i) / states.window(i);
    }
    double total = 0;
    for (int node = 0; node < 2 * widths.length; node++) {
      for (int l = 0; l < collisions.length; l++) {
        int first = at(node, l, 0);
        double sum = 0;
        for (int i = 0; i < n; i++) {
          sum += factors[i] * x[first + i] * y[first + i];
        }
        total += widths[node / 2] * sum / (2 * l + 1);
      }
    }
    return total;
  }

  /** Directions, from the most backward one. */
  HalfRange directions() {
    return directions;
  }

  /** Takes its harmonics from what is known for each direction. */
  void removeHarmonics(double[][] directed) {
    double[] moments = new double[size()];
    for (int m = 0; m < directed.length; m++) {
      gather(m, directed[m], moments);
    }
    for (int m = 0; m < directed.length; m++) {
      double[] along = along(moments, m);
      for (int i = 0; i < along.length; i++) {
        directed[m][i] -= along[i];
      }
    }
  }

  /** Copy of one harmonic at a node, for each group. */
  double[] harmonic(double[] x, int node, int l) {
    return Arrays.copyOfRange(x, at(node, l, 0), at(node, l, 0) + rates.length);
  }
}

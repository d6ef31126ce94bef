package ziman.engine.wire;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import ziman.engine.linear.BandedMatrix;
import ziman.engine.model.Contact;

/**
 * What flows into every node of a mesh, with the thermoelectric terms that a current of a sign has:
 *
 * <pre>
 *   W_i C dT_i/dt = F_i = int phi_i' q dx + int phi_i (j E - lost) dx + contacts ,  W/m^2
 *   q = -kappa dT/dx + S T j          E = rho j + S dT/dx          V = int E dx
 * </pre>
 *
 * The energy flux q carries Peltier's heat S T j; in j E the work against the thermopower belongs
 * to it, and the difference is Thomson's heat. Electrodes have S = 0, so that Peltier's heat is
 * left at the contacts. All integrals are sums over the nodes (Gauss-Lobatto): the mass matrix is
 * diagonal, and coefficients are needed at nodes only. As the phi_i add to 1, heat is kept to
 * rounding: sum F = j V - lost - what contacts take.
 */
final class HeatFlow {
  private static final int DEGREE = Element.DEGREE;
  private static final int NODES = Element.NODES;

  /** Relative change of a resistivity below which its slope says it better. */
  private static final double SMALL = 1e-3;

  /** Slope of the polynomial of node k at node q, per element width. */
  private static final double[][] SLOPES = new double[NODES][];

  /** The same by the node whose polynomial it is, times the weight of q. */
  private static final double[][] WEIGHTED = new double[NODES][NODES];

  static {
    for (int q = 0; q < NODES; q++) {
      SLOPES[q] = Element.slopes(Element.position(q));
      for (int i = 0; i < NODES; i++) {
        WEIGHTED[i][q] = Element.integral(q) * SLOPES[q][i];
      }
    }
  }

  private final LocalHeat heat;
  private final Mesh mesh;
  private final double[] weights;
  private final Optional<Contact> heldFirst;
  private final Optional<Contact> heldLast;

  HeatFlow(LocalHeat heat, Mesh mesh) {
    this.heat = heat;
    this.mesh = mesh;
    this.weights = new double[mesh.nodes()];
    this.heldFirst = heat.source().filter(c -> c.conductance().isEmpty());
    this.heldLast = heat.drain().filter(c -> c.conductance().isEmpty());
    for (int e = 0; e < mesh.elements(); e++) {
      for (int i = 0; i < NODES; i++) {
        weights[DEGREE * e + i] += Element.integral(i) * mesh.width(e);
      }
    }
  }

  LocalHeat heat() {
    return heat;
  }

  Mesh mesh() {
    return mesh;
  }

  /** Lengths that the nodes stand for, m; they add to L. */
  double[] weights() {
    return weights;
  }

  /**
   * Whether a node is held at the temperature of an ideal contact.
   *
   * @return the contact, if it is
   */
  Optional<Contact> held(int node) {
    return node == 0 ? heldFirst : node == mesh.nodes() - 1 ? heldLast : Optional.empty();
  }

  /** F without what ideal contacts take: at a held node that is what they take. */
  double[] flow(double[] u, double j) {
    return flow(u, j, resistivities(u));
  }

  /**
   * The same where the resistivities of the nodes have been asked for already.
   *
   * @param resistivities as {@link #resistivities} gives them
   */
  double[] flow(double[] u, double j, double[] resistivities) {
    int n = u.length;
    double[] flow = new double[n];
    double[] conductivities = new double[n];
    boolean loses = heat.losesThroughSide();
    for (int i = 0; i < n; i++) {
      conductivities[i] = heat.conductivity(u[i]);
      double work = j * j * resistivities[i];
      flow[i] = weights[i] * (loses ? work - heat.lost(u[i]) : work);
    }
    double[] fluxes = new double[NODES];
    boolean thermoelectric = heat.isThermoelectric() && j != 0;
    for (int e = 0; e < mesh.elements(); e++) {
      int first = DEGREE * e;
      double perWidth = 1 / mesh.width(e);
      for (int q = 0; q < NODES; q++) {
        double slope = slope(u, first, q);
        double flux = -conductivities[first + q] * slope * perWidth;
        if (thermoelectric) {
          double here = u[first + q];
          double seebeck = heat.seebeck(here);
          flux += seebeck * (heat.reference() + here) * j;
          flow[first + q] += Element.integral(q) * j * seebeck * slope;
        }
        fluxes[q] = flux;
      }
      for (int i = 0; i < NODES; i++) {
        flow[first + i] += dot(WEIGHTED[i], fluxes);
      }
    }
    flow[0] -= into(heat.source(), u[0]);
    flow[n - 1] -= into(heat.drain(), u[n - 1]);
    return flow;
  }

  private static double slope(double[] u, int first, int q) {
    double[] slopes = SLOPES[q];
    double start = u[first];
    return slopes[1] * (u[first + 1] - start)
        + slopes[2] * (u[first + 2] - start)
        + (slopes[3] * (u[first + 3] - start) + slopes[4] * (u[first + 4] - start));
  }

  /** Of five entries each. */
  private static double dot(double[] a, double[] b) {
    return a[0] * b[0] + a[1] * b[1] + (a[2] * b[2] + a[3] * b[3]) + a[4] * b[4];
  }

  /** Heat flux density into a contact of finite conductance, W/m^2. */
  private double into(Optional<Contact> contact, double u) {
    return contact
        .filter(c -> c.conductance().isPresent())
        .map(c -> c.conductance().get() * (u - (c.bath() - heat.reference())))
        .orElse(0.0);
  }

  /** Heat flux density into the source contact, given F; in a steady state or held. */
  double intoSource(double[] u, double[] flow) {
    return held(0).isPresent() ? flow[0] : into(heat.source(), u[0]);
  }

  /** Heat flux density into the drain contact, given F. */
  double intoDrain(double[] u, double[] flow) {
    int last = u.length - 1;
    return held(last).isPresent() ? flow[last] : into(heat.drain(), u[last]);
  }

  /**
   * Writes dF/du and dF/dj, without regard to held nodes.
   *
   * @param jacobian a band of four diagonals either side, overwritten, W/m^2/K
   * @param column dF/dj, overwritten, V
   */
  void slopes(double[] u, double j, BandedMatrix jacobian, double[] column) {
    jacobian.clear();
    Arrays.fill(column, 0);
    boolean thermoelectric = heat.isThermoelectric();
    double[][] block = new double[NODES][NODES];
    for (int e = 0; e < mesh.elements(); e++) {
      int first = DEGREE * e;
      double h = mesh.width(e);
      for (double[] row : block) {
        Arrays.fill(row, 0);
      }
      for (int q = 0; q < NODES; q++) {
        double here = u[first + q];
        double weight = Element.integral(q);
        double[] slopes = SLOPES[q];
        double slope = slope(u, first, q) / h;
        double conduction = weight * heat.conductivity(here) / h;
        double local = -weight * heat.conductivitySlope(here) * slope;
        double source = weight * h * (j * j * heat.resistivitySlope(here) - heat.lostSlope(here));
        double work = weight * h * 2 * j * heat.resistivity(here);
        double carried = 0;
        if (thermoelectric) {
          double seebeck = heat.seebeck(here);
          double seebeckSlope = heat.seebeckSlope(here);
          double temperature = heat.reference() + here;
          local += weight * j * (seebeck + temperature * seebeckSlope);
          source += weight * h * j * seebeckSlope * slope;
          work += weight * h * seebeck * slope;
          carried = weight * seebeck * temperature;
          for (int k = 0; k < NODES; k++) {
            block[q][k] += weight * j * seebeck * slopes[k];
          }
        }
        for (int i = 0; i < NODES; i++) {
          double test = slopes[i];
          double[] row = block[i];
          column[first + i] += test * carried;
          row[q] += test * local;
          for (int k = 0; k < NODES; k++) {
            row[k] -= test * conduction * slopes[k];
          }
        }
        block[q][q] += source;
        column[first + q] += work;
      }
      jacobian.addBlock(first, block);
    }
    conductance(heat.source()).ifPresent(c -> jacobian.add(0, 0, -c));
    int last = u.length - 1;
    conductance(heat.drain()).ifPresent(c -> jacobian.add(last, last, -c));
  }

  private static Optional<Double> conductance(Optional<Contact> contact) {
    return contact.flatMap(Contact::conductance);
  }

  /** R = integral of rho dx, ohm m^2. */
  double resistance(double[] u) {
    return resistanceOf(resistivities(u));
  }

  /** R of given resistivities of the nodes, ohm m^2. */
  double resistanceOf(double[] resistivities) {
    double sum = 0;
    for (int i = 0; i < resistivities.length; i++) {
      sum += weights[i] * resistivities[i];
    }
    return sum;
  }

  /** rho at every node, ohm m. */
  double[] resistivities(double[] u) {
    double[] resistivities = new double[u.length];
    for (int i = 0; i < u.length; i++) {
      resistivities[i] = heat.resistivity(u[i]);
    }
    return resistivities;
  }

  /**
   * R less that at other temperatures, ohm m^2, to a precision relative to itself: of small
   * differences the integral of d rho/dT, by Simpson's rule.
   */
  double resistanceChange(double[] u, double[] from) {
    double sum = 0;
    for (int i = 0; i < u.length; i++) {
      double difference = heat.resistivity(u[i]) - heat.resistivity(from[i]);
      if (Math.abs(difference) < SMALL * heat.resistivity(from[i])) {
        double middle = (u[i] + from[i]) / 2;
        double slopes =
            heat.resistivitySlope(from[i])
                + 4 * heat.resistivitySlope(middle)
                + heat.resistivitySlope(u[i]);
        difference = (u[i] - from[i]) * slopes / 6;
      }
      sum += weights[i] * difference;
    }
    return sum;
  }

  /** The voltage of the thermopower, integral of S dT, V. */
  double thermopower(double[] u) {
    if (!heat.isThermoelectric()) {
      return 0;
    }
    double sum = 0;
    for (int e = 0; e < mesh.elements(); e++) {
      for (int q = 0; q < NODES; q++) {
        int first = DEGREE * e;
        sum += Element.integral(q) * heat.seebeck(u[first + q]) * slope(u, first, q);
      }
    }
    return sum;
  }

  /**
   * Writes dV/du at a current density, V/K.
   *
   * @param row overwritten, one entry per node
   */
  void voltageSlope(double[] u, double j, double[] row) {
    for (int i = 0; i < u.length; i++) {
      row[i] = j == 0 ? 0 : j * weights[i] * heat.resistivitySlope(u[i]);
    }
    if (heat.isThermoelectric()) {
      for (int e = 0; e < mesh.elements(); e++) {
        int first = DEGREE * e;
        for (int q = 0; q < NODES; q++) {
          double weight = Element.integral(q);
          row[first + q] += weight * heat.seebeckSlope(u[first + q]) * slope(u, first, q);
          for (int k = 0; k < NODES; k++) {
            row[first + k] += weight * heat.seebeck(u[first + q]) * SLOPES[q][k];
          }
        }
      }
    }
  }

  /** Integral of a function of u, by the sums of the flow. */
  double integral(double[] u, DoubleUnaryOperator of) {
    double sum = 0;
    for (int i = 0; i < u.length; i++) {
      sum += weights[i] * of.applyAsDouble(u[i]);
    }
    return sum;
  }
}

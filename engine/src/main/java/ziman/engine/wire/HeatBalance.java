package ziman.engine.wire;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import ziman.engine.linear.BandedMatrix;
import ziman.engine.model.Contact;

/**
 * The steady heat balance on a mesh, tested with every basis function phi_i:
 *
 * <pre>F_i(u, s) = int kappa u' phi_i' dx + int (lost(u) - s rho(u)) phi_i dx + contacts, W/m^2
 * </pre>
 *
 * with s = j^2. A contact of finite conductance adds kc (T - bath) to the row of its end. The row
 * of an ideal contact is replaced by T = bath, and what it would have held is the heat the contact
 * takes. The phi_i add to 1, hence so do the rows: the balance of the whole wire closes to rounding
 * on every mesh.
 *
 * <p>Only assembles; knows nothing of solving. Vectors have {@link Mesh#nodes()} entries.
 */
final class HeatBalance {
  private static final int DEGREE = Element.DEGREE;

  private final LocalHeat heat;
  private final Mesh mesh;

  HeatBalance(LocalHeat heat, Mesh mesh) {
    this.heat = heat;
    this.mesh = mesh;
  }

  LocalHeat heat() {
    return heat;
  }

  Mesh mesh() {
    return mesh;
  }

  /**
   * Writes F(u, s).
   *
   * @param u T - reference at the nodes, K
   * @param jSquared s = j^2, A^2/m^4
   * @param residual overwritten, W/m^2
   */
  void residual(double[] u, double jSquared, double[] residual) {
    withoutContacts(u, jSquared, residual);
    contact(heat.source(), 0, u, residual);
    contact(heat.drain(), mesh.nodes() - 1, u, residual);
  }

  /** Heat flux density into the source contact, W/m^2; zero where none conducts. */
  double intoSource(double[] u, double jSquared) {
    return into(heat.source(), 0, u, jSquared);
  }

  /** Heat flux density into the drain contact, W/m^2; zero where none conducts. */
  double intoDrain(double[] u, double jSquared) {
    return into(heat.drain(), mesh.nodes() - 1, u, jSquared);
  }

  private double into(Optional<Contact> contact, int node, double[] u, double jSquared) {
    if (contact.isEmpty()) {
      return 0;
    }
    if (contact.get().conductance().isPresent()) {
      return contact.get().conductance().get() * aboveBath(contact.get(), u[node]);
    }
    double[] residual = new double[mesh.nodes()];
    withoutContacts(u, jSquared, residual);
    return -residual[node];
  }

  private double aboveBath(Contact contact, double u) {
    return u - (contact.bath() - heat.reference());
  }

  private void contact(Optional<Contact> contact, int node, double[] u, double[] residual) {
    if (contact.isPresent()) {
      double above = aboveBath(contact.get(), u[node]);
      Optional<Double> conductance = contact.get().conductance();
      residual[node] =
          conductance.isPresent()
              ? residual[node] + conductance.get() * above
              : stiffness(contact.get(), node) * above;
    }
  }

  /** kappa / h at an end: gives the row T = bath the size of its neighbours. */
  private double stiffness(Contact contact, int node) {
    int element = node == 0 ? 0 : mesh.elements() - 1;
    return heat.conductivity(contact.bath() - heat.reference()) / mesh.width(element);
  }

  private void withoutContacts(double[] u, double jSquared, double[] residual) {
    Arrays.fill(residual, 0);
    for (int e = 0; e < mesh.elements(); e++) {
      double h = mesh.width(e);
      for (int q = 0; q < Element.POINTS; q++) {
        double[] value = Element.valuesAt(q);
        double[] slope = Element.slopesAt(q);
        double here = interpolated(u, e, value);
        double flux = Element.weight(q) * heat.conductivity(here) * slope(u, e, slope) / h;
        double source = jSquared == 0 ? 0 : jSquared * heat.resistivity(here);
        double net = Element.weight(q) * h * (heat.lost(here) - source);
        for (int i = 0; i < Element.NODES; i++) {
          residual[DEGREE * e + i] += flux * slope[i] + net * value[i];
        }
      }
    }
  }

  /**
   * Writes dF/du and dF/ds.
   *
   * @param u T - reference at the nodes, K
   * @param jSquared s = j^2, A^2/m^4
   * @param jacobian a band of four diagonals either side, overwritten, W/m^2/K
   * @param column dF/ds, overwritten
   */
  void jacobian(double[] u, double jSquared, BandedMatrix jacobian, double[] column) {
    jacobian.clear();
    Arrays.fill(column, 0);
    for (int e = 0; e < mesh.elements(); e++) {
      double h = mesh.width(e);
      int first = DEGREE * e;
      for (int q = 0; q < Element.POINTS; q++) {
        double[] value = Element.valuesAt(q);
        double[] slope = Element.slopesAt(q);
        double w = Element.weight(q);
        double here = interpolated(u, e, value);
        double conduction = w * heat.conductivity(here) / h;
        double bending = w * heat.conductivitySlope(here) * slope(u, e, slope) / h;
        double heating = jSquared == 0 ? 0 : jSquared * heat.resistivitySlope(here);
        double reaction = w * h * (heat.lostSlope(here) - heating);
        double resistivity = w * h * heat.resistivity(here);
        for (int i = 0; i < Element.NODES; i++) {
          column[first + i] -= resistivity * value[i];
          for (int k = 0; k < Element.NODES; k++) {
            jacobian.add(
                first + i,
                first + k,
                slope[i] * (conduction * slope[k] + bending * value[k])
                    + reaction * value[i] * value[k]);
          }
        }
      }
    }
    contactSlope(heat.source(), 0, jacobian, column);
    contactSlope(heat.drain(), mesh.nodes() - 1, jacobian, column);
  }

  private void contactSlope(
      Optional<Contact> contact, int node, BandedMatrix jacobian, double[] column) {
    if (contact.isPresent()) {
      if (contact.get().conductance().isPresent()) {
        jacobian.add(node, node, contact.get().conductance().get());
      } else {
        jacobian.clearRow(node);
        jacobian.set(node, node, stiffness(contact.get(), node));
        column[node] = 0;
      }
    }
  }

  /** R = integral of rho dx, ohm m^2: voltage over current density. */
  double resistance(double[] u) {
    return integral(u, heat::resistivity);
  }

  /**
   * Writes dR/du.
   *
   * @param row overwritten, ohm m^2/K
   */
  void resistanceSlope(double[] u, double[] row) {
    Arrays.fill(row, 0);
    for (int e = 0; e < mesh.elements(); e++) {
      for (int q = 0; q < Element.POINTS; q++) {
        double[] value = Element.valuesAt(q);
        double slope = heat.resistivitySlope(interpolated(u, e, value));
        for (int i = 0; i < Element.NODES; i++) {
          row[DEGREE * e + i] += Element.weight(q) * mesh.width(e) * slope * value[i];
        }
      }
    }
  }

  /** Integral of f(u) dx along the wire, by the quadrature of the residual. */
  double integral(double[] u, DoubleUnaryOperator f) {
    double sum = 0;
    for (int e = 0; e < mesh.elements(); e++) {
      double inElement = 0;
      for (int q = 0; q < Element.POINTS; q++) {
        inElement += Element.weight(q) * f.applyAsDouble(interpolated(u, e, Element.valuesAt(q)));
      }
      sum += mesh.width(e) * inElement;
    }
    return sum;
  }

  /** Around the first value, so that a constant comes back to the last digit. */
  private static double interpolated(double[] u, int element, double[] value) {
    double first = u[DEGREE * element];
    double sum = first;
    for (int i = 1; i < Element.NODES; i++) {
      sum += value[i] * (u[DEGREE * element + i] - first);
    }
    return sum;
  }

  /** Slope per element width; differences first, so that a constant has none. */
  private static double slope(double[] u, int element, double[] slope) {
    double first = u[DEGREE * element];
    double sum = 0;
    for (int i = 1; i < Element.NODES; i++) {
      sum += slope[i] * (u[DEGREE * element + i] - first);
    }
    return sum;
  }
}

package ziman.engine.expansion;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import ziman.engine.model.Expansion;
import ziman.engine.observe.ActiveShells;
import ziman.engine.observe.BandTable;
import ziman.engine.pipeline.Column;
import ziman.engine.pipeline.Table;
import ziman.engine.space.AngularBasis;
import ziman.engine.space.Distribution;
import ziman.engine.space.EnergyShells;
import ziman.engine.space.LineOccupation;
import ziman.engine.space.Occupation;

/**
 * What a steady field does to occupations, order by order: F_n(k) at t = 0 on the slow manifold,
 * numbers per state.
 */
final class OccupationTable {
  static final String RESULT = "occupation";

  private static final int MOST_ENERGIES = 60;
  private static final int COSINES = 21;

  private OccupationTable() {}

  /**
   * Orders with all their harmonics, up to the last whose current and energy have settled: what has
   * not is not shown.
   *
   * @param settled what is known of every order, by its key
   */
  static List<SecularOrder> orders(
      KineticEquation equation, Expansion experiment, Set<String> settled) {
    int last = 0;
    while (last < experiment.order()
        && settled.contains(Balance.key("current", last + 1, 0))
        && settled.contains(Balance.key("energy", last + 1, 0))) {
      last++;
    }
    return last == 0
        ? List.of()
        : new Hierarchy(equation, experiment.field().orElseThrow()).whole(last);
  }

  /**
   * Of an isotropic metal, for energies from mu and cosines of the angle between k and the field:
   * the sum over l of F_nl(eps) Y_l.
   *
   * @param orders with all their harmonics
   */
  static Table of(Occupation equilibrium, AngularBasis directions, List<SecularOrder> orders) {
    EnergyShells shells = equilibrium.shells();
    int[] chosen = ActiveShells.of(equilibrium, MOST_ENERGIES);
    double[] cosines =
        directions.dimension() == 1
            ? new double[] {-1, 1}
            : IntStream.range(0, COSINES).mapToDouble(i -> 2.0 * i / (COSINES - 1) - 1).toArray();
    int rows = chosen.length * cosines.length;
    double[] energies = new double[rows];
    double[] angles = new double[rows];
    for (int row = 0; row < rows; row++) {
      energies[row] = shells.fromChemicalPotential(chosen[row / cosines.length]);
      angles[row] = cosines[row % cosines.length];
    }
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("energy", "J", energies));
    columns.add(new Column("cosine", "1", angles));
    for (SecularOrder order : orders) {
      double[] values = new double[rows];
      for (int row = 0; row < rows; row++) {
        values[row] =
            value(order.coefficient(0), directions, chosen[row / cosines.length], angles[row]);
      }
      columns.add(new Column("order " + order.order(), "1", values));
    }
    return new Table(columns);
  }

  private static double value(Distribution x, AngularBasis directions, int shell, double cosine) {
    double sum = 0;
    for (int l : x.angularMomenta()) {
      sum += x.harmonics().get(l).at(shell) * directions.turned(l, cosine);
    }
    return sum;
  }

  /** Of a chain, over its zone. */
  static Table of(LineOccupation equilibrium, List<SecularOrder> orders) {
    int[] points = BandTable.some(equilibrium);
    List<Column> columns = new ArrayList<>();
    columns.add(
        new Column(
            "k",
            "1/m",
            IntStream.of(points).mapToDouble(i -> equilibrium.line().wavevector(i)).toArray()));
    for (SecularOrder order : orders) {
      double[] values = order.coefficient(0).harmonic(0, equilibrium.size()).values();
      columns.add(
          new Column(
              "order " + order.order(),
              "1",
              IntStream.of(points).mapToDouble(i -> values[i]).toArray()));
    }
    return new Table(columns);
  }
}

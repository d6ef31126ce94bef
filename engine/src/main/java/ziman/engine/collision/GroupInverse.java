package ziman.engine.collision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import ziman.engine.linear.BandedFactorisation;
import ziman.engine.linear.BandedMatrix;
import ziman.engine.linear.BorderedSystem;
import ziman.engine.linear.LinearSolver;
import ziman.engine.linear.SingularMatrix;
import ziman.engine.model.NoTrustworthyAnswer;
import ziman.engine.space.Harmonic;
import ziman.engine.space.Occupation;

/**
 * C1# for one harmonic: the inverse where C1 has one, and zero on its null space. It is solved for
 * chi = X/(f(1-f)), where the rows have rates of one size, as a band with a border,
 *
 * <pre>
 *   [ A   -rate phi   R ] [chi   ]   [s]       A: rates and arrivals, banded with the largest reach
 *   [ phi^T      -1   0 ] [y     ] = [0]       y: the sums that are returned (Returned)
 *   [ L           0   0 ] [lambda]   [0]       R = L^T: the null space
 * </pre>
 *
 * One factorisation serves every source. Nothing is cut off: a null vector that no channel declared
 * makes the matrix singular, and one that was declared but is none leaves a residual; both are
 * refused.
 */
public final class GroupInverse {
  /** Rounding of a product with C1, relative to its terms, stays far below. */
  private static final double NULL = 1e-10;

  /** Deviations that live longer, in units of the time between collisions, live for ever. */
  private static final double NEARLY_NULL = 1e12;

  private static final double GOLDEN = 2.399963229728653;

  private final Occupation equilibrium;
  private final NullSpace nullSpace;
  private final double[] rates;
  private final LinearSolver solver;

  private GroupInverse(
      Occupation equilibrium, NullSpace nullSpace, double[] rates, LinearSolver solver) {
    this.equilibrium = equilibrium;
    this.nullSpace = nullSpace;
    this.rates = rates;
    this.solver = solver;
  }

  /**
   * Factorises C1 for a harmonic.
   *
   * @throws NoTrustworthyAnswer if the null space is not what the channels declare
   */
  public static GroupInverse of(CollisionOperator collisions, Occupation equilibrium, int l) {
    NullSpace nullSpace = NullSpace.of(collisions, equilibrium, l);
    int n = equilibrium.shells().size();
    double[] rates = new double[n];
    for (int i = 0; i < n; i++) {
      rates[i] = collisions.rate(l, i);
    }
    List<Returned> returned =
        collisions.channels().stream().flatMap(c -> c.returned(l).stream()).toList();
    if (nullSpace.everyFunction()) {
      return new GroupInverse(equilibrium, nullSpace, rates, null);
    }
    BandedMatrix band = collisions.matrix(l, n);
    Assembled assembled = new Assembled(equilibrium, band, returned);
    verify(nullSpace, assembled, collisions);
    boolean diagonal =
        collisions.reach() == 0 && returned.isEmpty() && nullSpace.functions().isEmpty();
    if (diagonal) {
      return new GroupInverse(equilibrium, nullSpace, rates, null);
    }
    try {
      LinearSolver solver = solver(assembled, nullSpace);
      if (growth(solver, rates) < NEARLY_NULL) {
        return new GroupInverse(equilibrium, nullSpace, rates, solver);
      }
    } catch (SingularMatrix e) {
      throw undeclared(collisions, nullSpace, e);
    }
    throw undeclared(collisions, nullSpace, null);
  }

  private static NoTrustworthyAnswer undeclared(
      CollisionOperator collisions, NullSpace nullSpace, SingularMatrix cause) {
    return new NoTrustworthyAnswer(
        ("C1 of l = %d conserves more than its channels say (%s declare %s): it cannot be"
                + " inverted")
            .formatted(nullSpace.l(), names(collisions), nullSpace.laws()),
        cause);
  }

  /**
   * How much longer than 1/rate a deviation that sees every vector lives: 1/rounding for a null
   * vector.
   */
  private static double growth(LinearSolver solver, double[] rates) {
    double[] probe = new double[solver.size()];
    for (int i = 0; i < rates.length; i++) {
      probe[i] = rates[i] * (1 + Math.cos(GOLDEN * i));
    }
    solver.solve(probe);
    double largest = 0;
    for (int i = 0; i < rates.length; i++) {
      largest = Math.max(largest, Math.abs(probe[i]));
    }
    return largest;
  }

  private static LinearSolver solver(Assembled assembled, NullSpace nullSpace) {
    int borders = assembled.functions().size() + nullSpace.size();
    if (borders == 0) {
      return BandedFactorisation.of(assembled.band());
    }
    double[][] columns = new double[borders][];
    double[][] rows = new double[borders][];
    double[][] corner = new double[borders][borders];
    int b = 0;
    // Null vectors first: with them every matrix on the way to the whole can be inverted.
    for (double[] function : nullSpace.functions()) {
      columns[b] = function.clone();
      rows[b] = assembled.weighted(function);
      b++;
    }
    for (int r = 0; r < assembled.functions().size(); r++, b++) {
      columns[b] = assembled.columns().get(r);
      rows[b] = assembled.rows().get(r);
      corner[b][b] = -1;
    }
    return new BorderedSystem(assembled.band(), columns, rows, corner);
  }

  /** Declared null vectors are null from both sides, or a channel says what is not true. */
  private static void verify(
      NullSpace nullSpace, Assembled assembled, CollisionOperator collisions) {
    for (double[] function : nullSpace.functions()) {
      double residual = Math.max(assembled.residual(function), assembled.residualOfLeft(function));
      if (!(residual < NULL)) {
        throw new NoTrustworthyAnswer(
            ("channels %s declare that they conserve %s, but together they break it by %.1g (l ="
                    + " %d): one of them contradicts its declaration")
                .formatted(names(collisions), nullSpace.laws(), residual, nullSpace.l()));
      }
    }
  }

  private static String names(CollisionOperator collisions) {
    return String.join(", ", collisions.channels().stream().map(Collision::name).toList());
  }

  /** What C1 cannot change. */
  public NullSpace nullSpace() {
    return nullSpace;
  }

  /**
   * C1# S: the solution X of C1 X = S less its part in the null space, without any such part of its
   * own.
   *
   * @param source of the harmonic that was factorised
   * @return in units of S times s
   */
  public Harmonic apply(Harmonic source) {
    if (source.l() != nullSpace.l()) {
      throw new IllegalArgumentException("this is the inverse for l = " + nullSpace.l());
    }
    int n = rates.length;
    double[] solution = source.values().clone();
    if (nullSpace.everyFunction()) {
      return new Harmonic(source.l(), new double[n]);
    }
    if (solver == null) {
      for (int i = 0; i < n; i++) {
        solution[i] /= rates[i];
      }
      return new Harmonic(source.l(), solution);
    }
    for (int i = 0; i < n; i++) {
      solution[i] /= equilibrium.window(i);
    }
    solution = Arrays.copyOf(solution, solver.size());
    solver.solve(solution);
    for (int i = 0; i < n; i++) {
      solution[i] *= equilibrium.window(i);
    }
    return new Harmonic(source.l(), Arrays.copyOf(solution, n));
  }

  /** C1 for chi: a band, less what is returned. */
  private record Assembled(
      Occupation equilibrium, BandedMatrix band, List<double[]> columns, List<double[]> rows) {

    Assembled(Occupation equilibrium, BandedMatrix band, List<Returned> returned) {
      this(equilibrium, band, new ArrayList<>(), new ArrayList<>());
      for (Returned back : returned) {
        for (double[] function : back.functions()) {
          double[] column = new double[function.length];
          double[] rated = new double[function.length];
          for (int i = 0; i < column.length; i++) {
            column[i] = -back.share() * back.rate(i) * function[i];
            rated[i] = back.rate(i) * function[i];
          }
          columns.add(column);
          rows.add(weighted(rated));
        }
      }
    }

    List<double[]> functions() {
      return columns;
    }

    /** Times f(1-f) and the weight of the shells: makes a row that sums over states. */
    double[] weighted(double[] function) {
      double[] weighted = new double[function.length];
      for (int i = 0; i < weighted.length; i++) {
        weighted[i] = function[i] * equilibrium.window(i) * equilibrium.shells().weight(i);
      }
      return weighted;
    }

    double residual(double[] function) {
      double[] product = new double[function.length];
      band.multiply(function, product);
      add(product, function, columns, rows);
      return relative(product, function);
    }

    double residualOfLeft(double[] function) {
      double[] row = weighted(function);
      double[] product = new double[function.length];
      band.multiplyTransposed(row, product);
      add(product, row, rows, columns);
      for (int i = 0; i < product.length; i++) {
        product[i] /= equilibrium.window(i) * equilibrium.shells().weight(i);
      }
      return relative(product, function);
    }

    private static void add(
        double[] product, double[] function, List<double[]> across, List<double[]> along) {
      for (int r = 0; r < across.size(); r++) {
        double sum = 0;
        for (int i = 0; i < function.length; i++) {
          sum += along.get(r)[i] * function[i];
        }
        for (int i = 0; i < product.length; i++) {
          product[i] += across.get(r)[i] * sum;
        }
      }
    }

    /** The largest product over the largest diagonal term. */
    private double relative(double[] product, double[] function) {
      double largest = 0;
      for (int i = 0; i < function.length; i++) {
        largest = Math.max(largest, Math.abs(band.get(i, i) * function[i]));
      }
      double worst = 0;
      for (double value : product) {
        worst = Math.max(worst, Math.abs(value));
      }
      return worst / largest;
    }
  }
}

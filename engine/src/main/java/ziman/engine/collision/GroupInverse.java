package ziman.engine.collision;

import java.util.Arrays;
import java.util.List;
import ziman.engine.linear.BandedFactorisation;
import ziman.engine.linear.BorderedSystem;
import ziman.engine.linear.LinearSolver;
import ziman.engine.linear.SingularMatrix;
import ziman.engine.linear.SymmetricBand;
import ziman.engine.model.NoTrustworthyAnswer;
import ziman.engine.space.Harmonic;
import ziman.engine.space.Occupation;

/**
 * C1# for one harmonic: the inverse where C1 has one, and zero on its null space. It is solved for
 * chi = X/(f(1-f)), where the rows have rates of one size, as a band with a border,
 *
 * <pre>
 *   [ A          R    -rate phi ] [chi   ]   [s]          A: rates and arrivals, banded
 *   [ L          0    0         ] [lambda] = [0]          R = L^T: the null space
 *   [ phi^T C'   ..   ..        ] [y     ]   [phi^T s]    y: the sums that are returned (Returned)
 * </pre>
 *
 * The last row is the balance of a returned sum, the first row summed with phi: C' is what all
 * other collisions do. It defines y as well as y = sum phi rate chi would, and does not cancel
 * where the collisions that return it are the fastest by far.
 *
 * <p>One factorisation serves every source. Nothing is cut off: a null vector that no channel
 * declared makes the matrix singular, and one that was declared but is none leaves a residual; both
 * are refused.
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
  private final List<double[]> balances;
  private final LinearSolver solver;
  private final List<double[]> orthonormal;

  private GroupInverse(
      Occupation equilibrium,
      NullSpace nullSpace,
      double[] rates,
      List<double[]> balances,
      LinearSolver solver) {
    this.equilibrium = equilibrium;
    this.nullSpace = nullSpace;
    this.rates = rates;
    this.balances = balances;
    this.solver = solver;
    double[] ones = new double[rates.length];
    Arrays.fill(ones, 1);
    this.orthonormal = new Returned(equilibrium, ones, 1, nullSpace.functions()).functions();
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
    if (nullSpace.everyFunction()) {
      return new GroupInverse(equilibrium, nullSpace, rates, List.of(), null);
    }
    boolean plain =
        nullSpace.functions().isEmpty()
            && collisions.channels().stream().allMatch(c -> c.returned(l).isEmpty());
    if (plain && collisions.reach() == 0) {
      return new GroupInverse(equilibrium, nullSpace, rates, List.of(), null);
    }
    if (plain) {
      SymmetricBand symmetric = collisions.symmetric(l, equilibrium);
      LinearSolver weighted = new Weighted(equilibrium, symmetric);
      if (symmetric.factorise() && growth(weighted, rates) < NEARLY_NULL) {
        return new GroupInverse(equilibrium, nullSpace, rates, List.of(), weighted);
      }
    }
    AssembledOperator assembled = AssembledOperator.of(collisions, equilibrium, l);
    verify(nullSpace, assembled, collisions);
    try {
      LinearSolver solver = solver(assembled, nullSpace);
      if (growth(solver, rates) < NEARLY_NULL) {
        return new GroupInverse(equilibrium, nullSpace, rates, assembled.balances(), solver);
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

  private static LinearSolver solver(AssembledOperator assembled, NullSpace nullSpace) {
    int nulls = nullSpace.size();
    int borders = nulls + assembled.sums().size();
    if (borders == 0) {
      return BandedFactorisation.of(assembled.band());
    }
    double[][] columns = new double[borders][];
    double[][] rows = new double[borders][];
    double[][] corner = new double[borders][borders];
    // Null vectors first: with them every matrix on the way to the whole can be inverted.
    for (int k = 0; k < nulls; k++) {
      columns[k] = nullSpace.functions().get(k).clone();
      rows[k] = assembled.weighted(columns[k]);
    }
    for (int r = 0; r < assembled.sums().size(); r++) {
      columns[nulls + r] = assembled.returns().get(r);
      rows[nulls + r] = assembled.balanceRows().get(r);
      double[] balance = assembled.balances().get(r);
      for (int k = 0; k < nulls; k++) {
        corner[nulls + r][k] = AssembledOperator.product(balance, columns[k]);
      }
      for (int other = 0; other < assembled.sums().size(); other++) {
        corner[nulls + r][nulls + other] = assembled.exchange(r, other);
      }
    }
    return new BorderedSystem(assembled.band(), columns, rows, corner);
  }

  /** Declared null vectors are null from both sides, or a channel says what is not true. */
  private static void verify(
      NullSpace nullSpace, AssembledOperator assembled, CollisionOperator collisions) {
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
   * P X: the part of X in the null space, f(1-f) times a null function.
   *
   * @param x of the harmonic that was factorised
   */
  public Harmonic projected(Harmonic x) {
    if (nullSpace.everyFunction()) {
      return x;
    }
    double[] part = new double[rates.length];
    double[] left = x.values().clone();
    // Twice, as in Gram and Schmidt.
    for (int pass = 0; pass < 2; pass++) {
      for (double[] function : orthonormal) {
        double overlap = equilibrium.shells().sum(i -> function[i] * left[i]).value();
        for (int i = 0; i < part.length; i++) {
          double share = overlap * function[i] * equilibrium.window(i);
          part[i] += share;
          left[i] -= share;
        }
      }
    }
    return new Harmonic(x.l(), part);
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
    double[] unknowns = Arrays.copyOf(solution, solver.size());
    for (int r = 0; r < balances.size(); r++) {
      unknowns[n + nullSpace.size() + r] = AssembledOperator.product(balances.get(r), solution);
    }
    solver.solve(unknowns);
    solution = unknowns;
    for (int i = 0; i < n; i++) {
      solution[i] *= equilibrium.window(i);
    }
    return new Harmonic(source.l(), Arrays.copyOf(solution, n));
  }

  /** Solves for chi by way of the symmetric matrix: both sides times f(1-f) and the weights. */
  private record Weighted(Occupation equilibrium, LinearSolver symmetric) implements LinearSolver {
    @Override
    public int size() {
      return symmetric.size();
    }

    @Override
    public void solve(double[] b) {
      for (int i = 0; i < size(); i++) {
        b[i] *= equilibrium.window(i) * equilibrium.shells().weight(i);
      }
      symmetric.solve(b);
    }

    @Override
    public void solveTransposed(double[] b) {
      symmetric.solve(b);
      for (int i = 0; i < size(); i++) {
        b[i] *= equilibrium.window(i) * equilibrium.shells().weight(i);
      }
    }
  }
}

package ziman.engine.collision;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import ziman.engine.linear.BandedFactorisation;
import ziman.engine.linear.BorderedSystem;
import ziman.engine.linear.LinearSolver;
import ziman.engine.linear.SingularMatrix;
import ziman.engine.linear.SymmetricBand;
import ziman.engine.linear.WideBorder;
import ziman.engine.model.NoTrustworthyAnswer;
import ziman.engine.model.RunInterrupted;
import ziman.engine.space.CoupledStates;
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
 * where the collisions that return it are the fastest by far. Phonons that evolve are a second
 * border around the whole ({@link PhononBorder}).
 *
 * <p>Where nothing is returned to electrons the matrix is symmetric, and holding one group for each
 * null function takes the place of R and L: Cholesky's factorisation then does.
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

  private final CoupledStates states;
  private final NullSpace nullSpace;
  private final double[] rates;
  private final List<double[]> balances;
  private final LinearSolver solver;
  private final List<double[]> orthonormal;

  private GroupInverse(
      CoupledStates states,
      NullSpace nullSpace,
      double[] rates,
      List<double[]> balances,
      LinearSolver solver) {
    this.states = states;
    this.nullSpace = nullSpace;
    this.rates = rates;
    this.balances = balances;
    this.solver = solver;
    double[] ones = new double[rates.length];
    Arrays.fill(ones, 1);
    this.orthonormal = new Returned(states, ones, 1, nullSpace.functions()).functions();
  }

  /**
   * Factorises C1 for a harmonic.
   *
   * @throws NoTrustworthyAnswer if the null space is not what the channels declare
   */
  public static GroupInverse of(CollisionOperator collisions, Occupation equilibrium, int l) {
    return of(collisions, equilibrium, l, 0);
  }

  /**
   * Factorises shift + C1 for a harmonic: with a shift there is no null space, and this is (shift +
   * C1)^-1.
   *
   * @param shift a rate, 1/s, not negative
   * @throws NoTrustworthyAnswer if the null space is not what the channels declare
   */
  public static GroupInverse of(
      CollisionOperator collisions, Occupation equilibrium, int l, double shift) {
    RunInterrupted.ifAsked();
    CoupledStates states = collisions.states(equilibrium);
    NullSpace nullSpace =
        shift > 0
            ? new NullSpace(l, Set.of(), List.of(), false)
            : NullSpace.of(collisions, states, l);
    double[] rates = new double[states.size()];
    for (int i = 0; i < rates.length; i++) {
      rates[i] = shift + collisions.rate(l, states, i);
    }
    if (nullSpace.everyFunction()) {
      return new GroupInverse(states, nullSpace, rates, List.of(), null);
    }
    boolean returns = collisions.channels().stream().anyMatch(c -> c.returned(l).isPresent());
    boolean conserves = !nullSpace.functions().isEmpty();
    if (!returns && !conserves && collisions.reach() == 0) {
      return new GroupInverse(states, nullSpace, rates, List.of(), null);
    }
    if (!returns && !conserves) {
      PhononBorder phonons = PhononBorder.of(collisions, states, l, shift);
      try {
        LinearSolver solver = symmetric(collisions, states, nullSpace, phonons, shift);
        if (solver != null && growth(solver, rates) < NEARLY_NULL) {
          return new GroupInverse(states, nullSpace, rates, List.of(), solver);
        }
      } catch (SingularMatrix e) {
        throw undeclared(collisions, nullSpace, e);
      }
    }
    AssembledOperator assembled = AssembledOperator.of(collisions, states, l, shift);
    verify(nullSpace, assembled, collisions);
    try {
      if (!returns && conserves && collisions.reach() > 0) {
        LinearSolver held = symmetric(collisions, states, nullSpace, assembled.phonons(), shift);
        if (held != null && growth(held, rates) < NEARLY_NULL) {
          return new GroupInverse(states, nullSpace, rates, List.of(), held);
        }
      }
      LinearSolver solver = solver(assembled, nullSpace);
      if (growth(solver, rates) < NEARLY_NULL) {
        return new GroupInverse(states, nullSpace, rates, assembled.balances(), solver);
      }
    } catch (SingularMatrix e) {
      throw undeclared(collisions, nullSpace, e);
    }
    throw undeclared(collisions, nullSpace, null);
  }

  /**
   * C1 as a symmetric band with the phonons around it; null if it is not positive definite.
   *
   * <p>For each null function one group is held: its diagonal element is doubled. Where the source
   * has no part in the null space, the sums of its rows with the null functions leave nothing but
   * chi of the held groups, which is zero, so that it is C1 chi = s which is solved.
   */
  private static LinearSolver symmetric(
      CollisionOperator collisions,
      CoupledStates states,
      NullSpace nullSpace,
      PhononBorder phonons,
      double shift) {
    SymmetricBand electrons = collisions.symmetric(nullSpace.l(), states.electrons());
    for (int i = 0; i < states.shells(); i++) {
      electrons.add(i, 0, shift * states.weight(i) * states.window(i));
    }
    double[][] corner = phonons.symmetricCorner().clone();
    for (int group : held(states, nullSpace.functions())) {
      if (group < states.shells()) {
        double rate = collisions.rate(nullSpace.l(), states, group);
        electrons.add(group, 0, rate * states.weight(group) * states.window(group));
      } else {
        int bin = group - states.shells();
        corner[bin] = corner[bin].clone();
        corner[bin][bin] *= 2;
      }
    }
    if (!electrons.factorise()) {
      return null;
    }
    LinearSolver all =
        phonons.size() == 0
            ? electrons
            : new WideBorder(electrons, phonons.elements(), phonons.elements(), corner, true);
    return new Weighted(states, all);
  }

  /** For each function a group where it is large, and those after it are made zero. */
  private static int[] held(CoupledStates states, List<double[]> functions) {
    int[] held = new int[functions.size()];
    List<double[]> left = functions.stream().map(double[]::clone).toList();
    for (int k = 0; k < held.length; k++) {
      double[] function = left.get(k);
      double largest = 0;
      for (int i = 0; i < function.length; i++) {
        double size = function[i] * function[i] * states.weight(i) * states.window(i);
        if (size > largest) {
          largest = size;
          held[k] = i;
        }
      }
      for (double[] later : left.subList(k + 1, held.length)) {
        double factor = later[held[k]] / function[held[k]];
        for (int i = 0; i < later.length; i++) {
          later[i] -= factor * function[i];
        }
      }
    }
    return held;
  }

  private static NoTrustworthyAnswer undeclared(
      CollisionOperator collisions, NullSpace nullSpace, SingularMatrix cause) {
    return new NoTrustworthyAnswer(
        ("the collisions of %s cannot be inverted for l = %d: they conserve more than they declare,"
                + " %s, or their rates differ by more than numbers hold, as some are nearly zero, or"
                + " as the temperature is far below that of the phonons")
            .formatted(names(collisions), nullSpace.l(), nullSpace.laws()),
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

  /** Shells, bins of phonons; and last Lagrange factors of the null vectors and returned sums. */
  private static LinearSolver solver(AssembledOperator assembled, NullSpace nullSpace) {
    int shells = assembled.states().shells();
    int nulls = nullSpace.size();
    int borders = nulls + assembled.sums().size();
    double[][] columns = new double[borders][];
    double[][] rows = new double[borders][];
    double[][] corner = new double[borders][borders];
    // Null vectors first: with them every matrix on the way to the whole can be inverted.
    for (int k = 0; k < nulls; k++) {
      columns[k] = Arrays.copyOf(nullSpace.functions().get(k), shells);
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
    LinearSolver electrons =
        borders == 0
            ? BandedFactorisation.of(assembled.band())
            : new BorderedSystem(assembled.band(), columns, rows, corner);
    return withPhonons(electrons, assembled, nullSpace);
  }

  private static LinearSolver withPhonons(
      LinearSolver electrons, AssembledOperator assembled, NullSpace nullSpace) {
    CoupledStates states = assembled.states();
    PhononBorder phonons = assembled.phonons();
    int bins = phonons.size();
    if (bins == 0) {
      return electrons;
    }
    double[][] columns = new double[bins][];
    double[][] rows = new double[bins][];
    for (int m = 0; m < bins; m++) {
      int group = states.shells() + m;
      columns[m] = Arrays.copyOf(phonons.columns()[m], electrons.size());
      rows[m] = Arrays.copyOf(phonons.rows()[m], electrons.size());
      for (int k = 0; k < nullSpace.size(); k++) {
        double value = nullSpace.functions().get(k)[group];
        columns[m][states.shells() + k] = value * states.weight(group) * states.window(group);
        rows[m][states.shells() + k] = value;
      }
      for (int r = 0; r < assembled.sums().size(); r++) {
        columns[m][states.shells() + nullSpace.size() + r] = assembled.balance(r, m);
      }
    }
    return new BordersLast(
        new WideBorder(electrons, columns, rows, phonons.corner(), false), states.shells(), bins);
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

  /** Electrons and the phonons that evolve. */
  public CoupledStates states() {
    return states;
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
        double overlap = states.total(i -> function[i] * left[i]).value();
        for (int i = 0; i < part.length; i++) {
          double share = overlap * function[i] * states.window(i);
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
   * @param source of the harmonic that was factorised; what is not given, phonons after electrons,
   *     is zero
   * @return in units of S times s
   */
  public Harmonic apply(Harmonic source) {
    RunInterrupted.ifAsked();
    if (source.l() != nullSpace.l()) {
      throw new IllegalArgumentException("this is the inverse for l = " + nullSpace.l());
    }
    int n = rates.length;
    if (nullSpace.everyFunction()) {
      return new Harmonic(source.l(), new double[n]);
    }
    if (nullSpace.size() == 0) {
      return solved(source);
    }
    Harmonic whole = new Harmonic(source.l(), Arrays.copyOf(source.values(), n));
    Harmonic solution = solved(whole.plus(-1, projected(whole)));
    return solution.plus(-1, projected(solution));
  }

  private Harmonic solved(Harmonic source) {
    int n = rates.length;
    double[] solution = Arrays.copyOf(source.values(), n);
    if (solver == null) {
      for (int i = 0; i < n; i++) {
        solution[i] /= rates[i];
      }
      return new Harmonic(source.l(), solution);
    }
    for (int i = 0; i < n; i++) {
      solution[i] /= states.window(i);
    }
    double[] unknowns = Arrays.copyOf(solution, solver.size());
    for (int r = 0; r < balances.size(); r++) {
      unknowns[n + nullSpace.size() + r] = AssembledOperator.product(balances.get(r), solution);
    }
    solver.solve(unknowns);
    solution = Arrays.copyOf(unknowns, n);
    for (int i = 0; i < n; i++) {
      solution[i] *= states.window(i);
    }
    return new Harmonic(source.l(), solution);
  }

  /**
   * The same unknowns in another order: what is sought first, and after it what only helps.
   *
   * @param inner solves for shells, borders, bins
   */
  private record BordersLast(LinearSolver inner, int shells, int bins) implements LinearSolver {
    @Override
    public int size() {
      return inner.size();
    }

    @Override
    public void solve(double[] b) {
      double[] ordered = exchanged(b, shells, shells + bins, size());
      inner.solve(ordered);
      System.arraycopy(exchanged(ordered, shells, size() - bins, size()), 0, b, 0, size());
    }

    @Override
    public void solveTransposed(double[] b) {
      double[] ordered = exchanged(b, shells, shells + bins, size());
      inner.solveTransposed(ordered);
      System.arraycopy(exchanged(ordered, shells, size() - bins, size()), 0, b, 0, size());
    }

    /** The parts from {@code first} to {@code second} and from there to the end, exchanged. */
    private static double[] exchanged(double[] b, int first, int second, int end) {
      double[] other = Arrays.copyOf(b, end);
      System.arraycopy(b, second, other, first, end - second);
      System.arraycopy(b, first, other, first + end - second, second - first);
      return other;
    }
  }

  /** Solves for chi by way of the symmetric matrix: both sides times window and weight. */
  private record Weighted(CoupledStates states, LinearSolver symmetric) implements LinearSolver {
    @Override
    public int size() {
      return symmetric.size();
    }

    @Override
    public void solve(double[] b) {
      for (int i = 0; i < size(); i++) {
        b[i] *= states.window(i) * states.weight(i);
      }
      symmetric.solve(b);
    }

    @Override
    public void solveTransposed(double[] b) {
      symmetric.solve(b);
      for (int i = 0; i < size(); i++) {
        b[i] *= states.window(i) * states.weight(i);
      }
    }
  }
}

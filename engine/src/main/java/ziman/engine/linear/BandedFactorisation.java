package ziman.engine.linear;

/**
 * P A = L U of a banded matrix with partial pivoting (the algorithm of LAPACK's dgbtf2, by rows).
 *
 * <p>Row exchanges let U grow to lower + upper diagonals above the main one; L keeps its width. A
 * row takes 2 lower + upper + 1 numbers: entry (i, j) is at {@code i (2 lower + upper + 1) + j - i
 * + lower}, multipliers of L to the left of the diagonal. As in LAPACK the multipliers stay where
 * they arose and the exchanges are replayed while solving. The result is backward stable: (A + E) x
 * = b with |E| a small multiple of the rounding unit times |A|.
 */
public final class BandedFactorisation implements LinearSolver {
  private static final double EPSILON = Math.ulp(1.0);

  /** Share of the largest candidate with which a diagonal entry may still be the pivot. */
  private static final double THRESHOLD = 0.1;

  /** Width on either side for which solves are written out: elements of degree four. */
  private static final int WRITTEN_OUT = 4;

  private final int size;
  private final int lower;
  private final int reach;
  private final int width;
  private final double[] entries;
  private final int[] pivots;

  /** The last column of every row of U that is not zero: fewer than its reach without exchanges. */
  private final int[] ends;

  private final double[] columnScale;
  private final double[] inverses;
  private boolean exchanged;
  private int repaired;

  private BandedFactorisation(BandedMatrix matrix) {
    this.size = matrix.size();
    this.lower = matrix.lower();
    this.reach = matrix.lower() + matrix.upper();
    this.width = lower + reach + 1;
    this.entries = new double[size * width];
    this.pivots = new int[size];
    this.inverses = new double[size];
    this.ends = new int[size];
    for (int i = 0; i < size; i++) {
      ends[i] = Math.min(size - 1, i + matrix.upper());
    }
    this.columnScale = new double[size];
  }

  /**
   * Factorises a matrix, which is left unchanged.
   *
   * @throws SingularMatrix if a column depends on those before it to working precision
   */
  public static BandedFactorisation of(BandedMatrix matrix) {
    BandedFactorisation result = new BandedFactorisation(matrix);
    result.factorise(matrix, false, 1);
    return result;
  }

  /**
   * Factorises a matrix whose diagonal is about as large as what stands below it, keeping rows in
   * order where a pivot is at least a tenth of the largest candidate. Multipliers are then at most
   * ten, which costs at most a digit a column and in practice nothing, and solves need not replay
   * exchanges.
   *
   * @throws SingularMatrix if a column depends on those before it to working precision
   */
  public static BandedFactorisation inOrder(BandedMatrix matrix) {
    BandedFactorisation result = new BandedFactorisation(matrix);
    result.factorise(matrix, false, THRESHOLD);
    return result;
  }

  /**
   * Factorises a matrix that may be singular: a pivot that vanishes to working precision is
   * replaced by the rounding unit times the size of its column. This is the exact factorisation of
   * a matrix within rounding of the given one, which is what {@link BorderedSystem} asks for.
   */
  public static BandedFactorisation nearest(BandedMatrix matrix) {
    BandedFactorisation result = new BandedFactorisation(matrix);
    result.factorise(matrix, true, 1);
    return result;
  }

  /** Number of pivots that were replaced; the numerical rank deficiency found. */
  public int repairedPivots() {
    return repaired;
  }

  @Override
  public int size() {
    return size;
  }

  private void factorise(BandedMatrix matrix, boolean repair, double threshold) {
    load(matrix);
    for (int k = 0; k < size; k++) {
      int last = Math.min(size - 1, k + lower);
      int pivot = k;
      double own = Math.abs(entries[at(k, k)]);
      double largest = own;
      for (int i = k + 1; i <= last; i++) {
        double candidate = Math.abs(entries[at(i, k)]);
        if (candidate > largest) {
          largest = candidate;
          pivot = i;
        }
      }
      if (own >= threshold * largest) {
        pivot = k;
      }
      pivots[k] = pivot;
      if (pivot != k) {
        exchange(k, pivot);
        exchanged = true;
      }
      checkPivot(k, largest, repair);
      inverses[k] = 1 / entries[at(k, k)];
      eliminate(k, last);
    }
  }

  private void load(BandedMatrix matrix) {
    int used = lower + matrix.upper() + 1;
    for (int i = 0; i < size; i++) {
      matrix.copyRow(i, entries, i * width);
      for (int o = Math.max(0, lower - i); o < Math.min(used, size - i + lower); o++) {
        int j = i + o - lower;
        columnScale[j] = Math.max(columnScale[j], Math.abs(entries[i * width + o]));
      }
    }
  }

  private void checkPivot(int k, double largest, boolean repair) {
    double negligible = (reach + 1) * EPSILON * columnScale[k];
    if (largest > negligible) {
      return;
    }
    if (!repair || Double.isNaN(largest)) {
      throw new SingularMatrix(
          k,
          "the matrix is singular: of column %d of %d only %.3g is left, it started with %.3g"
              .formatted(k + 1, size, largest, columnScale[k]));
    }
    repaired++;
    double unit = EPSILON * (columnScale[k] > 0 ? columnScale[k] : 1);
    entries[at(k, k)] = Math.copySign(unit, entries[at(k, k)]);
    for (int i = k + 1; i <= Math.min(size - 1, k + lower); i++) {
      entries[at(i, k)] = 0;
    }
  }

  private void exchange(int k, int pivot) {
    int a = at(k, k);
    int b = at(pivot, k);
    int length = Math.max(ends[k], ends[pivot]) - k + 1;
    for (int o = 0; o < length; o++) {
      double kept = entries[a + o];
      entries[a + o] = entries[b + o];
      entries[b + o] = kept;
    }
    int end = ends[k];
    ends[k] = ends[pivot];
    ends[pivot] = end;
  }

  private void eliminate(int k, int last) {
    int row = at(k, k);
    int length = ends[k] - k + 1;
    double inverse = inverses[k];
    for (int i = k + 1; i <= last; i++) {
      int start = at(i, k);
      double multiplier = entries[start] * inverse;
      entries[start] = multiplier;
      if (multiplier != 0) {
        ends[i] = Math.max(ends[i], ends[k]);
        for (int o = 1; o < length; o++) {
          entries[start + o] -= multiplier * entries[row + o];
        }
      }
    }
  }

  @Override
  public void solve(double[] b) {
    if (exchanged) {
      forwards(b);
    } else if (lower == WRITTEN_OUT && reach == 2 * WRITTEN_OUT && size > 2 * WRITTEN_OUT) {
      solveWrittenOut(b);
      return;
    } else {
      forwardsByRows(b);
    }
    for (int k = size - 1; k >= 0; k--) {
      int row = at(k, k) - k;
      double sum = b[k];
      for (int j = k + 1; j <= ends[k]; j++) {
        sum -= entries[row + j] * b[j];
      }
      b[k] = sum * inverses[k];
    }
  }

  /** Replays the exchanges. */
  private void forwards(double[] b) {
    for (int k = 0; k < size; k++) {
      swap(b, k, pivots[k]);
      int last = Math.min(size - 1, k + lower);
      for (int i = k + 1; i <= last; i++) {
        b[i] -= entries[at(i, k)] * b[k];
      }
    }
  }

  /** Without exchanges the multipliers of a row are next to each other. */
  private void forwardsByRows(double[] b) {
    for (int i = 1; i < size; i++) {
      int row = at(i, i) - i;
      double sum = b[i];
      for (int k = Math.max(0, i - lower); k < i; k++) {
        sum -= entries[row + k] * b[k];
      }
      b[i] = sum;
    }
  }

  /**
   * Both substitutions for four diagonals either side and rows in order, with the last four
   * unknowns kept at hand: a loop over four entries costs more than the four products. The newest
   * comes last, so that a row waits for the one before it by one product and one difference.
   */
  private void solveWrittenOut(double[] b) {
    double one = 0;
    double two = 0;
    double three = 0;
    double four = 0;
    for (int i = 0, row = lower; i < size; i++, row += width) {
      double sum = b[i];
      if (i >= WRITTEN_OUT) {
        sum -= entries[row - 2] * two + (entries[row - 3] * three + entries[row - 4] * four);
        sum -= entries[row - 1] * one;
      } else {
        for (int k = 1; k <= i; k++) {
          sum -= entries[row - k] * b[i - k];
        }
      }
      b[i] = sum;
      four = three;
      three = two;
      two = one;
      one = sum;
    }
    one = 0;
    two = 0;
    three = 0;
    four = 0;
    for (int i = size - 1, row = at(i, i); i >= 0; i--, row -= width) {
      double sum = b[i];
      if (i < size - WRITTEN_OUT) {
        sum -= entries[row + 2] * two + (entries[row + 3] * three + entries[row + 4] * four);
        sum -= entries[row + 1] * one;
      } else {
        for (int k = 1; k < size - i; k++) {
          sum -= entries[row + k] * b[i + k];
        }
      }
      sum *= inverses[i];
      b[i] = sum;
      four = three;
      three = two;
      two = one;
      one = sum;
    }
  }

  @Override
  public void solveTransposed(double[] b) {
    for (int k = 0; k < size; k++) {
      int row = at(k, k);
      int length = ends[k] - k + 1;
      double y = b[k] / entries[row];
      b[k] = y;
      for (int o = 1; o < length; o++) {
        b[k + o] -= entries[row + o] * y;
      }
    }
    for (int k = size - 1; k >= 0; k--) {
      int last = Math.min(size - 1, k + lower);
      double sum = b[k];
      for (int i = k + 1; i <= last; i++) {
        sum -= entries[at(i, k)] * b[i];
      }
      b[k] = sum;
      swap(b, k, pivots[k]);
    }
  }

  private int at(int row, int column) {
    return row * width + column - row + lower;
  }

  private static void swap(double[] b, int i, int j) {
    double kept = b[i];
    b[i] = b[j];
    b[j] = kept;
  }
}

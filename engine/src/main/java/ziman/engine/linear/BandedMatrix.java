package ziman.engine.linear;

import java.util.Arrays;

/**
 * A square matrix whose entries (i, j) vanish unless -lower <= j - i <= upper.
 *
 * <p>Storage is by rows, lower + upper + 1 numbers per row: entry (i, j) is at {@code i (lower +
 * upper + 1) + j - i + lower}. Places of the first and last rows that fall outside the matrix are
 * never read.
 */
public final class BandedMatrix {
  private final int size;
  private final int lower;
  private final int upper;
  private final double[] entries;

  /**
   * The zero matrix.
   *
   * @param size number of rows and columns
   * @param lower number of diagonals below the main one
   * @param upper number of diagonals above the main one
   */
  public BandedMatrix(int size, int lower, int upper) {
    if (size < 1 || lower < 0 || upper < 0) {
      throw new IllegalArgumentException(
          "no band of size " + size + " with widths " + lower + " and " + upper);
    }
    this.size = size;
    this.lower = lower;
    this.upper = upper;
    this.entries = new double[size * (lower + upper + 1)];
  }

  /** Number of rows and columns. */
  public int size() {
    return size;
  }

  /** Number of diagonals below the main one. */
  public int lower() {
    return lower;
  }

  /** Number of diagonals above the main one. */
  public int upper() {
    return upper;
  }

  /** Entry (row, column); zero outside the band. */
  public double get(int row, int column) {
    int offset = column - row;
    return offset < -lower || offset > upper ? 0 : entries[index(row, column)];
  }

  /** Sets entry (row, column), which must lie in the band. */
  public void set(int row, int column, double value) {
    entries[checked(row, column)] = value;
  }

  /** Adds to entry (row, column), which must lie in the band. */
  public void add(int row, int column, double value) {
    entries[checked(row, column)] += value;
  }

  /**
   * Adds a square block on the diagonal, which must fit into the band.
   *
   * @param first its first row and column
   * @param block by rows
   */
  public void addBlock(int first, double[][] block) {
    int width = lower + upper + 1;
    for (int i = 0; i < block.length; i++) {
      int start = (first + i) * width + lower - i;
      double[] row = block[i];
      for (int k = 0; k < row.length; k++) {
        entries[start + k] += row[k];
      }
    }
  }

  /** Makes every entry its negative. */
  public void negate() {
    for (int i = 0; i < entries.length; i++) {
      entries[i] = -entries[i];
    }
  }

  /** Makes every entry zero. */
  public void clear() {
    Arrays.fill(entries, 0);
  }

  /** Makes every entry of a row zero. */
  public void clearRow(int row) {
    int width = lower + upper + 1;
    Arrays.fill(entries, row * width, (row + 1) * width, 0);
  }

  /**
   * y = A x.
   *
   * @param x at least n entries
   * @param y at least n entries, overwritten; not the same array as x
   */
  public void multiply(double[] x, double[] y) {
    for (int i = 0; i < size; i++) {
      double sum = 0;
      int last = Math.min(size - 1, i + upper);
      for (int j = Math.max(0, i - lower), at = index(i, j); j <= last; j++, at++) {
        sum += entries[at] * x[j];
      }
      y[i] = sum;
    }
  }

  /**
   * y = A^T x.
   *
   * @param x at least n entries
   * @param y at least n entries, overwritten; not the same array as x
   */
  public void multiplyTransposed(double[] x, double[] y) {
    Arrays.fill(y, 0, size, 0);
    for (int i = 0; i < size; i++) {
      int last = Math.min(size - 1, i + upper);
      for (int j = Math.max(0, i - lower), at = index(i, j); j <= last; j++, at++) {
        y[j] += entries[at] * x[i];
      }
    }
  }

  /**
   * Copies columns i - lower to i + upper of row i into {@code target} from {@code position} on.
   */
  void copyRow(int row, double[] target, int position) {
    int width = lower + upper + 1;
    int first = Math.max(0, lower - row);
    int end = Math.min(width, size - row + lower);
    System.arraycopy(entries, row * width + first, target, position + first, end - first);
  }

  private int index(int row, int column) {
    return row * (lower + upper + 1) + column - row + lower;
  }

  private int checked(int row, int column) {
    int offset = column - row;
    if (row < 0 || column < 0 || row >= size || column >= size) {
      throw new IndexOutOfBoundsException(
          "(" + row + ", " + column + ") in a matrix of size " + size);
    }
    if (offset < -lower || offset > upper) {
      throw new IndexOutOfBoundsException(
          "("
              + row
              + ", "
              + column
              + ") is outside the band of "
              + lower
              + " below and "
              + upper
              + " above the diagonal");
    }
    return index(row, column);
  }
}

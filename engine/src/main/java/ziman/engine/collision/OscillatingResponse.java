package ziman.engine.collision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import ziman.engine.linear.BandedFactorisation;
import ziman.engine.linear.BandedMatrix;
import ziman.engine.linear.DenseSystem;
import ziman.engine.linear.LinearSolver;
import ziman.engine.linear.WideBorder;
import ziman.engine.model.RunInterrupted;
import ziman.engine.space.CoupledStates;
import ziman.engine.space.Harmonic;
import ziman.engine.space.Occupation;
import ziman.engine.space.States;

/**
 * (C1 + i omega)^-1 of one harmonic: how collisions answer a drive that oscillates. As C1 is
 * symmetric and never negative there is an answer for every omega but zero, null space or not.
 *
 * <p>Solved for chi = X/window. Rates alone are a diagonal; arrivals from other shells make a band
 * in which real and imaginary parts alternate, and phonons that evolve its border. What is returned
 * as a local equilibrium is of low rank, and comes last (Sherman, Morrison and Woodbury).
 */
public final class OscillatingResponse {
  private final States states;
  private final ComplexSolver inner;

  /** For each sum that is returned: what is returned, and the row that makes the sum; for chi. */
  private final List<double[]> columns;

  private final List<double[]> rows;

  /** (without the low rank)^-1 of every column, real and imaginary. */
  private final List<double[][]> solved;

  private final DenseSystem small;

  private OscillatingResponse(States states, ComplexSolver inner, List<Returned> returned) {
    this.states = states;
    this.inner = inner;
    this.columns = new ArrayList<>();
    this.rows = new ArrayList<>();
    for (Returned channel : returned) {
      for (double[] function : channel.functions()) {
        double[] column = new double[states.size()];
        double[] row = new double[states.size()];
        for (int i = 0; i < function.length; i++) {
          double rated = channel.rate(i) * function[i];
          column[i] = channel.share() * rated;
          row[i] = rated * states.window(i) * states.weight(i);
        }
        columns.add(column);
        rows.add(row);
      }
    }
    int n = columns.size();
    this.solved = new ArrayList<>();
    double[][] matrix = new double[2 * n][2 * n];
    for (int s = 0; s < n; s++) {
      double[] real = columns.get(s).clone();
      double[] imaginary = new double[real.length];
      inner.solve(real, imaginary);
      solved.add(new double[][] {real, imaginary});
      for (int r = 0; r < n; r++) {
        double re = AssembledOperator.product(rows.get(r), real);
        double im = AssembledOperator.product(rows.get(r), imaginary);
        double one = r == s ? 1 : 0;
        matrix[r][s] = one - re;
        matrix[n + r][n + s] = one - re;
        matrix[r][n + s] = im;
        matrix[n + r][s] = -im;
      }
    }
    this.small = n == 0 ? null : new DenseSystem(matrix);
  }

  /** Of rates alone, less what is returned. */
  public static OscillatingResponse of(
      States states, double[] rates, List<Returned> returned, double omega) {
    return new OscillatingResponse(states, new Diagonal(rates, omega), returned);
  }

  /** Of all channels on an equilibrium. */
  public static OscillatingResponse of(
      CollisionOperator collisions, Occupation equilibrium, int l, double omega) {
    CoupledStates states = collisions.states(equilibrium);
    List<Returned> returned = new ArrayList<>();
    collisions.channels().forEach(c -> c.returned(l).ifPresent(returned::add));
    if (collisions.reach() > 0) {
      return new OscillatingResponse(states, new Banded(collisions, states, l, omega), returned);
    }
    double[] rates = new double[states.size()];
    for (int i = 0; i < rates.length; i++) {
      rates[i] = collisions.rate(l, i);
    }
    return of(states, rates, returned, omega);
  }

  /**
   * The answer X to a drive S, in units of S times s.
   *
   * @param source of the harmonic that was prepared
   */
  public Phasor apply(Phasor source) {
    RunInterrupted.ifAsked();
    int size = states.size();
    double[] real = Arrays.copyOf(source.real().values(), size);
    double[] imaginary = Arrays.copyOf(source.imaginary().values(), size);
    for (int i = 0; i < size; i++) {
      real[i] /= states.window(i);
      imaginary[i] /= states.window(i);
    }
    inner.solve(real, imaginary);
    int n = columns.size();
    if (n > 0) {
      double[] sums = new double[2 * n];
      for (int r = 0; r < n; r++) {
        sums[r] = AssembledOperator.product(rows.get(r), real);
        sums[n + r] = AssembledOperator.product(rows.get(r), imaginary);
      }
      double[] factors = small.solve(sums);
      for (int s = 0; s < n; s++) {
        double[][] column = solved.get(s);
        for (int i = 0; i < size; i++) {
          real[i] += column[0][i] * factors[s] - column[1][i] * factors[n + s];
          imaginary[i] += column[0][i] * factors[n + s] + column[1][i] * factors[s];
        }
      }
    }
    for (int i = 0; i < size; i++) {
      real[i] *= states.window(i);
      imaginary[i] *= states.window(i);
    }
    int l = source.real().l();
    return new Phasor(new Harmonic(l, real), new Harmonic(l, imaginary));
  }

  /** 1/(rate + i omega). */
  private record Diagonal(double[] rates, double omega) implements ComplexSolver {
    @Override
    public void solve(double[] real, double[] imaginary) {
      for (int i = 0; i < rates.length; i++) {
        double size = rates[i] * rates[i] + omega * omega;
        double re = (rates[i] * real[i] + omega * imaginary[i]) / size;
        imaginary[i] = (rates[i] * imaginary[i] - omega * real[i]) / size;
        real[i] = re;
      }
    }
  }

  /** Real and imaginary parts in turn: twice the size, and twice the width. */
  private static final class Banded implements ComplexSolver {
    private final LinearSolver solver;

    Banded(CollisionOperator collisions, CoupledStates states, int l, double omega) {
      int shells = states.shells();
      BandedMatrix single = collisions.matrix(l, states.electrons());
      int reach = single.upper();
      BandedMatrix twice = new BandedMatrix(2 * shells, 2 * reach + 1, 2 * reach + 1);
      for (int i = 0; i < shells; i++) {
        for (int j = Math.max(0, i - reach); j <= Math.min(shells - 1, i + reach); j++) {
          twice.set(2 * i, 2 * j, single.get(i, j));
          twice.set(2 * i + 1, 2 * j + 1, single.get(i, j));
        }
        twice.add(2 * i, 2 * i + 1, -omega);
        twice.add(2 * i + 1, 2 * i, omega);
      }
      LinearSolver electrons = BandedFactorisation.of(twice);
      PhononBorder phonons = PhononBorder.of(collisions, states, l, 0);
      solver = phonons.size() == 0 ? electrons : bordered(electrons, phonons, omega);
    }

    private static LinearSolver bordered(
        LinearSolver electrons, PhononBorder phonons, double omega) {
      int bins = phonons.size();
      double[][] columns = new double[2 * bins][electrons.size()];
      double[][] rows = new double[2 * bins][electrons.size()];
      double[][] corner = new double[2 * bins][2 * bins];
      for (int m = 0; m < bins; m++) {
        for (int i = 0; i < electrons.size() / 2; i++) {
          for (int part = 0; part < 2; part++) {
            columns[2 * m + part][2 * i + part] = phonons.columns()[m][i];
            rows[2 * m + part][2 * i + part] = phonons.rows()[m][i];
          }
        }
        for (int other = 0; other < bins; other++) {
          corner[2 * m][2 * other] = phonons.corner()[m][other];
          corner[2 * m + 1][2 * other + 1] = phonons.corner()[m][other];
        }
        corner[2 * m][2 * m + 1] -= omega;
        corner[2 * m + 1][2 * m] += omega;
      }
      return new WideBorder(electrons, columns, rows, corner, false);
    }

    @Override
    public void solve(double[] real, double[] imaginary) {
      double[] both = new double[solver.size()];
      for (int i = 0; i < real.length; i++) {
        both[2 * i] = real[i];
        both[2 * i + 1] = imaginary[i];
      }
      solver.solve(both);
      for (int i = 0; i < real.length; i++) {
        real[i] = both[2 * i];
        imaginary[i] = both[2 * i + 1];
      }
    }
  }
}

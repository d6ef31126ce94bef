package ziman.engine.collision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import ziman.engine.linear.DenseSystem;
import ziman.engine.model.NoTrustworthyAnswer;
import ziman.engine.model.Relaxation;
import ziman.engine.space.ElectronStates;
import ziman.engine.space.Legendre;
import ziman.engine.space.StateSum;

/**
 * Several relaxations at once of the same states, each with its own tau(eps) and to a fixed or to a
 * local equilibrium. With the rates r_c = 1/tau_c and psi = (1, x),
 *
 * <pre>
 *   C1 X = sum over all c of r_c X - sum over local c of r_c window psi.a_c ,
 *   sum over states of psi r_c (X - window psi.a_c) = 0         which gives the two numbers a_c
 * </pre>
 *
 * To solve C1 X = S put X = (S + sum r_c window psi.a_c)/r with r the sum of all rates. What the
 * local channels ask for becomes a network: with K_cd = sum psi window (r_c r_d/r) psi^T,
 *
 * <pre>
 *    sum over local d of K_cd (a_c - a_d) + K_cf a_c = sum psi (r_c/r) S     f: all that is fixed
 * </pre>
 *
 * in which nothing cancels: every link is a sum of positive terms, and the sum of all equations,
 * which is taken for the first, has the links to the fixed channels alone. Without any, all a_c may
 * be shifted alike: that is the null space, charge and energy.
 */
public final class RelaxationSum {
  /** Rounding of a Fourier derivative at a point, relative to its largest value. */
  private static final double SPREAD = 64 * Math.ulp(1.0);

  private final ElectronStates states;
  private final List<Relaxation> models;

  /** 1/s, of all channels to a fixed equilibrium together. */
  private final double[] fixedRates;

  private final List<double[]> localRates;
  private final List<Returned> returned;

  /** Two functions that span 1 and x, orthonormal under the window. */
  private final List<double[]> functions;

  private RelaxationSum(
      ElectronStates states,
      List<Relaxation> models,
      List<double[]> rates,
      IntToDoubleFunction energy) {
    this.states = states;
    this.models = List.copyOf(models);
    this.fixedRates = new double[states.size()];
    this.localRates = new ArrayList<>();
    this.returned = new ArrayList<>();
    double[] ones = new double[states.size()];
    Arrays.fill(ones, 1);
    // From the bottom of the band energies keep their digits where 1/tau diverges there.
    double[] energies =
        IntStream.range(0, ones.length)
            .mapToDouble(i -> energy.applyAsDouble(i) / states.kT())
            .toArray();
    List<double[]> kept = List.of(ones, energies);
    this.functions = new Returned(states, ones, 1, kept).functions();
    for (int c = 0; c < models.size(); c++) {
      double[] ofChannel = rates.get(c);
      if (isLocal(models.get(c))) {
        localRates.add(ofChannel);
        returned.add(new Returned(states, ofChannel, 1, kept));
      } else {
        Arrays.setAll(fixedRates, i -> fixedRates[i] + ofChannel[i]);
      }
    }
  }

  /**
   * The channels on the states of an equilibrium.
   *
   * @param energy of a group of states, J from the bottom of the band
   * @throws NoTrustworthyAnswer where a tau is not known, or not positive and finite
   */
  public static RelaxationSum of(
      List<Relaxation> models, ElectronStates states, IntToDoubleFunction energy) {
    List<double[]> rates = new ArrayList<>();
    for (Relaxation model : models) {
      double[] ofChannel = new double[states.size()];
      for (int i = 0; i < ofChannel.length; i++) {
        ofChannel[i] = 1 / KnownTime.at(model.name(), model.tau(), energy.applyAsDouble(i));
      }
      rates.add(ofChannel);
    }
    return new RelaxationSum(states, models, rates, energy);
  }

  private static boolean isLocal(Relaxation model) {
    return model.to() == Relaxation.Equilibrium.LOCAL;
  }

  /** (C1 + i omega)^-1. */
  public OscillatingResponse oscillating(double omega) {
    double[] rates = new double[states.size()];
    Arrays.setAll(rates, this::rate);
    return OscillatingResponse.of(states, rates, returned, omega);
  }

  /** The states that relax. */
  public ElectronStates states() {
    return states;
  }

  /** The equilibrium at another temperature of all channels to a fixed one. */
  public Bath bath() {
    return new FixedEquilibrium(states, fixedRates, states.size());
  }

  /** The channels. */
  public List<Relaxation> models() {
    return models;
  }

  /** What a channel conserves; a bath conserves charge if it takes every electron at one rate. */
  public static Set<Conserved> conservedBy(Relaxation model) {
    if (isLocal(model)) {
      return EnumSet.of(Conserved.CHARGE, Conserved.ENERGY);
    }
    return model.tau().isConstant()
        ? EnumSet.of(Conserved.CHARGE)
        : EnumSet.noneOf(Conserved.class);
  }

  /** What every channel conserves. */
  public Set<Conserved> conserved() {
    Set<Conserved> conserved = EnumSet.of(Conserved.CHARGE, Conserved.ENERGY);
    models.forEach(model -> conserved.retainAll(conservedBy(model)));
    return conserved;
  }

  /** Whether there are null vectors, 1 and the energy: not in a bath, whatever it conserves. */
  public boolean hasNullSpace() {
    return returned.size() == models.size();
  }

  /** The sum of the rates of all channels for a group of states, 1/s. */
  public double rate(int group) {
    double sum = fixedRates[group];
    for (double[] ofChannel : localRates) {
      sum += ofChannel[group];
    }
    return sum;
  }

  /** C1 X, in units of X per s. */
  public double[] collided(double[] x) {
    double[] net = values(i -> fixedRates[i] * x[i]);
    for (Returned local : returned) {
      double[] part = local.net(x);
      for (int i = 0; i < net.length; i++) {
        net[i] += part[i];
      }
    }
    return net;
  }

  /**
   * P X, the part of X in the null space: window times a + b x; zero where there is none. A sum
   * that rounding explains is none, so that what is conserved grows only if it is driven: rounding
   * of its terms, or of X where that is evenly spread over all states, as a Fourier transform
   * leaves it.
   */
  public double[] projected(double[] x) {
    double largest = Arrays.stream(x).map(Math::abs).max().orElse(0);
    return projected(
        x,
        (function, sum) -> {
          double spread = SPREAD * largest * norm(function);
          return Math.abs(sum.value()) <= Math.max(sum.rounding(), spread) ? 0 : sum.value();
        });
  }

  /** The root of the sum of the squares of the terms of a sum over states. */
  private double norm(double[] function) {
    double sum = 0;
    for (int i = 0; i < function.length; i++) {
      sum += Math.pow(states.weight(i) * function[i], 2);
    }
    return Math.sqrt(sum);
  }

  private double[] projected(double[] x, ToDoubleBiFunction<double[], StateSum> counted) {
    double[] part = new double[x.length];
    if (!hasNullSpace()) {
      return part;
    }
    double[] left = x.clone();
    // Twice, as in Gram and Schmidt.
    for (int pass = 0; pass < 2; pass++) {
      for (double[] function : functions) {
        StateSum sum = states.total(i -> function[i] * left[i]);
        double overlap = counted.applyAsDouble(function, sum);
        for (int i = 0; i < part.length; i++) {
          double share = overlap * function[i] * states.window(i);
          part[i] += share;
          left[i] -= share;
        }
      }
    }
    return part;
  }

  /** C1# S, the group inverse: C1^-1 where there is no null space; in units of S times s. */
  public double[] inverse(double[] source) {
    double[] nothing = projected(source, (function, sum) -> sum.value());
    double[] solution = solved(0, values(i -> source[i] - nothing[i]));
    double[] free = projected(solution, (function, sum) -> sum.value());
    return values(i -> solution[i] - free[i]);
  }

  /**
   * (shift + C1)^-1 S.
   *
   * @param shift a rate above zero, 1/s, which acts as a bath would
   */
  public double[] resolvent(double shift, double[] source) {
    return solved(shift, source);
  }

  private double[] solved(double shift, double[] source) {
    double[] all = values(i -> shift + rate(i));
    int channels = localRates.size();
    double[] solution = source.clone();
    if (channels > 0) {
      double[][] parameters = parameters(shift, all, source);
      for (int c = 0; c < channels; c++) {
        double[] ofChannel = localRates.get(c);
        double[] a = parameters[c];
        for (int i = 0; i < solution.length; i++) {
          double returnedTo = a[0] * functions.get(0)[i] + a[1] * functions.get(1)[i];
          solution[i] += ofChannel[i] * states.window(i) * returnedTo;
        }
      }
    }
    for (int i = 0; i < solution.length; i++) {
      solution[i] /= all[i];
    }
    return solution;
  }

  /** a_c of every local channel; where all may be shifted alike, that of the first is zero. */
  private double[][] parameters(double shift, double[] all, double[] source) {
    int channels = localRates.size();
    double[] bath = values(i -> shift + fixedRates[i]);
    boolean free = shift == 0 && hasNullSpace();
    // Unknowns: a of the first, and by how much the others differ from it.
    double[][] matrix = new double[2 * channels][2 * channels];
    double[] right = new double[2 * channels];
    for (int c = 0; c < channels; c++) {
      double[] mine = localRates.get(c);
      double[][] toBath = free ? new double[2][2] : link(mine, bath, all);
      double[] driven = driven(mine, all, source);
      for (int r = 0; r < 2; r++) {
        right[r] += driven[r];
        for (int s = 0; s < 2; s++) {
          matrix[r][s] += toBath[r][s];
          if (c > 0) {
            matrix[r][2 * c + s] += toBath[r][s];
            matrix[2 * c + r][s] += toBath[r][s];
            matrix[2 * c + r][2 * c + s] += toBath[r][s];
          }
        }
        if (c > 0) {
          right[2 * c + r] += driven[r];
        }
      }
      for (int d = 0; d < channels; d++) {
        if (c > 0 && d != c) {
          join(matrix, c, d, link(mine, localRates.get(d), all));
        }
      }
    }
    if (free) {
      for (int r = 0; r < 2; r++) {
        matrix[r] = new double[2 * channels];
        matrix[r][r] = 1;
        right[r] = 0;
      }
    }
    double[] solved = new DenseSystem(matrix).solve(right);
    double[][] parameters = new double[channels][2];
    for (int c = 0; c < channels; c++) {
      for (int r = 0; r < 2; r++) {
        parameters[c][r] = solved[r] + (c > 0 ? solved[2 * c + r] : 0);
      }
    }
    return parameters;
  }

  /** K_cd (a_c - a_d) in the equations of c, where the first differs from itself by nothing. */
  private static void join(double[][] matrix, int c, int d, double[][] link) {
    for (int r = 0; r < 2; r++) {
      for (int s = 0; s < 2; s++) {
        matrix[2 * c + r][2 * c + s] += link[r][s];
        if (d > 0) {
          matrix[2 * c + r][2 * d + s] -= link[r][s];
        }
      }
    }
  }

  private double[][] link(double[] mine, double[] other, double[] all) {
    double[][] link = new double[2][2];
    for (int r = 0; r < 2; r++) {
      for (int s = 0; s < 2; s++) {
        double[] left = functions.get(r);
        double[] right = functions.get(s);
        link[r][s] =
            states
                .total(i -> left[i] * right[i] * states.window(i) * mine[i] / all[i] * other[i])
                .value();
      }
    }
    return link;
  }

  private double[] driven(double[] mine, double[] all, double[] source) {
    return functions.stream()
        .mapToDouble(
            function -> states.total(i -> function[i] * (mine[i] / all[i]) * source[i]).value())
        .toArray();
  }

  /** What local equilibria do beyond C1. */
  public List<NonlinearCollision> nonlinear() {
    List<NonlinearCollision> nonlinear = new ArrayList<>();
    for (int c = 0; c < returned.size(); c++) {
      nonlinear.add(
          new LocalEquilibrium(
              states,
              0,
              states,
              -1,
              localRates.get(c),
              returned.get(c),
              Optional.empty(),
              new Legendre(1)));
    }
    return nonlinear;
  }

  private double[] values(IntToDoubleFunction of) {
    return IntStream.range(0, states.size()).mapToDouble(of).toArray();
  }
}

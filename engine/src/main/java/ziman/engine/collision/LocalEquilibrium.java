package ziman.engine.collision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import ziman.engine.linear.DenseSystem;
import ziman.engine.model.NoTrustworthyAnswer;
import ziman.engine.space.AngularBasis;
import ziman.engine.space.Distribution;
import ziman.engine.space.GaussRules;
import ziman.engine.space.Harmonic;
import ziman.engine.space.StateSum;
import ziman.engine.space.States;

/**
 * Relaxation to a local equilibrium beyond its linear part, (X - X_local)/tau with
 *
 * <pre>
 *    f + X_local = 1/(e^(x - eta) + 1) ,   eta = sum over r of a_r phi_r ,   sum phi_r rate (X - X_local) = 0
 * </pre>
 *
 * (- 1 for phonons), where phi_r are the energy, the number, and for a gas that drifts the momentum
 * times the cosine. The parameters a follow from the sums, at every order and exactly.
 *
 * <p>Order by order, X_local is the Taylor series of the occupation y: from dy = y(1-y) deta
 * follows k y_k = sum over m of m eta_m s_(k-m) with s = y(1-y), which needs no derivatives of
 * higher order. With G_n the part of y_n without eta_n, the sums give a_n = sum phi rate (X_n -
 * G_n), and what is new at order n is rate G_n less what of it is returned already.
 */
final class LocalEquilibrium implements NonlinearCollision {
  private static final int MOST_STEPS = 60;

  /** Of sums, relative to their terms. */
  private static final double ROUNDING = 1e-13;

  /** Of sums, relative to their terms: nothing better is looked for. */
  private static final double EXACT = 1e-16;

  /** Directions at which a drifting distribution that is not small is looked at. */
  private static final int MANY_DIRECTIONS = 32;

  private final States all;
  private final int first;
  private final States states;

  /** -1 for electrons, of which one fits into a state; 1 for phonons. */
  private final int statistics;

  private final double[] rates;
  private final Returned equilibrated;
  private final Optional<Returned> drifting;
  private final AngularBasis directions;

  /**
   * @param all everything that evolves
   * @param first where the states begin in these
   * @param states those that relax
   * @param statistics -1 for electrons, 1 for phonons
   * @param rates 1/s, one for each group of the states
   * @param equilibrated what is returned of l = 0
   * @param drifting what is returned of l = 1, if anything
   * @param directions the angular basis
   */
  LocalEquilibrium(
      States all,
      int first,
      States states,
      int statistics,
      double[] rates,
      Returned equilibrated,
      Optional<Returned> drifting,
      AngularBasis directions) {
    this.all = all;
    this.first = first;
    this.states = states;
    this.statistics = statistics;
    this.rates = rates;
    this.equilibrated = equilibrated;
    this.drifting = drifting;
    this.directions = directions;
  }

  @Override
  public List<Distribution> source(int order, List<List<Distribution>> lower, int highest) {
    GaussIntegrator cosines = GaussRules.between(-1, 1, drifting.isPresent() ? order + 1 : 1);
    Series series = new Series(cosines, order);
    for (int n = 1; n < order; n++) {
      series.close(n, lower.get(n - 1));
    }
    List<Distribution> source = new ArrayList<>();
    for (int power = 0; power <= series.degree(order); power++) {
      Map<Integer, Harmonic> harmonics = new TreeMap<>();
      for (int l = 0; l <= (drifting.isPresent() ? Math.min(order, highest) : 0); l++) {
        double[] values = series.harmonic(order, power, l);
        if (Arrays.stream(values).anyMatch(v -> v != 0)) {
          harmonics.put(l, onAll(l, net(l, values)));
        }
      }
      source.add(new Distribution(harmonics));
    }
    return source;
  }

  /** rate G less what of it is returned by the linear part. */
  private double[] net(int l, double[] values) {
    if (l == 0) {
      return equilibrated.net(values);
    }
    if (l == 1) {
      return drifting.orElseThrow().net(values);
    }
    double[] net = new double[values.length];
    for (int i = 0; i < net.length; i++) {
      net[i] = rates[i] * values[i];
    }
    return net;
  }

  private Harmonic onAll(int l, double[] values) {
    double[] padded = new double[all.size()];
    System.arraycopy(values, 0, padded, first, values.length);
    return new Harmonic(l, padded);
  }

  private double[] own(Distribution x, int l) {
    Harmonic harmonic = x.harmonics().get(l);
    return harmonic == null
        ? new double[states.size()]
        : Arrays.copyOfRange(harmonic.values(), first, first + states.size());
  }

  /** 1 - 2f or 1 + 2n, without cancellation. */
  private double slope(int group) {
    double x = states.x(group);
    return statistics < 0 ? Math.tanh(x / 2) : 1 / Math.tanh(x / 2);
  }

  private double overlap(double[] function, double[] values) {
    return states.total(i -> function[i] * rates[i] * values[i]).value();
  }

  /** Taylor coefficients of eta, y and s, each a polynomial in t, for every group and direction. */
  private final class Series {
    private final GaussIntegrator cosines;
    private final double[][][][] y;
    private final double[][][][] s;
    private final double[][][][] eta;

    Series(GaussIntegrator cosines, int orders) {
      this.cosines = cosines;
      int points = cosines.getNumberOfPoints();
      y = new double[orders + 1][points][states.size()][];
      s = new double[orders + 1][points][states.size()][];
      eta = new double[orders + 1][points][states.size()][];
      for (int p = 0; p < points; p++) {
        for (int i = 0; i < states.size(); i++) {
          s[0][p][i] = new double[] {states.window(i)};
        }
      }
      if (orders >= 1) {
        begin(1);
      }
    }

    int degree(int order) {
      return y[order][0][0].length - 1;
    }

    /** The part of y_n that lower orders make, G_n. */
    private void begin(int n) {
      for (int p = 0; p < y[n].length; p++) {
        for (int i = 0; i < states.size(); i++) {
          double[] sum = new double[1];
          for (int m = 1; m < n; m++) {
            sum = plus(sum, (double) m / n, product(eta[m][p][i], s[n - m][p][i]));
          }
          y[n][p][i] = sum;
        }
      }
    }

    /** a_n from X_n and with it the whole of y_n and s_n; then the next order begins. */
    void close(int n, List<Distribution> deviation) {
      int powers = Math.max(deviation.size(), degree(n) + 1);
      double[][][] parameters = new double[2][][];
      for (int l = 0; l < (drifting.isPresent() ? 2 : 1); l++) {
        List<double[]> functions = functions(l);
        parameters[l] = new double[functions.size()][powers];
        for (int power = 0; power < powers; power++) {
          double[] rest = harmonic(n, power, l);
          double[] x =
              power < deviation.size() ? own(deviation.get(power), l) : new double[rest.length];
          for (int i = 0; i < rest.length; i++) {
            rest[i] = x[i] - rest[i];
          }
          for (int r = 0; r < functions.size(); r++) {
            parameters[l][r][power] = overlap(functions.get(r), rest);
          }
        }
      }
      for (int p = 0; p < y[n].length; p++) {
        for (int i = 0; i < states.size(); i++) {
          double[] argument = new double[powers];
          for (int l = 0; l < (drifting.isPresent() ? 2 : 1); l++) {
            List<double[]> functions = functions(l);
            double factor = l == 0 ? 1 : cosines.getPoint(p);
            for (int r = 0; r < functions.size(); r++) {
              argument = plus(argument, factor * functions.get(r)[i], parameters[l][r]);
            }
          }
          eta[n][p][i] = argument;
          y[n][p][i] = plus(y[n][p][i], states.window(i), argument);
          double[] next = plus(new double[1], slope(i), y[n][p][i]);
          for (int m = 1; m < n; m++) {
            next = plus(next, statistics, product(y[m][p][i], y[n - m][p][i]));
          }
          s[n][p][i] = next;
        }
      }
      begin(n + 1);
    }

    private List<double[]> functions(int l) {
      return (l == 0 ? equilibrated : drifting.orElseThrow()).functions();
    }

    /** A harmonic of y_n as it is now, one value per group. */
    double[] harmonic(int n, int power, int l) {
      double[] values = new double[states.size()];
      for (int p = 0; p < y[n].length; p++) {
        double weight =
            cosines.getWeight(p)
                / 2
                * directions.turned(l, cosines.getPoint(p))
                / directions.meanSquare(l);
        for (int i = 0; i < values.length; i++) {
          double[] polynomial = y[n][p][i];
          values[i] += power < polynomial.length ? weight * polynomial[power] : 0;
        }
      }
      return values;
    }
  }

  private static double[] product(double[] a, double[] b) {
    double[] product = new double[a.length + b.length - 1];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < b.length; j++) {
        product[i + j] += a[i] * b[j];
      }
    }
    return product;
  }

  private static double[] plus(double[] a, double factor, double[] b) {
    double[] sum = Arrays.copyOf(a, Math.max(a.length, b.length));
    for (int i = 0; i < b.length; i++) {
      sum[i] += factor * b[i];
    }
    return sum;
  }

  @Override
  public Distribution of(Distribution deviation, int highest) {
    return beyondLinear(deviation, found(deviation, highest).harmonics, highest);
  }

  /**
   * k_B T of the local equilibrium over that of the equilibrium: as eta = x (1 - T/T_local) + a
   * constant, from any two energies.
   */
  double warmth(Distribution deviation) {
    Local local = found(deviation, 0);
    int low = 0;
    int high = 0;
    for (int i = 1; i < states.size(); i++) {
      low = states.x(i) < states.x(low) ? i : low;
      high = states.x(i) > states.x(high) ? i : high;
    }
    double slope = (local.eta(high) - local.eta(low)) / (states.x(high) - states.x(low));
    return 1 / (1 - slope);
  }

  /** Newton's method for the parameters; from zero, with steps halved until they help. */
  private Local found(Distribution deviation, int highest) {
    GaussIntegrator cosines = GaussRules.between(-1, 1, drifting.isPresent() ? MANY_DIRECTIONS : 1);
    List<double[]> functions = new ArrayList<>(equilibrated.functions());
    int isotropic = functions.size();
    drifting.ifPresent(returned -> functions.addAll(returned.functions()));
    double[] wanted = new double[functions.size()];
    double terms = 0;
    for (int r = 0; r < wanted.length; r++) {
      double[] function = functions.get(r);
      double[] x = own(deviation, r < isotropic ? 0 : 1);
      StateSum sum = states.total(i -> function[i] * rates[i] * x[i]);
      wanted[r] = sum.value();
      terms = Math.max(terms, sum.size());
    }
    int last = drifting.isPresent() ? Math.max(1, highest) : 0;
    Local local = new Local(functions, isotropic, new double[wanted.length], cosines, last);
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] missing = local.missing(wanted);
      double size = norm(missing);
      if (size <= EXACT * terms) {
        return local;
      }
      Local next = better(local, missing, wanted);
      boolean rounded = size <= ROUNDING * terms;
      if (rounded && (next == null || norm(next.missing(wanted)) > size / 2)) {
        return local;
      }
      if (next == null) {
        break;
      }
      local = next;
    }
    throw new NoTrustworthyAnswer(
        "no local equilibrium has the number and energy of these states: they are too far from"
            + " equilibrium");
  }

  private static Local better(Local local, double[] missing, double[] wanted) {
    double[] change = local.step(missing);
    for (double damping = 1; damping > 1e-6; damping /= 2) {
      Local next = local.changed(damping, change);
      if (next.isPossible() && norm(next.missing(wanted)) < norm(missing)) {
        return next;
      }
    }
    return null;
  }

  private static double norm(double[] x) {
    double sum = 0;
    for (double value : x) {
      sum += value * value;
    }
    return Math.sqrt(sum);
  }

  private Distribution beyondLinear(Distribution deviation, double[][] local, int highest) {
    Map<Integer, Harmonic> harmonics = new TreeMap<>();
    for (int l = 0; l < Math.min(local.length, highest + 1); l++) {
      double[] values = new double[states.size()];
      double[] x = own(deviation, l);
      // rate (X_local - X) + C1 X
      double[] linear =
          l == 0
              ? equilibrated.net(x)
              : l == 1 && drifting.isPresent() ? drifting.get().net(x) : rated(x);
      for (int i = 0; i < values.length; i++) {
        values[i] = rates[i] * (local[l][i] - x[i]) + linear[i];
      }
      harmonics.put(l, onAll(l, values));
    }
    return new Distribution(harmonics);
  }

  private double[] rated(double[] x) {
    double[] rated = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      rated[i] = rates[i] * x[i];
    }
    return rated;
  }

  /** A local equilibrium for some parameters, by harmonics. */
  private final class Local {
    private final List<double[]> functions;
    private final int isotropic;
    private final double[] parameters;
    private final GaussIntegrator cosines;

    /** X_local = window (e^eta - 1)/(1 -+ y (e^eta - 1)), which does not cancel. */
    private final double[][] harmonics;

    /** d(sum phi rate X_local)/da. */
    private final double[][] slopes;

    private boolean possible = true;

    Local(
        List<double[]> functions,
        int isotropic,
        double[] parameters,
        GaussIntegrator cosines,
        int last) {
      this.functions = functions;
      this.isotropic = isotropic;
      this.parameters = parameters;
      this.cosines = cosines;
      this.harmonics = new double[last + 1][states.size()];
      this.slopes = new double[parameters.length][parameters.length];
      for (int i = 0; i < states.size(); i++) {
        double y = (1 - slope(i)) / 2 * -statistics;
        for (int p = 0; p < cosines.getNumberOfPoints(); p++) {
          add(i, y, cosines.getPoint(p), cosines.getWeight(p) / 2);
        }
      }
    }

    /** eta without drift. */
    double eta(int i) {
      double eta = 0;
      for (int r = 0; r < isotropic; r++) {
        eta += parameters[r] * functions.get(r)[i];
      }
      return eta;
    }

    private void add(int i, double y, double cosine, double weight) {
      double eta = 0;
      for (int r = 0; r < parameters.length; r++) {
        eta += parameters[r] * functions.get(r)[i] * (r < isotropic ? 1 : cosine);
      }
      double grown = Math.expm1(eta);
      double bottom = 1 - statistics * y * grown;
      possible &= bottom > 0;
      double value = weight * states.window(i) * grown / bottom;
      for (int l = 0; l < harmonics.length; l++) {
        harmonics[l][i] += directions.turned(l, cosine) / directions.meanSquare(l) * value;
      }
      double window = weight * states.window(i) * (1 + grown) / (bottom * bottom);
      double rated = window * rates[i] * states.weight(i);
      for (int r = 0; r < parameters.length; r++) {
        double seen = r < isotropic ? 1 : cosine / directions.meanSquare(1);
        for (int s = 0; s < parameters.length; s++) {
          slopes[r][s] +=
              rated
                  * seen
                  * functions.get(r)[i]
                  * functions.get(s)[i]
                  * (s < isotropic ? 1 : cosine);
        }
      }
    }

    /** Whether phonons have a positive number at every energy. */
    boolean isPossible() {
      return possible;
    }

    double[] missing(double[] wanted) {
      double[] missing = new double[wanted.length];
      for (int r = 0; r < wanted.length; r++) {
        missing[r] = wanted[r] - overlap(functions.get(r), harmonics[r < isotropic ? 0 : 1]);
      }
      return missing;
    }

    double[] step(double[] missing) {
      return new DenseSystem(slopes).solve(missing);
    }

    Local changed(double factor, double[] change) {
      double[] changed = parameters.clone();
      for (int r = 0; r < changed.length; r++) {
        changed[r] += factor * change[r];
      }
      return new Local(functions, isotropic, changed, cosines, harmonics.length - 1);
    }
  }
}

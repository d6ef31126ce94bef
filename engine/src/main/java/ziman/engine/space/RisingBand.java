package ziman.engine.space;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleUnaryOperator;
import ziman.engine.model.NoTrustworthyAnswer;
import ziman.engine.units.Constants;

/**
 * Any dispersion that rises, known by its slope. Rises of the energy are integrals of the slope,
 *
 * <pre>
 *    eps(k + step) - eps(k) = ∫ eps'(k') dk',   k' from k to k + step
 * </pre>
 *
 * <p>by Gauss points on panels that are halved until two numbers of points agree: so a small
 * difference of large energies has as many digits as the slope. What lies between two marks, which
 * stand at powers of {@value #RATIO}, is integrated once; so no rise costs more than its two ends.
 * The slope has to be continuous: where it jumps between points, nobody sees it.
 */
public final class RisingBand implements Dispersion {
  /** An odd number beside an even one: at a jump near the middle two even ones would agree. */
  private static final GaussRule FEWER = new GaussRule(7);

  private static final GaussRule MORE = new GaussRule(12);

  /** Of a panel, relative to the whole. */
  private static final double AGREEMENT = 1e-13;

  /** Halvings that enclose a kink, some tens for each; more are needed by no function. */
  private static final int MOST_PANELS = 2_000;

  /** Of a mark and the next, in k. */
  private static final double RATIO = 1.125;

  /** The mark where searches begin, 1/m. */
  private static final double SCALE = 1e9;

  /** No lattice has wavevectors that are larger, 1/m. */
  private static final double BEYOND = 1e15;

  private static final int MOST_STEPS = 200;

  /** Of a rise that was looked for. */
  private static final double FOUND = 1e-12;

  private final DoubleUnaryOperator slope;
  private final int dimension;
  private final int valleys;

  /** Energies at the marks SCALE RATIO^i, J; not a number where the band has fallen before. */
  private final Map<Integer, Double> marked = new ConcurrentHashMap<>();

  /**
   * A band.
   *
   * @param slope d eps/dk in J.m, of k in 1/m; asked for k &gt; 0 only
   * @param dimension dimensions of space
   * @param valleys how many there are
   */
  public RisingBand(DoubleUnaryOperator slope, int dimension, int valleys) {
    this.slope = slope;
    this.dimension = dimension;
    this.valleys = valleys;
  }

  @Override
  public int dimension() {
    return dimension;
  }

  @Override
  public int valleys() {
    return valleys;
  }

  @Override
  public double velocity(double k) {
    return slope.applyAsDouble(k) / Constants.REDUCED_PLANCK;
  }

  /**
   * @throws NoTrustworthyAnswer if the energy does not rise all the way, or is too rough
   */
  @Override
  public double rise(double k, double step) {
    double rise = step < 0 ? -riseIfAny(k + step, -step) : riseIfAny(k, step);
    if (Double.isNaN(rise)) {
      throw falling(k, k + step);
    }
    return rise;
  }

  /** Upwards; not a number where the energy does not rise all the way. */
  private double riseIfAny(double k, double step) {
    int first = k > 0 ? mark(k) + 1 : Integer.MIN_VALUE;
    int last = mark(k + step);
    if (first >= last || step <= 0) {
      return integral(k, step);
    }
    double begin = k > 0 ? integral(k, place(first) - k) - marked(first) : 0;
    return begin + marked(last) + integral(place(last), k + step - place(last));
  }

  /** The last mark that is not above k. */
  private static int mark(double k) {
    return (int) Math.floor(Math.log(k / SCALE) / Math.log(RATIO));
  }

  private static double place(int mark) {
    return SCALE * Math.pow(RATIO, mark);
  }

  /** The energy at a mark, from the bottom. */
  private double marked(int mark) {
    Double known = marked.get(mark);
    if (known == null) {
      known = integral(0, place(mark));
      marked.put(mark, known);
    }
    return known;
  }

  private double integral(double k, double step) {
    if (step == 0) {
      return 0;
    }
    double whole = integral(MORE, k, step);
    double enough = AGREEMENT * Math.abs(whole);
    if (Double.isNaN(whole) || Math.abs(integral(FEWER, k, step) - whole) <= enough) {
      return whole;
    }
    return halved(k, step, enough);
  }

  private double halved(double k, double step, double enough) {
    double sum = 0;
    int panels = 0;
    Deque<double[]> open = new ArrayDeque<>();
    open.push(new double[] {k, step});
    while (!open.isEmpty()) {
      double[] panel = open.pop();
      double half = panel[1] / 2;
      for (double from : new double[] {panel[0], panel[0] + half}) {
        double fine = integral(MORE, from, half);
        if (Math.abs(integral(FEWER, from, half) - fine) <= enough) {
          sum += fine;
        } else if (Double.isNaN(fine)) {
          return Double.NaN;
        } else {
          open.push(new double[] {from, half});
        }
      }
      panels++;
      if (panels > MOST_PANELS) {
        throw new NoTrustworthyAnswer(
            "its slope is too rough near k = %.6g 1/m to be integrated".formatted(panel[0]));
      }
    }
    return sum;
  }

  private double integral(GaussRule rule, double k, double step) {
    double sum = 0;
    for (int i = 0; i < rule.size(); i++) {
      double found = slope.applyAsDouble(k + step * rule.point(i));
      if (!(found > 0 && found < Double.POSITIVE_INFINITY)) {
        return Double.NaN;
      }
      sum += rule.weight(i) * found;
    }
    return sum * step;
  }

  private static NoTrustworthyAnswer falling(double k, double other) {
    return new NoTrustworthyAnswer(
        "its energy has to rise with k as far as electrons reach, and does not between k = %.6g and %.6g 1/m"
            .formatted(Math.min(k, other), Math.max(k, other)));
  }

  @Override
  public double step(double k, double rise) {
    if (rise == 0) {
      return 0;
    }
    double near = k > 0 ? rise / slope.applyAsDouble(k) : Double.POSITIVE_INFINITY;
    if (Math.abs(near) < (RATIO - 1) * k) {
      return newton(k, rise, rise > 0 ? enough(k, rise) : -k, near);
    }
    double energy = (k > 0 ? riseIfAny(0, k) : 0) + rise;
    if (!(energy > 0)) {
      return -k;
    }
    int mark = markBelow(energy, k, rise);
    double missing = energy - marked(mark);
    double within = place(mark + 1) - place(mark);
    return place(mark) - k + newton(place(mark), missing, within, within / 2);
  }

  /** The last mark whose energy is not above. */
  private int markBelow(double energy, double k, double rise) {
    int mark = k > 0 ? mark(k) : 0;
    while (marked(mark) > energy || Double.isNaN(marked(mark))) {
      mark--;
    }
    while (marked(mark + 1) <= energy) {
      mark++;
      if (place(mark) > BEYOND) {
        throw new NoTrustworthyAnswer(
            "its energy does not reach %.6g eV above that at k = %.6g 1/m"
                .formatted(rise / Constants.ELEMENTARY_CHARGE, k));
      }
    }
    return mark;
  }

  /** A step that rises by no less, or too far for the energy to rise all the way. */
  private double enough(double k, double rise) {
    double step = (RATIO - 1) * k;
    while (riseIfAny(k, step) < rise && step < BEYOND) {
      step *= 2;
    }
    return step;
  }

  /**
   * The step that raises the energy, by Newton's steps that are kept between those known to rise
   * too little and too much.
   *
   * @param far a step that rises too much
   * @param step the first to try
   */
  private double newton(double k, double rise, double far, double step) {
    double sign = Math.signum(far);
    double tooMuch = far;
    double tooLittle = 0;
    double now = step;
    double missing = rise;
    for (int i = 0; i < MOST_STEPS && Math.abs(tooMuch - tooLittle) > Math.ulp(now); i++) {
      if (!(sign * now > sign * tooLittle && sign * now < sign * tooMuch)) {
        now = tooLittle + (tooMuch - tooLittle) / 2;
      }
      double left = rise - (now < 0 ? -riseIfAny(k + now, -now) : riseIfAny(k, now));
      if (sign * left > 0) {
        tooLittle = now;
      } else {
        tooMuch = now;
      }
      if (Double.isNaN(left)) {
        now = tooMuch;
        continue;
      }
      missing = left;
      double change = missing / slope.applyAsDouble(k + now);
      if (Math.abs(change) <= 2 * Math.ulp(now)) {
        return now + change;
      }
      now += change;
    }
    if (!(Math.abs(missing) <= FOUND * Math.abs(rise))) {
      throw falling(k, k + far);
    }
    return now;
  }
}

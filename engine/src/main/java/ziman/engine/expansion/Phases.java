package ziman.engine.expansion;

import java.util.ArrayList;
import java.util.List;
import ziman.engine.collision.Phasor;
import ziman.engine.space.Distribution;
import ziman.engine.space.Harmonic;

/**
 * Phases at equal distances over a period, enough for harmonics up to the highest.
 *
 * @param highest the highest harmonic
 */
record Phases(int highest) {
  /** How many. */
  int count() {
    return 2 * highest + 1;
  }

  /** From 0 up, in rad. */
  double at(int phase) {
    return 2 * Math.PI * phase / count();
  }

  /** Mean over a period, power by power. */
  List<Distribution> mean(List<List<Distribution>> values) {
    List<Distribution> mean = new ArrayList<>();
    for (List<Distribution> polynomial : values) {
      Hierarchy.add(polynomial.stream().map(x -> x.times(1.0 / count())).toList(), mean);
    }
    return mean;
  }

  /** The h-th harmonic, h > 0, of a power of t and a harmonic l. */
  Phasor harmonic(int h, List<List<Distribution>> values, int power, int l, int size) {
    double[] real = new double[size];
    double[] imaginary = new double[size];
    for (int p = 0; p < count(); p++) {
      if (power >= values.get(p).size()) {
        continue;
      }
      Harmonic x = values.get(p).get(power).harmonics().get(l);
      if (x == null) {
        continue;
      }
      double cosine = 2 * Math.cos(h * at(p)) / count();
      double sine = 2 * Math.sin(h * at(p)) / count();
      for (int i = 0; i < size; i++) {
        real[i] += cosine * x.at(i);
        imaginary[i] -= sine * x.at(i);
      }
    }
    return new Phasor(new Harmonic(l, real), new Harmonic(l, imaginary));
  }

  /**
   * The coefficient of cos(h phase), or of sin(h phase), of numbers that are known at every phase;
   * for h = 0 their mean.
   */
  double coefficient(double[] values, int h, boolean sine) {
    double sum = 0;
    for (int p = 0; p < count(); p++) {
      sum += values[p] * (sine ? Math.sin(h * at(p)) : Math.cos(h * at(p)));
    }
    return sum / count() * (h == 0 ? 1 : 2);
  }
}

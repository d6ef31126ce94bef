package ziman.engine.space;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A function on the phase space, as its harmonics by l. The values of a harmonic belong to the
 * shells, and after them to the bins of the phonons that evolve ({@link CoupledStates}). A harmonic
 * that is not there is zero.
 *
 * @param harmonics by l
 */
public record Distribution(Map<Integer, Harmonic> harmonics) {
  /** Zero. */
  public static final Distribution ZERO = new Distribution(Map.of());

  public Distribution {
    harmonics = Map.copyOf(harmonics);
  }

  /** One harmonic alone. */
  public static Distribution of(Harmonic harmonic) {
    return new Distribution(Map.of(harmonic.l(), harmonic));
  }

  /** Which harmonics there are. */
  public Set<Integer> angularMomenta() {
    return new TreeMap<>(harmonics).keySet();
  }

  /** A harmonic; zero on {@code size} groups of states where there is none. */
  public Harmonic harmonic(int l, int size) {
    Harmonic harmonic = harmonics.get(l);
    return harmonic == null ? new Harmonic(l, new double[size]) : harmonic;
  }

  /** Whether nothing is there. */
  public boolean isEmpty() {
    return harmonics.isEmpty();
  }

  /** This plus {@code factor} times another. */
  public Distribution plus(double factor, Distribution other) {
    Map<Integer, Harmonic> sum = new TreeMap<>(harmonics);
    other.harmonics.forEach(
        (l, x) -> sum.merge(l, x.times(factor), (own, added) -> own.plus(1, added)));
    return new Distribution(sum);
  }

  /** This times a factor. */
  public Distribution times(double factor) {
    Map<Integer, Harmonic> product = new TreeMap<>();
    harmonics.forEach((l, x) -> product.put(l, x.times(factor)));
    return new Distribution(product);
  }

  /** The harmonics up to l = {@code highest}. */
  public Distribution upTo(int highest) {
    Map<Integer, Harmonic> kept = new TreeMap<>(harmonics);
    kept.keySet().removeIf(l -> l > highest);
    return new Distribution(kept);
  }
}

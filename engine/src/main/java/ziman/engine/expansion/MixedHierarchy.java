package ziman.engine.expansion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ziman.engine.collision.Bath;
import ziman.engine.collision.NonlinearCollision;
import ziman.engine.space.Distribution;
import ziman.engine.space.Harmonic;

/**
 * The Boltzmann equation order by order in a field (or a current) and a gradient of the temperature
 * along one line. About the equilibrium f at T_0 and mu_0, whose C1 and products serve everywhere,
 * every order is a polynomial in the distance x, highest power first:
 *
 * <pre>
 *   (d/dt + C1) X_(n,a) = sum over m, b of E_(m,b) G X_(n-m,a-b) - (a+1) v X_(n,a+1)
 *                         + products of lower orders + what baths at T(x) do
 * </pre>
 *
 * At t = 0 the temperature is T_0 + x grad T, exactly: what collisions cannot change of X_(n,n) is
 * that of the n-th Taylor coefficient of the local equilibrium at constant number of electrons, and
 * nothing else. The rest of the local equilibrium then follows from the collisions.
 *
 * <p>No charge piles up where j is uniform, which decides on the field: in (a, k), the coefficient
 * of x^a t^k, E_(n,a,k) adds E C1# G f, whose current is sigma E.
 *
 * <p>The two drives are kept apart, X_n = sum over p + q = n of drive^p (grad T)^q X_pq, each for a
 * unit of its drive. Products of lower orders know one order and one power only: the powers q, a
 * and k of a term are the digits of one number (Kronecker's substitution), which add like the
 * powers themselves.
 *
 * @param equation the Boltzmann equation
 * @param contents what a distribution carries
 * @param drive what is given
 * @param last N, the highest order that is wanted
 */
record MixedHierarchy(KineticEquation equation, Contents contents, Drive drive, int last) {

  /** Orders 1 to N, of each all p + q. */
  List<MixedOrder> orders() {
    return new Solution().upTo();
  }

  private final class Solution {
    private final Hierarchy inTime = new Hierarchy(equation, 1);
    private final List<Bath> baths = equation.baths();
    private final List<NonlinearCollision> nonlinear = last > 1 ? equation.nonlinear() : List.of();
    private final List<Distribution> warmed = equation.warmed(last);

    private final List<MixedOrder> orders = new ArrayList<>();

    /** G X of every order, by powers of x and of t. */
    private final List<List<List<Distribution>>> driven = new ArrayList<>();

    /** G f, and C1# to higher and higher powers of it. */
    private final Distribution drivenEquilibrium = equation.driven();

    private final List<Distribution> responses = new ArrayList<>();

    List<MixedOrder> upTo() {
      for (int n = 1; n <= last; n++) {
        List<Distribution> products = products(n);
        List<MixedOrder> found = new ArrayList<>();
        for (int q = 0; q <= n; q++) {
          found.add(solved(n - q, q, products));
        }
        for (MixedOrder order : found) {
          orders.add(order);
          driven.add(
              order.deviation().stream()
                  .map(inPowers -> inPowers.stream().map(equation::driven).toList())
                  .toList());
        }
      }
      return orders;
    }

    private MixedOrder solved(int p, int q, List<Distribution> products) {
      int n = p + q;
      List<List<Distribution>> deviation = new ArrayList<>();
      List<List<Distribution>> made = new ArrayList<>();
      double[][] field = new double[q + 1][last + 1];
      for (int a = 0; a <= q; a++) {
        deviation.add(List.of());
        made.add(List.of());
      }
      if (drive != Drive.CURRENT && p == 1 && q == 0) {
        field[0][0] = 1;
      }
      for (int a = q; a >= 0; a--) {
        // every step to here raised l by at most one, every step from here lowers it so
        int highest = Math.min(n - a, last - n + a + 1);
        List<Distribution> works = works(p, q, a, field[a][0]);
        if (a < q) {
          double factor = -(a + 1.0);
          Hierarchy.add(
              deviation.get(a + 1).stream().map(x -> equation.streamed(x).times(factor)).toList(),
              works);
        }
        List<Distribution> others = new ArrayList<>(decoded(products, q, a));
        bathed(p, q, a, others);
        others.replaceAll(x -> x.upTo(highest));
        works.replaceAll(x -> x.upTo(highest));
        List<Distribution> found = new ArrayList<>(inTime.solved(n, works, others).coefficients());
        if (p == 0 && a == q && equation.conserves(0)) {
          Harmonic seed = equation.projected(warmed.get(q - 1).harmonic(0, equation.size()));
          found.set(0, found.get(0).plus(1, Distribution.of(seed)));
        }
        close(p, q, a, found, field[a]);
        deviation.set(a, found);
        made.set(a, others);
      }
      return new MixedOrder(p, q, deviation, made, field);
    }

    /** What the field makes of lower orders, by powers of t; of f only what is given of it. */
    private List<Distribution> works(int p, int q, int a, double given) {
      List<Distribution> works = new ArrayList<>();
      if (given != 0) {
        works.add(drivenEquilibrium.times(given));
      }
      for (MixedOrder fields : orders) {
        for (int other = 0; other < orders.size(); other++) {
          MixedOrder order = orders.get(other);
          boolean counts =
              fields.drivePower() + order.drivePower() == p
                  && fields.gradientPower() + order.gradientPower() == q;
          for (int b = 0; counts && b <= a; b++) {
            for (int k = 0; a - b < fields.field().length && k <= last; k++) {
              double e = fields.field(a - b, k);
              if (e != 0 && b <= order.degree()) {
                List<Distribution> shifted = new ArrayList<>();
                for (int zeros = 0; zeros < k; zeros++) {
                  shifted.add(Distribution.ZERO);
                }
                driven.get(other).get(b).forEach(x -> shifted.add(x.times(e)));
                Hierarchy.add(shifted, works);
              }
            }
          }
        }
      }
      return works;
    }

    /** Baths at T(x): s^m is (grad T)^m x^m. */
    private void bathed(int p, int q, int a, List<Distribution> sum) {
      for (Bath bath : baths) {
        if (p == 0 && a == q) {
          Hierarchy.add(List.of(bath.onEquilibrium(q)), sum);
        }
        for (int m = 1; m <= Math.min(q, a); m++) {
          int power = m;
          find(p, q - m)
              .filter(order -> a - power <= order.degree())
              .ifPresent(
                  order ->
                      Hierarchy.add(
                          order.deviation().get(a - power).stream()
                              .map(x -> bath.on(power, x))
                              .toList(),
                          sum));
        }
      }
    }

    private Optional<MixedOrder> find(int p, int q) {
      return orders.stream()
          .filter(order -> order.drivePower() == p && order.gradientPower() == q)
          .findFirst();
    }

    /** Chooses the field that makes the current what it has to be, highest power of t first. */
    private void close(int p, int q, int a, List<Distribution> found, double[] field) {
      for (int k = found.size() - 1; drive.givesCurrent(a) && k >= 0; k--) {
        double given = p == 1 && q == 0 && k == 0 ? 1 : 0;
        double e = (given - contents.current(found.get(k)).value()) / conductivity();
        if (e == 0) {
          continue;
        }
        field[k] += e;
        double factor = e;
        for (int m = 0; m <= k; m++) {
          found.set(k - m, found.get(k - m).plus(factor, response(m)));
          factor *= -(k - m);
        }
      }
    }

    /** sigma, S/m. */
    private double conductivity() {
      return contents.current(response(0)).value();
    }

    /** C1# to the power m + 1 of G f. */
    private Distribution response(int m) {
      while (responses.size() <= m) {
        Distribution source = responses.isEmpty() ? drivenEquilibrium : responses.get(m - 1);
        Distribution response = Distribution.ZERO;
        for (Harmonic harmonic : source.harmonics().values()) {
          response = response.plus(1, Distribution.of(equation.inverse(harmonic)));
        }
        responses.add(response);
      }
      return responses.get(m);
    }

    private List<Distribution> products(int n) {
      List<List<Distribution>> lower = new ArrayList<>();
      for (int order = 1; order < n; order++) {
        lower.add(encoded(order));
      }
      int highest = 0;
      for (int a = 0; a <= n; a++) {
        highest = Math.max(highest, Math.min(n - a, last - n + a + 1));
      }
      List<Distribution> products = new ArrayList<>();
      if (n > 1) {
        for (NonlinearCollision collision : nonlinear) {
          Hierarchy.add(collision.source(n, lower, highest), products);
        }
      }
      return products;
    }

    private int digits(int q, int a, int k) {
      int base = last + 1;
      return (q * base + a) * base + k;
    }

    private List<Distribution> encoded(int n) {
      List<Distribution> encoded = new ArrayList<>();
      for (MixedOrder order : orders) {
        for (int a = 0; order.order() == n && a <= order.degree(); a++) {
          for (int k = 0; k <= order.timeDegree(a); k++) {
            int place = digits(order.gradientPower(), a, k);
            while (encoded.size() <= place) {
              encoded.add(Distribution.ZERO);
            }
            encoded.set(place, order.deviation(a, k));
          }
        }
      }
      return encoded;
    }

    private List<Distribution> decoded(List<Distribution> products, int q, int a) {
      List<Distribution> decoded = new ArrayList<>();
      for (int k = 0; k <= last; k++) {
        int place = digits(q, a, k);
        decoded.add(place < products.size() ? products.get(place) : Distribution.ZERO);
      }
      while (!decoded.isEmpty() && decoded.get(decoded.size() - 1).isEmpty()) {
        decoded.remove(decoded.size() - 1);
      }
      return decoded;
    }
  }
}

package ziman.engine.space

import org.hipparchus.analysis.integration.gauss.GaussIntegrator
import spock.lang.Specification

/** Means over rotations, against a quadrature that is exact for them. */
class TripleAveragesSpec extends Specification {
  static final Legendre BASIS = new Legendre(3)

  static double quadrature(EventTriangle t, int a, int b, int c) {
    int phis = a + b + c + 1
    GaussIntegrator rule = GaussRules.between(-1, 1, a + b + c + 1)
    double sum = 0
    for (int p = 0; p < rule.numberOfPoints; p++) {
      double z = rule.getPoint(p)
      for (int n = 0; n < phis; n++) {
        double x = Math.sqrt(1 - z * z) * Math.cos(2 * Math.PI * n / phis)
        double q = t.absorbing() * z + Math.sqrt(1 - t.absorbing()**2) * x
        double other = t.turn() * z + Math.sqrt(1 - t.turn()**2) * x
        sum += rule.getWeight(p) / 2 / phis * BASIS.turned(a, z) * BASIS.turned(b, q) * BASIS.turned(c, other)
      }
    }
    return sum
  }

  def "every mean of three harmonics up to l = 6 for the triangle #k, #q, #other"() {
    given:
    def triangle = EventTriangle.of(k, q, other)
    def averages = new TripleAverages([triangle.absorbing()] as double[], [triangle.turn()] as double[])

    expect:
    [0..6, 0..6, 0..6].combinations().every { a, b, c ->
      Math.abs(averages.of(a, b, c)[0] - quadrature(triangle, a, b, c)) < 1e-14
    }

    where:
    k    | q    | other
    1.0d | 1.2d | 1.1d
    1.0d | 0.1d | 1.0d
    1.0d | 2.1d | 1.2d
    2.0d | 0.5d | 2.4d
  }

  def "a triangle that does not close is no event, and its angles are those of k + q = k'"() {
    given:
    def t = EventTriangle.of(1, 0.7, 1.3)

    expect:
    !EventTriangle.of(1, 3, 1).closed
    Math.abs(1 + 0.7d * t.absorbing() - 1.3d * t.turn()) < 1e-15
    Math.abs(1.3d * t.emitting() - 0.7d - t.absorbing()) < 1e-15
  }

  def "products of two harmonics in #d dimensions, against sums over directions"() {
    given:
    def basis = new Legendre(d)
    def rule = GaussRules.between(-1, 1, 40)
    def mean = { Closure<Double> of ->
      if (d == 3) {
        return (0..<40).collect { n -> return rule.getWeight(n) / 2 * of(rule.getPoint(n)) }.sum()
      }
      return (0..<40).collect { n -> return of(Math.cos(2 * Math.PI * n / 40)) / 40 }.sum()
    }

    expect:
    [0..5, 0..5, 0..5].combinations().every { l, a, b ->
      double expected = mean { x -> return basis.turned(l, x) * basis.turned(a, x) * basis.turned(b, x) }
      Math.abs(basis.product(l, a, b) - expected) < 1e-14
    }

    where:
    d << [2, 3]
  }
}

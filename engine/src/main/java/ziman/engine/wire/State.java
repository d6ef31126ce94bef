package ziman.engine.wire;

/**
 * A steady state on a mesh.
 *
 * @param u T - reference at the nodes, K
 * @param jSquared s = j^2, A^2/m^4; the heat balance is analytic in s, not in j, at zero drive
 * @param noise size of the last Newton step relative to u: what rounding leaves undetermined
 * @param steps sizes of the Newton steps relative to u, for judging the convergence
 */
record State(double[] u, double jSquared, double noise, double[] steps) {
  static State guess(double[] u, double jSquared) {
    return new State(u, jSquared, 0, new double[0]);
  }

  double largestMagnitude() {
    double largest = 0;
    for (double value : u) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }
}

package ziman.engine.kinetic;

import ziman.engine.model.NoTrustworthyAnswer;

/**
 * One order of the expansion in the voltage, steady: harmonics at both ends of every cell, and what
 * flows through every face.
 *
 * @param x Y, harmonics laid out as {@link Transport#at}
 * @param directed Y itself: for each direction, at both ends of every cell, for each group
 * @param means mean of Y over directions at every face, for each group of states
 * @param flows mean of v cos Y at every face, for each group, m/s
 * @param residual what is left of the equations, relative to Y
 * @param iterations how many sweeps it took
 */
record SteadyOrder(
    double[] x,
    double[][] directed,
    double[][] means,
    double[][] flows,
    double residual,
    int iterations) {
  /** Residual, relative, at which an answer is as good as it gets. */
  private static final double EXACT = 1e-15;

  private static final double TOO_BAD = 1e-8;
  private static final int MOST_PASSES = 12;
  private static final int MOST_ITERATIONS = 60;
  private static final double REDUCTION = 1e-7;

  /**
   * Solves v cos dY/dx + C1 Y = S. Sweeps and diffusion take turns in a Krylov iteration, and what
   * it leaves is found anew and iterated away, until rounding is all that is left.
   *
   * @param source harmonics of S, laid out as Y
   * @param beyond the rest of S, as in {@link Transport#pass}
   * @param incoming what both ends send in, for each group
   */
  static SteadyOrder solve(
      Transport transport,
      DiffusionModes diffusion,
      double[] source,
      double[][] beyond,
      double[][] incoming) {
    int[] sweeps = {0};
    Gmres gmres =
        new Gmres(
            y -> {
              sweeps[0]++;
              double[] x = y.clone();
              diffusion.add(transport.scattered(y), x);
              double[] back = transport.swept(transport.scattered(x));
              for (int i = 0; i < x.length; i++) {
                x[i] -= back[i];
              }
              return x;
            },
            transport::product,
            MOST_ITERATIONS);
    double[] x = new double[transport.size()];
    double best = Double.POSITIVE_INFINITY;
    SteadyOrder found = null;
    for (int pass = 0; pass < MOST_PASSES; pass++) {
      Transport.Pass now = transport.pass(x, source, beyond, incoming);
      double size = gmres.norm(x);
      double left = gmres.norm(now.correction());
      double residual = left == 0 ? 0 : size == 0 ? Double.POSITIVE_INFINITY : left / size;
      if (found == null || residual < found.residual) {
        found =
            new SteadyOrder(
                x.clone(), now.directed(), now.means(), now.flows(), residual, sweeps[0]);
      }
      if (residual <= EXACT || pass > 1 && residual > best / 4) {
        break;
      }
      best = residual;
      double[] y = gmres.solve(now.correction(), REDUCTION);
      diffusion.add(transport.scattered(y), y);
      for (int i = 0; i < x.length; i++) {
        x[i] += y[i];
      }
    }
    if (!(found.residual < TOO_BAD)) {
      throw new NoTrustworthyAnswer(
          ("the equations of the wire were not solved: %.1g is left after %d sweeps. Its length and"
                  + " its mean free paths differ by too many orders of magnitude")
              .formatted(found.residual, sweeps[0]));
    }
    return found;
  }
}

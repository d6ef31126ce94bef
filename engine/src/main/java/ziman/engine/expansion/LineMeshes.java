package ziman.engine.expansion;

import ziman.engine.model.NoTrustworthyAnswer;
import ziman.engine.model.TightBinding;
import ziman.engine.space.BrillouinLine;
import ziman.engine.space.LineBand;
import ziman.engine.space.LineOccupation;
import ziman.engine.units.Constants;

/**
 * The meshes on which a band of a chain is looked at: level 0 is the coarsest that resolves f,
 * spacing below k_B T/(2 hbar v), and every further one has twice as many points.
 *
 * @param model the band of the model
 * @param band the same, looked at
 * @param kT k_B T, J
 */
public record LineMeshes(TightBinding model, LineBand band, double kT) {
  private static final int FEWEST = 16;
  private static final int MOST = 1 << 15;
  private static final int MOST_LEVELS = 6;

  /** Points for each period of the highest harmonic of the band. */
  private static final int PER_HARMONIC = 4;

  public static LineMeshes of(TightBinding model, double kT) {
    return new LineMeshes(model, LineBand.of(model::energyAt, model.latticeConstant()), kT);
  }

  /** How many points resolve f. */
  private double needed() {
    return Math.max(FEWEST, 4 * Math.PI * band.steepest() / kT);
  }

  private int coarsest() {
    double points = Math.max(needed(), (double) PER_HARMONIC * band.highestHarmonic());
    int coarsest = FEWEST;
    while (coarsest < points && coarsest < MOST) {
      coarsest *= 2;
    }
    return coarsest;
  }

  /** Number of points at a level. */
  int points(int level) {
    return coarsest() << level;
  }

  /** The level beyond which there is no finer mesh. */
  public int finestLevel() {
    return Math.min(MOST_LEVELS, Integer.numberOfTrailingZeros(MOST / coarsest()));
  }

  /**
   * @throws NoTrustworthyAnswer if no mesh resolves f
   */
  public void check() {
    if (finestLevel() < 1) {
      double lowest = 4 * Math.PI * band.steepest() / (MOST / 2) / Constants.BOLTZMANN;
      throw new NoTrustworthyAnswer(
          ("band %s: to resolve f, whose edge is k_B T = %.3g meV wide, takes a mesh of %.3g points"
                  + " (spacing below k_B T/(2 hbar v)), and one twice as fine; there are at most %d."
                  + " Above %.3g K they suffice")
              .formatted(
                  model.name(),
                  1e3 * kT / Constants.ELEMENTARY_CHARGE,
                  Math.max(needed(), (double) PER_HARMONIC * band.highestHarmonic()),
                  MOST,
                  lowest));
    }
  }

  /** f on the mesh of a level. */
  public LineOccupation equilibrium(int level) {
    return LineOccupation.of(new BrillouinLine(band, points(level)), kT, model.filling());
  }
}

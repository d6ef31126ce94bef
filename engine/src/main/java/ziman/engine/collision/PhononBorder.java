package ziman.engine.collision;

import java.util.List;
import java.util.Optional;
import ziman.engine.space.CoupledStates;
import ziman.engine.space.LatticeModes;

/**
 * The part of C1 of one harmonic that has to do with phonons that evolve: a border of the band of
 * the electrons, as wide as there are bins.
 *
 * @param elements for each bin S between it and every shell, m^-d/s; symmetric
 * @param columns for each bin what it does to chi of every shell, 1/s
 * @param rows for each bin what every shell does to its chi, 1/s
 * @param corner what bins do to each other, by rows, 1/s
 * @param symmetricCorner the same, times window and weight of the row; m^-d/s
 */
record PhononBorder(
    double[][] elements,
    double[][] columns,
    double[][] rows,
    double[][] corner,
    double[][] symmetricCorner) {

  static PhononBorder of(CollisionOperator collisions, CoupledStates states, int l, double shift) {
    int bins = states.bins();
    int shells = states.shells();
    double[][] elements = new double[bins][shells];
    double[][] corner = new double[bins][bins];
    for (Collision channel : collisions.channels()) {
      PhononCoupling coupling = channel.coupling().orElse(null);
      if (coupling == null) {
        continue;
      }
      int first = states.first(coupling.lattice()) - shells;
      for (int m = 0; m < states.lattices().get(coupling.lattice()).size(); m++) {
        double[] ofBin = coupling.elements(l, m);
        for (int i = 0; i < shells; i++) {
          elements[first + m][i] += ofBin[i];
        }
        corner[first + m][first + m] += coupling.diagonal(m);
      }
    }
    for (int m = 0; m < bins; m++) {
      corner[m][m] += shift * states(states, shells + m);
    }
    for (LatticeCollision channel : collisions.phononChannels()) {
      add(channel, states, l, corner);
    }
    double[][] columns = new double[bins][shells];
    double[][] rows = new double[bins][shells];
    double[][] scaled = new double[bins][bins];
    for (int m = 0; m < bins; m++) {
      for (int i = 0; i < shells; i++) {
        columns[m][i] = elements[m][i] / states(states, i);
        rows[m][i] = elements[m][i] / states(states, shells + m);
      }
      for (int other = 0; other < bins; other++) {
        scaled[m][other] = corner[m][other] / states(states, shells + m);
      }
    }
    return new PhononBorder(elements, columns, rows, scaled, corner);
  }

  /** What phonons lose among themselves: a rate, less what comes back as a local equilibrium. */
  private static void add(
      LatticeCollision channel, CoupledStates states, int l, double[][] corner) {
    LatticeModes lattice = states.lattices().get(channel.lattice());
    int first = states.first(channel.lattice()) - states.shells();
    Optional<Returned> returned = channel.returned(l);
    for (int m = 0; m < lattice.size(); m++) {
      double ofBin = channel.rate(l, m) * lattice.weight(m) * lattice.window(m);
      corner[first + m][first + m] += ofBin;
      for (double[] function : returned.map(Returned::functions).orElse(List.of())) {
        double column = returned.get().share() * ofBin * function[m];
        for (int other = 0; other < lattice.size(); other++) {
          corner[first + m][first + other] -=
              column
                  * channel.rate(l, other)
                  * lattice.weight(other)
                  * lattice.window(other)
                  * function[other];
        }
      }
    }
  }

  private static double states(CoupledStates states, int group) {
    return states.weight(group) * states.window(group);
  }

  /** Number of bins. */
  int size() {
    return columns.length;
  }

  /** Rate at which a bin loses chi, 1/s. */
  double rate(int bin) {
    return corner[bin][bin];
  }

  /** Adds to the shells, and sets on the bins, what C1 does to chi. */
  void multiply(double[] chi, double[] product) {
    int shells = chi.length - size();
    for (int m = 0; m < size(); m++) {
      double sum = 0;
      for (int i = 0; i < shells; i++) {
        product[i] += columns[m][i] * chi[shells + m];
        sum += rows[m][i] * chi[i];
      }
      for (int other = 0; other < size(); other++) {
        sum += corner[m][other] * chi[shells + other];
      }
      product[shells + m] = sum;
    }
  }

  /** The same for the transposed operator. */
  void multiplyTransposed(double[] y, double[] product) {
    int shells = y.length - size();
    for (int m = 0; m < size(); m++) {
      double sum = 0;
      for (int i = 0; i < shells; i++) {
        product[i] += rows[m][i] * y[shells + m];
        sum += columns[m][i] * y[i];
      }
      for (int other = 0; other < size(); other++) {
        sum += corner[other][m] * y[shells + other];
      }
      product[shells + m] = sum;
    }
  }
}

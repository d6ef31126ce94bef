package ziman.engine.kinetic;

import ziman.engine.space.CoupledStates;
import ziman.engine.units.Constants;

/**
 * Charge and energy of the electrons of a wire, place by place: (8), d j_u/dx = j E less what held
 * phonons take, and what arrives in the reservoirs.
 */
final class WireHeat {
  private static final double CHARGE = Constants.ELEMENTARY_CHARGE;

  private final ElectronWire wire;
  private final Transport transport;
  private final CoupledStates states;
  private final double kT;
  private final SteadyOrder second;
  private final double[] potential;
  private final double[] currents;
  private final double[] energyFlows;
  private final double[] worked;
  private final double[] taken;

  WireHeat(ElectronWire wire, SteadyOrder first, ElectronWire.Drive drive, SteadyOrder second) {
    this.wire = wire;
    this.transport = wire.transport();
    this.states = transport.states();
    this.kT = wire.equilibrium().kT();
    this.second = second;
    this.potential = wire.potential(first);
    int faces = potential.length;
    currents = new double[faces];
    energyFlows = new double[faces];
    for (int face = 0; face < faces; face++) {
      currents[face] = -CHARGE * electrons(first.flows()[face]);
      energyFlows[face] = energy(second.flows()[face]);
    }
    worked = perCell(drive.field());
    double[] net = wire.collided(second);
    for (int i = 0; i < net.length; i++) {
      net[i] -= drive.products()[i];
    }
    taken = perCell(net);
  }

  /** Energy that the harmonic l = 0 of a rate has, cell by cell, W/m^2. */
  private double[] perCell(double[] rates) {
    double[] sums = new double[potential.length - 1];
    for (int c = 0; c < sums.length; c++) {
      double both =
          energy(transport.harmonic(rates, 2 * c, 0))
              + energy(transport.harmonic(rates, 2 * c + 1, 0));
      sums[c] = transport.cells().width(c) / 2 * both;
    }
    return sums;
  }

  private double electrons(double[] perState) {
    double sum = 0;
    for (int i = 0; i < states.shells(); i++) {
      sum += states.weight(i) * perState[i];
    }
    return sum;
  }

  /** Counted from mu; with the phonons that evolve. */
  private double energy(double[] perState) {
    double sum = 0;
    for (int i = 0; i < states.size(); i++) {
      sum += states.weight(i) * states.x(i) * perState[i];
    }
    return kT * sum;
  }

  /** j, A/m^2. */
  double current() {
    double sum = 0;
    for (double j : currents) {
      sum += j;
    }
    return sum / currents.length;
  }

  /** Phi at every face, V. */
  double[] potential() {
    return potential;
  }

  /** j V, W/m^2. */
  double joule() {
    return current() * wire.voltage();
  }

  /** Heat that arrives in the source: energy, and what falling through the contact adds; W/m^2. */
  double toSource() {
    return -energyFlows[0] + currents[0] * (wire.voltage() / 2 - potential[0]);
  }

  /** The same in the drain. */
  double toDrain() {
    int last = potential.length - 1;
    return energyFlows[last] + currents[last] * (potential[last] + wire.voltage() / 2);
  }

  /** Heat that held phonons, or a fixed equilibrium, take; W/m^2. */
  double toLattice() {
    double sum = 0;
    for (double part : taken) {
      sum += part;
    }
    return sum;
  }

  /** How far the current differs from place to place, relative. */
  double chargeDefect() {
    double worst = 0;
    for (int face = 0; face < currents.length; face++) {
      worst = Math.max(worst, Math.abs(currents[face] - current()) / Math.abs(current()));
      double ofSecond = CHARGE * electrons(second.flows()[face]);
      double first = CHARGE * electrons(second.flows()[0]);
      worst = Math.max(worst, Math.abs(ofSecond - first) * kT / CHARGE / joule());
    }
    return worst;
  }

  /** (8), cell by cell, relative to j V. */
  double energyDefect() {
    double worst = 0;
    for (int c = 0; c < worked.length; c++) {
      double flows = energyFlows[c + 1] - energyFlows[c];
      worst = Math.max(worst, Math.abs(flows - worked[c] + taken[c]));
    }
    return worst / joule();
  }

  /** What the field does to the energy, beside j E; relative to j V. */
  double jouleDefect() {
    double worst = 0;
    for (int c = 0; c < worked.length; c++) {
      double work = current() * (potential[c] - potential[c + 1]);
      worst = Math.max(worst, Math.abs(worked[c] - work));
    }
    return worst / joule();
  }

  /** Rise of the temperature of the electrons at every face, K. */
  double[] rise() {
    double capacity = capacity(true);
    double[] rise = new double[potential.length];
    for (int face = 0; face < rise.length; face++) {
      double[] x = second.means()[face].clone();
      Neutrality.remove(states, x);
      double sum = 0;
      for (int i = 0; i < states.shells(); i++) {
        sum += states.weight(i) * states.x(i) * x[i];
      }
      rise[face] = kT * sum / capacity;
    }
    return rise;
  }

  /** Rise of the temperature of the phonons that evolve at every face, K. */
  double[] latticeRise() {
    double capacity = capacity(false);
    double[] rise = new double[potential.length];
    for (int face = 0; face < rise.length; face++) {
      double sum = 0;
      for (int i = states.shells(); i < states.size(); i++) {
        sum += states.weight(i) * states.x(i) * second.means()[face][i];
      }
      rise[face] = kT * sum / capacity;
    }
    return rise;
  }

  /** Of electrons at constant density, or of phonons; J/K/m^3. */
  private double capacity(boolean electrons) {
    double none = 0;
    double one = 0;
    double two = 0;
    int from = electrons ? 0 : states.shells();
    int to = electrons ? states.shells() : states.size();
    for (int i = from; i < to; i++) {
      double mass = states.weight(i) * states.window(i);
      none += mass;
      one += mass * states.x(i);
      two += mass * states.x(i) * states.x(i);
    }
    return Constants.BOLTZMANN * (electrons ? two - one * one / none : two);
  }
}

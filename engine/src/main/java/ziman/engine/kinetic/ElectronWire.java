package ziman.engine.kinetic;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ziman.engine.collision.CollisionOperator;
import ziman.engine.collision.CompiledChannels;
import ziman.engine.collision.GroupInverse;
import ziman.engine.collision.NonlinearCollision;
import ziman.engine.expansion.Equilibrium;
import ziman.engine.expansion.FirstOrder;
import ziman.engine.expansion.Forecast;
import ziman.engine.expansion.Grid;
import ziman.engine.expansion.MetalEquation;
import ziman.engine.model.Channel;
import ziman.engine.model.NotEnoughMemory;
import ziman.engine.space.CoupledStates;
import ziman.engine.space.Distribution;
import ziman.engine.space.FermiFunction;
import ziman.engine.space.FieldOperator;
import ziman.engine.space.Harmonic;
import ziman.engine.space.Legendre;
import ziman.engine.space.Occupation;
import ziman.engine.units.Constants;

/**
 * The electrons of a wire at one resolution: the equations of both orders in the voltage.
 *
 * <p>Order one, with Y = X - e Phi df/dmu, has no field: v cos dY/dx + C1 Y = 0, and what the ends
 * send in is at their electrochemical potentials, Y = -+(eV/2) df/dmu. Order two is driven,
 *
 * <pre>   v cos dY_2/dx + C1 Y_2 = E_1 G X_1 + products of X_1 ,   E_1 = -dPhi_1/dx </pre>
 *
 * and what comes in has climbed the step of the potential at the contact, which is as thin as the
 * screening length, with its total energy: f(eps - e step), of which the second order is (e step)^2
 * f''/2. With it no energy is lost between a reservoir and the wire, and the heat that both ends
 * get is j V.
 */
final class ElectronWire {
  private static final double CHARGE = Constants.ELEMENTARY_CHARGE;

  /** Of one iteration, with what it is made from. */
  private static final int VECTORS = 40;

  /** Of the memory that is free. */
  private static final double USABLE = 0.6;

  private final MetalEquation equation;
  private final Transport transport;
  private final Occupation equilibrium;
  private final DiffusionModes diffusion;
  private final double voltage;
  private final GroupInverse inverse;

  ElectronWire(
      Grid grid,
      List<Channel> channels,
      Settled.Resolution resolution,
      double length,
      double voltage) {
    this.voltage = voltage;
    Legendre basis = new Legendre(3);
    Equilibrium found = grid.equilibrium(resolution.level());
    equilibrium = found.occupation();
    CollisionOperator collisions =
        new CompiledChannels(
                equilibrium, grid.spacing(resolution.level()), grid.metal().surface(), basis)
            .of(channels);
    equation =
        new MetalEquation(equilibrium, new FieldOperator(equilibrium.shells(), basis), collisions);
    CoupledStates states = equation.states();
    inverse = GroupInverse.of(collisions, equilibrium, 1);
    GroupInverse damped = damped(collisions, states, length);
    double[] tau = answerTimes(damped, collisions, states);
    double meanFreePath = meanFreePath(states, tau);
    Cells cells = Cells.graded(resolution.cells(), length, meanFreePath);
    transport = new Transport(cells, new HalfRange(resolution.directions()), states, collisions);
    checkMemory();
    diffusion = new DiffusionModes(transport, transport.isotropic(), damped, tau, meanFreePath);
  }

  /** The vectors of the Krylov iteration, and as many directions. */
  private void checkMemory() {
    double bytes = 8.0 * transport.size() * VECTORS;
    if (bytes > USABLE * Forecast.available()) {
      throw new NotEnoughMemory(
          ("%d cells, %d directions in each half of space and %d energies need %.2g GB. Raise the"
                  + " tolerance, or give Java more memory with JAVA_TOOL_OPTIONS=-Xmx16g")
              .formatted(
                  transport.cells().count(),
                  transport.harmonics(),
                  transport.groups(),
                  bytes / 1e9));
    }
  }

  /**
   * C1^-1 for l = 1; where collisions conserve momentum the ends alone take it, as fast as the
   * slowest cross the wire.
   */
  private GroupInverse damped(CollisionOperator collisions, CoupledStates states, double length) {
    if (inverse.nullSpace().size() == 0) {
      return inverse;
    }
    double slowest = states.velocity(0);
    for (int i = 0; i < states.size(); i++) {
      slowest = Math.min(slowest, states.velocity(i));
    }
    return GroupInverse.of(collisions, equilibrium, 1, slowest / length);
  }

  /** C1^-1 v over v for l = 1, or 1/rate where that is no time; s. */
  private static double[] answerTimes(
      GroupInverse damped, CollisionOperator collisions, CoupledStates states) {
    double[] tau = new double[states.size()];
    double[] drive = new double[states.size()];
    for (int i = 0; i < drive.length; i++) {
      drive[i] = states.velocity(i) * states.window(i);
    }
    double[] answer = damped.apply(new Harmonic(1, drive)).values();
    for (int i = 0; i < tau.length; i++) {
      double time = answer[i] / drive[i];
      tau[i] = time > 0 ? time : 1 / collisions.rate(1, states, i);
    }
    return tau;
  }

  /** Sum of v^2 tau over sum of v, df/dmu weighted; m. */
  private static double meanFreePath(CoupledStates states, double[] tau) {
    double above = 0;
    double below = 0;
    for (int i = 0; i < states.shells(); i++) {
      double v = states.velocity(i) * states.weight(i) * states.window(i);
      above += v * states.velocity(i) * tau[i];
      below += v;
    }
    return above / below;
  }

  Transport transport() {
    return transport;
  }

  Occupation equilibrium() {
    return equilibrium;
  }

  MetalEquation equation() {
    return equation;
  }

  double voltage() {
    return voltage;
  }

  /** C1# for l = 1. */
  GroupInverse inverse() {
    return inverse;
  }

  /** The response to a field, if collisions take momentum up. */
  FirstOrder homogeneous() {
    return new FirstOrder(
        equilibrium, new FieldOperator(equilibrium.shells(), new Legendre(3)), inverse);
  }

  /** Y of order one. */
  SteadyOrder first() {
    double[][] incoming = new double[2][transport.groups()];
    for (int i = 0; i < equilibrium.size(); i++) {
      double slope = equilibrium.window(i) / equilibrium.kT();
      incoming[0][i] = -CHARGE * voltage / 2 * slope;
      incoming[1][i] = CHARGE * voltage / 2 * slope;
    }
    return SteadyOrder.solve(
        transport, diffusion, new double[transport.size()], new double[0][], incoming);
  }

  /** Phi at every face, V, which makes X neutral there. */
  double[] potential(SteadyOrder order) {
    double[] potential = new double[order.means().length];
    for (int face = 0; face < potential.length; face++) {
      potential[face] = -excess(order.means()[face]) * equilibrium.kT() / CHARGE;
    }
    return potential;
  }

  private double excess(double[] y) {
    return Neutrality.excess(transport.states(), y);
  }

  /** X at both ends of every cell: Y without its charge. */
  Distribution neutral(SteadyOrder order, int node) {
    Map<Integer, Harmonic> harmonics = new TreeMap<>();
    for (int l = 0; l < transport.harmonics(); l++) {
      double[] values = transport.harmonic(order.x(), node, l);
      if (l == 0) {
        Neutrality.remove(transport.states(), values);
      }
      harmonics.put(l, new Harmonic(l, values));
    }
    return new Distribution(harmonics);
  }

  /**
   * What drives order two.
   *
   * @param field harmonics of E_1 G X_1, laid out as {@link Transport#at}, 1/s
   * @param beyond what the harmonics leave out of it, as in {@link Transport#pass}
   * @param products of collisions, 1/s
   */
  record Drive(double[] field, double[][] beyond, double[] products) {
    double[] sum() {
      double[] sum = field.clone();
      for (int i = 0; i < sum.length; i++) {
        sum[i] += products[i];
      }
      return sum;
    }
  }

  /** What order one makes of order two. */
  Drive drive(SteadyOrder first) {
    double[] potential = potential(first);
    List<NonlinearCollision> nonlinear = equation.nonlinear();
    int highest = transport.harmonics() - 1;
    double[] field = new double[transport.size()];
    double[] products = new double[transport.size()];
    for (int node = 0; node < 2 * transport.cells().count(); node++) {
      int cell = node / 2;
      double strength = (potential[cell] - potential[cell + 1]) / transport.cells().width(cell);
      Distribution x = neutral(first, node);
      put(equation.driven(x).times(strength), node, field);
      List<List<Distribution>> lower = List.of(List.of(x));
      for (NonlinearCollision collision : nonlinear) {
        for (Distribution part : collision.source(2, lower, highest)) {
          put(part, node, products);
        }
      }
    }
    return new Drive(field, beyond(first, potential), products);
  }

  /**
   * Where the wire is short X jumps at cos = 0, and its harmonics do not end. What they leave out
   * of E_1 G X_1 is found direction by direction, with d/dk_z = cos d/dk: the part that turns k
   * instead is smaller by k_B T/E_F.
   */
  private double[][] beyond(SteadyOrder first, double[] potential) {
    int groups = transport.groups();
    int shells = equilibrium.size();
    int nodes = 2 * transport.cells().count();
    double[][] beyond = new double[first.directed().length][nodes * groups];
    for (int node = 0; node < nodes; node++) {
      int cell = node / 2;
      double strength =
          CHARGE
              / Constants.REDUCED_PLANCK
              * (potential[cell] - potential[cell + 1])
              / transport.cells().width(cell);
      double shift = excess(transport.harmonic(first.x(), node, 0));
      for (int m = 0; m < beyond.length; m++) {
        double[] x = new double[shells];
        for (int i = 0; i < shells; i++) {
          x[i] = first.directed()[m][node * groups + i] - shift * equilibrium.window(i);
        }
        double[] slopes = equilibrium.shells().derivative().of(x);
        for (int i = 0; i < shells; i++) {
          beyond[m][node * groups + i] = strength * transport.directions().cosine(m) * slopes[i];
        }
      }
    }
    transport.removeHarmonics(beyond);
    return beyond;
  }

  private void put(Distribution part, int node, double[] into) {
    for (Harmonic harmonic : part.harmonics().values()) {
      if (harmonic.l() < transport.harmonics()) {
        for (int i = 0; i < transport.groups(); i++) {
          into[transport.at(node, harmonic.l(), i)] += harmonic.at(i);
        }
      }
    }
  }

  /** Y of order two. */
  SteadyOrder second(SteadyOrder first, Drive drive) {
    double[] potential = potential(first);
    double[] steps = {potential[0] - voltage / 2, potential[potential.length - 1] + voltage / 2};
    double[][] incoming = new double[2][transport.groups()];
    for (int end = 0; end < 2; end++) {
      double shift = CHARGE * steps[end] / equilibrium.kT();
      for (int i = 0; i < equilibrium.size(); i++) {
        // f'' = f(1-f)(1-2f) in units of k_B T
        double curvature = equilibrium.window(i) * (1 - 2 * FermiFunction.of(equilibrium.x(i)));
        incoming[end][i] = shift * shift / 2 * curvature;
      }
    }
    return SteadyOrder.solve(transport, diffusion, drive.sum(), drive.beyond(), incoming);
  }

  /** Rates at which harmonics l = 0 decay, as {@link Transport#collided} has them. */
  double[] collided(SteadyOrder order) {
    return transport.collided(order.x());
  }
}

package ziman.engine.collision;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import ziman.engine.model.NoTrustworthyAnswer;
import ziman.engine.model.OutsideKnownRange;
import ziman.engine.model.Relaxation;
import ziman.engine.space.EnergyShells;
import ziman.engine.space.Harmonic;
import ziman.engine.space.Occupation;
import ziman.engine.space.StateSum;
import ziman.engine.units.Constants;

/**
 * Relaxation with tau(eps) on energy shells. C1 X = X/tau for every l > 0. For l = 0 it is X/tau if
 * the equilibrium is fixed, and (X - f(1-f)(a + b x))/tau if it is local, with x = (eps - mu)/k_B T
 * and the shifts a, b of mu and T such that neither electrons nor energy are lost: sum C1 X = sum
 * eps C1 X = 0.
 */
public final class RelaxationTime implements Collision {
  private final Relaxation model;
  private final Occupation equilibrium;
  private final double[] rates;

  private RelaxationTime(Relaxation model, Occupation equilibrium, double[] rates) {
    this.model = model;
    this.equilibrium = equilibrium;
    this.rates = rates;
  }

  /**
   * The channel on the shells of an equilibrium.
   *
   * @throws NoTrustworthyAnswer where tau is not known, or not positive and finite
   */
  public static RelaxationTime on(Occupation equilibrium, Relaxation model) {
    EnergyShells shells = equilibrium.shells();
    double[] rates = new double[shells.size()];
    for (int i = 0; i < rates.length; i++) {
      rates[i] = 1 / tau(model, shells.energy(i));
    }
    return new RelaxationTime(model, equilibrium, rates);
  }

  private static double tau(Relaxation model, double energy) {
    double tau;
    try {
      tau = model.tau().at(energy);
    } catch (OutsideKnownRange e) {
      throw new NoTrustworthyAnswer(
          ("channel %s: electrons are at %.6g eV above the bottom of the band, where tau is not"
                  + " known: %s")
              .formatted(model.name(), energy / Constants.ELEMENTARY_CHARGE, e.getMessage()),
          e);
    }
    if (!(tau > 0) || Double.isInfinite(tau)) {
      throw new NoTrustworthyAnswer(
          ("channel %s: tau is %.6g s at %.6g eV above the bottom of the band, where electrons"
                  + " are; it must be positive and finite")
              .formatted(model.name(), tau, energy / Constants.ELEMENTARY_CHARGE));
    }
    return tau;
  }

  @Override
  public String name() {
    return model.name();
  }

  private boolean local() {
    return model.to() == Relaxation.Equilibrium.LOCAL;
  }

  /** A bath returns as many electrons as it takes only if it takes them at one rate. */
  @Override
  public Set<Conserved> conserved() {
    if (local()) {
      return EnumSet.allOf(Conserved.class);
    }
    return model.tau().isConstant()
        ? EnumSet.of(Conserved.CHARGE)
        : EnumSet.noneOf(Conserved.class);
  }

  @Override
  public double rate(int l, int shell) {
    return rates[shell];
  }

  @Override
  public boolean redistributes(int l) {
    return l == 0 && local();
  }

  @Override
  public Harmonic apply(Harmonic x) {
    double[] loss = new double[rates.length];
    for (int i = 0; i < loss.length; i++) {
      loss[i] = rates[i] * x.at(i);
    }
    return redistributes(x.l()) ? new Harmonic(0, returned(loss)) : new Harmonic(x.l(), loss);
  }

  /**
   * The loss less f(1-f)(a + b(x - mean))/tau; a and b decouple when x is taken from its mean. As
   * in Gram-Schmidt the projection is done twice, so that nothing is left of the rounding of the
   * first.
   */
  private double[] returned(double[] loss) {
    double scale = sum(this::gain).value();
    double mean = sum(i -> x(i) * gain(i)).value() / scale;
    double variance = sum(i -> Math.pow(x(i) - mean, 2) * gain(i)).value();
    double[] net = loss;
    for (int pass = 0; pass < 2; pass++) {
      net = projected(net, scale, mean, variance);
    }
    return net;
  }

  private double[] projected(double[] loss, double scale, double mean, double variance) {
    double a = sum(i -> loss[i]).value() / scale;
    double b = sum(i -> (x(i) - mean) * (loss[i] - a * gain(i))).value() / variance;
    double[] net = new double[loss.length];
    for (int i = 0; i < net.length; i++) {
      net[i] = loss[i] - gain(i) * (a + b * (x(i) - mean));
    }
    return net;
  }

  /**
   * Energy over k_B T from an origin that keeps its digits: the bottom of the band where the shells
   * reach it, as 1/tau may diverge and pin the mean there; mu elsewhere.
   */
  private double x(int shell) {
    EnergyShells shells = equilibrium.shells();
    return shells.statesBelow() == 0
        ? shells.energy(shell) / equilibrium.kT()
        : equilibrium.x(shell);
  }

  private double gain(int shell) {
    return rates[shell] * equilibrium.window(shell);
  }

  private StateSum sum(IntToDoubleFunction perState) {
    return equilibrium.shells().sum(perState);
  }
}

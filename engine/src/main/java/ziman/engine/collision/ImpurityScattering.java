package ziman.engine.collision;

import java.util.EnumSet;
import java.util.Set;
import ziman.engine.space.Harmonic;

/**
 * Elastic scattering into all directions alike: every l > 0 decays with the rate of its shell, and
 * l = 0 stays as it is, so that every function of energy is conserved.
 *
 * @param name the name of the channel
 * @param rates 1/s, one for each shell
 */
public record ImpurityScattering(String name, double[] rates) implements Collision {
  @Override
  public Set<Conserved> conserved() {
    return EnumSet.allOf(Conserved.class);
  }

  @Override
  public double rate(int l, int shell) {
    return l == 0 ? 0 : rates[shell];
  }

  @Override
  public boolean redistributes(int l) {
    return false;
  }

  @Override
  public Harmonic apply(Harmonic x) {
    double[] loss = new double[rates.length];
    for (int i = 0; i < loss.length; i++) {
      loss[i] = rate(x.l(), i) * x.at(i);
    }
    return new Harmonic(x.l(), loss);
  }
}

package ziman.engine.expansion;

import java.util.List;
import ziman.engine.observe.LineCurrents;
import ziman.engine.space.Distribution;
import ziman.engine.space.LineOccupation;
import ziman.engine.space.StateSum;

/**
 * What a deviation on a line holds and carries.
 *
 * @param equilibrium f
 */
public record LineContents(LineOccupation equilibrium) implements Contents {
  @Override
  public double kT() {
    return equilibrium.kT();
  }

  @Override
  public StateSum current(Distribution x) {
    return new LineCurrents(equilibrium).charge(x.harmonic(0, equilibrium.size()));
  }

  @Override
  public StateSum heatCurrent(Distribution x) {
    return new LineCurrents(equilibrium).heat(x.harmonic(0, equilibrium.size()));
  }

  @Override
  public StateSum energy(Distribution x) {
    double[] values = x.harmonic(0, equilibrium.size()).values();
    return equilibrium.total(i -> equilibrium.x(i) * kT() * values[i]);
  }

  @Override
  public StateSum number(Distribution x) {
    double[] values = x.harmonic(0, equilibrium.size()).values();
    return equilibrium.total(i -> values[i]);
  }

  @Override
  public double size(Distribution x) {
    return number(x).size();
  }

  @Override
  public List<Share> shares() {
    return List.of();
  }
}

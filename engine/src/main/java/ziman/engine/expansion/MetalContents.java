package ziman.engine.expansion;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import ziman.engine.observe.Currents;
import ziman.engine.space.CoupledStates;
import ziman.engine.space.Distribution;
import ziman.engine.space.Harmonic;
import ziman.engine.space.StateSum;
import ziman.engine.units.Constants;

/**
 * What a deviation of an isotropic metal holds and carries.
 *
 * @param currents how a distribution carries charge
 */
public record MetalContents(Currents currents) implements Contents {
  @Override
  public double kT() {
    return states().electrons().kT();
  }

  @Override
  public StateSum current(Distribution x) {
    return currents.charge(x.harmonic(1, states().size()));
  }

  @Override
  public StateSum heatCurrent(Distribution x) {
    return currents.heat(x.harmonic(1, states().size()));
  }

  /** As the number of electrons stays, it does not matter from where their energy is counted. */
  @Override
  public StateSum energy(Distribution x) {
    return sum(x, i -> states().x(i) * kT());
  }

  @Override
  public StateSum number(Distribution x) {
    return sum(x, i -> i < states().shells() ? 1 : 0);
  }

  @Override
  public double size(Distribution x) {
    return x.harmonics().values().stream()
        .mapToDouble(harmonic -> states().total(harmonic::at).size())
        .sum();
  }

  @Override
  public List<Share> shares() {
    return states().bins() == 0
        ? List.of()
        : List.of(new Part("electron", this, true), new Part("lattice", this, false));
  }

  private StateSum sum(Distribution x, IntToDoubleFunction quantity) {
    Harmonic isotropic = x.harmonic(0, states().size());
    return states().total(i -> quantity.applyAsDouble(i) * isotropic.at(i));
  }

  private CoupledStates states() {
    return currents.states();
  }

  /** Electrons or phonons. */
  private record Part(String name, MetalContents all, boolean electrons) implements Share {
    private boolean has(int group) {
      return group < all.states().shells() == electrons;
    }

    @Override
    public StateSum energy(Distribution x) {
      return all.sum(x, i -> has(i) ? all.states().x(i) * all.kT() : 0);
    }

    @Override
    public double capacity() {
      CoupledStates states = all.states();
      double number = states.total(i -> has(i) ? states.window(i) : 0).value();
      double mean =
          electrons
              ? states.total(i -> has(i) ? states.window(i) * states.x(i) : 0).value() / number
              : 0;
      return Constants.BOLTZMANN
          * states
              .total(i -> has(i) ? states.window(i) * Math.pow(states.x(i) - mean, 2) : 0)
              .value();
    }
  }
}

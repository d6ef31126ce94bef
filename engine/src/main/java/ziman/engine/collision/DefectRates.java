package ziman.engine.collision;

import java.util.function.IntToDoubleFunction;
import ziman.engine.model.Curve;
import ziman.engine.model.Impurity;
import ziman.engine.space.AngularBasis;
import ziman.engine.space.EnergyShells;
import ziman.engine.space.FermiSurface;
import ziman.engine.space.Occupation;
import ziman.engine.units.Constants;

/**
 * The rates of elastic scattering by defects, by whatever the model knows of them.
 *
 * @param model the channel
 * @param equilibrium f, for screening
 * @param surface what the band is like at the Fermi energy
 * @param directions the angular basis
 */
record DefectRates(
    Impurity model, Occupation equilibrium, FermiSurface surface, AngularBasis directions) {

  Collision compiled() {
    if (model.charge().isPresent()) {
      ScreenedCoulomb coulomb = new ScreenedCoulomb(model, equilibrium, surface, directions);
      return new ElasticScattering(model.name(), coulomb::rates);
    }
    if (model.crossSection().isPresent()) {
      double density = model.concentration().orElseThrow() * model.crossSection().get();
      return isotropic(i -> density * shells().velocity(i));
    }
    if (model.tau().isPresent()) {
      Curve tau = model.tau().get();
      return isotropic(i -> 1 / KnownTime.at(model.name(), tau, shells().energy(i)));
    }
    double atFermiLevel =
        model.rate().orElseGet(() -> surface.rate(model.residualResistivity().get().value()));
    return isotropic(i -> atFermiLevel * states(i) / surface.densityOfStates());
  }

  /** Density of states on a shell, both spins, all valleys: the matrix element is one number. */
  private double states(int shell) {
    return shells().statesPerWavevector(shell)
        / (Constants.REDUCED_PLANCK * shells().velocity(shell));
  }

  private Collision isotropic(IntToDoubleFunction rate) {
    double[] rates = new double[shells().size()];
    for (int i = 0; i < rates.length; i++) {
      rates[i] = rate.applyAsDouble(i);
    }
    return ElasticScattering.isotropic(model.name(), rates);
  }

  private EnergyShells shells() {
    return equilibrium.shells();
  }
}

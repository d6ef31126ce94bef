package ziman.engine.collision;

import java.util.function.IntToDoubleFunction;
import ziman.engine.model.Curve;
import ziman.engine.model.Impurity;
import ziman.engine.model.InvalidModel;
import ziman.engine.space.AngularBasis;
import ziman.engine.space.EnergyShells;
import ziman.engine.space.FermiSurface;
import ziman.engine.space.Occupation;
import ziman.engine.units.Constants;
import ziman.engine.units.Dimension;
import ziman.engine.units.Quantity;
import ziman.engine.units.Units;

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
      inThreeDimensions("screened charges");
      ScreenedCoulomb coulomb = new ScreenedCoulomb(model, equilibrium, surface, directions);
      return new ElasticScattering(model.name(), coulomb::rates);
    }
    if (model.crossSection().isPresent()) {
      inThreeDimensions("cross sections");
      double density = model.concentration().orElseThrow() * model.crossSection().get();
      return isotropic(i -> density * shells().velocity(i));
    }
    if (model.tau().isPresent()) {
      Curve tau = model.tau().get();
      return isotropic(i -> 1 / KnownTime.at(model.name(), tau, shells().energy(i)));
    }
    double atFermiLevel =
        model.rate().orElseGet(() -> surface.rate(resistivity(model.residualResistivity().get())));
    return isotropic(i -> atFermiLevel * states(i) / surface.densityOfStates());
  }

  /** Density of states on a shell, both spins, all valleys: the matrix element is one number. */
  private double states(int shell) {
    return shells().statesPerWavevector(shell)
        / (Constants.REDUCED_PLANCK * shells().velocity(shell));
  }

  private double resistivity(Quantity rho) {
    int d = directions.dimension();
    Dimension expected = Units.parse("ohm").dimension().times(Dimension.LENGTH.power(d - 2));
    if (!rho.dimension().equals(expected)) {
      throw new InvalidModel(
          "residual_resistivity",
          "in %d dimension%s a resistivity is measured in %s, not in %s"
              .formatted(d, d == 1 ? "" : "s", expected, rho.dimension()));
    }
    return rho.value();
  }

  private void inThreeDimensions(String what) {
    if (directions.dimension() != 3) {
      throw new InvalidModel(
          "",
          what
              + " are known in three dimensions; this band has "
              + directions.dimension()
              + ": give a rate or a tau");
    }
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

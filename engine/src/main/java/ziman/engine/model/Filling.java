package ziman.engine.model;

import java.util.Optional;
import ziman.engine.units.Dimension;
import ziman.engine.units.Quantity;

/**
 * How far a band is filled: by a density or by a Fermi energy.
 *
 * @param density electrons per volume (area, length)
 * @param fermiEnergy from the bottom of the band, J
 * @param dimension dimensions of space
 */
record Filling(Optional<Quantity> density, Optional<Double> fermiEnergy, int dimension) {
  /**
   * @throws InvalidModel unless exactly one is given, and a density per the right volume
   */
  void check() {
    if (density.isPresent() == fermiEnergy.isPresent()) {
      throw new InvalidModel(
          density.isPresent() ? "fermi_energy" : "",
          "electrons need a density or a fermi_energy: give exactly one of them");
    }
    Dimension expected = Dimension.LENGTH.power(-dimension);
    if (density.isPresent() && !density.get().dimension().equals(expected)) {
      throw new InvalidModel(
          "density",
          "in "
              + dimension
              + (dimension == 1 ? " dimension" : " dimensions")
              + " a density is measured in m^-"
              + dimension
              + ", not in "
              + density.get().dimension());
    }
  }
}

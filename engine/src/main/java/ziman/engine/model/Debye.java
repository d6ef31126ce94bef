package ziman.engine.model;

import java.util.Optional;
import ziman.engine.model.annotation.Kind;
import ziman.engine.model.annotation.Named;
import ziman.engine.model.annotation.Property;

/** Debye's spectrum: omega = c q up to the wavevector that holds one mode for each ion. */
@Kind(
    name = "debye",
    help = "Debye's spectrum: omega proportional to q, cut off at one mode for each ion")
public record Debye(
    @Named String name,
    @Property(help = "Debye temperature, hbar omega_D / k_B", unit = "K", above = 0)
        double debyeTemperature,
    @Property(help = "ions per volume; fixes the Debye wavevector", unit = "m^-3", above = 0)
        double ionDensity,
    @Property(help = "mass of an ion; needed with a deformation_potential", unit = "kg", above = 0)
        Optional<Double> ionMass,
    @Property(
            help =
                "held: a heat bath at the temperature of the experiment; evolving: three equal branches that take up energy and momentum",
            byDefault = "held")
        Population population)
    implements Phonons {

  /** What phonons do when electrons give them energy. */
  public enum Population {
    /** They stay at equilibrium: a heat bath. */
    HELD,
    /** They take up what electrons give them: with these a closed system. */
    EVOLVING
  }

  /** Largest wavevector, (6 pi^2 n)^(1/3), 1/m. */
  public double wavevector() {
    return Math.cbrt(6 * Math.PI * Math.PI * ionDensity);
  }
}

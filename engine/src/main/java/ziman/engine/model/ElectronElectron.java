package ziman.engine.model;

import java.util.List;
import ziman.engine.model.annotation.Kind;
import ziman.engine.model.annotation.Named;
import ziman.engine.model.annotation.Property;

/**
 * Electrons collide with electrons, at linear order, with the energy dependence of a Fermi liquid:
 * 1/tau = coefficient ((eps - mu)^2 + (pi k_B T)^2).
 */
@Kind(
    name = "electron_electron",
    help =
        "electrons collide and return to a local equilibrium, 1/tau = coefficient ((eps-mu)^2 + (pi kB T)^2)")
public record ElectronElectron(
    @Named String name,
    @Property(help = "the bands it acts on; not given: all") List<Band> bands,
    @Property(help = "scattering rate over energy squared", unit = "Hz/J^2", above = 0)
        double coefficient,
    @Property(
            help = "fraction of the collisions that gives its momentum to the lattice",
            byDefault = "0",
            atLeast = 0,
            atMost = 1)
        double umklapp)
    implements Channel {
  public ElectronElectron {
    bands = List.copyOf(bands);
  }
}

package ziman.engine.expansion;

import java.util.List;
import ziman.engine.collision.CompiledChannels;
import ziman.engine.collision.PhononSpectrum;
import ziman.engine.model.AngularScattering;
import ziman.engine.model.Channel;
import ziman.engine.model.CustomScattering;
import ziman.engine.model.ElectronPhonon;
import ziman.engine.model.Impurity;
import ziman.engine.model.InvalidModel;
import ziman.engine.space.FermiSurface;
import ziman.engine.units.Dimension;
import ziman.engine.units.Units;

/** Whether channels make sense on a band: what neither of the two can know alone. */
public final class ChannelChecks {
  private ChannelChecks() {}

  /**
   * @throws InvalidModel if one does not
   */
  public static void check(List<Channel> channels, Metal metal) {
    for (Channel channel : channels) {
      if (channel instanceof Impurity impurity) {
        check(impurity, metal.surface());
      } else if (channel instanceof ElectronPhonon phonons) {
        check(phonons, metal.surface());
      } else if (channel instanceof CustomScattering custom
          && custom.law() instanceof AngularScattering
          && metal.surface().dimension() != 3) {
        throw new InvalidModel(
            "",
            "channel %s: a rate per solid angle is known in three dimensions, this band has %d; state the rates by a class that implements ScatteringLaw"
                .formatted(custom.name(), metal.surface().dimension()));
      }
    }
  }

  private static void check(Impurity model, FermiSurface surface) {
    int d = surface.dimension();
    boolean inSpace = model.charge().isPresent() || model.crossSection().isPresent();
    if (inSpace && d != 3) {
      throw new InvalidModel(
          "",
          "channel %s: cross sections and charges are known in three dimensions, this band has %d; give a rate or a tau"
              .formatted(model.name(), d));
    }
    Dimension expected = Units.parse("ohm").dimension().times(Dimension.LENGTH.power(d - 2));
    model
        .residualResistivity()
        .filter(rho -> !rho.dimension().equals(expected))
        .ifPresent(
            rho -> {
              throw new InvalidModel(
                  "",
                  "channel %s: in %d dimension%s a resistivity is measured in %s, not in %s"
                      .formatted(model.name(), d, d == 1 ? "" : "s", expected, rho.dimension()));
            });
  }

  private static void check(ElectronPhonon model, FermiSurface surface) {
    if (model.alpha2F().isEmpty() && surface.dimension() != 3) {
      throw new InvalidModel(
          "",
          "channel %s: Debye's phonons fill three dimensions, the electrons of this band %d; give tables alpha2F and alpha2F_tr"
              .formatted(model.name(), surface.dimension()));
    }
    boolean evolving = model.phonons().map(CompiledChannels::evolves).orElse(false);
    if (model.alpha2F().isPresent() && evolving) {
      throw new InvalidModel(
          "",
          "channel %s: phonons that evolve need wavevectors, which a table alpha2F does not have; give lambda or deformation_potential, or population = held"
              .formatted(model.name()));
    }
    try {
      PhononSpectrum.of(model, surface);
    } catch (InvalidModel e) {
      throw new InvalidModel("", "channel " + model.name() + ": " + e.getMessage());
    }
  }
}

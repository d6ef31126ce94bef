package ziman.engine.model;

import java.util.List;
import java.util.Optional;
import ziman.engine.model.annotation.Kind;
import ziman.engine.model.annotation.Named;
import ziman.engine.model.annotation.Property;
import ziman.engine.units.Dimension;
import ziman.engine.units.Quantity;

/** Phonons that evolve collide among themselves and with the surface of the sample. */
@Kind(
    name = "phonon_relaxation",
    help =
        "phonons that evolve collide with each other and with boundaries; without effect on held ones")
public record PhononRelaxation(
    @Named String name,
    @Property(help = "the phonons") Phonons phonons,
    @Property(
            help = "rate of collisions that conserve energy and crystal momentum of the phonons",
            unit = "1/s",
            argument = "omega",
            argumentUnit = "J",
            atLeast = 0)
        Optional<Curve> normal,
    @Property(
            help = "rate of collisions that conserve energy, but give momentum to the crystal",
            unit = "1/s",
            argument = "omega",
            argumentUnit = "J",
            atLeast = 0)
        Optional<Curve> umklapp,
    @Property(
            help =
                "elastic scattering at the surface: a rate, or a size of the sample that sound crosses",
            unit = {"1/s", "m"})
        Optional<Quantity> boundary)
    implements Channel {

  public PhononRelaxation {
    if (normal.isEmpty() && umklapp.isEmpty() && boundary.isEmpty()) {
      throw new InvalidModel(
          "",
          "phonons relax by normal, umklapp or boundary collisions: give at least one of them, as in umklapp = 1 THz or boundary = 1 mm");
    }
    normal = normal.filter(PhononRelaxation::happens);
    umklapp = umklapp.filter(PhononRelaxation::happens);
    boundary.ifPresent(
        b -> {
          boolean isRate = b.dimension().equals(Dimension.TIME.power(-1));
          if (!isRate && !b.dimension().equals(Dimension.LENGTH)) {
            throw new InvalidModel(
                "boundary",
                "boundary is a rate such as 1 GHz or a size such as 1 mm, not %s"
                    .formatted(b.dimension()));
          }
          if (!(isRate ? b.value() >= 0 : b.value() > 0)) {
            throw new InvalidModel(
                "boundary",
                isRate
                    ? "boundary must be a rate of at least 0 1/s, such as 1 GHz"
                    : "boundary must be a size above 0 m, such as 1 mm");
          }
        });
    boundary = boundary.filter(b -> b.value() > 0);
  }

  /** Collisions at no rate do not happen, and take up nothing. */
  private static boolean happens(Curve rate) {
    return !(rate.isConstant() && rate.at(0) == 0);
  }

  /** It acts on phonons only. */
  @Override
  public List<Band> bands() {
    return List.of();
  }

  @Override
  public boolean actsOn(Band band) {
    return false;
  }

  /** The rate of boundary scattering in 1/s, for a velocity of sound in m/s. */
  public Optional<Double> boundaryRate(double sound) {
    return boundary.map(
        b -> b.dimension().equals(Dimension.LENGTH) ? sound / b.value() : b.value());
  }
}

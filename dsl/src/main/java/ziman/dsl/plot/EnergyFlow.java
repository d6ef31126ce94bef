package ziman.dsl.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ziman.dsl.plot.Drawing.Part;
import ziman.dsl.plot.Drawing.Stage;
import ziman.dsl.show.Numbers;
import ziman.engine.model.Expansion;
import ziman.engine.model.Experiment;
import ziman.engine.model.Wire;
import ziman.engine.pipeline.Measured;
import ziman.engine.pipeline.Outcome;
import ziman.engine.units.Unit;

/** Where the heat goes: what a field brings, and who takes it. */
final class EnergyFlow {
  /** Of the whole: a part below it is rounding, or too thin to be seen. */
  private static final double SMALL = 1e-9;

  /** Of the whole: what is in between warms something, and a picture of two bars would lie. */
  private static final double BALANCED = 1e-6;

  private EnergyFlow() {}

  static Optional<Picture> of(Experiment experiment, Outcome outcome) {
    Map<String, Measured> found = outcome.quantities();
    if (experiment instanceof Wire && found.containsKey("heat_to_source")) {
      return wire(found);
    }
    return experiment instanceof Expansion expansion
        ? expansion(expansion, found)
        : Optional.empty();
  }

  /** Joule's heat of a wire: to the contacts, away as radiation, into the substrate. */
  private static Optional<Picture> wire(Map<String, Measured> found) {
    List<Part> given = new ArrayList<>();
    List<Part> taken = new ArrayList<>();
    side(found, "power", "work of the current", given, taken);
    side(found, "heat_to_source", "source contact", taken, given);
    side(found, "heat_to_drain", "drain contact", taken, given);
    side(found, "heat_radiated", "radiation", taken, given);
    side(found, "heat_to_substrate", "substrate", taken, given);
    return picture(
        "where the heat goes", List.of(new Stage("given", given), new Stage("taken", taken)), "W");
  }

  /** What comes out of a contact stands on the other side. */
  private static void side(
      Map<String, Measured> found, String key, String name, List<Part> to, List<Part> from) {
    Measured measured = found.get(key);
    if (measured != null && measured.value() != 0) {
      (measured.value() > 0 ? to : from).add(new Part(name, Math.abs(measured.value())));
    }
  }

  /**
   * At order two a field does the work j(1) E; what electrons and phonons do not keep, a bath
   * takes.
   */
  private static Optional<Picture> expansion(Expansion expansion, Map<String, Measured> found) {
    Measured current = found.get("current(1)");
    Measured heating = found.get("heating(2)");
    boolean steady = expansion.frequency().isEmpty() && !expansion.hasProfile();
    if (current == null || heating == null || !steady || expansion.field().isEmpty()) {
      return Optional.empty();
    }
    double work = current.value() * expansion.field().get();
    List<Stage> stages = new ArrayList<>();
    Part bath = new Part("bath", work - heating.value());
    stages.add(new Stage("field", List.of(new Part("work of the field", work))));
    if (found.containsKey("electron_heating(2)")) {
      Part electrons = new Part("electrons", found.get("electron_heating(2)").value());
      Part phonons = new Part("phonons", found.get("lattice_heating(2)").value());
      Part on = new Part("passed on by electrons", work - electrons.value());
      stages.add(new Stage("electrons", List.of(electrons, on)));
      stages.add(new Stage("in the end", List.of(electrons, phonons, bath)));
    } else {
      stages.add(new Stage("in the end", List.of(new Part("electrons", heating.value()), bath)));
    }
    return picture("where the heat of order two goes", stages, unit(expansion));
  }

  private static String unit(Expansion expansion) {
    return expansion.results().stream()
        .filter(r -> r.name().equals("heating"))
        .map(r -> r.unit())
        .findFirst()
        .orElse("W/m^3");
  }

  private static Optional<Picture> picture(String title, List<Stage> stages, String unit) {
    double largest = stages.get(0).parts().stream().mapToDouble(Part::value).max().orElse(0);
    Unit read = ReadableUnit.of(unit, largest);
    Drawing.Flow all =
        new Drawing.Flow(
            stages.stream().map(s -> new Stage(s.name(), seen(s.parts(), read))).toList(),
            read.symbol());
    double whole = all.whole();
    boolean drawn = !all.given().isEmpty() && all.difference() < BALANCED * whole;
    return drawn
        ? Optional.of(
            new Picture(
                title,
                all.stages().stream()
                    .map(stage -> stage.name() + ": " + named(stage.parts(), whole))
                    .collect(Collectors.joining("; ")),
                all))
        : Optional.empty();
  }

  private static List<Part> seen(List<Part> parts, Unit unit) {
    double whole = parts.stream().mapToDouble(p -> Math.abs(p.value())).sum();
    return parts.stream()
        .filter(p -> p.value() > SMALL * whole)
        .map(p -> new Part(p.name(), unit.fromSi(p.value())))
        .toList();
  }

  private static String named(List<Part> parts, double whole) {
    return parts.stream()
        .map(p -> p.name() + " " + Numbers.plain(100 * p.value() / whole, 3) + " %")
        .collect(Collectors.joining(", "));
  }
}

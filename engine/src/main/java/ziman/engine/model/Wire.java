package ziman.engine.model;

import java.util.List;
import java.util.Optional;
import ziman.engine.model.annotation.Kind;
import ziman.engine.model.annotation.Property;
import ziman.engine.model.annotation.Section;

/** A current-carrying round wire and where its heat goes: (19) to (23) solved together. */
@Kind(
    name = "wire",
    help = "steady temperature of a current-carrying wire: conduction, contacts, radiation")
public record Wire(
    @Property(help = "what the wire is made of") Material material,
    @Property(help = "length L", unit = "m", above = 0) double length,
    @Property(help = "diameter D", unit = "m", above = 0) double diameter,
    @Property(help = "voltage between the ends; or give the current", unit = "V")
        Optional<Double> voltage,
    @Property(help = "current through the wire; or give the voltage", unit = "A")
        Optional<Double> current,
    @Property(
            help = "largest error of the temperature rise, relative to the largest rise",
            byDefault = "1e-9",
            above = 0,
            atMost = 0.1)
        double tolerance,
    @Section(help = "the electrodes; without it both ends are insulated")
        Optional<Ends<Contact>> contact,
    @Section(help = "radiation from the side") Optional<Radiation> radiation,
    @Section(help = "a substrate along the wire") Optional<Substrate> substrate)
    implements Experiment {

  public Wire {
    if (voltage.isPresent() == current.isPresent()) {
      throw new InvalidModel(
          voltage.isPresent() ? "current" : "",
          "a wire is driven by a voltage or by a current: give exactly one of them");
    }
  }

  /** Area of the cross section, m^2. */
  public double area() {
    return Math.PI * diameter * diameter / 4;
  }

  @Override
  public List<ResultName> results() {
    return promised();
  }

  /** Every result of a wire. */
  public static List<ResultName> promised() {
    return List.of(
        ResultName.number("mean_rise", "K", "mean of T - T0 along the wire, as in (20)"),
        ResultName.number("peak_rise", "K", "largest T - T0"),
        ResultName.number("mean_temperature", "K", "mean of T along the wire"),
        ResultName.number("peak_temperature", "K", "largest T"),
        ResultName.number("resistance", "ohm", "voltage over current, hot"),
        ResultName.number("current", "A", "current through the wire"),
        ResultName.number("voltage", "V", "voltage between the ends"),
        ResultName.number("current_density", "A/m^2", "current per cross section, j"),
        ResultName.number("heating", "W/m^3", "mean Joule heat per volume, hot"),
        ResultName.number(
            "heating_rate",
            "K/s",
            "rate of rise before heat is lost, j.E/C at the start; needs a heat_capacity"),
        ResultName.number("power", "W", "Joule heat of the whole wire"),
        ResultName.number("heat_to_source", "W", "heat that leaves through the source contact"),
        ResultName.number("heat_to_drain", "W", "heat that leaves through the drain contact"),
        ResultName.number("heat_radiated", "W", "heat that leaves by radiation"),
        ResultName.number("heat_to_substrate", "W", "heat that leaves into the substrate"),
        ResultName.table("profile", "K", "T - T0 along the wire"));
  }
}

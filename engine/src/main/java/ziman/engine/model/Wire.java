package ziman.engine.model;

import java.util.List;
import java.util.Optional;
import ziman.engine.model.annotation.Kind;
import ziman.engine.model.annotation.Property;
import ziman.engine.model.annotation.Section;

/** A current-carrying round wire and where its heat goes: (19) to (23) solved together. */
@Kind(
    name = "wire",
    help =
        "temperature of a current-carrying wire: conduction, contacts, radiation; steady, in time, or along all steady states")
public record Wire(
    @Property(help = "what the wire is made of") Material material,
    @Property(help = "length L", unit = "m", above = 0) double length,
    @Property(help = "diameter D", unit = "m", above = 0) double diameter,
    @Property(
            help =
                "voltage between the ends, or of the source where there is a load; or give the current",
            unit = "V")
        Optional<Double> voltage,
    @Property(help = "current through the wire; or give the voltage", unit = "A")
        Optional<Double> current,
    @Property(
            help = "resistor in series, which takes its part of the voltage",
            unit = "ohm",
            above = 0)
        Optional<Double> load,
    @Property(
            help = "temperature that no place may reach, such as that of melting",
            unit = "K",
            above = 0)
        Optional<Double> limit,
    @Property(
            help = "largest error of the temperature rise, relative to the largest rise",
            byDefault = "1e-9",
            above = 0,
            atMost = 0.1)
        double tolerance,
    @Section(help = "the electrodes; without it both ends are insulated")
        Optional<Ends<Contact>> contact,
    @Section(help = "radiation from the side") Optional<Radiation> radiation,
    @Section(help = "a substrate along the wire") Optional<Substrate> substrate,
    @Section(help = "how the drive changes with time; without it it is there from t = 0 on")
        Optional<Waveform> waveform,
    @Section(help = "follow the wire in time; needs a heat_capacity") Optional<InTime> inTime,
    @Section(help = "harmonics of the voltage under a sinusoidal current (3 omega)")
        Optional<LockIn> lockIn,
    @Section(help = "follow all steady states, through folds") Optional<SteadyBranch> branch)
    implements Experiment {

  public Wire {
    if (voltage.isPresent() == current.isPresent()) {
      throw new InvalidModel(
          voltage.isPresent() ? "current" : "",
          "a wire is driven by a voltage or by a current: give exactly one of them");
    }
    if (load.isPresent() && voltage.isEmpty()) {
      throw new InvalidModel(
          "load", "a resistor in series matters where a voltage is given: give a voltage");
    }
    if (limit.isPresent() && lockIn.isPresent()) {
      throw new InvalidModel(
          "limit",
          "a lock_in is not watched for a limit: leave it out, or follow the wire in_time");
    }
    if (limit.isPresent()) {
      double least = limit.get();
      contact.ifPresent(
          ends -> {
            double hottest = Math.max(ends.source().bath(), ends.drain().bath());
            if (hottest >= least) {
              throw new InvalidModel(
                  "limit",
                  "a contact at %.6g K is beyond the limit of %.6g K already"
                      .formatted(hottest, least));
            }
          });
    }
    if (waveform.flatMap(Waveform::period).isPresent() && inTime.isPresent()) {
      double periods = inTime.get().duration() / waveform.get().period().orElseThrow();
      if (periods > Waveform.MOST_PERIODS) {
        throw new InvalidModel(
            "waveform",
            "%.6g periods are too many to be followed one by one; at most %d. Give a shorter duration"
                .formatted(periods, Waveform.MOST_PERIODS));
      }
    }
    if (waveform.isPresent() && inTime.isEmpty()) {
      throw new InvalidModel(
          "", "a waveform is followed in time: write in_time { duration = 1 ms }");
    }
    if (lockIn.isPresent() && current.isEmpty()) {
      throw new InvalidModel(
          "", "a lock_in measures the voltage of a given current: give its amplitude, current");
    }
    boolean ofStated = material instanceof KnownMaterial;
    if (ofStated
        && (inTime.isPresent() || lockIn.isPresent())
        && ((KnownMaterial) material).heatCapacity().isEmpty()) {
      throw new InvalidModel(
          "material", "a wire in time needs a heat_capacity, and its material has none");
    }
    if ((inTime.isPresent() ? 1 : 0) + (lockIn.isPresent() ? 1 : 0) + (branch.isPresent() ? 1 : 0)
        > 1) {
      throw new InvalidModel("", "in_time, lock_in and branch are three experiments: take one");
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
        ResultName.number(
            "resistance", "ohm", "voltage over current, hot; with that of a thermopower"),
        ResultName.number("current", "A", "current through the wire"),
        ResultName.number("voltage", "V", "voltage between the ends"),
        ResultName.number("current_density", "A/m^2", "current per cross section, j"),
        ResultName.number(
            "heating",
            "W/m^3",
            "mean work of the current per volume, j V/L, hot; without a thermopower the Joule heat"),
        ResultName.number(
            "heating_rate",
            "K/s",
            "rate of rise before heat is lost, j.E/C at the start; needs a heat_capacity"),
        ResultName.number(
            "power",
            "W",
            "work of the current on the whole wire, I V; without a thermopower the Joule heat"),
        ResultName.number("heat_to_source", "W", "heat that leaves through the source contact"),
        ResultName.number("heat_to_drain", "W", "heat that leaves through the drain contact"),
        ResultName.number("heat_radiated", "W", "heat that leaves by radiation"),
        ResultName.number("heat_to_substrate", "W", "heat that leaves into the substrate"),
        ResultName.table("profile", "K", "T - T0 along the wire"),
        ResultName.number(
            "growth_rate",
            "1/s",
            "rate at which the slowest small disturbance grows; negative: stable; needs a heat_capacity"),
        ResultName.number("time_constant", "s", "of the slowest disturbance, -1/growth_rate"),
        ResultName.table("history", "K", "in_time: drive, temperatures and heats over time"),
        ResultName.number("limit_time", "s", "in_time: when the hottest place reaches the limit"),
        ResultName.number("final_mean_rise", "K", "in_time: mean of T - T0 at the end"),
        ResultName.number("final_peak_rise", "K", "in_time: largest T - T0 at the end"),
        ResultName.number("work", "J", "in_time: electrical work since t = 0"),
        ResultName.number("heat_lost", "J", "in_time: heat lost since t = 0"),
        ResultName.number("heat_stored", "J", "in_time: heat kept since t = 0"),
        ResultName.table("branch", "K", "mean rise over voltage, along all steady states"),
        ResultName.table("current_voltage", "A", "current over voltage, along all steady states"),
        ResultName.number(
            "critical_voltage",
            "V",
            "branch: voltage of the first fold, or beyond which there is none"),
        ResultName.number(
            "critical_current",
            "A",
            "branch: current of the first fold, or beyond which there is none"),
        ResultName.number("limit_voltage", "V", "branch: voltage at which the limit is reached"),
        ResultName.number("limit_current", "A", "branch: current at which the limit is reached"),
        ResultName.table(
            "harmonics", "V", "lock_in: voltages at 1, 2 and 3 times the frequency of the current"),
        ResultName.number(
            "voltage_3omega", "V", "lock_in: amplitude at three times the first frequency"),
        ResultName.number(
            "fitted_thermal_conductivity", "W/m/K", "lock_in: kappa that fits what was measured"),
        ResultName.number(
            "fitted_heat_capacity", "J/m^3/K", "lock_in: C that fits what was measured"));
  }
}

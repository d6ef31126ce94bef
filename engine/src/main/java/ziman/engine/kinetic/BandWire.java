package ziman.engine.kinetic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ziman.engine.collision.Conserved;
import ziman.engine.expansion.ChannelChecks;
import ziman.engine.expansion.FirstOrder;
import ziman.engine.expansion.Grid;
import ziman.engine.expansion.Metal;
import ziman.engine.model.Band;
import ziman.engine.model.Channel;
import ziman.engine.model.CustomScattering;
import ziman.engine.model.ElectronElectron;
import ziman.engine.model.InvalidModel;
import ziman.engine.model.KineticWire;
import ziman.engine.model.PhononRelaxation;
import ziman.engine.model.Relaxation;
import ziman.engine.model.ScatteringLaw;
import ziman.engine.observe.Currents;
import ziman.engine.observe.TransportCoefficients;
import ziman.engine.pipeline.Column;
import ziman.engine.pipeline.Measured;
import ziman.engine.pipeline.Table;
import ziman.engine.space.CoupledStates;
import ziman.engine.space.Legendre;
import ziman.engine.units.Constants;

/** The electrons of a band at one resolution: conductance, heat, temperatures. */
final class BandWire {
  /** What is left out beyond the window of energies, relative to the tolerance. */
  private static final double LEFT_OUT = 0.1;

  private final KineticWire experiment;
  private final List<Channel> channels;
  private final Grid grid;

  /**
   * @throws InvalidModel if channels do not fit the band, or do not keep the electrons
   */
  BandWire(KineticWire experiment) {
    this.experiment = experiment;
    Band band = experiment.band();
    Metal metal = Metal.of(band);
    List<Channel> acting =
        experiment.model().channels().stream().filter(c -> c.actsOn(band)).toList();
    if (acting.isEmpty()) {
      throw new InvalidModel(
          "",
          "no channel acts on band %s: without collisions there is nothing to solve, write channel NAME of impurity { ... }"
              .formatted(band.name()));
    }
    acting.forEach(BandWire::check);
    ChannelChecks.check(acting, metal);
    channels = new ArrayList<>(acting);
    experiment.model().channels().stream()
        .filter(PhononRelaxation.class::isInstance)
        .forEach(channels::add);
    double kT = Constants.BOLTZMANN * experiment.temperature();
    grid =
        new Grid(
            metal,
            kT,
            acting,
            Optional.of(reach(experiment.tolerance()) * kT),
            Optional.empty(),
            2);
  }

  private static void check(Channel channel) {
    if (channel instanceof Relaxation relaxation
        && relaxation.to() == Relaxation.Equilibrium.FIXED
        && !relaxation.tau().isConstant()) {
      throw new InvalidModel(
          "",
          "channel %s: relaxation to a fixed equilibrium with a tau that depends on the energy makes electrons and destroys them, which a steady wire cannot hold; write to = local, or a constant tau"
              .formatted(channel.name()));
    }
    if (channel instanceof CustomScattering custom
        && !custom.law().conserves().contains(ScatteringLaw.Conserves.ENERGY)) {
      throw new InvalidModel(
          "",
          "channel %s does not claim to conserve number and energy, and a steady wire cannot hold what makes electrons and destroys them; leave it out with without %s"
              .formatted(channel.name(), channel.name()));
    }
    if (channel instanceof ElectronElectron) {
      throw new InvalidModel(
          "",
          "channel %s is known at linear order only, and the heat in a wire is of second order; leave it out with without %s"
              .formatted(channel.name(), channel.name()));
    }
  }

  /**
   * Half-width of the energies in k_B T, so that (x^2 + 2x + 2) e^-x is far below the tolerance.
   */
  private static double reach(double tolerance) {
    double x = 12;
    while ((x * x + 2 * x + 2) * Math.exp(-x) > LEFT_OUT * tolerance) {
      x++;
    }
    return x;
  }

  /** What the pipeline says about the channels. */
  String channels() {
    return String.join(", ", channels.stream().map(Channel::name).toList());
  }

  Settled.Computed at(Settled.Resolution resolution) {
    ElectronWire wire =
        new ElectronWire(
            grid, channels, resolution, experiment.length(), experiment.voltage().orElseThrow());
    SteadyOrder first = wire.first();
    ElectronWire.Drive drive = wire.drive(first);
    SteadyOrder second = wire.second(first, drive);
    return new Observed(wire, new WireHeat(wire, first, drive, second), first, second).computed();
  }

  /** The results of one solution. */
  private record Observed(ElectronWire wire, WireHeat heat, SteadyOrder first, SteadyOrder second) {
    Settled.Computed computed() {
      Map<String, Double> quantities = new LinkedHashMap<>();
      Map<String, Double> scales = new LinkedHashMap<>();
      double j = heat.current();
      double voltage = wire.voltage();
      quantities.put("current_density", j);
      quantities.put("conductance", j / voltage);
      quantities.put("sharvin_conductance", sharvin());
      double[] potential = heat.potential();
      quantities.put("contact_voltage", voltage / 2 - potential[0]);
      scales.put("contact_voltage", Math.abs(voltage));
      double joule = heat.joule();
      quantities.put("joule_heat", joule);
      quantities.put("heat_to_source", heat.toSource());
      quantities.put("heat_to_drain", heat.toDrain());
      quantities.put("heat_to_lattice", heat.toLattice());
      for (String name : List.of("heat_to_source", "heat_to_drain", "heat_to_lattice")) {
        scales.put(name, joule);
      }
      double[] rise = heat.rise();
      Cells cells = wire.transport().cells();
      Map<String, Table> tables = new LinkedHashMap<>();
      rises("", rise, quantities, tables);
      quantities.put("contact_jump", rise[0]);
      boolean keeps = wire.equation().collisions().conserved().contains(Conserved.ENERGY);
      if (wire.transport().states().bins() > 0) {
        rises("lattice_", heat.latticeRise(), quantities, tables);
      }
      tables.put(
          "potential",
          new Table(
              List.of(
                  new Column("x", "m", cells.faces()), new Column("potential", "V", potential))));
      if (wire.inverse().nullSpace().size() == 0) {
        homogeneous(keeps, rise, quantities);
      }
      double peak = quantities.get("peak_rise");
      for (String name : List.of("mean_rise", "peak_rise", "contact_jump", "extrapolated_jump")) {
        scales.put(name, peak);
      }
      Map<String, Double> invariants = new LinkedHashMap<>();
      invariants.put("charge", heat.chargeDefect());
      invariants.put("energy", heat.energyDefect());
      invariants.put("joule", heat.jouleDefect());
      invariants.put("heat_balance", Math.abs(heatMissing(joule)) / joule);
      invariants.put("residual", Math.max(first.residual(), second.residual()));
      return new Settled.Computed(quantities, scales, tables, invariants);
    }

    private double heatMissing(double joule) {
      return heat.toSource() + heat.toDrain() + heat.toLattice() - joule;
    }

    private void rises(
        String whose, double[] rise, Map<String, Double> quantities, Map<String, Table> tables) {
      Cells cells = wire.transport().cells();
      double peak = rise[0];
      for (double value : rise) {
        peak = Math.max(peak, value);
      }
      quantities.put(whose + "mean_rise", cells.mean(rise));
      quantities.put(whose + "peak_rise", peak);
      tables.put(
          whose + "profile",
          new Table(List.of(new Column("x", "m", cells.faces()), new Column("rise", "K", rise))));
    }

    /** Of electrons at k_B T about mu: e^2 sum of v df/dmu over 4, S/m^2. */
    private double sharvin() {
      CoupledStates states = wire.transport().states();
      double sum = 0;
      for (int i = 0; i < states.shells(); i++) {
        sum += states.weight(i) * states.window(i) * states.velocity(i);
      }
      double e = Constants.ELEMENTARY_CHARGE;
      return e * e * sum / (4 * wire.equilibrium().kT());
    }

    /** What a long sample has, and with its coefficients (20), if no bath takes the heat. */
    private void homogeneous(boolean keeps, double[] rise, Map<String, Double> quantities) {
      FirstOrder response = wire.homogeneous();
      double temperature = wire.equilibrium().kT() / Constants.BOLTZMANN;
      Map<String, Measured> coefficients =
          new TransportCoefficients(
                  new Currents(wire.transport().states(), new Legendre(3)),
                  response.perField(),
                  response.perTemperatureGradient(),
                  temperature)
              .measure();
      double sigma = coefficients.get("sigma").value();
      double kappa = coefficients.get("kappa").value();
      double length = wire.transport().cells().length();
      double meanFreePath = 3 * sigma / (4 * sharvin());
      quantities.put("sigma", sigma);
      quantities.put("kappa", kappa);
      quantities.put("drude_conductance", sigma / length);
      quantities.put("mean_free_path", meanFreePath);
      if (!keeps) {
        return;
      }
      double j = quantities.get("current_density");
      double heating = j * j / sigma;
      double contact = kappa / (Milne.EXTRAPOLATION * meanFreePath);
      double expected = heating * length * (1 / (2 * contact) + length / (12 * kappa));
      quantities.put("diffusive_rise", expected);
      quantities.put("rise_ratio", quantities.get("mean_rise") / expected);
      quantities.put(
          "extrapolated_jump",
          rise[(rise.length - 1) / 2] - heating * length * length / (8 * kappa));
    }
  }
}

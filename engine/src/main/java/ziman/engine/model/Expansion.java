package ziman.engine.model;

import java.util.List;
import java.util.Optional;
import ziman.engine.model.annotation.Kind;
import ziman.engine.model.annotation.Property;
import ziman.engine.units.Dimension;
import ziman.engine.units.Units;

/** The Boltzmann equation expanded in the drive, order by order; (10) to (15) are order one. */
@Kind(
    name = "expansion",
    help = "the Boltzmann equation order by order in the drive; order 1 is (10) to (15)")
public record Expansion(
    Model model,
    @Property(help = "temperature", unit = "K", above = 0) double temperature,
    @Property(
            help =
                "electric field E, for results such as current(1); with a gradient, where the temperature is the one given",
            unit = "V/m")
        Optional<Double> field,
    @Property(help = "dT/dx along the field, at t = 0 the same everywhere", unit = "K/m")
        Optional<Double> temperatureGradient,
    @Property(
            help =
                "uniform current density in place of a field, which then follows; with a gradient and neither it is zero",
            unit = "A/m^2")
        Optional<Double> currentDensity,
    @Property(
            help =
                "none: along a gradient the field keeps the current uniform; accumulates: the field is uniform, and charge piles up",
            byDefault = "none")
        SpaceCharge spaceCharge,
    @Property(help = "highest order in the drives", byDefault = "1", atLeast = 1, atMost = 12)
        int order,
    @Property(
            help = "largest relative error of the results",
            byDefault = "1e-10",
            atLeast = 1e-14,
            atMost = 0.1)
        double tolerance,
    @Property(
            help = "half-width of the energies about mu; not given: chosen from the tolerance",
            unit = "J",
            above = 0)
        Optional<Double> window,
    @Property(
            help = "bins of the phonon spectrum; not given: chosen from the tolerance",
            atLeast = 12,
            atMost = 6000)
        Optional<Integer> phononBins,
    @Property(
            help = "of a field that oscillates, E cos(2 pi frequency t); not given: a steady field",
            unit = "1/s",
            above = 0)
        Optional<Double> frequency,
    @Property(
            help =
                "slow_manifold: long after the field was switched on, counted from no heat; rest: switched on at t = 0 from equilibrium, after transients",
            byDefault = "slow_manifold")
        Start start,
    @Property(
            help =
                "temperature of the electrons at t = 0, whose difference counts as a drive like the field; start = rest",
            unit = "K",
            above = 0)
        Optional<Double> electronTemperature,
    @Property(
            help = "how long to follow the warming, for resummed_temperature",
            unit = "s",
            above = 0)
        Optional<Double> duration)
    implements Experiment {

  /** What becomes of charge along a gradient of the temperature. */
  public enum SpaceCharge {
    /** The field follows so that the current is uniform. */
    NONE,
    /** The field is uniform, and charge piles up where the current is not. */
    ACCUMULATES
  }

  /** From when on heat is counted. */
  public enum Start {
    /** Polynomials in t without the heat of the beginning: what is conserved is zero at t = 0. */
    SLOW_MANIFOLD,
    /** At t = 0 the system is in equilibrium; what transients leave behind is a constant. */
    REST
  }

  public Expansion {
    if (model.bands().size() != 1) {
      throw new InvalidModel(
          "",
          "an expansion needs exactly one band, this model has "
              + (model.bands().isEmpty() ? "none" : "" + model.bands().size())
              + (model.bands().isEmpty()
                  ? ": write band NAME of free_electron { ... }"
                  : ": leave the others out with without NAME"));
    }
    if (order > 1 && !isDriven(field, temperatureGradient, currentDensity)) {
      throw new InvalidModel(
          "order",
          "orders beyond the first are orders in a drive: give field = 1 V/m, or a temperature_gradient");
    }
    if (field.isPresent() && currentDensity.isPresent()) {
      throw new InvalidModel(
          "current_density",
          "a field has its current, and a current its field: leave one of the two out");
    }
    if (spaceCharge == SpaceCharge.ACCUMULATES
        && (temperatureGradient.isEmpty() || field.isEmpty())) {
      throw new InvalidModel(
          "space_charge",
          "charge piles up where a uniform field meets a gradient: give field and temperature_gradient");
    }
    if ((temperatureGradient.isPresent() || currentDensity.isPresent())
        && (frequency.isPresent() || start == Start.REST || duration.isPresent())) {
      throw new InvalidModel(
          temperatureGradient.isPresent() ? "temperature_gradient" : "current_density",
          "a gradient, or a current that is given, is followed in a steady field and on the slow manifold only: leave frequency, start and duration out");
    }
    if (electronTemperature.isPresent() && start != Start.REST) {
      throw new InvalidModel(
          "electron_temperature",
          "an electron_temperature is how the system starts: write start = rest");
    }
    if (start == Start.REST && frequency.isPresent()) {
      throw new InvalidModel(
          "start", "a field that oscillates has no beginning: leave start or frequency out");
    }
    if (frequency.isPresent() && field.isEmpty()) {
      throw new InvalidModel("frequency", "a frequency is that of a field: give field = 1 V/m");
    }
    if (duration.isPresent() && (order < 2 || frequency.isPresent() || start == Start.REST)) {
      throw new InvalidModel(
          "duration",
          "warming is followed in a steady field, from order = 2 on, on the slow manifold");
    }
    if (model.channels().isEmpty()) {
      throw new InvalidModel(
          "",
          "without a channel the electrons never collide and the current grows without limit:"
              + " write channel NAME of relaxation { ... }");
    }
  }

  /** The band that carries the current. */
  public Band band() {
    return model.bands().get(0);
  }

  @Override
  public List<ResultName> results() {
    return promised(band().dimension());
  }

  private static boolean isDriven(
      Optional<Double> field, Optional<Double> gradient, Optional<Double> current) {
    return field.isPresent() || gradient.isPresent() || current.isPresent();
  }

  /** Whether anything drives it, so that there are currents and not only coefficients. */
  public boolean isDriven() {
    return isDriven(field, temperatureGradient, currentDensity);
  }

  /** Whether the field has to be found, or the temperature depends on the place. */
  public boolean hasProfile() {
    return temperatureGradient.isPresent() || currentDensity.isPresent();
  }

  /** Whether a given field is all that drives it, and has been on for long. */
  public boolean isInSteadyField() {
    return field.isPresent()
        && !hasProfile()
        && frequency.isEmpty()
        && start == Start.SLOW_MANIFOLD;
  }

  /** Order one of the same model at another temperature, for its coefficients. */
  public Expansion undriven(double other) {
    return new Expansion(
        model,
        other,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        SpaceCharge.NONE,
        1,
        tolerance,
        window,
        phononBins,
        Optional.empty(),
        Start.SLOW_MANIFOLD,
        Optional.empty(),
        Optional.empty());
  }

  /** The same experiment at another temperature. */
  public Expansion at(double other) {
    return new Expansion(
        model,
        other,
        field,
        temperatureGradient,
        currentDensity,
        spaceCharge,
        order,
        tolerance,
        window,
        phononBins,
        frequency,
        start,
        electronTemperature,
        Optional.empty());
  }

  /** Every result of an expansion, with the units it has in three dimensions. */
  public static List<ResultName> promised() {
    return promised(3);
  }

  private static List<ResultName> promised(int d) {
    return List.of(
        ResultName.number("sigma", unit("S", 2 - d), "electrical conductivity (14)"),
        ResultName.number("rho", unit("ohm", d - 2), "electrical resistivity, 1/sigma"),
        ResultName.number("seebeck", "V/K", "Seebeck coefficient, E = +S grad T; (15) has -S"),
        ResultName.number("peltier", "V", "Peltier coefficient, heat current over current"),
        ResultName.number(
            "kappa",
            unit("W/K", 2 - d),
            "thermal conductivity at j = 0, of electrons and of phonons that evolve"),
        ResultName.number("lorenz", "W.ohm/K^2", "Lorenz number kappa/(sigma T)"),
        ResultName.number("chemical_potential", "J", "mu from the bottom of the band"),
        ResultName.number("density", unit("1", -d), "electrons per volume (area, length)"),
        ResultName.number(
            "heat_capacity", unit("J/K", -d), "electronic heat capacity at constant density"),
        ResultName.number(
            "lattice_heat_capacity", "J/K/m^3", "heat capacity of Debye's phonons, three branches"),
        ResultName.number(
            "total_heat_capacity", "J/K/m^3", "heat capacity of electrons and phonons"),
        ResultName.number("lambda", "1", "mass enhancement of all phonon channels"),
        ResultName.byChannel(
            "partial_rho", unit("ohm", d - 2), "resistivity of one channel alone, by its name"),
        ResultName.number(
            "matthiessen_deviation",
            unit("ohm", d - 2),
            "rho less the sum of the partial resistivities"),
        ResultName.table("relaxation_time", "s", "response to the field as a time, over eps - mu"),
        ResultName.table("mean_free_path", "m", "velocity times relaxation time, over eps - mu"),
        ResultName.table(
            "conductivity_by_energy", "1/J", "share of sigma per energy, over eps - mu"),
        ResultName.table("kappa_by_energy", "1/J", "share of kappa per energy, over eps - mu"),
        ResultName.table(
            "resistivity_by_phonon", "1/J", "share of rho per phonon energy, over that energy"),
        ResultName.table("alpha2F", "1", "the Eliashberg function, over the phonon energy"),
        ResultName.table("alpha2F_tr", "1", "alpha2F times 1 - cos of the scattering angle"),
        ResultName.table(
            "occupation",
            "1",
            "change of occupations in a steady field, order by order, over eps - mu and the cosine of the angle; of a chain over k"),
        ResultName.table(
            "collision_spectrum",
            "1/s",
            "the slowest rates at which deviations decay, eigenvalues of C1 for l = 0, 1, 2; on up to 1,200 shells"),
        ResultName.table("dispersion", "J", "the band: eps - mu and velocity over k"),
        ResultName.number(
            "electron_phonon_coupling",
            "W/m^3/K",
            "power that warmer electrons lose to the lattice, per difference of temperature"),
        ResultName.number(
            "temperature_relaxation_rate",
            "1/s",
            "rate at which electron and lattice temperatures approach, at first"),
        ResultName.number(
            "temperature_rate",
            "K/s",
            "heating(2) over the heat capacity; where energy is conserved"),
        ResultName.number(
            "series_current",
            unit("A", 1 - d),
            "sum of current(1), current(3), ...; refused where they grow"),
        ResultName.number(
            "pade_current", unit("A", 1 - d), "the same, continued by Pade's fraction in E^2"),
        ResultName.number(
            "radius_of_convergence", "V/m", "field at which the last two currents would be equal"),
        ResultName.number(
            "resummed_temperature",
            "K",
            "temperature after duration, by du/dt = E^2 R2(u) + E^4 R4(u) + ..."),
        ResultName.table("warming", "K", "the same temperature over time"),
        ResultName.byOrder(
            "current",
            unit("A", 1 - d),
            "current density at one order, j(n); harmonic = h: coefficient of cos(2 pi h frequency t)"),
        ResultName.byOrder(
            "quadrature",
            unit("A", 1 - d),
            "with a frequency, coefficient of sin(2 pi h frequency t) of the current, harmonic = h"),
        ResultName.byOrder(
            "heat_current",
            unit("W", 1 - d),
            "energy current density counted from mu at x = 0; along a gradient"),
        ResultName.byOrder(
            "energy_current",
            unit("W", 1 - d),
            "energy current density counted from the bottom of the band (9); along a gradient"),
        ResultName.byOrder(
            "electric_field",
            "V/m",
            "field that the drives need; x = a: coefficient of x^a along a gradient"),
        ResultName.byOrder(
            "charge_density",
            unit("C", -d),
            "charge that piles up where the current is not uniform; along a gradient"),
        ResultName.byOrder(
            "energy", unit("J", -d), "energy density at one order, with its powers of t"),
        ResultName.byOrder(
            "heating", unit("W", -d), "du(n)/dt from the occupations, with its powers of t"),
        ResultName.byOrder(
            "bath_heating",
            unit("W", -d),
            "what a bath takes: held phonons, or a fixed equilibrium; along a gradient"),
        ResultName.byDrives(
            "current_response",
            unit("A", 1 - d),
            "coefficient of E^p (grad T)^q in the current, (p, q)",
            "V/m"),
        ResultName.byDrives(
            "heat_response",
            unit("W", 1 - d),
            "coefficient of E^p (grad T)^q in the heat current, (p, q)",
            "V/m"),
        ResultName.byDrives(
            "heating_response",
            unit("W", -d),
            "coefficient of E^p (grad T)^q in du/dt, (p, q)",
            "V/m"),
        ResultName.byDrives(
            "field_response",
            "V/m",
            "coefficient of j^p (grad T)^q in the field, (p, q); where the current is given",
            unit("A", 1 - d)),
        ResultName.number("thomson", "V/K", "Thomson coefficient, T dS/dT, from order two"),
        ResultName.number(
            "kappa_slope", unit("W/K^2", 2 - d), "d kappa/dT, from the heat of order two"),
        ResultName.number("joule_heating", unit("W", -d), "part of the heat of order two: rho j^2"),
        ResultName.number(
            "thomson_heating", unit("W", -d), "part of the heat of order two: -thomson j grad T"),
        ResultName.number(
            "peltier_heating",
            unit("W", -d),
            "what of thomson_heating Peltier's heat brings: -d(TS)/dT j grad T"),
        ResultName.number(
            "conduction_heating",
            unit("W", -d),
            "part of the heat of order two: kappa_slope (grad T)^2"),
        ResultName.number("power_factor", unit("W/K^2", 2 - d), "S^2 sigma"),
        ResultName.number(
            "figure_of_merit", "1", "ZT = S^2 sigma T/kappa; needs phonons that evolve"),
        ResultName.number(
            "compatibility_factor", "1/V", "(sqrt(1 + ZT) - 1)/(S T); needs phonons that evolve"),
        ResultName.byOrder(
            "electron_energy", "J/m^3", "what of energy(n) electrons have; phonons evolving"),
        ResultName.byOrder(
            "lattice_energy", "J/m^3", "what of energy(n) phonons have; phonons evolving"),
        ResultName.byOrder(
            "electron_heating",
            "W/m^3",
            "what of heating(n) stays with electrons; phonons evolving"),
        ResultName.byOrder(
            "lattice_heating", "W/m^3", "what of heating(n) goes to phonons; phonons evolving"),
        ResultName.byOrder(
            "electron_temperature", "K", "electron_energy(n) over the heat capacity of electrons"),
        ResultName.byOrder(
            "lattice_temperature", "K", "lattice_energy(n) over the heat capacity of phonons"));
  }

  /** The unit times metre^power, as a physicist would write it. */
  static String unit(String unit, int power) {
    return Units.parse(unit).dimension().times(Dimension.LENGTH.power(power)).toString();
  }
}

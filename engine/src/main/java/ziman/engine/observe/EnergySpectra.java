package ziman.engine.observe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import ziman.engine.pipeline.Column;
import ziman.engine.pipeline.Measured;
import ziman.engine.pipeline.Table;
import ziman.engine.space.EnergyShells;
import ziman.engine.space.Harmonic;
import ziman.engine.space.Occupation;
import ziman.engine.units.Constants;

/**
 * Which electrons carry the currents: the response shell by shell, over eps - mu.
 *
 * @param currents how a distribution carries charge and heat
 * @param field F1 per E, m/V
 * @param gradient F1 per grad T, m/K
 * @param coefficients what the shells add up to
 */
public record EnergySpectra(
    Currents currents, Harmonic field, Harmonic gradient, Map<String, Measured> coefficients) {
  /** The tables by name. */
  public static final Set<String> RESULTS =
      Set.of("relaxation_time", "mean_free_path", "conductivity_by_energy", "kappa_by_energy");

  private static final int MOST_ROWS = 200;

  /** Every table by its name in a model. */
  public Map<String, Table> tables() {
    double sigma = coefficients.get("sigma").value();
    double kappa = coefficients.get("kappa").value();
    double seebeck = coefficients.get("seebeck").value();
    double carried = -Constants.ELEMENTARY_CHARGE * coefficients.get("peltier").value();
    Harmonic open = gradient.plus(seebeck, field);
    Map<String, Table> tables = new LinkedHashMap<>();
    tables.put("relaxation_time", table("relaxation_time", "s", this::time));
    tables.put("mean_free_path", table("mean_free_path", "m", i -> shells().velocity(i) * time(i)));
    tables.put(
        "conductivity_by_energy",
        table(
            "conductivity_by_energy",
            "1/J",
            i -> -Constants.ELEMENTARY_CHARGE * flow(i, field) / sigma));
    tables.put(
        "kappa_by_energy",
        table(
            "kappa_by_energy",
            "1/J",
            i -> -(shells().fromChemicalPotential(i) - carried) * flow(i, open) / kappa));
    return tables;
  }

  /** tau for which F1 = -eE v tau (-df/deps), s. */
  private double time(int shell) {
    Occupation f = currents.equilibrium();
    return -field.at(shell)
        * f.kT()
        / (Constants.ELEMENTARY_CHARGE * shells().velocity(shell) * f.window(shell));
  }

  /** Electrons that pass per area, time and energy, for a distribution. */
  private double flow(int shell, Harmonic x) {
    double states =
        shells().statesPerWavevector(shell) / (Constants.REDUCED_PLANCK * shells().velocity(shell));
    return states
        * shells().velocity(shell)
        * x.at(shell)
        * currents.directions().meanSquare(x.l());
  }

  private Table table(String name, String unit, IntToDoubleFunction value) {
    int[] rows = ActiveShells.of(currents.equilibrium(), MOST_ROWS);
    double[] energies = new double[rows.length];
    double[] values = new double[rows.length];
    for (int row = 0; row < rows.length; row++) {
      energies[row] = shells().fromChemicalPotential(rows[row]);
      values[row] = value.applyAsDouble(rows[row]);
    }
    return new Table(List.of(new Column("energy", "J", energies), new Column(name, unit, values)));
  }

  private EnergyShells shells() {
    return currents.equilibrium().shells();
  }
}

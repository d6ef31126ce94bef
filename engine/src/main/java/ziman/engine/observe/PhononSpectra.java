package ziman.engine.observe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import ziman.engine.collision.CollisionOperator;
import ziman.engine.collision.PhononScattering;
import ziman.engine.pipeline.Column;
import ziman.engine.pipeline.Table;
import ziman.engine.space.EnergyShells;
import ziman.engine.space.Harmonic;
import ziman.engine.space.Occupation;

/**
 * Which phonons make the resistivity. With F1 = f(1-f) chi the conductivity is sigma = k_B T (sum
 * chi C1 chi)/E^2, so that the part of every event in this sum is its share of the resistivity.
 * Shares are never negative, and those of all phonons and all other channels add up to one.
 *
 * @param collisions C1
 * @param currents how a distribution carries charge
 * @param field F1 per E, m/V
 */
public record PhononSpectra(CollisionOperator collisions, Currents currents, Harmonic field) {
  /** The tables by name. */
  public static final Set<String> RESULTS =
      Set.of("resistivity_by_phonon", "alpha2F", "alpha2F_tr");

  private static final int MOST_ROWS = 200;

  /** Every table by its name in a model; empty where phonons do not scatter. */
  public Map<String, Table> tables() {
    List<PhononScattering> phonons =
        collisions.channels().stream()
            .filter(PhononScattering.class::isInstance)
            .map(PhononScattering.class::cast)
            .toList();
    if (phonons.isEmpty()) {
      return Map.of();
    }
    Occupation f = currents.equilibrium();
    EnergyShells shells = f.shells();
    double[] chi = new double[shells.size()];
    for (int i = 0; i < chi.length; i++) {
      chi[i] = field.at(i) / f.window(i);
    }
    double scale = f.kT() * currents.directions().meanSquare(1) / currents.charge(field).value();
    double spacing = phonons.get(0).energy(1);
    int bins = collisions.reach();
    Map<String, Table> tables = new LinkedHashMap<>();
    tables.put(
        "resistivity_by_phonon",
        table(
            "resistivity_by_phonon",
            "1/J",
            bins,
            spacing,
            m -> scale * phonons.stream().mapToDouble(p -> p.dissipated(1, m, chi)).sum()));
    tables.put(
        "alpha2F",
        table(
            "alpha2F",
            "1",
            bins,
            spacing,
            m -> phonons.stream().mapToDouble(p -> p.alpha2F(m)).sum()));
    tables.put(
        "alpha2F_tr",
        table(
            "alpha2F_tr",
            "1",
            bins,
            spacing,
            m -> phonons.stream().mapToDouble(p -> p.alpha2FTransport(m)).sum()));
    return tables;
  }

  private static Table table(
      String name, String unit, int bins, double spacing, IntToDoubleFunction value) {
    int stride = Math.max(1, (bins + MOST_ROWS - 1) / MOST_ROWS);
    int rows = bins / stride;
    double[] energies = new double[rows];
    double[] values = new double[rows];
    for (int row = 0; row < rows; row++) {
      int bin = (row + 1) * stride;
      energies[row] = bin * spacing;
      values[row] = value.applyAsDouble(bin);
    }
    return new Table(
        List.of(new Column("phonon_energy", "J", energies), new Column(name, unit, values)));
  }
}

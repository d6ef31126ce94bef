package ziman.engine.kinetic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ziman.engine.model.Gray;
import ziman.engine.model.KineticWire;
import ziman.engine.pipeline.Column;
import ziman.engine.pipeline.Table;

/**
 * Gray carriers at one resolution: temperatures, heat at both ends, and (20) beside them.
 *
 * @param wire with a block of gray carriers
 */
record GrayWire(KineticWire wire) {
  /** The results; the level of the energies has no meaning here. */
  Settled.Computed at(Settled.Resolution resolution) {
    Gray gray = wire.gray().orElseThrow();
    Cells cells = Cells.graded(resolution.cells(), wire.length(), gray.meanFreePath());
    GraySlab slab =
        new GraySlab(cells, new HalfRange(resolution.directions()), gray.meanFreePath());
    double perHeat = 1 / (gray.heatCapacity() * gray.velocity());
    double difference = wire.drainTemperature().map(t -> t - wire.temperature()).orElse(0.0);
    double[] heated = slab.tested(x -> perHeat * gray.heating().at(x));
    GraySlab.Steady steady = slab.solve(heated, 0, difference);
    return new Observed(gray, cells, heated, steady, difference).computed();
  }

  /** The results of one solution. */
  private record Observed(
      Gray gray, Cells cells, double[] heated, GraySlab.Steady steady, double difference) {
    Settled.Computed computed() {
      double[] rise = steady.means();
      int last = rise.length - 1;
      double toHeat = gray.heatCapacity() * gray.velocity();
      double toSource = -toHeat * steady.fluxes()[0];
      double toDrain = toHeat * steady.fluxes()[last];
      Map<String, Double> quantities = new LinkedHashMap<>();
      Map<String, Double> scales = new LinkedHashMap<>();
      double mean = cells.mean(rise);
      double peak = rise[0];
      for (double value : rise) {
        peak = Math.max(peak, value);
      }
      quantities.put("mean_rise", mean);
      quantities.put("peak_rise", peak);
      quantities.put("contact_jump", rise[0]);
      quantities.put("heat_to_source", toSource);
      quantities.put("heat_to_drain", toDrain);
      quantities.put("kappa", gray.conductivity());
      quantities.put("mean_free_path", gray.meanFreePath());
      quantities.put("ballistic_conductance", gray.ballisticConductance());
      double heat = 0;
      double size = Math.abs(toSource) + Math.abs(toDrain);
      for (double part : heated) {
        heat += toHeat * part;
        size += Math.abs(toHeat * part);
      }
      if (difference == 0 && gray.heating().isConstant() && heat != 0) {
        diffusive(heat, mean, rise[last / 2], quantities);
      }
      if (difference != 0 && heat == 0) {
        quantities.put("thermal_conductance", toSource / difference);
      }
      double scale = Math.max(Math.abs(peak), Math.abs(difference));
      for (String name : List.of("mean_rise", "peak_rise", "contact_jump", "extrapolated_jump")) {
        scales.put(name, scale);
      }
      scales.put("heat_to_source", size / 2);
      scales.put("heat_to_drain", size / 2);
      Map<String, Double> invariants = new LinkedHashMap<>();
      invariants.put("energy", size == 0 ? 0 : unbalanced(toHeat) / size);
      return new Settled.Computed(
          quantities,
          scales,
          Map.of(
              "profile",
              new Table(
                  List.of(new Column("x", "m", cells.faces()), new Column("rise", "K", rise)))),
          invariants);
    }

    /** (20) with kappa_C = kappa/(0.710446 mfp), and the parabola (19) through the middle. */
    private void diffusive(double heat, double mean, double middle, Map<String, Double> into) {
      double length = cells.length();
      double kappa = gray.conductivity();
      double contact = kappa / (Milne.EXTRAPOLATION * gray.meanFreePath());
      double expected = heat * (1 / (2 * contact) + length / (12 * kappa));
      into.put("diffusive_rise", expected);
      into.put("rise_ratio", mean / expected);
      into.put("extrapolated_jump", middle - heat * length / (8 * kappa));
    }

    /** The largest difference, over the cells, of what flows out, in, and is heated. */
    private double unbalanced(double toHeat) {
      double worst = 0;
      for (int c = 0; c < cells.count(); c++) {
        double out = steady.fluxes()[c + 1] - steady.fluxes()[c];
        worst = Math.max(worst, Math.abs(out - heated[2 * c] - heated[2 * c + 1]));
      }
      return toHeat * worst;
    }
  }
}

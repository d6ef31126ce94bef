package ziman.engine.space;

import java.util.ArrayList;
import java.util.List;

/**
 * Energy shells on panels of Gauss points in k, in the thermal window about mu.
 *
 * <p>In k the bottom of the band is no singularity: states and velocities are powers of k, and so
 * are relaxation times such as eps^(-1/2). Other powers are caught by panels that shrink towards k
 * = 0 by halves. Elsewhere what limits the panels is the Fermi function with its poles at eps = mu
 * ± i pi k_B T: a panel of width h k_B T with n points errs like rho^(-2n), rho ~ 4 pi/h.
 *
 * <p>Each level of refinement halves the panels, widens the window by 10 k_B T each way and doubles
 * the halvings at the bottom, so that the change from one level to the next sees every one of these
 * errors.
 */
public final class GaussPanels {
  private static final GaussRule RULE = new GaussRule(16);

  /** Width of the panels at level 0, in k_B T. */
  private static final double WIDTH = 2.5;

  /** Half-width of the window at level 0 in k_B T; outside it f(1-f) is below 4e-18. */
  private static final double REACH = 40;

  private static final double WIDENING = 10;

  /** Halvings in k towards the bottom at level 0. */
  private static final int HALVINGS = 10;

  /** From k, where eps - mu is x k_B T, up by {@code rise} in J. */
  private record Panel(double k, double x, double rise) {}

  private GaussPanels() {}

  /**
   * The shells for a chemical potential and temperature.
   *
   * @param mu chemical potential from the bottom of the band, J
   * @param kT k_B T, J
   * @param level refinement, 0 the coarsest
   */
  public static EnergyShells about(Dispersion band, double mu, double kT, int level) {
    return about(band, mu, kT, level, List.of(), (REACH + WIDENING * level) * kT, false);
  }

  /**
   * The same, with a boundary between panels at every one of some energies: a function with a kink
   * there is smooth on each panel.
   *
   * @param kinks energies from the bottom of the band, J
   * @param reach half-width of the window, J
   * @param regular whether what lives on the shells is smooth in k at the bottom of the band; then
   *     panels do not shrink there, and derivatives of derivatives do not drown in rounding
   */
  public static EnergyShells about(
      Dispersion band,
      double mu,
      double kT,
      int level,
      List<Double> kinks,
      double reach,
      boolean regular) {
    int halvings = regular ? 0 : HALVINGS * (level + 1);
    List<Panel> panels = panels(band, mu, kT, level, reach / kT, halvings);
    for (double kink : kinks) {
      panels = split(band, panels, mu, kT, kink);
    }
    int n = RULE.size();
    double[] widths = new double[panels.size()];
    double[] wavevectors = new double[n * widths.length];
    double[] offsets = new double[wavevectors.length];
    double[] steps = new double[wavevectors.length];
    for (int p = 0; p < widths.length; p++) {
      Panel panel = panels.get(p);
      widths[p] = band.step(panel.k, panel.rise);
      for (int i = 0; i < n; i++) {
        double step = RULE.point(i) * widths[p];
        wavevectors[p * n + i] = panel.k + step;
        offsets[p * n + i] = panel.x * kT + band.rise(panel.k, step);
        steps[p * n + i] = RULE.weight(i) * widths[p];
      }
    }
    double below = band.statesBelow(panels.get(0).k);
    return new EnergyShells(
        band, below, wavevectors, offsets, steps, new PanelPolynomials(RULE, widths));
  }

  private static List<Panel> split(
      Dispersion band, List<Panel> panels, double mu, double kT, double energy) {
    List<Panel> split = new ArrayList<>();
    for (Panel panel : panels) {
      double rise = energy - mu - panel.x * kT;
      // A kink on a boundary, within rounding, needs no panel of its own.
      if (rise > 1e-12 * panel.rise && rise < (1 - 1e-12) * panel.rise) {
        split.add(new Panel(panel.k, panel.x, rise));
        split.add(
            new Panel(panel.k + band.step(panel.k, rise), panel.x + rise / kT, panel.rise - rise));
      } else {
        split.add(panel);
      }
    }
    return split;
  }

  private static List<Panel> panels(
      Dispersion band, double mu, double kT, int level, double reach, int halvings) {
    double bottom = -mu / kT;
    double low = Math.max(bottom, -reach);
    double high = Math.max(bottom, 0) + reach;
    int count = (int) Math.ceil((high - low) / WIDTH) << level;
    double width = (high - low) / count;
    List<Panel> panels = new ArrayList<>();
    if (low == bottom) {
      panels.addAll(towardsBottom(band, bottom, width, kT, halvings));
    }
    for (int p = panels.isEmpty() ? 0 : 1; p < count; p++) {
      double x = low + p * width;
      double energy = low == bottom ? p * width * kT : mu + x * kT;
      panels.add(new Panel(band.wavevector(energy), x, width * kT));
    }
    return panels;
  }

  /**
   * The lowest panel split at a half, a quarter, ... of its k; energies counted from the bottom.
   */
  private static List<Panel> towardsBottom(
      Dispersion band, double bottom, double width, double kT, int halvings) {
    List<Panel> panels = new ArrayList<>();
    double top = band.wavevector(width * kT);
    double k = 0;
    for (int h = halvings; h >= 0; h--) {
      double next = Math.scalb(top, -h);
      double rise = band.rise(k, next - k);
      panels.add(new Panel(k, bottom + band.energy(k) / kT, rise));
      k = next;
    }
    return panels;
  }
}

package ziman.engine.observe;

import java.util.LinkedHashMap;
import java.util.Map;
import ziman.engine.space.EnergyShells;
import ziman.engine.space.Harmonic;
import ziman.engine.space.Seams;
import ziman.engine.space.StateSum;
import ziman.engine.units.Constants;

/**
 * Whether F1 is resolved by its shells. Charge and the Joule identity are taken once more from
 * derivatives on each panel alone, which know nothing of each other: what the exact operators hide,
 * a jump of F1 between two panels or a kink inside one, breaks the laws here.
 *
 * @param currents how a distribution carries charge
 * @param seams the divergence on each piece of the shells
 */
public record Resolvedness(Currents currents, Seams seams) {
  /**
   * How far charge and (18) are from holding, relative to the size of the terms and to j E.
   *
   * @param field F1 per E, m/V
   */
  public Map<String, Double> residuals(Harmonic field) {
    double charge = Constants.ELEMENTARY_CHARGE / Constants.REDUCED_PLANCK;
    EnergyShells shells = currents.equilibrium().shells();
    Harmonic source = seams.divergence(field).times(charge);
    double origin = seams.fromOrigin(field) * charge;
    StateSum made = shells.sum(source::at);
    // what arises at k = 0 itself has no energy, eps - mu = -mu
    double bottom = shells.fromChemicalPotential(0) - shells.energy(0);
    double heating =
        shells.sum(i -> shells.fromChemicalPotential(i) * source.at(i)).value() + bottom * origin;
    double work = currents.charge(field).value();
    Map<String, Double> laws = new LinkedHashMap<>();
    laws.put("charge", Math.abs(made.value() + origin) / (made.size() + Math.abs(origin)));
    laws.put("joule", Math.abs(heating - work) / Math.abs(work));
    return laws;
  }
}

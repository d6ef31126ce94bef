package ziman.engine.wire;

import ziman.engine.model.NoTrustworthyAnswer;

/** Says why there is no steady state to report, and what can be done. */
final class Refusal {
  private static final String[] PREFIXES = {"p", "n", "u", "m", "", "k", "M", "G"};

  private final Drive drive;
  private final LocalHeat heat;

  Refusal(Drive drive, LocalHeat heat) {
    this.drive = drive;
    this.heat = heat;
  }

  NoTrustworthyAnswer nowhereToGo() {
    String what =
        drive.asked() == 0
            ? "nothing sets the temperature of the wire"
            : "no steady state: the heat has nowhere to go";
    return new NoTrustworthyAnswer(
        what
            + ". No contact conducts heat, the wire does not radiate and there is no substrate."
            + " Give a contact, an emissivity above zero or a substrate.");
  }

  NoTrustworthyAnswer runaway(Branch.Lost lost, Mesh mesh) {
    double drawn = drive.rooted(lost.limit());
    String there =
        lost.fold()
            ? "There it is at %s, and beyond, heating grows faster with temperature than losses."
                .formatted(hottest(lost.state(), mesh))
            : "Towards that the temperature grows without bound.";
    String other =
        drive instanceof Drive.Current ? "drive it by a voltage" : "drive it by a current";
    return new NoTrustworthyAnswer(
        "no steady state: the wire runs away. It is lost at a %s of %s; the model asks for %s. %s"
                .formatted(drive.name(), figure(drawn), figure(drive.asked()), there)
            + " Lower the %s, cool the wire better (contacts, substrate, a shorter wire), or %s."
                .formatted(drive.name(), other));
  }

  NoTrustworthyAnswer leaves(Branch.Left left, Mesh mesh) {
    boolean cold = left.cause().argument() < heat.reference();
    return new NoTrustworthyAnswer(
        "the wire leaves the temperatures at which its material is known: %s. At a %s of %s it is"
                .formatted(
                    left.cause().getMessage(), drive.name(), figure(drive.rooted(left.measure())))
            + " at %s; the model asks for %s. Lower the %s, or say more about the material."
                .formatted(
                    cold ? coldest(left.state(), mesh) : hottest(left.state(), mesh),
                    figure(drive.asked()),
                    drive.name()),
        left.cause());
  }

  private String hottest(State state, Mesh mesh) {
    int at = 0;
    for (int i = 1; i < state.u().length; i++) {
      at = state.u()[i] > state.u()[at] ? i : at;
    }
    return place(state, mesh, at);
  }

  private String coldest(State state, Mesh mesh) {
    int at = 0;
    for (int i = 1; i < state.u().length; i++) {
      at = state.u()[i] < state.u()[at] ? i : at;
    }
    return place(state, mesh, at);
  }

  private String place(State state, Mesh mesh, int at) {
    return "%.6g K at x = %s"
        .formatted(heat.reference() + state.u()[at], figure(mesh.positions()[at], "m"));
  }

  private String figure(double value) {
    return figure(value, drive.unit());
  }

  /** Six digits and a unit with a prefix: 12.3456 mA. */
  static String figure(double value, String unit) {
    int thousands = value == 0 ? 0 : (int) Math.floor(Math.log10(Math.abs(value)) / 3);
    if (thousands < -4 || thousands > 3) {
      return "%.5e %s".formatted(value, unit);
    }
    return "%.6g %s%s".formatted(value / Math.pow(1000, thousands), PREFIXES[thousands + 4], unit);
  }
}

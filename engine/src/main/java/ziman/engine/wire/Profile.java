package ziman.engine.wire;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import ziman.engine.pipeline.Column;
import ziman.engine.pipeline.Table;

/** The table of what happens along the wire. */
final class Profile {
  private static final int MOST_ROWS = 400;

  private Profile() {}

  /** Rows at the nodes, or at every second, third, ... node and the last where there are many. */
  static Table of(Solution solution) {
    LocalHeat heat = solution.balance().heat();
    double[] x = solution.balance().mesh().positions();
    double[] u = solution.state().u();
    double[] rise = solution.rise();
    double jSquared = solution.state().jSquared();
    int stride = (x.length + MOST_ROWS - 2) / (MOST_ROWS - 1);
    int[] rows =
        IntStream.range(0, x.length).filter(i -> i % stride == 0 || i == x.length - 1).toArray();
    return new Table(
        List.of(
            column("x", "m", rows, i -> x[i]),
            column("rise", "K", rows, i -> rise[i]),
            column("temperature", "K", rows, i -> heat.reference() + u[i]),
            column("joule", "W/m^3", rows, i -> jSquared * heat.resistivity(u[i])),
            column("radiated", "W/m^3", rows, i -> heat.radiated(u[i])),
            column("substrate", "W/m^3", rows, i -> heat.toSubstrate(u[i]))));
  }

  private static Column column(String name, String unit, int[] rows, IntToDoubleFunction value) {
    return new Column(name, unit, IntStream.of(rows).mapToDouble(value).toArray());
  }
}

package ziman.dsl.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;

/** Makes Vega-Lite specifications of curves. */
final class Plot {
  private static final MathContext DIGITS = new MathContext(7);

  /** Two ends this far apart are drawn on a logarithmic scale. */
  private static final double WIDE = 15;

  private static final int WIDTH = 560;
  private static final int HEIGHT = 260;

  private Plot() {}

  /**
   * Curves over one argument, that all are measured in the same unit.
   *
   * @param stepwise whether the points follow each other as given, as on a branch that turns back
   */
  static Map<String, Object> curves(Trace over, List<Trace> curves, boolean stepwise) {
    List<Object> rows = new ArrayList<>();
    for (Trace curve : curves) {
      for (int i = 0; i < over.values().length; i++) {
        if (Double.isFinite(curve.values()[i]) && Double.isFinite(over.values()[i])) {
          Map<String, Object> row = new LinkedHashMap<>();
          row.put("x", rounded(over.values()[i]));
          row.put("y", rounded(curve.values()[i]));
          if (curves.size() > 1) {
            row.put("c", curve.name());
          }
          if (stepwise) {
            row.put("i", i);
          }
          rows.add(row);
        }
      }
    }
    boolean logX = isWide(List.of(over));
    boolean logY = isWide(curves);
    String across = over.title();
    String up = curves.size() == 1 ? curves.get(0).title() : shared(curves);
    Map<String, Object> encoding = new LinkedHashMap<>();
    encoding.put("x", channel("x", across, logX));
    encoding.put("y", channel("y", up, logY));
    if (stepwise) {
      encoding.put("order", Map.of("field", "i", "type", "quantitative"));
    }
    if (curves.size() > 1) {
      encoding.put(
          "color",
          map(
              "field",
              "c",
              "type",
              "nominal",
              "title",
              null,
              "sort",
              curves.stream().map(Trace::name).toList()));
      encoding.put(
          "shape",
          map(
              "field",
              "c",
              "type",
              "nominal",
              "title",
              null,
              "legend",
              null,
              "sort",
              curves.stream().map(Trace::name).toList()));
    }
    encoding.put("tooltip", tooltips(across, up, curves.size() > 1));
    List<Object> layers = new ArrayList<>();
    List<String> lines = curves.stream().filter(c -> !c.points()).map(Trace::name).toList();
    Map<String, Object> zoom =
        map("params", List.of(map("name", "zoom", "select", "interval", "bind", "scales")));
    if (!lines.isEmpty()) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("mark", map("type", "line", "strokeWidth", 2));
      if (lines.size() < curves.size()) {
        line.put("transform", List.of(map("filter", map("field", "c", "oneOf", lines))));
      }
      line.putAll(zoom);
      line.put("encoding", without(encoding, "shape"));
      layers.add(line);
    }
    Map<String, Object> points = new LinkedHashMap<>();
    points.put(
        "mark",
        map("type", "point", "filled", true, "size", rows.size() > 200 ? 14 : 40, "opacity", 0.9));
    if (lines.isEmpty()) {
      points.putAll(zoom);
    }
    points.put("encoding", encoding);
    layers.add(points);
    return whole(rows, map("layer", layers));
  }

  /** Bars of numbers of either sign, by name, on one logarithmic scale of their sizes. */
  static Map<String, Object> sizes(String over, List<String> names, Trace sizes) {
    List<Object> rows = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      double value = sizes.values()[i];
      if (value != 0 && Double.isFinite(value)) {
        rows.add(
            map(
                "x", names.get(i),
                "y", rounded(Math.abs(value)),
                "v", rounded(value),
                "s", value < 0 ? "below zero" : "above zero"));
      }
    }
    String up = "size of " + sizes.title();
    Map<String, Object> encoding = new LinkedHashMap<>();
    encoding.put(
        "x",
        map(
            "field",
            "x",
            "type",
            "ordinal",
            "title",
            over,
            "sort",
            names,
            "axis",
            map("labelAngle", 0)));
    encoding.put("y", channel("y", up, true));
    encoding.put("color", map("field", "s", "type", "nominal", "title", null));
    encoding.put("shape", map("field", "s", "type", "nominal", "title", null));
    encoding.put(
        "tooltip",
        List.of(
            map("field", "x", "type", "nominal", "title", over),
            map("field", "v", "type", "quantitative", "title", sizes.title(), "format", ".6~g")));
    return whole(
        rows, map("mark", map("type", "point", "filled", true, "size", 90), "encoding", encoding));
  }

  /** A number for every pair of two arguments, as colours. */
  static Map<String, Object> field(Trace across, Trace up, Trace values) {
    List<Object> rows = new ArrayList<>();
    for (int i = 0; i < values.values().length; i++) {
      if (Double.isFinite(values.values()[i])) {
        rows.add(
            map(
                "x", rounded(across.values()[i]),
                "y", rounded(up.values()[i]),
                "z", rounded(values.values()[i])));
      }
    }
    Map<String, Object> color =
        map(
            "field",
            "z",
            "type",
            "quantitative",
            "title",
            values.title(),
            "scale",
            map("scheme", "viridis"));
    if (isWide(List.of(values))) {
      color.put("scale", map("scheme", "viridis", "type", "log"));
    }
    Map<String, Object> encoding = new LinkedHashMap<>();
    encoding.put(
        "x", map("field", "x", "type", "ordinal", "title", across.title(), "axis", few(across)));
    encoding.put(
        "y",
        map(
            "field",
            "y",
            "type",
            "ordinal",
            "title",
            up.title(),
            "sort",
            "descending",
            "axis",
            few(up)));
    encoding.put("color", color);
    encoding.put(
        "tooltip",
        List.of(
            map("field", "x", "type", "quantitative", "title", across.title(), "format", ".6~g"),
            map("field", "y", "type", "quantitative", "title", up.title(), "format", ".6~g"),
            map("field", "z", "type", "quantitative", "title", values.title(), "format", ".6~g")));
    return whole(rows, map("mark", map("type", "rect"), "encoding", encoding));
  }

  /** Labels that do not run into each other. */
  private static Map<String, Object> few(Trace along) {
    double[] all = Arrays.stream(along.values()).distinct().sorted().toArray();
    int step = Math.max(1, (all.length + 9) / 10);
    List<Object> shown =
        IntStream.range(0, all.length)
            .filter(i -> i % step == 0)
            .mapToObj(i -> (Object) rounded(all[i]))
            .toList();
    return map("values", shown, "labelAngle", 0, "format", ".4~g");
  }

  private static Map<String, Object> whole(List<Object> rows, Map<String, Object> inside) {
    Map<String, Object> whole = new LinkedHashMap<>();
    whole.put("width", WIDTH);
    whole.put("height", HEIGHT);
    whole.put("data", map("values", rows));
    whole.putAll(inside);
    return whole;
  }

  private static Map<String, Object> channel(String field, String title, boolean log) {
    Map<String, Object> scale = log ? map("type", "log") : map("zero", false, "nice", true);
    Map<String, Object> axis = log ? map("format", ".4~g", "tickCount", 6) : map("format", ".4~g");
    return map(
        "field", field, "type", "quantitative", "title", title, "scale", scale, "axis", axis);
  }

  private static List<Object> tooltips(String across, String up, boolean named) {
    List<Object> all = new ArrayList<>();
    if (named) {
      all.add(map("field", "c", "type", "nominal", "title", "curve"));
    }
    all.add(map("field", "x", "type", "quantitative", "title", across, "format", ".6~g"));
    all.add(map("field", "y", "type", "quantitative", "title", up, "format", ".6~g"));
    return all;
  }

  /** Several curves have their names in the legend; the axis has their unit. */
  private static String shared(List<Trace> curves) {
    String unit = curves.get(0).unit().symbol();
    return unit.equals("1") ? "" : "(" + unit + ")";
  }

  private static boolean isWide(List<Trace> curves) {
    double low = Double.POSITIVE_INFINITY;
    double high = 0;
    DoublePredicate counts = Double::isFinite;
    for (Trace curve : curves) {
      for (double value : curve.values()) {
        if (counts.test(value)) {
          low = Math.min(low, value);
          high = Math.max(high, value);
        }
      }
    }
    return low > 0 && high > WIDE * low;
  }

  private static BigDecimal rounded(double value) {
    return new BigDecimal(value, DIGITS).stripTrailingZeros();
  }

  private static Map<String, Object> without(Map<String, Object> all, String key) {
    Map<String, Object> rest = new LinkedHashMap<>(all);
    rest.remove(key);
    return rest;
  }

  /** Keys and values in turn; null stands for what Vega-Lite calls null. */
  static Map<String, Object> map(Object... entries) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < entries.length; i += 2) {
      map.put((String) entries[i], entries[i + 1]);
    }
    return map;
  }
}

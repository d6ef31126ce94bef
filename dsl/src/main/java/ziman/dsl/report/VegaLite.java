package ziman.dsl.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import ziman.dsl.plot.Drawing;
import ziman.dsl.plot.Trace;

/** Makes Vega-Lite specifications of drawings. */
final class VegaLite {
  private static final MathContext DIGITS = new MathContext(12);

  private static final int WIDTH = 560;
  private static final int HEIGHT = 260;

  private VegaLite() {}

  /** The specification of a drawing, as nested maps, lists, texts and numbers. */
  static Map<String, Object> of(Drawing drawing) {
    if (drawing instanceof Drawing.Curves curves) {
      return curves(curves);
    }
    if (drawing instanceof Drawing.Sizes sizes) {
      return sizes(sizes.over(), sizes.names(), sizes.sizes());
    }
    if (drawing instanceof Drawing.Field field) {
      return field(field);
    }
    return flow((Drawing.Flow) drawing);
  }

  private static Map<String, Object> curves(Drawing.Curves drawing) {
    Trace over = drawing.over();
    List<Trace> curves = drawing.curves();
    boolean stepwise = drawing.followed();
    List<Object> rows = new ArrayList<>();
    for (Trace curve : curves) {
      for (int i = 0; i < over.values().length; i++) {
        boolean here = Double.isFinite(curve.values()[i]);
        // a branch has gaps, where another curve goes on
        if (Double.isFinite(over.values()[i]) && (here || stepwise)) {
          Map<String, Object> row = new LinkedHashMap<>();
          row.put("x", rounded(over.values()[i]));
          row.put("y", here ? rounded(curve.values()[i]) : null);
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
    boolean logX = drawing.isWideAcross();
    boolean logY = drawing.isWideUp();
    String across = over.title();
    String up = drawing.up();
    Map<String, Object> encoding = new LinkedHashMap<>();
    encoding.put("x", channel("x", across, logX, Trace.digits(List.of(over))));
    encoding.put("y", channel("y", up, logY, Trace.digits(curves)));
    if (stepwise) {
      encoding.put("order", Map.of("field", "i", "type", "quantitative"));
    }
    if (curves.size() > 1) {
      Map<String, Object> named =
          map(
              "field",
              "c",
              "type",
              "nominal",
              "title",
              null,
              "sort",
              curves.stream().map(Trace::name).toList());
      Map<String, Object> shaped = new LinkedHashMap<>(named);
      shaped.put("legend", null);
      encoding.put("color", named);
      encoding.put("shape", shaped);
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

  /** Points whose colour and shape tell the sign. */
  private static Map<String, Object> sizes(String over, List<String> names, Trace sizes) {
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
    encoding.put("y", channel("y", up, true, 4));
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

  /** A rectangle for each pair. */
  private static Map<String, Object> field(Drawing.Field drawing) {
    Trace across = drawing.across();
    Trace up = drawing.up();
    Trace values = drawing.values();
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
            "legend",
            map("format", ".3~g"),
            "scale",
            map("scheme", "viridis"));
    if (drawing.isWide()) {
      color.put("scale", map("scheme", "viridis", "type", "log"));
    } else if (drawing.hasBothSigns()) {
      color.put(
          "scale",
          map("scheme", "blueorange", "domain", List.of(-values.largest(), values.largest())));
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

  /** Two bars; the legend tells the share of each part. */
  private static Map<String, Object> flow(Drawing.Flow flow) {
    List<Object> rows = new ArrayList<>();
    List<String> stages = flow.stages().stream().map(Drawing.Stage::name).toList();
    flow.stages().forEach(stage -> parts(stage, flow, rows));
    String title = "(" + flow.unit() + ")";
    Map<String, Object> encoding = new LinkedHashMap<>();
    encoding.put("y", map("field", "w", "type", "nominal", "title", null, "sort", stages));
    encoding.put(
        "x",
        map("field", "a", "type", "quantitative", "title", title, "axis", map("format", ".4~g")));
    encoding.put("x2", map("field", "b"));
    encoding.put(
        "color",
        map(
            "field",
            "n",
            "type",
            "nominal",
            "title",
            null,
            "sort",
            flow.labels(),
            "legend",
            map("columns", 1, "labelLimit", 360)));
    encoding.put(
        "tooltip",
        List.of(
            map("field", "n", "type", "nominal", "title", "part"),
            map("field", "v", "type", "quantitative", "title", title, "format", ".6~g")));
    Map<String, Object> whole =
        whole(
            rows,
            map("mark", map("type", "bar", "stroke", "white", "height", 34), "encoding", encoding));
    whole.put("height", 55 * stages.size());
    return whole;
  }

  private static void parts(Drawing.Stage stage, Drawing.Flow flow, List<Object> rows) {
    double from = 0;
    for (Drawing.Part part : stage.parts()) {
      rows.add(
          map(
              "w", stage.name(),
              "n", flow.label(part),
              "a", rounded(from),
              "b", rounded(from + part.value()),
              "v", rounded(part.value())));
      from += part.value();
    }
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

  private static Map<String, Object> channel(String field, String title, boolean log, int digits) {
    String format = "." + digits + "~g";
    Map<String, Object> scale =
        log ? map("type", "log", "nice", false) : map("zero", false, "nice", true);
    Map<String, Object> axis = log ? map("format", format, "tickCount", 6) : map("format", format);
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

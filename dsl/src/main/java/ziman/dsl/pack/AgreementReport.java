package ziman.dsl.pack;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ziman.dsl.pack.Agreement.Apart;
import ziman.dsl.pack.Agreement.OfOne;
import ziman.dsl.show.JsonReport;
import ziman.dsl.show.Numbers;

/** What agrees between a pack and its rerun, as a text and as JSON. */
public final class AgreementReport {
  /** Of numbers that do not agree so many are printed. */
  private static final int MOST = 20;

  private static final int DIGITS = 10;

  private AgreementReport() {}

  /** Some lines for people. */
  public static String text(Pack pack, Pack.Rerun rerun) {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(
        "%s: %d files, each with the SHA-256 that is stated".formatted(pack.name(), pack.size()));
    if (!pack.settings().isEmpty()) {
      lines.add("with " + String.join(", ", pack.settings()));
    }
    if (!pack.besides().isEmpty()) {
      lines.add(pack.besides());
    }
    Map<String, OfOne> experiments = rerun.agreement().experiments();
    int width = experiments.keySet().stream().mapToInt(String::length).max().orElse(0);
    for (Map.Entry<String, OfOne> one : experiments.entrySet()) {
      String name = one.getKey() + " ".repeat(width - one.getKey().length());
      lines.add("  " + name + "  " + counted(one.getValue()));
      one.getValue().differences().stream().limit(MOST).forEach(d -> lines.add("    " + d));
      one.getValue().apart().stream().limit(MOST).forEach(a -> lines.add("    " + apart(a)));
      int more = one.getValue().apart().size() - MOST;
      if (more > 0) {
        lines.add("    and " + more + " more");
      }
    }
    lines.add(
        rerun.agreement().agrees()
            ? "Everything agrees with the pack."
            : "NOT everything agrees with the pack.");
    return String.join("\n", lines) + "\n";
  }

  private static String counted(OfOne one) {
    List<String> parts = new ArrayList<>();
    int all = one.identical() + one.within() + one.apart().size();
    if (all == 0) {
      return one.agrees() ? "no numbers, as in the pack" : "differs";
    }
    parts.add(one.identical() + " of " + all + " numbers identical");
    if (one.within() > 0) {
      parts.add(
          "%d within their uncertainty, at most by %s of it"
              .formatted(one.within(), Numbers.uncertainty(one.worst())));
    }
    if (!one.apart().isEmpty()) {
      parts.add(one.apart().size() + " NOT within their uncertainty");
    }
    return String.join(", ", parts);
  }

  private static String apart(Apart apart) {
    String unit = apart.unit().equals("1") ? "" : " " + apart.unit();
    return "%s: %s when packed, %s now; %s ± %s%s"
        .formatted(
            apart.result(),
            number(apart.packed(), unit),
            number(apart.now(), unit),
            apart.stated() ? "stated is" : "no uncertainty is stated, and allowed are",
            Numbers.uncertainty(apart.allowed()),
            unit);
  }

  private static String number(double value, String unit) {
    return Double.isNaN(value) ? "none" : Numbers.plain(value, DIGITS) + unit;
  }

  /** One object, in SI units; {@code run} is that of the rerun. */
  public static String json(Pack pack, Pack.Rerun rerun) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeStringField("ziman", JsonReport.VERSION);
      json.writeStringField("pack", pack.name());
      json.writeObjectFieldStart("packed_by");
      json.writeStringField("ziman", pack.crate().maker().version());
      json.writeStringField("build", pack.crate().maker().build());
      json.writeStringField("java", pack.crate().maker().java());
      json.writeStringField("machine", pack.crate().maker().machine());
      json.writeEndObject();
      json.writeStringField("difference", pack.besides());
      json.writeBooleanField("agrees", rerun.agreement().agrees());
      json.writeObjectFieldStart("agreement");
      for (Map.Entry<String, OfOne> one : rerun.agreement().experiments().entrySet()) {
        json.writeObjectFieldStart(one.getKey());
        experiment(json, one.getValue());
        json.writeEndObject();
      }
      json.writeEndObject();
      json.writeFieldName("run");
      json.writeRawValue(rerun.object());
      json.writeEndObject();
    } catch (IOException e) {
      throw new IllegalStateException("writing into memory failed", e);
    }
    return text.toString();
  }

  private static void experiment(JsonGenerator json, OfOne one) throws IOException {
    json.writeNumberField("identical", one.identical());
    json.writeNumberField("within_uncertainty", one.within());
    json.writeNumberField("largest_part_of_uncertainty", one.worst());
    json.writeArrayFieldStart("apart");
    for (Apart apart : one.apart()) {
      json.writeStartObject();
      json.writeStringField("result", apart.result());
      json.writeStringField("unit", apart.unit());
      number(json, "packed", apart.packed());
      number(json, "now", apart.now());
      json.writeNumberField("allowed", apart.allowed());
      json.writeBooleanField("stated", apart.stated());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("differences");
    for (String difference : one.differences()) {
      json.writeString(difference);
    }
    json.writeEndArray();
  }

  private static void number(JsonGenerator json, String name, double value) throws IOException {
    if (Double.isNaN(value)) {
      json.writeNullField(name);
    } else {
      json.writeNumberField(name, value);
    }
  }
}

package ziman.dsl.show;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ziman.dsl.bind.BoundModel;
import ziman.dsl.bind.BoundModel.BoundParameter;
import ziman.dsl.bind.BoundModel.SkippedExperiment;
import ziman.dsl.run.Report;
import ziman.dsl.run.Verdict;
import ziman.engine.model.ResultName;
import ziman.engine.pipeline.Column;
import ziman.engine.pipeline.Measured;
import ziman.engine.pipeline.Outcome;
import ziman.engine.pipeline.Table;
import ziman.grammar.source.Diagnostic;

/** A run as one JSON object, all values in SI units. */
public final class JsonReport {
  /** The version that stands in every object. */
  public static final String VERSION = "0.1.0";

  private JsonReport() {}

  /**
   * The object of a run.
   *
   * @param reports what became of the experiments that ran
   * @param skipped the others that were asked for
   */
  public static String run(
      BoundModel model, String sha256, List<Report> reports, List<SkippedExperiment> skipped) {
    return write(
        json -> {
          json.writeStringField("model", model.name());
          json.writeStringField("sha256", sha256);
          json.writeObjectFieldStart("parameters");
          for (BoundParameter parameter : model.parameters()) {
            json.writeObjectFieldStart(parameter.name());
            if (parameter instanceof BoundParameter.Text text) {
              json.writeStringField("value", text.value());
            } else if (parameter instanceof BoundParameter.Number number) {
              number(json, "value", number.value().value());
              json.writeStringField("unit", number.value().dimension().toString());
            }
            json.writeEndObject();
          }
          json.writeEndObject();
          json.writeObjectFieldStart("experiments");
          for (Report report : reports) {
            json.writeObjectFieldStart(report.experiment().name());
            experiment(json, report);
            json.writeEndObject();
          }
          for (SkippedExperiment one : skipped) {
            json.writeObjectFieldStart(one.name());
            json.writeStringField("skipped", one.reason());
            json.writeEndObject();
          }
          json.writeEndObject();
        });
  }

  /** The object that stands for a model that cannot be run. */
  public static String errors(String name, List<Diagnostic> diagnostics) {
    return write(
        json -> {
          json.writeStringField("model", name);
          json.writeArrayFieldStart("errors");
          for (Diagnostic diagnostic : diagnostics) {
            json.writeString(diagnostic.render());
          }
          json.writeEndArray();
        });
  }

  private interface Content {
    void write(JsonGenerator json) throws IOException;
  }

  private static String write(Content content) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeStringField("ziman", VERSION);
      content.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new IllegalStateException("writing into memory failed", e);
    }
    return text.toString();
  }

  private static void experiment(JsonGenerator json, Report report) throws IOException {
    if (!report.refusal().isEmpty()) {
      json.writeStringField("refused", report.refusal());
    }
    if (report.outcome().isEmpty()) {
      return;
    }
    Outcome outcome = report.outcome().get();
    json.writeObjectFieldStart("quantities");
    for (String key : outcome.quantities().keySet()) {
      if (ResultName.power(key) == 0) {
        json.writeObjectFieldStart(key);
        quantity(json, outcome.quantities(), key);
        json.writeStringField("unit", report.experiment().unitOf(key));
        json.writeEndObject();
      }
    }
    json.writeEndObject();
    json.writeObjectFieldStart("tables");
    for (Map.Entry<String, Table> entry : outcome.tables().entrySet()) {
      json.writeArrayFieldStart(entry.getKey());
      for (Column column : entry.getValue().columns()) {
        json.writeStartObject();
        json.writeStringField("name", column.name());
        json.writeStringField("unit", column.unit());
        json.writeFieldName("values");
        json.writeStartArray();
        for (double value : column.values()) {
          if (Double.isFinite(value)) {
            json.writeNumber(value);
          } else {
            json.writeNull();
          }
        }
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeEndObject();
    json.writeObjectFieldStart("invariants");
    for (Map.Entry<String, Double> entry : outcome.invariants().entrySet()) {
      number(json, entry.getKey(), entry.getValue());
    }
    json.writeEndObject();
    json.writeArrayFieldStart("expectations");
    for (Verdict verdict : report.verdicts()) {
      json.writeStartObject();
      json.writeStringField("text", verdict.expectation().text());
      json.writeBooleanField("passed", verdict.passed());
      number(json, "value", verdict.value());
      number(json, "expected", verdict.expected());
      json.writeStringField("unit", verdict.expectation().left().dimension().toString());
      if (!verdict.expectation().why().isEmpty()) {
        json.writeStringField("why", verdict.expectation().why());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("remarks");
    for (String remark : outcome.remarks()) {
      json.writeString(remark);
    }
    json.writeEndArray();
  }

  /** A number, or a list of them where it grows with time: the k-th belongs to t^k. */
  private static void quantity(JsonGenerator json, Map<String, Measured> quantities, String key)
      throws IOException {
    List<Measured> powers = new ArrayList<>();
    for (int k = 0; quantities.containsKey(ResultName.atPower(key, k)); k++) {
      powers.add(quantities.get(ResultName.atPower(key, k)));
    }
    if (powers.size() == 1) {
      number(json, "value", powers.get(0).value());
      number(json, "uncertainty", powers.get(0).uncertainty());
      return;
    }
    json.writeArrayFieldStart("value");
    for (Measured power : powers) {
      json.writeNumber(power.value());
    }
    json.writeEndArray();
    json.writeArrayFieldStart("uncertainty");
    for (Measured power : powers) {
      json.writeNumber(power.uncertainty());
    }
    json.writeEndArray();
    json.writeStringField("powers_of", "t");
  }

  /** JSON has no infinities and no NaN: they are null. */
  private static void number(JsonGenerator json, String name, double value) throws IOException {
    if (Double.isFinite(value)) {
      json.writeNumberField(name, value);
    } else {
      json.writeNullField(name);
    }
  }
}

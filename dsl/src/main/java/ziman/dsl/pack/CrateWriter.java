package ziman.dsl.pack;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ziman.dsl.bind.BoundModel;
import ziman.dsl.bind.BoundModel.BoundParameter;
import ziman.dsl.run.Report;
import ziman.dsl.run.Verdict;

/**
 * Writes the metadata of a pack, an RO-Crate 1.1: a list of things that are told apart by their
 * {@code @id} and refer to each other by it.
 */
final class CrateWriter {
  private static final String CONTEXT = "https://w3id.org/ro/crate/1.1/context";
  private static final String CONFORMS = "https://w3id.org/ro/crate/1.1";

  private final JsonGenerator json;

  private CrateWriter(JsonGenerator json) {
    this.json = json;
  }

  /**
   * The metadata as JSON.
   *
   * @param files every other file of the pack
   * @param date when it was published
   */
  static byte[] write(
      Crate crate, Map<String, byte[]> files, BoundModel model, List<Report> reports, String date)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = new JsonFactory().createGenerator(bytes)) {
      DefaultPrettyPrinter lines =
          new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
      lines.indentArraysWith(new DefaultIndenter("  ", "\n"));
      json.setPrettyPrinter(lines);
      new CrateWriter(json).crate(crate, new TreeMap<>(files), model, reports, date);
    }
    bytes.write('\n');
    return bytes.toByteArray();
  }

  private void crate(
      Crate crate, Map<String, byte[]> files, BoundModel model, List<Report> reports, String date)
      throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("@context");
    json.writeString(CONTEXT);
    json.writeStartObject();
    json.writeStringField("sha256", "https://schema.org/sha256");
    json.writeEndObject();
    json.writeEndArray();
    json.writeArrayFieldStart("@graph");
    begin(Crate.METADATA, "CreativeWork");
    reference("conformsTo", CONFORMS);
    reference("about", "./");
    json.writeEndObject();
    String title = model.about().getOrDefault("title", model.name());
    begin("./", "Dataset");
    json.writeStringField("name", title);
    json.writeStringField(
        "description",
        "A model of Boltzmann transport and its results, packed by Ziman. To run it again and"
            + " compare: ziman run PACK");
    json.writeStringField("datePublished", date);
    reference("license", "#licence");
    references("hasPart", files.keySet());
    reference("mainEntity", crate.model());
    reference("mentions", Crate.RUN);
    json.writeEndObject();
    begin("#licence", "CreativeWork");
    json.writeStringField("name", model.about().getOrDefault("licence", "not stated"));
    json.writeStringField("description", "The licence, as the model file states it.");
    json.writeEndObject();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      begin(file.getKey(), "File");
      json.writeStringField("name", file.getKey().replaceFirst(".*/", ""));
      json.writeStringField("encodingFormat", format(file.getKey()));
      json.writeStringField("contentSize", Integer.toString(file.getValue().length));
      json.writeStringField("sha256", crate.hashes().get(file.getKey()));
      json.writeEndObject();
    }
    run(crate, files, model, reports);
    json.writeEndArray();
    json.writeEndObject();
  }

  /** The run: from what, with what, to what. */
  private void run(Crate crate, Map<String, byte[]> files, BoundModel model, List<Report> reports)
      throws IOException {
    List<String> from = new ArrayList<>();
    files.keySet().stream().filter(name -> !name.equals(Crate.RESULTS)).forEach(from::add);
    for (int i = 0; i < crate.settings().size(); i++) {
      from.add(Crate.SETTING + (i + 1));
    }
    model.parameters().forEach(parameter -> from.add("#parameter-" + parameter.name()));
    List<Verdict> verdicts = reports.stream().flatMap(r -> r.verdicts().stream()).toList();
    List<String> to = new ArrayList<>(List.of(Crate.RESULTS));
    for (int i = 0; i < verdicts.size(); i++) {
      to.add("#expectation-" + (i + 1));
    }
    begin(Crate.RUN, "CreateAction");
    json.writeStringField("name", "ziman run " + model.name());
    references("instrument", List.of(Crate.ZIMAN, Crate.JAVA));
    references("object", from);
    references("result", to);
    json.writeEndObject();
    begin(Crate.ZIMAN, "SoftwareApplication");
    json.writeStringField("name", "Ziman");
    json.writeStringField("version", crate.maker().version());
    json.writeStringField("identifier", crate.maker().build());
    json.writeEndObject();
    begin(Crate.JAVA, "SoftwareApplication");
    json.writeStringField("name", "Java");
    json.writeStringField("version", crate.maker().java());
    json.writeStringField("description", crate.maker().machine());
    json.writeEndObject();
    int number = 1;
    for (String setting : crate.settings()) {
      begin(Crate.SETTING + number++, "PropertyValue");
      int equals = setting.indexOf('=');
      json.writeStringField("name", setting.substring(0, equals));
      json.writeStringField("value", setting.substring(equals + 1));
      json.writeStringField("description", "A parameter that was set from outside of the model.");
      json.writeEndObject();
    }
    for (BoundParameter parameter : model.parameters()) {
      parameter(parameter);
    }
    number = 1;
    for (Report report : reports) {
      for (Verdict verdict : report.verdicts()) {
        expectation(number++, report.experiment().name(), verdict);
      }
    }
  }

  private void parameter(BoundParameter parameter) throws IOException {
    begin("#parameter-" + parameter.name(), "PropertyValue");
    json.writeStringField("name", parameter.name());
    if (parameter instanceof BoundParameter.Number number) {
      json.writeNumberField("value", number.value().value());
      json.writeStringField("unitText", number.value().dimension().toString());
    } else if (parameter instanceof BoundParameter.Text text) {
      json.writeStringField("value", text.value());
    }
    if (!parameter.doc().isEmpty()) {
      json.writeStringField("description", parameter.doc());
    }
    json.writeEndObject();
  }

  private void expectation(int number, String experiment, Verdict verdict) throws IOException {
    begin("#expectation-" + number, "PropertyValue");
    json.writeStringField("name", experiment + ": " + verdict.expectation().text());
    json.writeStringField("value", verdict.passed() ? "met" : "not met");
    if (!verdict.expectation().why().isEmpty()) {
      json.writeStringField("description", verdict.expectation().why());
    }
    json.writeEndObject();
  }

  private static String format(String name) {
    if (name.endsWith(".json")) {
      return "application/json";
    }
    return name.endsWith(".csv") ? "text/csv" : "text/plain";
  }

  private void begin(String id, String type) throws IOException {
    json.writeStartObject();
    json.writeStringField("@id", id);
    json.writeStringField("@type", type);
  }

  private void reference(String name, String id) throws IOException {
    json.writeFieldName(name);
    reference(id);
  }

  private void references(String name, Iterable<String> ids) throws IOException {
    json.writeArrayFieldStart(name);
    for (String id : ids) {
      reference(id);
    }
    json.writeEndArray();
  }

  private void reference(String id) throws IOException {
    json.writeStartObject();
    json.writeStringField("@id", id);
    json.writeEndObject();
  }
}

package ziman.dsl.export;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.DatasetCreationOptions;
import io.jhdf.api.WritableDataset;
import io.jhdf.api.WritableGroup;
import io.jhdf.api.WritableNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ziman.dsl.bind.BoundModel;
import ziman.dsl.bind.BoundModel.BoundParameter;
import ziman.dsl.run.Provenance;
import ziman.dsl.run.Report;
import ziman.dsl.run.Verdict;
import ziman.dsl.show.JsonReport;
import ziman.engine.model.ResultName;
import ziman.engine.pipeline.Column;
import ziman.engine.pipeline.Measured;
import ziman.engine.pipeline.Outcome;
import ziman.engine.pipeline.Table;

/**
 * A run as one HDF5 file, all values in SI units:
 *
 * <pre>
 *   /                                 attributes: where the numbers come from, and the model itself
 *   /parameters/NAME                  number or text, attribute unit
 *   /EXPERIMENT/results/KEY           number, or one for each power of t; unit, uncertainty, help
 *   /EXPERIMENT/tables/TABLE/COLUMN   numbers, one a row; unit.  Attribute columns: their order
 *   /EXPERIMENT/invariants/LAW        how exactly it held, relative to its terms
 *   /EXPERIMENT/remarks, expectations, refused   texts, where there are any
 * </pre>
 *
 * <p>Columns are chunked and compressed. No group is empty: what jHDF writes behind one overlaps
 * it.
 */
public final class Hdf5File {
  /** Rows of a chunk: a page of the cache of most readers. */
  private static final int CHUNK = 4096;

  /** Bytes that an attribute may take in a file of this format. */
  private static final int LARGEST_ATTRIBUTE = 60_000;

  private Hdf5File() {}

  /**
   * Writes a run; what was there is replaced.
   *
   * @param source the text of the model
   */
  public static void write(
      Path file, BoundModel model, String source, List<Report> reports, Provenance provenance) {
    try (WritableHdfFile root = HdfFile.write(file)) {
      model.about().forEach((key, value) -> text(root, key, value));
      text(root, "engine", "Ziman " + JsonReport.VERSION);
      text(root, "java", System.getProperty("java.vm.version"));
      text(root, "model", model.name());
      text(root, "sha256", provenance.sha256());
      text(root, "command", provenance.command());
      text(root, "begun", provenance.begun().toString());
      root.putDataset("source", source);
      if (!model.parameters().isEmpty()) {
        parameters(root.putGroup("parameters"), model.parameters());
      }
      for (Report report : reports) {
        experiment(root.putGroup(report.experiment().name()), report);
      }
    }
  }

  private static void parameters(WritableGroup group, List<BoundParameter> parameters) {
    for (BoundParameter parameter : parameters) {
      if (parameter instanceof BoundParameter.Text given) {
        group.putDataset(given.name(), given.value());
      } else if (parameter instanceof BoundParameter.Number given) {
        WritableDataset number = group.putDataset(given.name(), given.value().value());
        text(number, "unit", given.value().dimension().toString());
      }
    }
  }

  private static void experiment(WritableGroup group, Report report) {
    text(group, "kind", report.experiment().kind());
    texts(group, "refused", report.refusal().isEmpty() ? List.of() : List.of(report.refusal()));
    if (report.outcome().isEmpty()) {
      return;
    }
    Outcome outcome = report.outcome().get();
    texts(group, "remarks", outcome.remarks());
    texts(
        group,
        "expectations",
        report.verdicts().stream()
            .map((Verdict v) -> (v.passed() ? "met: " : "not met: ") + v.expectation().text())
            .toList());
    if (!outcome.quantities().isEmpty()) {
      WritableGroup results = group.putGroup("results");
      for (String key : outcome.quantities().keySet()) {
        if (ResultName.power(key) == 0) {
          result(results, report, key, outcome.quantities());
        }
      }
    }
    if (!outcome.tables().isEmpty()) {
      WritableGroup tables = group.putGroup("tables");
      outcome.tables().forEach((key, table) -> table(tables.putGroup(named(key)), table));
    }
    if (!outcome.invariants().isEmpty()) {
      WritableGroup laws = group.putGroup("invariants");
      outcome.invariants().forEach((law, residual) -> laws.putDataset(named(law), residual));
    }
  }

  private static void result(
      WritableGroup results, Report report, String key, Map<String, Measured> quantities) {
    List<Measured> powers = new ArrayList<>();
    for (int k = 0; quantities.containsKey(ResultName.atPower(key, k)); k++) {
      powers.add(quantities.get(ResultName.atPower(key, k)));
    }
    double[] values = powers.stream().mapToDouble(Measured::value).toArray();
    double[] errors = powers.stream().mapToDouble(Measured::uncertainty).toArray();
    boolean one = powers.size() == 1;
    WritableDataset result = results.putDataset(named(key), one ? (Object) values[0] : values);
    result.putAttribute("uncertainty", one ? (Object) errors[0] : errors);
    text(result, "unit", report.experiment().unitOf(key));
    text(result, "powers_of", one ? "" : "t");
    report.experiment().result(key).ifPresent(r -> text(result, "help", r.help()));
  }

  private static void table(WritableGroup group, Table table) {
    group.putAttribute(
        "columns", table.columns().stream().map(c -> named(c.name())).toArray(String[]::new));
    for (Column column : table.columns()) {
      int rows = column.values().length;
      DatasetCreationOptions options =
          rows == 0
              ? DatasetCreationOptions.DEFAULT
              : DatasetCreationOptions.builder()
                  .chunkDimensions(Math.min(rows, CHUNK))
                  .shuffle()
                  .deflate()
                  .build();
      text(group.putDataset(named(column.name()), column.values(), options), "unit", column.unit());
    }
  }

  /** A stroke would begin a group. */
  private static String named(String name) {
    return name.replace('/', '|');
  }

  private static void text(WritableNode node, String name, String value) {
    if (!value.isEmpty()) {
      node.putAttribute(name, shortened(value));
    }
  }

  /** As a dataset: there may be more than an attribute can hold. */
  private static void texts(WritableGroup group, String name, List<String> values) {
    if (!values.isEmpty()) {
      group.putDataset(name, values.toArray(String[]::new));
    }
  }

  private static String shortened(String value) {
    return value.length() * 4 > LARGEST_ATTRIBUTE
        ? value.substring(0, LARGEST_ATTRIBUTE / 4)
        : value;
  }
}

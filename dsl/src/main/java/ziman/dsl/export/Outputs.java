package ziman.dsl.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import ziman.dsl.bind.BoundModel;
import ziman.dsl.plot.Paper;
import ziman.dsl.plot.Picture;
import ziman.dsl.plot.Pictures;
import ziman.dsl.run.Provenance;
import ziman.dsl.run.Report;
import ziman.engine.pipeline.Table;

/**
 * The files of a run.
 *
 * @param folder where they are; made if need be
 * @param stem what their names begin with
 */
public record Outputs(Path folder, String stem) {
  /** Those of a model: they begin as its file does. */
  public static Outputs of(BoundModel model, Path folder) {
    return new Outputs(folder, model.name().replaceFirst("\\.[^.]*$", ""));
  }

  /** The page for a browser. */
  public Path page() {
    return folder.resolve(stem + ".html");
  }

  /**
   * Draws the pictures of every experiment.
   *
   * @param format one of {@link Paper#FORMATS}
   * @return how many there are
   */
  public int draw(List<Report> reports, String format) throws IOException {
    Files.createDirectories(folder);
    int count = 0;
    for (Report report : reports) {
      for (Picture picture : Pictures.of(report)) {
        String name = part(report.experiment().name(), picture.title()) + "." + format;
        Paper.of(picture.drawing()).save(folder.resolve(name));
        count++;
      }
    }
    return count;
  }

  /**
   * Writes the JSON object, every table, and all of it as HDF5.
   *
   * @param object the run as JSON
   * @param source the text of the model
   */
  public void write(
      BoundModel model, String source, String object, List<Report> reports, Provenance provenance)
      throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(stem + ".json"), object + "\n");
    for (Report report : reports) {
      if (report.outcome().isPresent()) {
        for (Map.Entry<String, Table> table : report.outcome().get().tables().entrySet()) {
          String name = part(report.experiment().name(), table.getKey()) + ".csv";
          Files.writeString(folder.resolve(name), CsvTable.write(table.getValue()));
        }
      }
    }
    Hdf5File.write(folder.resolve(stem + ".h5"), model, source, reports, provenance);
  }

  private String part(String experiment, String what) {
    return stem + "." + experiment + "." + what.replaceAll("[^\\w().-]+", "_");
  }
}

package ziman.dsl.export;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
  /** What names of files can be written in: in the locale C, ASCII. */
  private static final Charset FILE_NAMES =
      Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));

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
    Names names = new Names();
    for (Report report : reports) {
      for (Picture picture : Pictures.of(report)) {
        String name = names.another(part(report.experiment().name(), picture.title()), format);
        WholeFile.write(folder.resolve(name), Paper.of(picture.drawing())::save);
      }
    }
    return names.count();
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
    Path json = folder.resolve(stem + ".json");
    Map<String, List<String>> earlier = EarlierTables.in(json);
    WholeFile.write(json, object + "\n");
    for (Report report : reports) {
      Map<String, Table> tables =
          report.outcome().map(outcome -> outcome.tables()).orElse(Map.of());
      String experiment = report.experiment().name();
      Map<String, Path> files = files(experiment, tables.keySet());
      for (Map.Entry<String, Table> table : tables.entrySet()) {
        WholeFile.write(files.get(table.getKey()), CsvTable.write(table.getValue()));
      }
      // what an earlier run has found and this one has not must not stand beside it
      for (Path old : files(experiment, earlier.getOrDefault(experiment, List.of())).values()) {
        if (!files.containsValue(old)) {
          Files.deleteIfExists(old);
        }
      }
    }
    WholeFile.write(
        folder.resolve(stem + ".h5"),
        beside -> Hdf5File.write(beside, model, source, reports, provenance));
  }

  /** Where the tables of an experiment are. */
  private Map<String, Path> files(String experiment, Collection<String> tables) {
    Names names = new Names();
    Map<String, Path> files = new LinkedHashMap<>();
    for (String table : tables) {
      files.put(table, folder.resolve(names.another(part(experiment, table), "csv")));
    }
    return files;
  }

  private String part(String experiment, String what) {
    return stem + "." + named(experiment) + "." + named(what);
  }

  /** With letters that every system of files has, or that this one has. */
  private static String named(String what) {
    StringBuilder name = new StringBuilder();
    what.replaceAll("[^\\p{L}\\p{N}_().-]+", "_")
        .codePoints()
        .forEach(
            letter -> {
              String text = Character.toString(letter);
              name.append(FILE_NAMES.newEncoder().canEncode(text) ? text : "u%x".formatted(letter));
            });
    return name.toString();
  }

  /** Names of files, of which no two are one, also where capital letters are not told apart. */
  private static final class Names {
    private final Set<String> taken = new HashSet<>();

    String another(String stem, String ending) {
      String name = stem + "." + ending;
      for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
        name = stem + "-" + i + "." + ending;
      }
      return name;
    }

    int count() {
      return taken.size();
    }
  }
}

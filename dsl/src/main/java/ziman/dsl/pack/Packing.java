package ziman.dsl.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import ziman.dsl.bind.BoundModel;
import ziman.dsl.bind.BoundModel.BoundParameter;
import ziman.dsl.run.ModelFile;
import ziman.dsl.run.Report;
import ziman.dsl.show.JsonReport;
import ziman.grammar.source.Place;
import ziman.grammar.source.Source;
import ziman.grammar.source.Unreadable;

/**
 * Making a pack: the files of a model are copied, and the copies run.
 *
 * @param files the model and everything it reads, by their names in the pack
 * @param model the name of the model in the pack
 * @param settings those of the user, with the paths that tables from elsewhere have in the pack
 */
public record Packing(SortedMap<String, byte[]> files, String model, List<String> settings) {
  /** Where tables from elsewhere are, seen from the model. */
  private static final String GIVEN = "given/";

  /** Runs experiments. */
  @FunctionalInterface
  public interface Run {
    /** What becomes of every experiment of a model. */
    List<Report> of(BoundModel model);
  }

  /**
   * Gathers the files of a model.
   *
   * @param settings overrides of parameters, such as {@code T=77 K}
   * @throws IOException if one of them is missing or cannot be read
   * @throws Unreadable if it is not a model, or has files that no pack can hold
   */
  public static Packing of(Path file, List<String> settings) throws IOException {
    ModelFile model = ModelFile.read(file);
    BoundModel bound = model.bind(settings);
    Gathered gathered = new Gathered(model.source().name());
    gathered.add(model.source().name(), file);
    Path folder = file.toAbsolutePath().getParent().toRealPath();
    for (Map.Entry<String, Path> read : model.folder().read().entrySet()) {
      if (!folder.resolve(read.getKey()).equals(read.getValue())) {
        throw refused(
            model.source().name(),
            ("\"%s\" is a link, or in a folder that is one. A pack holds files and no links: put the"
                    + " file itself there.")
                .formatted(read.getKey()));
      }
      gathered.add(read.getKey(), read.getValue());
    }
    Map<String, String> given = new HashMap<>();
    for (Map.Entry<String, Path> table : model.folder().given().entrySet()) {
      given.put(table.getKey(), gathered.addGiven(table.getValue()));
    }
    return new Packing(
        gathered.files, Crate.MODEL + model.source().name(), inPack(settings, bound, given));
  }

  /** Settings without blanks around the name, and with paths that lead to the pack's own copies. */
  private static List<String> inPack(
      List<String> settings, BoundModel bound, Map<String, String> given) {
    Map<String, String> paths = new HashMap<>();
    for (BoundParameter parameter : bound.parameters()) {
      if (parameter instanceof BoundParameter.Text text && given.containsKey(text.value())) {
        paths.put(text.name(), given.get(text.value()));
      }
    }
    List<String> inside = new ArrayList<>();
    for (String setting : settings) {
      int equals = setting.indexOf('=');
      String name = setting.substring(0, equals).replace(":", "").strip();
      inside.add(name + "=" + paths.getOrDefault(name, setting.substring(equals + 1).strip()));
    }
    return inside;
  }

  /**
   * The bytes of the pack, whose results are those that this very run gives.
   *
   * @param date when it is published, as 2026-11-25; otherwise the one that the model states under
   *     {@code about}, otherwise today
   * @param run runs the experiments
   */
  public byte[] bytes(Optional<String> date, Run run) throws IOException {
    try (Unpacked copies = Unpacked.of(files)) {
      ModelFile copy = ModelFile.readClosed(copies.path(model));
      BoundModel bound = copy.bind(settings);
      List<Report> reports = run.of(bound);
      SortedMap<String, byte[]> all = new TreeMap<>(files);
      String results = JsonReport.run(bound, copy.sha256(), reports, bound.skipped()) + "\n";
      all.put(Crate.RESULTS, results.getBytes("UTF-8"));
      Map<String, String> hashes = new TreeMap<>();
      all.forEach((name, bytes) -> hashes.put(name, ModelFile.hash(bytes)));
      Crate crate = new Crate(model, hashes, settings, Maker.here());
      byte[] metadata = CrateWriter.write(crate, all, bound, reports, date(date, bound));
      all.put(Crate.METADATA, metadata);
      checkSize(all);
      return Archive.write(all);
    }
  }

  /** The name of the model, for people. */
  public String name() {
    return model.substring(Crate.MODEL.length());
  }

  private String date(Optional<String> asked, BoundModel bound) {
    String stated = asked.orElse(bound.about().getOrDefault("date", ""));
    try {
      return stated.isEmpty()
          ? LocalDate.now(ZoneOffset.UTC).toString()
          : LocalDate.parse(stated).toString();
    } catch (DateTimeParseException e) {
      throw refused(
          name(),
          "The date of a pack is written as 2026-11-25, not \""
              + stated
              + "\". It comes from --date, or from about { date = \"...\" }.");
    }
  }

  private void checkSize(Map<String, byte[]> all) {
    long total = 0;
    for (Map.Entry<String, byte[]> file : all.entrySet()) {
      total += file.getValue().length;
      int most = file.getKey().equals(Crate.METADATA) ? Limits.METADATA : Limits.FILE;
      if (file.getValue().length > most) {
        throw refused(
            name(),
            "Its pack would hold %s with more than %d MB, which is the limit: sweep fewer points."
                .formatted(file.getKey(), most / 1_000_000));
      }
    }
    if (all.size() > Limits.ENTRIES || total > Limits.TOTAL) {
      throw refused(
          name(),
          "A pack has at most %d files and %d MB; that of this model would have %d and %d MB."
              .formatted(
                  Limits.ENTRIES, Limits.TOTAL / 1_000_000, all.size(), total / 1_000_000 + 1));
    }
  }

  private static Unreadable refused(String name, String message) {
    return new Unreadable(new Place(new Source(name, ""), 0, 0), message);
  }

  /** Files on their way into a pack. */
  private static final class Gathered {
    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final EntryName names = new EntryName();
    private final String model;

    Gathered(String model) {
      this.model = model;
    }

    void add(String name, Path file) throws IOException {
      names
          .add(Crate.MODEL + name)
          .ifPresent(
              wrong -> {
                throw refused(
                    model,
                    "The name of the file "
                        + EntryName.shown(name)
                        + " "
                        + wrong
                        + ", so that it cannot be packed: give it another one.");
              });
      files.put(Crate.MODEL + name, Files.readAllBytes(file));
    }

    /** Adds a table from elsewhere; the path that it then has, seen from the model. */
    String addGiven(Path file) throws IOException {
      String name = file.getFileName().toString().replaceAll("[^A-Za-z0-9_.-]+", "_");
      while (isTaken(GIVEN + name)) {
        name = "_" + name;
      }
      add(GIVEN + name, file);
      return GIVEN + name;
    }

    private boolean isTaken(String name) {
      return files.keySet().stream().anyMatch(known -> known.equalsIgnoreCase(Crate.MODEL + name));
    }
  }
}

package ziman.dsl.pack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import ziman.dsl.bind.BoundModel;
import ziman.dsl.run.ModelFile;
import ziman.dsl.run.Report;
import ziman.dsl.show.JsonReport;
import ziman.grammar.source.Unreadable;

/**
 * A pack that was opened, and every file of which has the hash that was stated.
 *
 * @param name what the file is called
 */
public record Pack(String name, SortedMap<String, byte[]> files, Crate crate, Results results) {

  /**
   * A pack that was run again.
   *
   * @param object the new results, as one JSON object
   */
  public record Rerun(BoundModel model, List<Report> reports, String object, Agreement agreement) {}

  /**
   * Opens a pack. Nothing is written.
   *
   * @throws IOException if the file is missing or cannot be read
   * @throws Unreadable if it is no pack, damaged, or made to do harm
   */
  public static Pack open(Path file) throws IOException {
    String name = file.getFileName().toString();
    SortedMap<String, byte[]> all = Archive.read(file);
    if (!all.containsKey(Crate.METADATA)) {
      throw Damaged.pack(name, "This is a zip, but no pack: it has no " + Crate.METADATA + ".");
    }
    Crate crate = CrateReader.read(all.get(Crate.METADATA), name);
    SortedMap<String, byte[]> files = new TreeMap<>(all);
    files.remove(Crate.METADATA);
    for (String stated : crate.hashes().keySet()) {
      if (!files.containsKey(stated)) {
        throw Damaged.pack(name, "Its file " + EntryName.shown(stated) + " is missing.");
      }
    }
    files.forEach(
        (inside, bytes) -> {
          String stated = crate.hashes().get(inside);
          if (stated == null) {
            throw Damaged.pack(
                name,
                "It holds "
                    + EntryName.shown(inside)
                    + ", whose hash "
                    + Crate.METADATA
                    + " does not state.");
          }
          String found = ModelFile.hash(bytes);
          if (!found.equals(stated)) {
            throw Damaged.pack(
                name,
                "Its file "
                    + EntryName.shown(inside)
                    + " is not the one that was packed: its SHA-256 is "
                    + found
                    + ", stated is "
                    + stated
                    + ".");
          }
        });
    if (!files.containsKey(Crate.RESULTS)) {
      throw Damaged.pack(name, "It has no " + Crate.RESULTS + " to compare with.");
    }
    return new Pack(name, files, crate, Results.read(files.get(Crate.RESULTS), name));
  }

  /** How many files there are besides the metadata. */
  public int size() {
    return files.size();
  }

  /** What made it, and in which respect that is not what runs now; empty where it is. */
  public String besides() {
    return crate.maker().besides(Maker.here());
  }

  /** Parameters that were set. */
  public List<String> settings() {
    return crate.settings();
  }

  /**
   * Runs the model of the pack in a folder of its own that is deleted afterwards.
   *
   * @param run runs the experiments
   */
  public Rerun again(Packing.Run run) throws IOException {
    SortedMap<String, byte[]> model = new TreeMap<>(files);
    model.keySet().removeIf(inside -> !inside.startsWith(Crate.MODEL));
    try (Unpacked copies = Unpacked.of(model)) {
      ModelFile copy = ModelFile.readClosed(copies.path(crate.model()));
      BoundModel bound = copy.bind(crate.settings());
      List<Report> reports = run.of(bound);
      String object = JsonReport.run(bound, copy.sha256(), reports, bound.skipped());
      Results now = Results.read(object.getBytes(StandardCharsets.UTF_8), name);
      return new Rerun(bound, reports, object, Agreement.of(results, now));
    }
  }
}

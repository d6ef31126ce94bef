package ziman.dsl.pack;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the metadata of a pack say.
 *
 * @param model the name of the model file in the pack
 * @param hashes the SHA-256 of every other file, by its name in the pack
 * @param settings overrides of parameters, such as {@code T=77 K}
 * @param maker what computed the results
 */
record Crate(String model, Map<String, String> hashes, List<String> settings, Maker maker) {
  /** The file with the metadata. */
  static final String METADATA = "ro-crate-metadata.json";

  /** The file with the results. */
  static final String RESULTS = "results.json";

  /** The folder of the model. */
  static final String MODEL = "model/";

  static final String RUN = "#run";
  static final String ZIMAN = "#ziman";
  static final String JAVA = "#java";
  static final String SETTING = "#setting-";

  Crate {
    hashes = new TreeMap<>(hashes);
    settings = List.copyOf(settings);
  }
}

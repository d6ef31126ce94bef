package ziman.dsl.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ziman.grammar.source.Unreadable;

/** Reads the metadata of a pack, whoever wrote them. */
final class CrateReader {
  private static final String HASH = "[0-9a-f]{64}";

  private final String pack;
  private final Map<String, Map<?, ?>> things = new HashMap<>();

  private CrateReader(String pack) {
    this.pack = pack;
  }

  /**
   * What the metadata say.
   *
   * @param pack what the pack is called
   * @throws Unreadable if they are not those of a pack
   */
  static Crate read(byte[] bytes, String pack) {
    if (bytes.length > Limits.METADATA) {
      throw Damaged.pack(
          pack, Crate.METADATA + " is larger than " + Limits.METADATA / 1_000_000 + " MB.");
    }
    return new CrateReader(pack).crate(Json.object(bytes, pack, Crate.METADATA));
  }

  private Crate crate(Map<?, ?> metadata) {
    if (!(metadata.get("@graph") instanceof List<?> graph)) {
      throw wrong("it has no list \"@graph\"");
    }
    Map<String, String> hashes = new TreeMap<>();
    for (Object one : graph) {
      if (!(one instanceof Map<?, ?> thing) || !(thing.get("@id") instanceof String id)) {
        throw wrong("something in its \"@graph\" has no \"@id\"");
      }
      if (things.put(id, thing) != null) {
        throw wrong("two things have the same \"@id\", " + EntryName.shown(id));
      }
      if ("File".equals(thing.get("@type"))) {
        String hash = text(id, "sha256");
        if (!hash.matches(HASH)) {
          throw wrong("the \"sha256\" of " + EntryName.shown(id) + " is no SHA-256");
        }
        hashes.put(id, hash);
      }
    }
    return new Crate(
        model(hashes),
        hashes,
        settings(),
        new Maker(
            text(Crate.ZIMAN, "version"),
            text(Crate.ZIMAN, "identifier"),
            text(Crate.JAVA, "version"),
            text(Crate.JAVA, "description")));
  }

  private String model(Map<String, String> hashes) {
    boolean named =
        thing("./").get("mainEntity") instanceof Map<?, ?> main
            && main.get("@id") instanceof String;
    String model = named ? (String) ((Map<?, ?>) thing("./").get("mainEntity")).get("@id") : "";
    boolean found =
        hashes.containsKey(model)
            && model.startsWith(Crate.MODEL)
            && model.indexOf('/', Crate.MODEL.length()) < 0
            && model.endsWith(".bte");
    if (!found) {
      throw wrong("its \"mainEntity\" is not a model file (.bte) in model/");
    }
    return model;
  }

  private List<String> settings() {
    List<String> settings = new ArrayList<>();
    while (things.containsKey(Crate.SETTING + (settings.size() + 1))) {
      String id = Crate.SETTING + (settings.size() + 1);
      settings.add(text(id, "name") + "=" + text(id, "value"));
    }
    return settings;
  }

  private Map<?, ?> thing(String id) {
    Map<?, ?> thing = things.get(id);
    if (thing == null) {
      throw wrong("it says nothing of \"" + id + "\"");
    }
    return thing;
  }

  private String text(String id, String property) {
    if (thing(id).get(property) instanceof String text && text.length() < 1000) {
      return text;
    }
    throw wrong("the \"" + property + "\" of " + EntryName.shown(id) + " is no text, or too long");
  }

  private Unreadable wrong(String what) {
    return Damaged.pack(
        pack, Crate.METADATA + " is not that of a pack made by ziman pack: " + what + ".");
  }
}

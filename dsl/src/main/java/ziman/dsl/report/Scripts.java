package ziman.dsl.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

/** What draws the pictures: Vega, Vega-Lite and Vega-Embed, as their WebJars bring them. */
final class Scripts {
  private static final List<String> NAMES = List.of("vega", "vega-lite", "vega-embed");

  private Scripts() {}

  /** All of them, as the contents of script elements. */
  static List<String> all() {
    return NAMES.stream().map(Scripts::webjar).toList();
  }

  private static String webjar(String name) {
    Properties about = new Properties();
    try (InputStream in = open("/META-INF/maven/org.webjars/" + name + "/pom.properties")) {
      about.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String text =
        text(
            "/META-INF/resources/webjars/%s/%s/%s.min.js"
                .formatted(name, about.getProperty("version"), name));
    // nothing may end the element that holds it, nor ask for a map of itself
    return text.replace("</script", "<\\/script").replaceFirst("//# sourceMappingURL=.*\\s*$", "");
  }

  /** A text that belongs to this package. */
  static String own(String name) {
    return text("/ziman/dsl/report/" + name);
  }

  private static String text(String path) {
    try (InputStream in = open(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String path) throws IOException {
    InputStream in = Scripts.class.getResourceAsStream(path);
    if (in == null) {
      throw new IOException("Ziman was built without " + path);
    }
    return in;
  }
}

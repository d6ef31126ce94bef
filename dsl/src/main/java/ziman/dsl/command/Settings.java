package ziman.dsl.command;

import java.util.List;
import picocli.CommandLine.Option;

/** Other values of parameters, as several commands take them. */
final class Settings {
  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "Gives a parameter another value: --set \"T=77 K\"")
  private List<String> given = List.of();

  /** As they were written. */
  List<String> given() {
    return given;
  }
}

package ziman.dsl.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import ziman.dsl.export.WholeFile;
import ziman.dsl.pack.Packing;
import ziman.dsl.run.Report;
import ziman.dsl.show.ExitCode;

/** Makes one file of a model and its results. */
@Command(
    name = "pack",
    description =
        "Runs a model, and puts it with its files, settings and results into one zip that others"
            + " can run again: ziman run that.zip",
    mixinStandardHelpOptions = true)
final class PackCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "A model file (.bte).")
  private Path file;

  @Option(
      names = "--out",
      paramLabel = "ZIP",
      description = "The file to write; otherwise named as the model, in the working directory.")
  private Path out;

  @Mixin private Settings settings;

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description =
          "When it is published, as 2026-11-25; otherwise the date under about, otherwise today.")
  private String date;

  PackCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    if (!file.toString().endsWith(".bte")) {
      throw wrong(
          "Ziman packs model files, which end in .bte; not "
              + file.getFileName()
              + ". What a script does, no pack can hold.");
    }
    String stem = file.getFileName().toString().replaceFirst("\\.bte$", "");
    Path zip = out == null ? Path.of(stem + ".zip") : out;
    if (!zip.toString().endsWith(".zip")) {
      throw wrong("A pack ends in .zip, so that it is known as one; " + zip + " does not.");
    }
    Packing packing = Packing.of(file, settings.given());
    List<Report> reports = new ArrayList<>();
    PackedRun run = new PackedRun(terminal, false);
    byte[] bytes =
        packing.bytes(
            Optional.ofNullable(date),
            model -> {
              reports.addAll(run.of(model));
              return reports;
            });
    if (zip.toAbsolutePath().getParent() != null) {
      Files.createDirectories(zip.toAbsolutePath().getParent());
    }
    WholeFile.write(zip, beside -> Files.write(beside, bytes));
    int files = packing.files().size();
    terminal
        .err()
        .println(
            "%s: %d %s and the results, %d kB."
                .formatted(zip, files, files == 1 ? "file" : "files", bytes.length / 1000 + 1));
    return ExitCode.of(reports);
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}

package ziman.dsl.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import ziman.dsl.bind.BoundModel;
import ziman.dsl.export.Outputs;
import ziman.dsl.export.WholeFile;
import ziman.dsl.plot.Paper;
import ziman.dsl.plot.Picture;
import ziman.dsl.plot.Pictures;
import ziman.dsl.report.Gallery;
import ziman.dsl.report.Page;
import ziman.dsl.run.Kept;
import ziman.dsl.run.ModelFile;
import ziman.dsl.run.Provenance;
import ziman.dsl.run.Report;
import ziman.dsl.run.Runner;
import ziman.dsl.run.Stopwatch;
import ziman.dsl.show.ExitCode;
import ziman.dsl.show.Fault;
import ziman.dsl.show.ProgressLine;

/** Runs every model of a folder and makes one page of their reports. */
@Command(
    name = "gallery",
    description =
        "Runs every model of a folder and writes their reports, and one page of them all.",
    mixinStandardHelpOptions = true)
final class GalleryCommand implements Callable<Integer> {
  private static final String INDEX = "index.html";
  private static final byte[] NOTHING = {};

  private final Terminal terminal;

  @Parameters(paramLabel = "FOLDER", description = "A folder with model files (.bte).")
  private Path folder;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "The folder that the pages go to.")
  private Path out;

  @Option(names = "--title", paramLabel = "TEXT", description = "What stands above the gallery.")
  private String title = "Gallery";

  GalleryCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    List<Path> models = models();
    if (models.isEmpty()) {
      terminal.err().println("There is no model (.bte) in " + folder + ".");
      return ExitCode.SURROUNDINGS;
    }
    Files.createDirectories(out);
    List<Gallery.Card> cards = new ArrayList<>();
    int worst = ExitCode.FINE;
    for (Path model : models) {
      Ended ended = shown(model);
      cards.add(ended.card());
      worst = Math.max(worst, ended.exitCode());
      terminal.out().println(ended.card().file() + ": " + ended.card().words());
      terminal.out().flush();
    }
    Path page = out.resolve(INDEX);
    WholeFile.write(page, Gallery.of(title, cards));
    terminal.err().println("The gallery is " + page + ".");
    return worst;
  }

  private List<Path> models() throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new NotDirectoryException(folder + " is no folder");
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".bte")).sorted().toList();
    }
  }

  /**
   * What became of one model.
   *
   * @param exitCode of a run of it alone
   */
  private record Ended(Gallery.Card card, int exitCode) {}

  /** A model that cannot be run has a card that says why, and the others go on. */
  private Ended shown(Path path) throws IOException {
    try {
      ModelFile file = ModelFile.read(path);
      return ran(file, file.bind(List.of()));
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
      Fault fault = Fault.of(e);
      String name = path.getFileName().toString();
      Gallery.Card card =
          new Gallery.Card(name, name, "", fault.message(), Gallery.Standing.BAD, NOTHING, "");
      return new Ended(card, fault.exitCode());
    }
  }

  private Ended ran(ModelFile file, BoundModel model) throws IOException {
    Instant begun = Instant.now();
    Stopwatch laps = new Stopwatch(ProgressLine.on(terminal.err()));
    Runner runner = new Runner(Kept.NOTHING, laps, Runtime.getRuntime().availableProcessors());
    List<Report> reports =
        runner.run(
            model.experiments().stream().map(e -> e.withPictures()).toList(),
            model.experiments(),
            report -> {});
    double seconds = Duration.between(begun, Instant.now()).toMillis() / 1e3;
    Provenance provenance =
        new Provenance(
            "ziman run " + model.name() + " --report", file.sha256(), List.of(), begun, seconds);
    Path own = Outputs.of(model, out).page();
    // the gallery itself is the index
    Path page =
        own.getFileName().toString().equalsIgnoreCase(INDEX)
            ? out.resolve(model.name() + ".html")
            : own;
    WholeFile.write(
        page, Page.of(model, file.source().text(), reports, model.skipped(), laps, provenance));
    List<Picture> pictures =
        reports.stream().flatMap(r -> Pictures.of(r).stream()).limit(1).toList();
    Gallery.Card card =
        new Gallery.Card(
            model.about().getOrDefault("title", model.name()),
            model.name(),
            page.getFileName().toString(),
            Page.summary(reports, model.skipped()),
            standing(reports),
            pictures.isEmpty() ? NOTHING : Paper.of(pictures.get(0).drawing()).forScreen(),
            pictures.isEmpty() ? "" : pictures.get(0).description());
    return new Ended(card, ExitCode.of(reports));
  }

  private static Gallery.Standing standing(List<Report> reports) {
    if (ExitCode.of(reports) != ExitCode.FINE) {
      return Gallery.Standing.BAD;
    }
    return reports.isEmpty() ? Gallery.Standing.WAITING : Gallery.Standing.GOOD;
  }
}

package ziman.dsl.bind;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What can be said besides blocks of a kind and values of properties. No word is reserved by it.
 */
public enum Statement {
  USE(
      "use",
      false,
      "use \"file.bte\"",
      "takes up what another file in the folder declares; its experiments do not run"),
  ABOUT(
      "about", false, "about { title = \"...\" }", "texts about the model: title, source, licence"),
  PARAMETERS(
      "parameters",
      false,
      "parameters { T = 300 K \"temperature\" ; f(x) = x^2 }",
      "values, texts and functions of the file; --set and sweeps change the values"),
  FROM(
      "from",
      false,
      "experiment NAME from OTHER { ... }",
      "an experiment that starts from another; what it changes it overrides with :=, and what the"
          + " other expects and compares it does not take over"),
  SHOW("show", true, "show RESULT \"UNIT\"", "prints a result, in its SI unit where none is said"),
  EXPECT(
      "expect",
      true,
      "expect { RESULT = VALUE +/- 1 % \"why\" ; RESULT < VALUE }",
      "what results must be; a run that fails it ends with exit code 1"),
  SWEEP(
      "sweep",
      true,
      "sweep { T = linear(20 K, 400 K, points = 39) ; E = [1 V/m, 2 V/m] }",
      "runs the experiment at each value of a parameter: linear, log or a list; several combine,"
          + " sweep zipped { ... } takes them in step"),
  COMPARE(
      "compare",
      true,
      "compare RESULT with OTHER",
      "puts a result beside that of another experiment, or beside a table(\"file.csv\", columns ="
          + " [\"K\", \"uohm.cm\"])"),
  WITHOUT(
      "without",
      true,
      "without NAME",
      "leaves out a band, a channel, a block of the experiment, or sweep");

  private final String word;
  private final boolean inExperiment;
  private final String form;
  private final String help;

  Statement(String word, boolean inExperiment, String form, String help) {
    this.word = word;
    this.inExperiment = inExperiment;
    this.form = form;
    this.help = help;
  }

  /** The word by which it is known. */
  public String word() {
    return word;
  }

  /** How it is written. */
  public String form() {
    return form;
  }

  /** What it does, in one line. */
  public String help() {
    return help;
  }

  /** The statement of a word. */
  public static Optional<Statement> of(String word) {
    return Arrays.stream(values()).filter(s -> s.word.equals(word)).findFirst();
  }

  /** The words that can stand inside of an experiment. */
  public static List<String> insideExperiment() {
    return Arrays.stream(values()).filter(s -> s.inExperiment).map(Statement::word).toList();
  }

  /** Whether an entry begins with its word. */
  boolean begins(String head) {
    return word.equals(head);
  }
}

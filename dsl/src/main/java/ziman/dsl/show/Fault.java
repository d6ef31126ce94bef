package ziman.dsl.show;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import ziman.dsl.script.ScriptFailure;
import ziman.engine.model.NoTrustworthyAnswer;
import ziman.engine.model.NotEnoughMemory;
import ziman.engine.model.RunInterrupted;
import ziman.grammar.source.Unreadable;

/**
 * What went wrong, in words.
 *
 * @param message without a stack trace
 * @param exitCode of a process that ends with it
 * @param ours whether Ziman itself is to blame
 */
public record Fault(String message, int exitCode, boolean ours, Throwable cause) {
  private static final String TOO_DEEP =
      "Something in this model is nested, or builds on itself, deeper than Java can follow: state"
          + " it in fewer steps.";
  private static final String NO_MEMORY =
      "There was not enough memory: give Java more with JAVA_TOOL_OPTIONS=-Xmx16g, raise the"
          + " tolerance, or sweep fewer points at once.";

  /** The fault that an exception tells of. */
  public static Fault of(Throwable e) {
    if (e instanceof UncheckedIOException wrapped) {
      return of(wrapped.getCause());
    }
    if (e instanceof Unreadable || e instanceof ScriptFailure) {
      return new Fault(e.getMessage(), ExitCode.WRONG_MODEL, false, e);
    }
    if (e instanceof NoTrustworthyAnswer || e instanceof RunInterrupted) {
      return new Fault(e.getMessage(), ExitCode.NOT_TRUSTWORTHY, false, e);
    }
    if (e instanceof StackOverflowError) {
      return new Fault(TOO_DEEP, ExitCode.WRONG_MODEL, false, e);
    }
    if (e instanceof OutOfMemoryError) {
      return new Fault(NO_MEMORY, ExitCode.SURROUNDINGS, false, e);
    }
    return new Fault(message(e), ExitCode.SURROUNDINGS, isOurs(e), e);
  }

  private static boolean isOurs(Throwable e) {
    return !(e instanceof IOException || e instanceof NotEnoughMemory);
  }

  private static String message(Throwable e) {
    if (e instanceof NoSuchFileException missing) {
      return "There is no file " + missing.getFile() + ".";
    }
    if (e instanceof AccessDeniedException denied) {
      return "The file " + denied.getFile() + " may not be read or written.";
    }
    if (e instanceof IOException) {
      return "Reading or writing failed: " + e.getMessage();
    }
    return isOurs(e) ? "This is a fault of Ziman, not of the model: " + e : e.getMessage();
  }

  /** Says it, and of a fault of Ziman where to look. */
  public Fault told(PrintStream to) {
    to.println(message);
    if (ours && System.getenv("ZIMAN_DEBUG") != null) {
      cause.printStackTrace(to);
    } else if (ours) {
      to.println("Set ZIMAN_DEBUG=1 to see where it happened, and please report it.");
    }
    return this;
  }
}

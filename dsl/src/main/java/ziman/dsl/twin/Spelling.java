package ziman.dsl.twin;

import groovy.lang.Closure;
import groovy.lang.MetaMethod;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.codehaus.groovy.control.ResolveVisitor;
import org.codehaus.groovy.runtime.InvokerHelper;
import ziman.grammar.tree.Entry;
import ziman.grammar.tree.Entry.Manner;
import ziman.grammar.tree.Expression;
import ziman.grammar.tree.Expression.Argument;
import ziman.grammar.tree.Expression.Operator;
import ziman.grammar.tree.Expression.Sign;
import ziman.grammar.tree.Heading;
import ziman.grammar.tree.Path;

/**
 * What Groovy can spell. A model may call a parameter {@code in} or a block {@code find}; to Groovy
 * the one is a keyword and the other a method that every closure has already. Such entries are left
 * as they are in a model file, between the quotation marks of {@code written}.
 */
final class Spelling {
  /** Keywords, and what a closure says of itself. */
  private static final Set<String> TAKEN_NAMES =
      Set.of(
          ("abstract as assert boolean break byte case catch char class const continue def default do"
                  + " double else enum extends false final finally float for goto if implements"
                  + " import in instanceof int interface long native new not null package permits"
                  + " private protected public record return sealed short static strictfp super"
                  + " switch synchronized this threadsafe throw throws trait transient true try var"
                  + " void volatile while yield _ it delegate directive metaClass owner parameterTypes"
                  + " maximumNumberOfParameters properties resolveStrategy thisObject async await"
                  + " defer module")
              .split(" "));

  /** Classes that every script sees, besides those of Groovy's packages. */
  private static final Set<String> IMPORTED =
      Set.of("BigDecimal", "BigInteger", "Curve", "Result", "ScatteringLaw");

  private static final Map<String, Boolean> CLASSES = new ConcurrentHashMap<>();

  private static final Set<String> OF_CLOSURES = methods(Closure.class);
  private static final Set<String> OF_PHRASES = methods(Phrase.class);

  /** What a block of a script means by these is something else. */
  private static final Set<String> OF_BLOCKS =
      Set.of("expect", "number", "override", "written", "using", "doc", "curve", "elastic");

  private Spelling() {}

  private static Set<String> methods(Class<?> type) {
    Set<String> names = new HashSet<>();
    for (List<MetaMethod> found :
        List.of(
            InvokerHelper.getMetaClass(type).getMethods(),
            InvokerHelper.getMetaClass(type).getMetaMethods())) {
      found.forEach(method -> names.add(method.getName()));
    }
    return Set.copyOf(names);
  }

  /** Whether an entry has a twin in Groovy's own words; what is inside a block does not count. */
  static boolean of(Entry entry) {
    if (entry instanceof Entry.Assignment a) {
      return target(a.target()) && value(a.value());
    }
    if (entry instanceof Entry.Command command) {
      return command(command.heading());
    }
    if (entry instanceof Entry.Section section) {
      return section.heading().head().equals("expect")
          ? expectations(section)
          : section(section.heading());
    }
    return false;
  }

  private static boolean expectations(Entry.Section section) {
    return section.heading().operands().isEmpty()
        && !section.body().entries().isEmpty()
        && section.body().entries().stream().allMatch(Spelling::expectation);
  }

  private static boolean expectation(Entry entry) {
    if (entry instanceof Entry.Condition c) {
      return operand(c.left()) && value(c.right());
    }
    return entry instanceof Entry.Assignment a
        && a.manner() == Manner.DEFINE
        && operand(a.target())
        && (a.value() instanceof Expression.Uncertain u
            ? value(u.value()) && value(u.tolerance())
            : value(a.value()));
  }

  /** What follows a word without brackets must not look like an index or a closure. */
  private static boolean operand(Expression e) {
    return value(e) && (e instanceof Expression.Reference || e instanceof Expression.Call);
  }

  private static boolean target(Expression target) {
    if (target instanceof Expression.Reference reference) {
      return path(reference.path());
    }
    Expression.Call call = (Expression.Call) target;
    List<Argument> arguments = call.arguments();
    return path(call.path())
        && called(call.path())
        && !arguments.isEmpty()
        && arguments.stream().allMatch(Spelling::plainName)
        && arguments.stream().map(Argument::value).distinct().count() == arguments.size();
  }

  private static boolean plainName(Argument argument) {
    return argument.name().isEmpty()
        && argument.value() instanceof Expression.Reference reference
        && reference.path().isSingle()
        && path(reference.path());
  }

  private static boolean command(Heading heading) {
    String head = heading.head();
    return (head.equals("use") || head(Path.of(head)))
        && !heading.operands().isEmpty()
        && heading.operands().stream().allMatch(Spelling::value);
  }

  /** {@code head}, {@code head name}, {@code head name of kind}. */
  private static boolean section(Heading heading) {
    List<Expression> operands = heading.operands();
    boolean words =
        operands.stream()
            .allMatch(o -> o instanceof Expression.Reference r && r.path().isSingle() && value(o));
    return head(Path.of(heading.head()))
        && words
        && switch (operands.size()) {
          case 0 -> true;
          case 1 -> head(((Expression.Reference) operands.get(0)).path());
          case 3 ->
              !OF_PHRASES.contains(((Expression.Reference) operands.get(1)).path().first())
                  && head(((Expression.Reference) operands.get(2)).path());
          default -> false;
        };
  }

  /** A word that is called. A capital at the beginning of a line would declare a variable. */
  private static boolean head(Path path) {
    return path.isSingle()
        && path(path)
        && !Character.isUpperCase(path.first().codePointAt(0))
        && called(path);
  }

  private static boolean called(Path path) {
    return path.isSingle()
        && !OF_CLOSURES.contains(path.first())
        && !OF_BLOCKS.contains(path.first());
  }

  private static boolean path(Path path) {
    return path.words().stream().allMatch(Spelling::word);
  }

  private static boolean word(String word) {
    return !TAKEN_NAMES.contains(word)
        && !isClass(word)
        && word.chars().allMatch(c -> c < 128 || Character.isJavaIdentifierPart(c))
        && word.chars().noneMatch(c -> Character.isSurrogate((char) c))
        && Character.isJavaIdentifierStart(word.charAt(0));
  }

  /** Whether Groovy knows a class of that name without an import: the word would be the class. */
  private static boolean isClass(String word) {
    return Character.isUpperCase(word.codePointAt(0))
        && CLASSES.computeIfAbsent(word, Spelling::isFound);
  }

  private static boolean isFound(String word) {
    return IMPORTED.contains(word)
        || Stream.of(ResolveVisitor.DEFAULT_IMPORTS)
            .anyMatch(
                place -> {
                  try {
                    Class.forName(place + word, false, Spelling.class.getClassLoader());
                    return true;
                  } catch (ClassNotFoundException | LinkageError e) {
                    return false;
                  }
                });
  }

  private static boolean value(Expression e) {
    if (e instanceof Expression.Reference r) {
      return path(r.path());
    }
    if (e instanceof Expression.ListLiteral l) {
      return l.items().stream().allMatch(Spelling::value);
    }
    if (e instanceof Expression.Call c) {
      return path(c.path()) && called(c.path()) && arguments(c.arguments());
    }
    if (e instanceof Expression.Signed s) {
      return calculates(s.operand());
    }
    if (e instanceof Expression.Binary b) {
      return calculates(b.left()) && calculates(b.right());
    }
    return !(e instanceof Expression.Uncertain || e instanceof Expression.Code);
  }

  /** Groovy joins texts and lists by its own rules. */
  private static boolean calculates(Expression e) {
    return value(e)
        && !(e instanceof Expression.TextLiteral)
        && !(e instanceof Expression.ListLiteral);
  }

  /** Groovy takes named arguments out of their order, and each name once. */
  private static boolean arguments(List<Argument> arguments) {
    List<String> names = arguments.stream().flatMap(a -> a.name().stream()).toList();
    Stream<Argument> first = arguments.stream().limit(arguments.size() - names.size());
    return first.allMatch(a -> a.name().isEmpty())
        && Set.copyOf(names).size() == names.size()
        && names.stream().allMatch(Spelling::word)
        && arguments.stream().allMatch(a -> value(a.value()));
  }

  /**
   * Whether Groovy sees a number of its own, with which it would calculate before the tree does.
   */
  static boolean isNumber(Expression e) {
    return e instanceof Expression.NumberLiteral
        || e instanceof Expression.Signed s
            && s.sign() == Sign.MINUS
            && s.operand() instanceof Expression.NumberLiteral number
            && number.value().signum() != 0;
  }

  /** Whether Groovy would read a sign before this as part of a number, or as a second sign. */
  static boolean takesNoSign(Expression e) {
    return e instanceof Expression.Signed
        || e instanceof Expression.Binary b
            && b.operator() == Operator.POWER
            && (b.left() instanceof Expression.NumberLiteral
                || b.left() instanceof Expression.QuantityLiteral);
  }
}

package ziman.dsl.twin;

import groovy.lang.Closure;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;

/** The names of a closure's parameters, which tell a function from a block. */
final class Parameters {
  private Parameters() {}

  /** The names written before the arrow; none for a block, whose silent "it" does not count. */
  static List<String> of(Closure<?> closure) {
    List<Method> calls =
        Arrays.stream(closure.getClass().getDeclaredMethods())
            .filter(method -> method.getName().equals("doCall"))
            .toList();
    boolean block = calls.stream().anyMatch(method -> method.getParameterCount() == 0);
    return block || calls.isEmpty()
        ? List.of()
        : Arrays.stream(calls.get(0).getParameters()).map(Parameter::getName).toList();
  }
}

package ziman.dsl.twin;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What can follow a dot behind a value, for completion. */
final class Members {
  private Members() {}

  /** The members of what a chain of names leads to; nothing where only a call could tell. */
  static Set<String> of(String chain, Map<?, ?> variables) {
    List<String> names = Arrays.asList(chain.split("\\."));
    Object value = variables.get(names.get(0));
    for (String name : names.subList(1, names.size())) {
      value = within(value, name);
    }
    return of(value);
  }

  private static Object within(Object value, String name) {
    if (value instanceof Map<?, ?> map) {
      return map.get(name);
    }
    if (value instanceof ScriptResults results && results.names().contains(name)) {
      return results.getProperty(name);
    }
    if (value instanceof ScriptResults.OfExperiment results && results.names().contains(name)) {
      return results.getProperty(name);
    }
    return null;
  }

  private static Set<String> of(Object value) {
    Set<String> names = new TreeSet<>();
    if (value == null) {
      return names;
    }
    if (value instanceof Map<?, ?> map) {
      map.keySet().forEach(key -> names.add(key.toString()));
    } else if (value instanceof ScriptResults results) {
      names.addAll(results.names());
    } else if (value instanceof ScriptResults.OfExperiment results) {
      names.addAll(results.names());
    } else {
      methods(value, names);
    }
    return names;
  }

  private static void methods(Object value, Set<String> names) {
    for (Method method : value.getClass().getMethods()) {
      if (!method.getDeclaringClass().equals(Object.class)
          && !method.isSynthetic()
          && Modifier.isPublic(method.getModifiers())
          && !isAboutItself(method.getName())) {
        names.add(spelled(method));
      }
    }
  }

  private static boolean isAboutItself(String name) {
    return name.contains("$")
        || Set.of("equals", "hashCode", "toString", "getMetaClass", "setMetaClass").contains(name)
        || Set.of("invokeMethod", "getProperty", "setProperty", "getAt", "wait").contains(name);
  }

  /** Groovy reads {@code getPoints()} as {@code points}. */
  private static String spelled(Method method) {
    String name = method.getName();
    return name.matches("get[A-Z].*") && method.getParameterCount() == 0
        ? name.substring(3, 4).toLowerCase(Locale.ROOT) + name.substring(4)
        : name + "(";
  }
}

package ziman.dsl.pack;

import ziman.dsl.show.JsonReport;
import ziman.dsl.store.Build;

/**
 * What computed the numbers of a pack.
 *
 * @param version of Ziman
 * @param build the hash of the engine's classes: another one may compute other numbers
 * @param java the version of Java
 * @param machine its maker, and the system it ran on
 */
public record Maker(String version, String build, String java, String machine) {

  /** What computes here and now. */
  static Maker here() {
    return new Maker(
        JsonReport.VERSION,
        Build.hash(),
        Runtime.version().toString(),
        System.getProperty("java.vm.vendor")
            + " "
            + System.getProperty("java.vm.name")
            + ", "
            + System.getProperty("os.name")
            + " "
            + System.getProperty("os.arch"));
  }

  /** What is another in one of the two, for people: empty where all is the same. */
  String besides(Maker now) {
    if (!version.equals(now.version)) {
      return "packed by Ziman " + version + ", rerun by Ziman " + now.version;
    }
    if (!build.equals(now.build)) {
      return "packed by another build of Ziman " + version + " than this one";
    }
    if (!java.equals(now.java) || !machine.equals(now.machine)) {
      return "packed on Java %s (%s), rerun on Java %s (%s)"
          .formatted(java, machine, now.java, now.machine);
    }
    return "";
  }
}

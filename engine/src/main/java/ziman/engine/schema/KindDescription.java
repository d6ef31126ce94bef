package ziman.engine.schema;

import java.util.List;
import ziman.engine.model.ResultName;

/**
 * A kind as people meet it: {@code material NAME of constant}.
 *
 * @param head the first word of its blocks
 * @param name the word after {@code of}
 * @param help one sentence
 * @param content what can be written inside
 * @param results what an experiment of this kind gives; empty for everything else
 */
public record KindDescription(
    String head, String name, String help, RecordDescription content, List<ResultName> results) {

  /** What it is called in a sentence: "constant material". */
  public String called() {
    return head.equals("experiment") ? name + " experiment" : name + " " + head;
  }
}

package ziman.engine.schema;

/**
 * A kind as people meet it: {@code material NAME of constant}.
 *
 * @param head the first word of its blocks
 * @param name the word after {@code of}
 * @param help one sentence
 * @param content what can be written inside
 */
public record KindDescription(String head, String name, String help, RecordDescription content) {

  /** What it is called in a sentence: "constant material". */
  public String called() {
    return head.equals("experiment") ? name + " experiment" : name + " " + head;
  }
}

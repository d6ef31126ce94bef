package ziman.dsl.pack;

/** How large a pack can be. Writing keeps to it, so that reading can insist on it. */
final class Limits {
  /** Entries of a pack, folders included. A model has at most 500 files, and its tables. */
  static final int ENTRIES = 1000;

  /** Bytes of one file in a pack, unpacked: those of the largest table, or of many results. */
  static final int FILE = 64_000_000;

  /** Bytes of all files of a pack, unpacked. */
  static final int TOTAL = 200_000_000;

  /** Bytes that one compressed byte may become. Tables of numbers become ten, words a hundred. */
  static final int RATIO = 200;

  /** Bytes below which no ratio is suspicious. */
  static final int SMALL = 1_000_000;

  /** Bytes of the metadata. */
  static final int METADATA = 8_000_000;

  private Limits() {}
}

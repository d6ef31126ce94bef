package ziman.engine.units;

/** The seven base units of the SI, in the order in which they are written in a product. */
public enum BaseUnit {
  /** Of mass. */
  KILOGRAM("kg"),
  /** Of length. */
  METRE("m"),
  /** Of time. */
  SECOND("s"),
  /** Of electric current. */
  AMPERE("A"),
  /** Of temperature. */
  KELVIN("K"),
  /** Of amount of substance. */
  MOLE("mol"),
  /** Of luminous intensity. */
  CANDELA("cd");

  private final String symbol;

  BaseUnit(String symbol) {
    this.symbol = symbol;
  }

  /** As written in a model. */
  public String symbol() {
    return symbol;
  }
}

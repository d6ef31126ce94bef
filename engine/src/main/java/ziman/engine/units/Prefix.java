package ziman.engine.units;

import java.util.List;

/** The prefixes of the SI. */
public enum Prefix {
  /** 1e-30. */
  QUECTO(-30, "q"),
  /** 1e-27. */
  RONTO(-27, "r"),
  /** 1e-24. */
  YOCTO(-24, "y"),
  /** 1e-21. */
  ZEPTO(-21, "z"),
  /** 1e-18. */
  ATTO(-18, "a"),
  /** 1e-15. */
  FEMTO(-15, "f"),
  /** 1e-12. */
  PICO(-12, "p"),
  /** 1e-9. */
  NANO(-9, "n"),
  /** 1e-6; also with the micro sign, and with the Greek letter that looks like it. */
  MICRO(-6, "u", "\u00b5", "\u03bc"),
  /** 1e-3. */
  MILLI(-3, "m"),
  /** 1e-2. */
  CENTI(-2, "c"),
  /** 1e-1. */
  DECI(-1, "d"),
  /** 1e1. */
  DECA(1, "da"),
  /** 1e2. */
  HECTO(2, "h"),
  /** 1e3. */
  KILO(3, "k"),
  /** 1e6. */
  MEGA(6, "M"),
  /** 1e9. */
  GIGA(9, "G"),
  /** 1e12. */
  TERA(12, "T"),
  /** 1e15. */
  PETA(15, "P"),
  /** 1e18. */
  EXA(18, "E"),
  /** 1e21. */
  ZETTA(21, "Z"),
  /** 1e24. */
  YOTTA(24, "Y"),
  /** 1e27. */
  RONNA(27, "R"),
  /** 1e30. */
  QUETTA(30, "Q");

  private final int powerOfTen;
  private final List<String> symbols;

  Prefix(int powerOfTen, String... symbols) {
    this.powerOfTen = powerOfTen;
    this.symbols = List.of(symbols);
  }

  /** The exponent of ten that the prefix stands for. */
  public int powerOfTen() {
    return powerOfTen;
  }

  /** How it may be written before a unit; the first is the usual way. */
  public List<String> symbols() {
    return symbols;
  }
}

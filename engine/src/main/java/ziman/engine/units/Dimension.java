package ziman.engine.units;

public record Dimension(int metre) {
  public static final Dimension LENGTH = new Dimension(1);

  public Dimension power(int n) {
    return new Dimension(metre * n);
  }
}

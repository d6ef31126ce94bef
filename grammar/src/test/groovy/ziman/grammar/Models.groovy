package ziman.grammar

import ziman.grammar.source.Source

/** Models for specs: a corpus, models made at random, and damage done to them. */
class Models {
  static final List<String> NAMES = ['copper.bte', 'everything.bte']

  private static final List<String> WORDS = ['a', 'T', 'K', 'of', 'from', 'mass_2', '_x', 'bte', 'µ', 'Ωß', '𝒻x', 'show']
  private static final List<String> UNITS = ['K', 'W/m/K', 'uohm.cm', '%', '1/m', 'nm^-3', 'm²·s⁻¹', '°C', 'm_e']
  private static final List<String> NUMBERS = ['0', '1', '2.50', '1e5', '3.1E-7', '007', '1e+2']
  private static final List<String> TEXTS = ['""', '"why"', '"a \\"b\\" \\\\ # {"', '"µ 😀"', '"="']
  private static final List<String> SOUP =
    WORDS + NUMBERS + TEXTS + ['1 K', '2 m^2', '=', ':=', '<', '<=', '>', '>=', '+', '-', '*', '/', '^', '+/-', '±', '(', ')', '[', ']',
      '{', '}', ',', ';', '.', '\n', '\n', '\r\n', '\r', '# c\n', '"', "'", '\\', '?', '\u0000', '\uFEFF', '\u00a0', '\ud800', '😀', '!', ':', '%']

  private final Random random

  Models(long seed) {
    random = new Random(seed)
  }

  static Source file(String name) {
    new Source(name, Models.getResourceAsStream(name).getText('UTF-8'))
  }

  /** A good model, its blanks, line ends and comments as odd as they may be. */
  String model() {
    'bte' + blank() + '1' + separator() + body(3) + oneOf(['', '\n', ' # end', '\n\n# end\n'])
  }

  /** A text with a few characters or stretches lost, doubled, swapped or put in. */
  String damaged(String text) {
    StringBuilder damaged = new StringBuilder(text)
    (1 + random.nextInt(3)).times {
      int at = random.nextInt(damaged.length() + 1)
      int to = Math.min(damaged.length(), at + 1 + random.nextInt(5))
      switch (random.nextInt(4)) {
        case 0 -> damaged.delete(at, to)
        case 1 -> damaged.insert(at, damaged.substring(at, to))
        case 2 -> damaged.insert(at, oneOf(SOUP))
        default -> damaged.replace(at, to, oneOf(SOUP))
      }
    }
    damaged
  }

  String soup() {
    (random.nextBoolean() ? 'bte 1\n' : '') + (0..random.nextInt(60)).collect { oneOf(SOUP) + oneOf(['', ' ']) }.join('')
  }

  byte[] bytes() {
    byte[] bytes = new byte[random.nextInt(200)]
    random.nextBytes(bytes)
    if (random.nextBoolean()) {
      bytes.eachWithIndex { byte b, int i -> bytes[i] = (byte) (b & 0x7f) }
    }
    bytes
  }

  private String body(int depth) {
    (0..random.nextInt(5)).collect { entry(depth) }.join(separator())
  }

  private String entry(int depth) {
    switch (random.nextInt(depth > 0 ? 6 : 4)) {
      case 0: return heading()
      case 1: return expression(2) + gap() + oneOf(['<', '<=', '>', '>=']) + joint() + expression(2) + doc()
      case 2: return target() + gap() + oneOf(['=', ':=']) + joint() + expression(3) + doc()
      case 3: return target() + gap() + '=' + joint() + value() + doc()
      default: return heading() + gap() + '{' + oneOf(['', '\n', ' # opened\n', ';']) + body(depth - 1) + oneOf(['', '\n', ' # closing\n', ' ; ']) + '}'
    }
  }

  private String heading() {
    oneOf(WORDS) + (0..<random.nextInt(3)).collect {
      blank() + oneOf([path(), path() + '(' + value() + ')', oneOf(TEXTS)])
    }.join('')
  }

  private String target() {
    path() + (random.nextInt(3) == 0 ? "(${inside()}${argument(1)}${inside()},${inside()}${argument(1)})" : '')
  }

  private String expression(int depth) {
    if (depth == 0) {
      return value()
    }
    switch (random.nextInt(8)) {
      case 0: return '(' + inside() + expression(depth - 1) + inside() + ')'
      case 1: return '[' + inside() + (0..<random.nextInt(3)).collect { expression(depth - 1) }.join(inside() + ',' + inside()) + inside() + ']'
      case 2: return path() + '(' + inside() + (0..<random.nextInt(3)).collect { argument(depth - 1) }.join(inside() + ',' + inside()) + ')'
      case 3: return oneOf(['-', '+']) + gap() + expression(depth - 1)
      case 4: return value()
      default:
        return expression(depth - 1) + blank() + oneOf(['+', '-', '*', '/', '^', '+/-', '±']) + oneOf([' ', joint()]) + expression(depth - 1)
    }
  }

  private String argument(int depth) {
    (random.nextBoolean() ? oneOf(WORDS) + gap() + '=' + inside() : '') + expression(depth)
  }

  private String value() {
    oneOf([path(), oneOf(NUMBERS), oneOf(NUMBERS) + blank() + oneOf(UNITS), oneOf(TEXTS)])
  }

  private String path() {
    (0..oneOf([0, 0, 0, 1, 2])).collect { oneOf(WORDS) }.join('.')
  }

  private String doc() {
    random.nextInt(3) == 0 ? blank() + oneOf(TEXTS) : ''
  }

  private String separator() {
    oneOf(['\n', '\n', '\r\n', ';', ' ; ', '\n\n\n', ' # note\n', '\n  # alone\n\n#two\n', ';;\n', '\t\n'])
  }

  private String gap() {
    oneOf(['', ' ', '\t ', '   '])
  }

  private String blank() {
    oneOf([' ', ' ', '\t', '   '])
  }

  private String joint() {
    oneOf(['', ' ', ' ', ' \n', ' # why\n', '\n\n  # why not\n '])
  }

  private String inside() {
    oneOf(['', '', ' ', '\n', ' # inside\n\n '])
  }

  private <T> T oneOf(List<T> choices) {
    choices[random.nextInt(choices.size())]
  }
}

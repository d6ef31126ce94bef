package ziman.dsl.twin

/** Texts of models made at random: every form of the grammar, with words that are at home in Groovy too. */
class RandomModels {
  private static final List<String> WORDS = ['a', 'T', 'of', 'mass_2', '_x', 'µ', 'Ωß', '𝒻x', 'show', 'sum', 'max', 'find', 'with',
    'in', 'class', 'def', 'it', 'owner', 'call', 'number', 'override', 'doc', 'expect', 'print', 'use', 'using', 'is', 'size', 'as', 'name', 'value', '_']
  private static final List<String> NUMBERS = ['0', '1', '2.50', '1e5', '3.1E-7', '007', '1e+2', '12345678901234567890']
  private static final List<String> UNITS = ['K', 'W/m/K', 'uohm.cm', '%', 'nm^-3', 'm²·s⁻¹', 'm_e']
  private static final List<String> TEXTS = ['""', '"why"', '"a \\"b\\" \\\\ # {"', '"it\'s $T ${T} µ 😀"']

  private final Random random

  RandomModels(long seed) {
    random = new Random(seed)
  }

  String model() {
    'bte 1\n' + body(3)
  }

  private String body(int depth) {
    (0..random.nextInt(6)).collect { entry(depth) }.join('\n') + '\n'
  }

  private String entry(int depth) {
    switch (random.nextInt(depth > 0 ? 8 : 5)) {
      case 0: return path() + oneOf([' = ', ' = ', ' := ']) + expression(3) + doc()
      case 1: return word() + '(' + (0..random.nextInt(2)).collect { word() }.join(', ') + ') = ' + expression(3) + doc()
      case 2: return word() + ' ' + [path(), word() + '(' + expression(1) + ')', oneOf(TEXTS), oneOf(NUMBERS)][random.nextInt(4)] +
        oneOf(['', ' "MS/m"'])
      case 3: return word() + oneOf(['', ' ' + word()])
      case 4: return expression(1) + oneOf([' < ', ' <= ', ' > ', ' >= ']) + expression(1) + doc()
      case 5: return "expect {\n${(0..random.nextInt(3)).collect { expectation() }.join('\n')}\n}"
      case 6: return "${word()} {\n${body(depth - 1)}}"
      default: return "${word()} ${word()} ${oneOf(['of', 'from', word()])} ${word()} {\n${body(depth - 1)}}"
    }
  }

  private String expectation() {
    switch (random.nextInt(3)) {
      case 0: return path() + ' = ' + expression(2) + ' +/- ' + value() + doc()
      case 1: return path() + '(' + word() + ' = ' + value() + ')' + ' = ' + expression(2) + doc()
      default: return expression(1) + ' < ' + expression(1) + doc()
    }
  }

  private String expression(int depth) {
    if (depth == 0) {
      return value()
    }
    switch (random.nextInt(9)) {
      case 0: return '(' + expression(depth - 1) + ')'
      case 1: return '[' + (0..<random.nextInt(3)).collect { expression(depth - 1) }.join(', ') + ']'
      case 2: return path() + '(' + (0..<random.nextInt(3)).collect { argument(depth - 1) }.join(', ') + ')'
      case 3: return oneOf(['-', '+']) + expression(depth - 1)
      case 4: return value()
      default: return expression(depth - 1) + oneOf([' + ', ' - ', ' * ', ' / ', ' ^ ']) + expression(depth - 1)
    }
  }

  private String argument(int depth) {
    oneOf(['', '', word() + ' = ']) + expression(depth)
  }

  private String value() {
    [path(), oneOf(NUMBERS), oneOf(NUMBERS) + ' ' + oneOf(UNITS), path(), oneOf(NUMBERS), oneOf(TEXTS)][random.nextInt(6)]
  }

  private String path() {
    (0..([0, 0, 0, 1][random.nextInt(4)])).collect { word() }.join('.')
  }

  private String word() {
    random.nextInt(3) == 0 ? oneOf(WORDS) : oneOf(['a', 'b', 'tau', 'mass', 'lattice', 'sigma'])
  }

  private String doc() {
    random.nextInt(4) == 0 ? ' ' + oneOf(TEXTS) : ''
  }

  private String oneOf(List<String> choices) {
    choices[random.nextInt(choices.size())]
  }
}

package ziman.grammar.read

import spock.lang.Specification
import ziman.grammar.source.Source
import ziman.grammar.source.Unreadable

/** Bad models against the exact place and the exact words; the first line is always "bte 1". */
class SyntaxErrorSpec extends Specification {

  def "a dead end of the grammar names what would have fitted: #text"() {
    expect:
    errors(text) == [place + ' ' + message]

    where:
    text | place || message
    '= 1'                   | '2:1' || 'Found "=", expected an entry, such as name = value.'
    ':= 1'                  | '2:1' || 'Found ":=", expected an entry, such as name = value.'
    '< 1'                   | '2:1' || 'Found "<", expected an entry, such as name = value.'
    '^ 2'                   | '2:1' || 'Found "^", expected an entry, such as name = value.'
    '* 2'                   | '2:1' || 'Found "*", expected an entry, such as name = value.'
    '?'                     | '2:1' || 'Found "?", expected an entry, such as name = value.'
    ','                     | '2:1' || 'Found ",", expected an entry, such as name = value.'
    '.'                     | '2:1' || 'Found ".", expected an entry, such as name = value.'
    'a.b'                   | '2:4' || 'The file ends here, expected an operator, a comparison, "=", ":=", "." or "(".'
    'a = '                  | '2:5' || 'The file ends here, expected a value.'
    'a ='                   | '2:4' || 'The file ends here, expected a value.'
    'a = ;'                 | '2:5' || 'Found ";", expected a value.'
    'a = ?'                 | '2:5' || 'Found "?", expected a value.'
    'a = *'                 | '2:5' || 'Found "*", expected a value.'
    'a = 1 1'               | '2:7' || 'Found "1", expected a text in quotation marks, an operator or the end of the line.'
    'a = 1 a b'             | '2:9' || 'Found "b", expected a text in quotation marks, an operator or the end of the line.'
    'a = b c'               | '2:7' || 'Found "c", expected a text in quotation marks, an operator, ".", "(" or the end of the line.'
    'a = b.c d'             | '2:9' || 'Found "d", expected a text in quotation marks, an operator, ".", "(" or the end of the line.'
    'a = 1 ?'               | '2:7' || 'Found "?", expected a text in quotation marks, an operator or the end of the line.'
    'a = "x" "y" "z"'       | '2:13' || 'Found "z", expected the end of the line.'
    'a = "x" 1'             | '2:9' || 'Found "1", expected a text in quotation marks, an operator or the end of the line.'
    'a = 1 "x" b'           | '2:11' || 'Found "b", expected the end of the line.'
    'a := '                 | '2:6' || 'The file ends here, expected a value.'
    'a := ?'                | '2:6' || 'Found "?", expected a value.'
    'a := 1 2'              | '2:8' || 'Found "2", expected a text in quotation marks, an operator or the end of the line.'
    'a.'                    | '2:3' || 'The file ends here, expected a name.'
    'a.b.'                  | '2:5' || 'The file ends here, expected a name.'
    'a.1'                   | '2:3' || 'Found "1", expected a name.'
    'a.b.1'                 | '2:5' || 'Found "1", expected a name.'
    'a.b ?'                 | '2:5' || 'Found "?", expected an operator, a comparison, "=", ":=", "." or "(".'
    'a.b c'                 | '2:5' || 'Found "c", expected an operator, a comparison, "=", ":=", "." or "(".'
    'a.b(1) ?'              | '2:8' || 'Found "?", expected an operator, a comparison, "=" or ":=".'
    'a.b(1) c'              | '2:8' || 'Found "c", expected an operator, a comparison, "=" or ":=".'
    'a()'                   | '2:4' || 'The file ends here, expected an operator or a comparison.'
    'a() = 1'               | '2:5' || 'Found "=", expected an operator or a comparison.'
    'f() x'                 | '2:5' || 'Found "x", expected an operator or a comparison.'
    'a(1 2)'                | '2:5' || 'Found "2", expected an operator, "," or ")".'
    'a(1,)'                 | '2:5' || 'Found ")", expected a value.'
    'a(,1)'                 | '2:3' || 'Found ",", expected a value or ")".'
    'a(1,,2)'               | '2:5' || 'Found ",", expected a value.'
    'a(b = )'               | '2:7' || 'Found ")", expected a value.'
    'a(b = ?)'              | '2:7' || 'Found "?", expected a value.'
    'a(b = 1 2)'            | '2:9' || 'Found "2", expected an operator, "," or ")".'
    'a(b = 1, )'            | '2:10' || 'Found ")", expected a value.'
    'a(1 = 2)'              | '2:5' || 'Found "=", expected an operator, "," or ")".'
    'a(b.c = 2)'            | '2:7' || 'Found "=", expected an operator, ".", "(", "," or ")".'
    'a("x" = 2)'            | '2:7' || 'Found "=", expected an operator, "," or ")".'
    'a(1;2)'                | '2:4' || 'Found ";", expected an operator, "," or ")".'
    'a = f(,)'              | '2:7' || 'Found ",", expected a value or ")".'
    'a = f(1,)'             | '2:9' || 'Found ")", expected a value.'
    'a = f(1 2)'            | '2:9' || 'Found "2", expected an operator, "," or ")".'
    'a = f(b = )'           | '2:11' || 'Found ")", expected a value.'
    'a = f(b := 1)'         | '2:9' || 'Found ":=", expected an operator, "=", ".", "(", "," or ")".'
    'a = [,]'               | '2:6' || 'Found ",", expected a value or "]".'
    'a = [1,]'              | '2:8' || 'Found "]", expected a value.'
    'a = [1 2]'             | '2:8' || 'Found "2", expected an operator, "," or "]".'
    'a = [1; 2]'            | '2:7' || 'Found ";", expected an operator, "," or "]".'
    'a = [b = 1]'           | '2:8' || 'Found "=", expected an operator, ".", "(", "," or "]".'
    'a = ()'                | '2:6' || 'Found ")", expected a value.'
    'a = (1, 2)'            | '2:7' || 'Found ",", expected an operator or ")".'
    'a = (1 2)'             | '2:8' || 'Found "2", expected an operator or ")".'
    'a = (b = 1)'           | '2:8' || 'Found "=", expected an operator, ".", "(" or ")".'
    'a = 1 +'               | '2:8' || 'The file ends here, expected a value.'
    'a = 1 + * 2'           | '2:9' || 'Found "*", expected a value.'
    'a = 1 *'               | '2:8' || 'The file ends here, expected a value.'
    'a = 1 ^'               | '2:8' || 'The file ends here, expected a value.'
    'a = 2 ^ * 3'           | '2:9' || 'Found "*", expected a value.'
    'a = -'                 | '2:6' || 'The file ends here, expected a value.'
    'a = 1 +/-'             | '2:10' || 'The file ends here, expected a value.'
    'a = 1 +/- ?'           | '2:11' || 'Found "?", expected a value.'
    'a = 1 ± ?'             | '2:9' || 'Found "?", expected a value.'
    'a = 1 / ?'             | '2:9' || 'Found "?", expected a value.'
    'a = f(1)(2)'           | '2:9' || 'Found "(", expected a text in quotation marks, an operator or the end of the line.'
    'a = f(1) g'            | '2:10' || 'Found "g", expected a text in quotation marks, an operator or the end of the line.'
    'a = (1) b'             | '2:9' || 'Found "b", expected a text in quotation marks, an operator or the end of the line.'
    'a = [1] b'             | '2:9' || 'Found "b", expected a text in quotation marks, an operator or the end of the line.'
    'a = 1 K b'             | '2:9' || 'Found "b", expected a text in quotation marks, an operator or the end of the line.'
    'a = 1 K K'             | '2:9' || 'Found "K", expected a text in quotation marks, an operator or the end of the line.'
    'a = 10 1/m b'          | '2:12' || 'Found "b", expected a text in quotation marks, an operator or the end of the line.'
    'a + 1'                 | '2:6' || 'The file ends here, expected an operator or a comparison.'
    'a + 1 = 2'             | '2:7' || 'Found "=", expected an operator or a comparison.'
    'a <'                   | '2:4' || 'The file ends here, expected a value.'
    'a < ?'                 | '2:5' || 'Found "?", expected a value.'
    'a < 1 2'               | '2:7' || 'Found "2", expected a text in quotation marks, an operator or the end of the line.'
    'a < 1 "x" 2'           | '2:11' || 'Found "2", expected the end of the line.'
    'a < 1 < 2'             | '2:7' || 'Found "<", expected a text in quotation marks, an operator or the end of the line.'
    'a < b = c'             | '2:7' || 'Found "=", expected a text in quotation marks, an operator, ".", "(" or the end of the line.'
    '1'                     | '2:2' || 'The file ends here, expected an operator or a comparison.'
    '1 K'                   | '2:4' || 'The file ends here, expected an operator or a comparison.'
    '1 = 2'                 | '2:3' || 'Found "=", expected an operator or a comparison.'
    '-a'                    | '2:3' || 'The file ends here, expected an operator, a comparison, "." or "(".'
    '"x"'                   | '2:4' || 'The file ends here, expected an operator or a comparison.'
    '[1]'                   | '2:4' || 'The file ends here, expected an operator or a comparison.'
    '(1)'                   | '2:4' || 'The file ends here, expected an operator or a comparison.'
    'f(1) + 2'              | '2:9' || 'The file ends here, expected an operator or a comparison.'
    'f(1) < '               | '2:8' || 'The file ends here, expected a value.'
    'band s of ?'           | '2:11' || 'Found "?", expected a name, a number, a text in quotation marks, "{", ".", "(" or the end of the line.'
    'band s of { ? }'       | '2:13' || 'Found "?", expected an entry, such as name = value or "}".'
    'band s of { a = }'     | '2:17' || 'Found "}", expected a value.'
    'band s of { a = 1 } b' | '2:21' || 'Found "b", expected the end of the line.'
    'band s of { } "x"'     | '2:15' || 'Found "x", expected the end of the line.'
    'band s of {} {}'       | '2:14' || 'Found "{", expected the end of the line.'
    'show x, y'             | '2:7' || 'Found ",", expected a name, a number, a text in quotation marks, "{", ".", "(" or the end of the line.'
    'show heating(2) + 1'   | '2:17' || 'Found "+", expected a name, a number, a text in quotation marks, "{" or the end of the line.'
    'show 2 K'              | '2:6' || 'Found "2 K", expected a name, a number, a text in quotation marks, an operator, a comparison, "=", ":=", "{", ".", "(" or the end of the line.'
    'show -1'               | '2:8' || 'The file ends here, expected an operator or a comparison.'
    'show [1]'              | '2:6' || 'Found "[", expected a name, a number, a text in quotation marks, an operator, a comparison, "=", ":=", "{", ".", "(" or the end of the line.'
    'show (1)'              | '2:9' || 'The file ends here, expected an operator, a comparison, "=" or ":=".'
    'show "x" ?'            | '2:10' || 'Found "?", expected a name, a number, a text in quotation marks, "{" or the end of the line.'
    'show 2 ?'              | '2:8' || 'Found "?", expected a name, a number, a text in quotation marks, "{" or the end of the line.'
    'show x.?'              | '2:8' || 'Found "?", expected a name.'
    'show x(1) ?'           | '2:11' || 'Found "?", expected a name, a number, a text in quotation marks, "{" or the end of the line.'
    'show f(1)(2)'          | '2:10' || 'Found "(", expected a name, a number, a text in quotation marks, "{" or the end of the line.'
    'mean mass := 1'        | '2:11' || 'Found ":=", expected a name, a number, a text in quotation marks, "{", ".", "(" or the end of the line.'
    'mass 1.0 m_e'          | '2:6' || 'Found "1.0 m_e", expected a name, a number, a text in quotation marks, an operator, a comparison, "=", ":=", "{", ".", "(" or the end of the line.'
    'a = 1.5.2'             | '2:8' || 'Found ".", expected a text in quotation marks, an operator or the end of the line.'
    'a = x.5'               | '2:7' || 'Found "5", expected a name.'
    'a = [1,5 2]'           | '2:10' || 'Found "2", expected an operator, "," or "]".'
    'a = 1, 5'              | '2:6' || 'Found ",", expected a text in quotation marks, an operator or the end of the line.'
    'a = 1 K, 2 K'          | '2:8' || 'Found ",", expected a text in quotation marks, an operator or the end of the line.'
    'a >= = 1'              | '2:6' || 'Found "=", expected a value.'
    'a <= < 1'              | '2:6' || 'Found "<", expected a value.'
    'a ! 1'                 | '2:3' || 'Found "!", expected a name, a number, a text in quotation marks, an operator, a comparison, "=", ":=", "{", ".", "(" or the end of the line.'
    '/ 2'                   | '2:1' || 'Found "/", expected an entry, such as name = value.'
    'a = b; ; c = ?'        | '2:14' || 'Found "?", expected a value.'
    'a = 1 +- ± 2'          | '2:10' || 'Found "±", expected a value.'
    'a = "x" + ?'           | '2:11' || 'Found "?", expected a value.'
    'a b ?'                 | '2:5' || 'Found "?", expected a name, a number, a text in quotation marks, "{", ".", "(" or the end of the line.'
    'x (1) (2)'             | '2:7' || 'Found "(", expected an operator, a comparison, "=" or ":=".'
    'a = 1 m^2x'            | '2:10' || 'Found "x", expected a text in quotation marks, an operator or the end of the line.'
    'a = 3 m.'              | '2:8' || 'Found ".", expected a text in quotation marks, an operator or the end of the line.'
  }

  def "a slip known from elsewhere says what to write instead: #text"() {
    expect:
    errors(text) == [place + ' ' + message]

    where:
    text | place || message
    '{ }'                       | '2:1' || 'The { of a block stands on the line of its heading.'
    'a = ='                     | '2:5' || 'Compare with <, <=, > or >=; in an expect block, a = b +/- c compares two values.'
    'band s of { a = 1 b = 2 }' | '2:21' || 'An entry ends with its line: the next one stands on a new line or behind a ;'
    'use "x" = 1'               | '2:9' || 'Only one name stands before "="; a name is one word.'
    'mean mass = 1'             | '2:11' || 'Only one name stands before "="; a name is one word.'
    'show 2eV "x"'              | '2:6' || 'A number and its unit are written with a space between them: 2 eV'
    'a = 2.5e3V'                | '2:5' || 'A number and its unit are written with a space between them: 2.5e3 V'
    'a = 1e'                    | '2:5' || 'A number and its unit are written with a space between them: 1 e'
    'a = 2eV'                   | '2:5' || 'A number and its unit are written with a space between them: 2 eV'
    'a = 2%'                    | '2:6' || 'A number and its unit are written with a space between them: 2 %'
    'a = 5°'                    | '2:6' || 'A number and its unit are written with a space between them: 5 °'
    'a = 2µm'                   | '2:5' || 'A number and its unit are written with a space between them: 2 µm'
    'a = .5'                    | '2:5' || 'A decimal point stands between digits: 0.5'
    'a = .5 K'                  | '2:5' || 'A decimal point stands between digits: 0.5 K'
    'a = 1.'                    | '2:6' || 'A decimal point stands between digits: 1.0'
    'a = 1. K'                  | '2:6' || 'A decimal point stands between digits: 1.0'
    'a = 1,5'                   | '2:6' || 'A decimal point is a point: 1.5'
    'a = 1,5 K'                 | '2:6' || 'A decimal point is a point: 1.5 K'
    'a = "x'                    | '2:5' || 'This text is not closed: a quotation mark is missing at its end, on this line.'
    'a = \'x\''                 | '2:5' || 'A text is written in double quotation marks: "..."'
    'a = “x”'                   | '2:5' || 'A text is written in straight quotation marks: "..."'
    'a = „x“'                   | '2:5' || 'A text is written in straight quotation marks: "..."'
    'a = ”x”'                   | '2:5' || 'A text is written in straight quotation marks: "..."'
    'a = − 1'                   | '2:5' || 'A minus sign is written as a hyphen: -'
    'a = 1 – 2'                 | '2:7' || 'A minus sign is written as a hyphen: -'
    'a = 2 × 3'                 | '2:7' || 'A product is written with a star: a * b'
    'a == 1'                    | '2:4' || 'Compare with <, <=, > or >=; in an expect block, a = b +/- c compares two values.'
    'a => 1'                    | '2:4' || 'Compare with <, <=, > or >=; in an expect block, a = b +/- c compares two values.'
    'a =< 1'                    | '2:4' || 'Compare with <, <=, > or >=; in an expect block, a = b +/- c compares two values.'
    'a <> 1'                    | '2:4' || 'Compare with <, <=, > or >=; in an expect block, a = b +/- c compares two values.'
    'a < > 1'                   | '2:5' || 'Compare with <, <=, > or >=; in an expect block, a = b +/- c compares two values.'
    'a != 1'                    | '2:3' || 'Compare with <, <=, > or >=; in an expect block, a = b +/- c compares two values.'
    '// x'                      | '2:1' || 'A comment starts with #'
    '/* x */'                   | '2:1' || 'A comment starts with #'
    'a = 1 // x'                | '2:8' || 'A comment starts with #'
    'a = 1 /* x'                | '2:8' || 'A comment starts with #'
    'a = 2 ** 3'                | '2:8' || 'A power is written with ^: a ^ b'
    'a : 1'                     | '2:3' || 'A value is given with =: name = value'
    'a: 1'                      | '2:2' || 'A value is given with =: name = value'
    'a(b: 1)'                   | '2:4' || 'A value is given with =: name = value'
    'a = 1\r'                   | '2:6' || 'This line ends in a lone carriage return: save the file with ordinary line ends.'
    '\ra = 1'                   | '2:1' || 'This line ends in a lone carriage return: save the file with ordinary line ends.'
    'a = 1\rb = 2'              | '2:6' || 'This line ends in a lone carriage return: save the file with ordinary line ends.'
    'a = \u200b1'               | '2:5' || 'An invisible character stands here (U+200B): write an ordinary space.'
    'block\n{ a = 1 }'          | '3:1' || 'The { of a block stands on the line of its heading.'
  }

  def "a bracket without its partner is reported where it stands: #text"() {
    expect:
    errors(text) == [place + ' ' + message]

    where:
    text | place || message
    ')'                   | '2:1' || 'This ")" closes nothing: remove it.'
    ']'                   | '2:1' || 'This "]" closes nothing: remove it.'
    '}'                   | '2:1' || 'This "}" closes nothing: remove it.'
    'a = }'               | '2:5' || 'This "}" closes nothing: remove it.'
    'a = ]'               | '2:5' || 'This "]" closes nothing: remove it.'
    'a = 1 "x" {'         | '2:11' || 'This "{" is not closed: a "}" is missing.'
    'a.b {'               | '2:5' || 'This "{" is not closed: a "}" is missing.'
    'a.b(1) {'            | '2:8' || 'This "{" is not closed: a "}" is missing.'
    'f() {'               | '2:5' || 'This "{" is not closed: a "}" is missing.'
    'a('                  | '2:2' || 'This "(" is not closed: a ")" is missing.'
    'a(1'                 | '2:2' || 'This "(" is not closed: a ")" is missing.'
    'a = f('              | '2:6' || 'This "(" is not closed: a ")" is missing.'
    'a = ['               | '2:5' || 'This "[" is not closed: a "]" is missing.'
    'a = [1'              | '2:5' || 'This "[" is not closed: a "]" is missing.'
    'a = (1'              | '2:5' || 'This "(" is not closed: a ")" is missing.'
    'a = - )'             | '2:7' || 'This ")" closes nothing: remove it.'
    'band s of {'         | '2:11' || 'This "{" is not closed: a "}" is missing.'
    'band s of { a = 1'   | '2:11' || 'This "{" is not closed: a "}" is missing.'
    'show heating(2'      | '2:13' || 'This "(" is not closed: a ")" is missing.'
    'block {\n a = 1)\n}' | '3:7' || 'This ")" closes nothing: remove it.'
    'a = [1, 2)'          | '2:5' || 'This "[" is not closed: a "]" is missing.'
    'a = (1, 2]'          | '2:5' || 'This "(" is not closed: a ")" is missing.'
    'a = (1 {'            | '2:5' || 'This "(" is not closed: a ")" is missing.'
    'b { c = (1\n}'       | '2:9' || 'This "(" is not closed: a ")" is missing.'
    'b {\n c {\n }'       | '2:3' || 'This "{" is not closed: a "}" is missing.'
    'b {\n c {\n'         | '3:4' || 'This "{" is not closed: a "}" is missing.'
    '{'                   | '2:1' || 'This "{" is not closed: a "}" is missing.'
    '('                   | '2:1' || 'This "(" is not closed: a ")" is missing.'
    '['                   | '2:1' || 'This "[" is not closed: a "]" is missing.'
    'b { ] }'             | '2:5' || 'This "]" closes nothing: remove it.'
    'a = f(1}'            | '2:6' || 'This "(" is not closed: a ")" is missing.'
    'a = 1)'              | '2:6' || 'This ")" closes nothing: remove it.'
    'a b ('               | '2:5' || 'This "(" is not closed: a ")" is missing.'
    'a = b (1'            | '2:7' || 'This "(" is not closed: a ")" is missing.'
    'a = b ? ['           | '2:9' || 'This "[" is not closed: a "]" is missing.'
  }

  def "a number no model needs is refused: #text"() {
    expect:
    errors(text) == [place + ' ' + message]

    where:
    text | place || message
    'a = 1e400'                                  | '2:5' || 'This number is out of range: numbers go from 1e-290 to 1e290.'
    'a = 1e-400 K'                               | '2:5' || 'This number is out of range: numbers go from 1e-290 to 1e290.'
    'a = 0.00000000000000000000000000000000000000001' | '2:5' || 'This number has more than 40 digits, which is the limit.'
    'a = 12345678901234567890123456789012345678901 K' | '2:5' || 'This number has more than 40 digits, which is the limit.'
    'a = 1e12345678901234567890'                 | '2:5' || 'This number is out of range: numbers go from 1e-290 to 1e290.'
  }

  def "every error of a file is reported, in the order of the text: #text"() {
    expect:
    errors(text) == messages

    where:
    text || messages
    'title = "x\n"' ||
      ['2:9 This text is not closed: a quotation mark is missing at its end, on this line.',
       '3:1 This text is not closed: a quotation mark is missing at its end, on this line.']
    'a = ?\nb = 1\nc d = 2\nblock {\n  x = = 1\n  y = 1\n}\nz = ^' ||
      ['2:5 Found "?", expected a value.',
       '4:5 Only one name stands before "="; a name is one word.',
       '6:7 Compare with <, <=, > or >=; in an expect block, a = b +/- c compares two values.',
       '9:5 Found "^", expected a value.']
    'block {\n  a = ?\n  inner of x {\n    b c = 1\n    d = 1\n  }\n  e = 1 1\n}' ||
      ['3:7 Found "?", expected a value.',
       '5:9 Only one name stands before "="; a name is one word.',
       '8:9 Found "1", expected a text in quotation marks, an operator, "}" or the end of the line.']
    'block of = {\n  a = 1\n  b = ?\n}' ||
      ['2:10 Only one name stands before "="; a name is one word.',
       '4:7 Found "?", expected a value.']
    'block {\n  a = 1 }  x = ?\nb = ?' ||
      ['3:12 Found "x", expected the end of the line.',
       '4:5 Found "?", expected a value.']
    'a = [1; 2]\nb = ?' ||
      ['2:7 Found ";", expected an operator, "," or "]".',
       '3:5 Found "?", expected a value.']
    'a = f(1;2) ; b = ? ; c = 1' ||
      ['2:8 Found ";", expected an operator, "," or ")".',
       '2:18 Found "?", expected a value.']
    'a = 1e400 + 1e-400' ||
      ['2:5 This number is out of range: numbers go from 1e-290 to 1e290.',
       '2:13 This number is out of range: numbers go from 1e-290 to 1e290.']
    'a b = 1 ; c d = 2' ||
      ['2:5 Only one name stands before "="; a name is one word.',
       '2:15 Only one name stands before "="; a name is one word.']
  }

  def "a file with very many errors reports the first twenty"() {
    when:
    def found = errors('x y = 1\n' * 30)

    then:
    found.size() == 20
    found.first().startsWith('2:5 ')
    found.last().startsWith('21:5 ')
  }

  def "an error in a block is told what can stand there although the block began lines before"() {
    expect:
    errors("b {\n  a = 1\n\n  ${'c {\n d = 1\n' * 3} e = 1 ? ${'}' * 3}\n}") ==
      ['11:8 Found "?", expected a text in quotation marks, an operator, "}" or the end of the line.']
  }

  def "an entry too long to be tried says only that the token does not fit"() {
    expect:
    errors("a = [${'1, ' * 665}?]") == ['2:2001 Found "?", expected a value.']
    errors("a = [${'1, ' * 666}?]") == ['2:2004 Found "?", which does not fit.']
    errors("a = [${'1, ' * 500}1]\nb = [${'1, ' * 500}?]") == ['3:1506 Found "?", expected a value.']
  }

  def "a long token is repeated only in part"() {
    expect:
    errors("a = 1 ${'x' * 40} y") == ["2:48 Found \"y\", expected a text in quotation marks, an operator or the end of the line."]
    errors("a = b ${'x' * 40}") == ["2:7 Found \"${'x' * 40}\", expected a text in quotation marks, an operator, \".\", \"(\" or the end of the line."]
    errors("a = b ${'\ud83d\ude00' * 2}") == ['2:7 Found "\ud83d\ude00", expected a text in quotation marks, an operator, ".", "(" or the end of the line.']
    errors("a = b ${'x' * 41}") == ["2:7 Found \"${'x' * 40}...\", expected a text in quotation marks, an operator, \".\", \"(\" or the end of the line."]
  }

  def "brackets and numbers that are wrong are reported together, before any other error"() {
    expect:
    errors('a = 1e999\nb = ?\nc = (1') ==
      ['2:5 This number is out of range: numbers go from 1e-290 to 1e290.',
       '4:5 This "(" is not closed: a ")" is missing.']
  }

  def "a model without its edition is asked for it: #text"() {
    expect:
    failure(text) == ["1:1 A model starts with the edition of the language it is written in: bte 1"]

    where:
    text << ['a = 1', 'band s', 'bte', 'bte one', 'bte 1 1', 'bte "1"', 'edition 1', 'bte { }', 'bte(1) < 2']
  }

  def "an edition from another time is refused by its number: #text"() {
    expect:
    failure(text) == ["1:5 This Ziman reads edition 1 of the language, the file is written in edition $number."]

    where:
    text      || number
    'bte 2'   || '2'
    'bte 1.5' || '1.5'
    'bte 0'   || '0'
    'bte 1e3' || '1000'
  }

  def "a file that says nothing is told how a model starts: #text.inspect()"() {
    expect:
    failure(text) == ['1:1 The file says nothing. A model starts with: bte 1']

    where:
    text << ['', ' ', '\n', '\r\n', ' \t \n\n', '# only a comment', ';', '\n;;\n;']
  }

  private static List<String> errors(String text) {
    failure('bte 1\n' + text)
  }

  private static List<String> failure(String text) {
    try {
      Reader.read(new Source('m.bte', text))
      return []
    } catch (Unreadable e) {
      return e.diagnostics().collect {
        def source = it.place().source()
        "${source.line(it.place().start())}:${source.column(it.place().start())} ${it.message()}".toString()
      }
    }
  }
}

package ziman.grammar.format

import spock.lang.Specification
import ziman.grammar.Models
import ziman.grammar.read.Reader
import ziman.grammar.source.Source

class PrinterSpec extends Specification {
    def "an expression is printed with the brackets it needs and no others: #written"() {
        expect:
        Printer.print(Reader.readExpression(new Source('e', written))) == printed
        Reader.readExpression(new Source('e', printed)) == Reader.readExpression(new Source('e', written))

        where:
        written                              || printed
        '1.0'                                || '1.0'
        '1E5'                                || '1e5'
        '1e-7 K'                             || '1e-7 K'
        '385  W/m/K'                         || '385 W/m/K'
        '"a \\"b\\" \\\\ c"'                 || '"a \\"b\\" \\\\ c"'
        '[1, [2], []]'                       || '[1, [2], []]'
        'lattice.population'                 || 'lattice.population'
        'f()'                                || 'f()'
        'rho(T = 300 K, 2)'                  || 'rho(T = 300 K, 2)'
        '((a))'                              || 'a'
        '(a + b) + c'                        || 'a + b + c'
        'a + (b + c)'                        || 'a + (b + c)'
        'a - (b - c)'                        || 'a - (b - c)'
        '(a - b) - c'                        || 'a - b - c'
        '(a + b) * c'                        || '(a + b) * c'
        'a * (b + c)'                        || 'a * (b + c)'
        'a + (b * c)'                        || 'a + b * c'
        'a / (b / c)'                        || 'a / (b / c)'
        '(a / b) * c'                        || 'a / b * c'
        'a ^ (b ^ c)'                        || 'a^b^c'
        '(a ^ b) ^ c'                        || '(a^b)^c'
        '-a ^ b'                             || '-a^b'
        '(-a) ^ b'                           || '(-a)^b'
        'a ^ -b'                             || 'a^-b'
        '-(a + b)'                           || '-(a + b)'
        '-(a * b)'                           || '-(a * b)'
        '-a * b'                             || '-a * b'
        'a - -b'                             || 'a - -b'
        '+a'                                 || '+a'
        '(1 K) ^ 2'                          || '1 K ^ 2'
        '(a * b) ^ 2'                        || '(a * b)^2'
        '1 K +/- 1 %'                        || '1 K +/- 1 %'
        '(a + b) +/- (c * d)'                || 'a + b +/- c * d'
        '(a +/- b) * c'                      || '(a +/- b) * c'
    }

    def "a file is printed entry by entry, blocks two spaces in"() {
        given:
        def text = '''\
            bte 1
            use "copper.bte"
            parameters {
              T = 300 K "temperature"
              f(x) = x^2
            }
            T := 77 K
            experiment a of wire {
              contact source {
                bath = T
              }
              show heating(2) "W/m^3"
              expect {
                rho = 1 ohm.m +/- 1 % "why"
                seebeck < 0 V/K "electrons"
                a >= b
              }
            }
            '''.stripIndent()

        expect:
        Printer.print(Reader.read(new Source('m', text))) == text
    }

    def "what is printed says the same, for models made at random"() {
        expect:
        (1..300).every { seed ->
            def tree = Reader.read(new Source('m', new Models(seed).model()))
            Reader.read(new Source('p', Printer.print(tree))) == tree
        }
    }
}

package ziman.dsl.repl

import spock.lang.Specification

/** When to ask for another line, and when to answer. */
class OpenTextSpec extends Specification {
    def "#text goes on"() {
        expect:
        OpenText.isOpen(text)

        where:
        text << ['f(', '[1, 2', 'model {', 'x = """a', "x = '''a\nb'", '1 +', 'x =', 'a,', 'a && ', '/* here (', 'f("}"', "f('\\''",
                 'f { /}/ ', '[1, // ]', '{ -> (1)']
    }

    def "#text is all"() {
        expect:
        !OpenText.isOpen(text)

        where:
        text << ['', 'f()', '"("', "'it\\'s ('", 'x++', 'x--', 'import java.util.*', '// (', '1 // (', '/* ( */ 1', 'x = /a(b/', ')', '"abc',
                 '"""(""" ', "'''\n('''", '6 / 2 * (1)', '["K"]', 'x -> y']
    }

    def "a command is all, whatever is in it"() {
        expect:
        Talk.isComplete(text) == complete

        where:
        text              | complete
        'load it(s.bte'   | true
        'set T = 3 +'     | true
        'load = ['        | false
        'run.with {'      | false
        'list += ['       | false
    }

    def "what is pasted is answered in turn"() {
        expect:
        Talk.inputs('load drude.bte\nrun\nx = [1,\n2]\nx') == ['load drude.bte', 'run', 'x = [1,\n2]', 'x']
    }
}

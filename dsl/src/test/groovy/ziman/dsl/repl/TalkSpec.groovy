package ziman.dsl.repl

import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Requires
import spock.lang.Specification
import spock.lang.TempDir

/** Lines and their answers, without a terminal. */
class TalkSpec extends Specification {
    @TempDir
    Path folder

    Conversation with

    def setup() {
        with = new Conversation(folder)
    }

    def "a model is loaded, run, changed and run again"() {
        expect:
        with.say('load metal.bte').contains('experiments: transport, against_T')
        with.say('run transport').contains('59.09305')
        with.code == 0

        and: "half of tau: half of sigma, which is not what was expected"
        with.say('set tau = 12.35 fs') == ''
        with.say('results').contains('The model has changed since: run transport computes it anew.')
        with.say('rerun').contains('29.54652')
        with.code == 1
        !with.say('results').contains('has changed since')

        and:
        with.say('set') == '  tau = 12.35 fs\n'
        with.say('unset tau') == ''
        with.say('run transport').contains('59.09305')
    }

    def "a file that has changed is read again"() {
        given:
        with.say('load metal.bte')
        Files.writeString(folder.resolve('metal.bte'), Conversation.METAL.replace('24.7', '49.4'))

        expect:
        with.say('run transport').contains('118.1861')
    }

    def "results are Groovy's, with units and uncertainties"() {
        given:
        with.say('load metal.bte')
        with.say('run transport')

        expect:
        with.say("results.transport.sigma['MS/m']").startsWith('59.09305')
        with.say('results.transport.sigma') =~ /^5\.90930539100\d+e7 ± \de-\d+ S\/m\n$/
        with.say('metal.with(tau: 49.4.fs).run("transport").transport.sigma.in("MS/m")').startsWith('118.186')
        with.say('77.K') == '77 K\n'
        with.say('metal') == 'the model of metal.bte\n'
        with.say('other = metal.with(T: 77.K)') == 'the model of metal.bte with T = 77 K\n'
    }

    def "a variant that nobody names is on the bench, with what was set"() {
        given:
        with.say('load metal.bte')
        with.say('metal.with(tau: 12.35.fs)')

        expect:
        with.say('run transport').contains('29.54652')
    }

    def "names, functions, classes and imports last"() {
        expect:
        with.say(first) == answer
        with.say(second) == then

        where:
        first                                     | answer | second                   || then
        'def x = 3'                               | '3\n'  | 'x + 1'                  || '4\n'
        'int n = 3.7'                             | '3\n'  | 'n'                      || '3\n'
        'def (a, b) = [1, 2]'                     | '[1, 2]\n' | 'a + b'              || '3\n'
        'def f(x) { 2 * x }'                      | ''     | '[1, 2].collect { f(it) }' || '[2, 4]\n'
        'def f(n) { n < 2 ? 1 : n * f(n - 1) }'   | ''     | 'f(5)'                   || '120\n'
        'class A { int b }'                       | ''     | 'new A(b: 3).b'          || '3\n'
        'import java.util.concurrent.TimeUnit'    | ''     | 'TimeUnit.DAYS.toHours(1)' || '24\n'
        'import static java.lang.Math.PI as pi'   | ''     | 'pi > 3'                 || 'true\n'
        'run = 3'                                 | '3\n'  | 'run + 1'                || '4\n'
        'list = [1, 2]'                           | '[1, 2]\n' | 'list.size()'        || '2\n'
        'größe = 1.8'                             | '1.8\n' | 'größe'                 || '1.8\n'
    }

    def "a fault points to the line of the user: #line"() {
        given:
        before.each { with.say(it) }

        expect:
        with.complaint(line) == said
        with.code == 2

        where:
        before                            | line               || said
        []                                | '1/0'              || 'input 1, line 1, columns 1 to 3:\n  1 | 1/0\n    | ^^^\nDivision by zero\n'
        ['def f(x) { x }']                | 'y'                || 'input 2, line 1, column 1:\n  1 | y\n    | ^\nNothing here is called "y".\n'
        ['def f(x) { x }']                | ')'                || "input 2, line 1, column 1:\n  1 | )\n    | ^\nGroovy cannot read this line: Unexpected input: ')'\n"
        ['def f(x) {\n  x + nope\n}']     | 'f(2)'             || 'input 1, line 2, columns 3 to 10:\n  1 | def f(x) {\n  2 |   x + nope\n    |   ^^^^^^^^\nNothing here is called "nope".\n'
        ['g = { 1 / it }', '1']           | 'g(0)'             || 'input 1, line 1, columns 1 to 14:\n  1 | g = { 1 / it }\n    | ^^^^^^^^^^^^^^\nDivision by zero\n'
        ['import java.util.concurrent.*'] | '\n  throw new Error("no")' || 'input 2, line 2, columns 3 to 23:\n  1 |\n  2 |   throw new Error("no")\n    |   ^^^^^^^^^^^^^^^^^^^^^\nno\n'
    }

    def "nothing that a line does ends the conversation or shows its inside: #why"() {
        when:
        def said = lines.collect { with.complaint(it) }.join('')

        then:
        said.contains(why)
        !said.contains('\tat ')
        !said.contains('fault of Ziman')
        with.say('1 + 1') == '2\n'

        where:
        lines                                        | why
        ['assert 1 == 2']                            | 'assert 1 == 2'
        ['def f() { f() }', 'f()']                   | 'This calls itself without an end.'
        ['x = []', 'x << x', 'x']                    | 'This calls itself without an end.'
        ['int[] a = new int[2147483647]']            | 'more memory than there is'
        ['class B { String toString() { 1 / 0 } }', 'new B()'] | 'Division by zero'
        ['import no.such.Thing', '2']                | 'unable to resolve class no.such.Thing'
        ['"abc']                                     | 'Unexpected character'
        ['run']                                      | 'There is no model on the bench'
        ['results']                                  | 'Nothing has been run yet.'
        ['load .']                                   | 'is a folder; load takes a model file.'
        ['load no.bte']                              | 'There is no file'
        ['load \0']                                  | 'No file can be called'
        ['load a.groovy']                            | 'is a script'
        ['explain nonsens']                          | 'There is no kind'
        ['load metal.bte', 'set T = 3 fs']           | 'is a time (s)'
        ['load metal.bte', 'set nope = 3']           | 'There is no parameter "nope"'
        ['load metal.bte', 'unset T']                | '"T" has the value of the file.'
        ['load metal.bte', 'run transprt']           | 'Did you mean "transport"?'
        ['load metal.bte', 'plot transport']         | 'transport has not been run yet'
    }

    def "a file is found under #path"() {
        given:
        Files.createDirectories(folder.resolve('sub'))
        Files.copy(folder.resolve('metal.bte'), folder.resolve('sub/my metal.bte'))

        expect:
        with.say("load ${path.replace('FOLDER', folder.toString())}".toString()).contains('experiments: transport')

        where:
        path << ['sub/my metal.bte', '"sub/my metal.bte"', './sub/../metal.bte', 'FOLDER/metal.bte']
    }

    /** A system that knows ASCII only, as in the locale C, has no files with other letters. */
    static boolean canName(String file) {
        java.nio.charset.Charset.forName(System.getProperty('sun.jnu.encoding')).newEncoder().canEncode(file)
    }

    @Requires({ TalkSpec.canName(data.file) })
    def "the model #file is called #name in Groovy"() {
        given:
        Files.copy(folder.resolve('metal.bte'), folder.resolve(file), java.nio.file.StandardCopyOption.REPLACE_EXISTING)

        expect:
        with.say("load $file".toString()).contains("its name in Groovy: $name\n") == told
        with.say(name) == "the model of $file\n"

        where:
        file              | name           || told
        'metal.bte'       | 'metal'        || false
        'größe.bte'       | 'größe'        || false
        'copper-wire.bte' | 'copper_wire'  || true
        '4K.bte'          | '_4K'          || true
        'run.bte'         | 'run_'         || true
        'in.bte'          | 'in_'          || true
    }

    def "a long list is cut"() {
        expect:
        with.say('(1..1000).toList()').endsWith('99, 100, and 900 more]\n')
    }

    def "what can be written is explained, and what can be said"() {
        expect:
        with.say('explain wire').contains('largest error of the temperature rise')
        with.say('help').contains('takes a model onto the bench')
        with.say('plan').isEmpty()
    }
}

package ziman.dsl.command

import ziman.dsl.show.ExitCode
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout

/** Models that somebody wrote to do harm: each is refused with a message, soon. */
@Timeout(20)
class UntrustedModelSpec extends Specification {
    static final String METAL = '''bte 1
parameters { T = 100 K }
band s of free_electron {
  mass = 1 m_e
  density = 84.9 nm^-3
}
channel d of relaxation { tau = 24 fs }
experiment e0 of expansion { temperature = T }
'''

    @TempDir
    Path folder

    ByteArrayOutputStream out = new ByteArrayOutputStream()
    ByteArrayOutputStream err = new ByteArrayOutputStream()

    def "#what are refused"() {
        given:
        write('model.bte', text)

        expect:
        check() == ExitCode.WRONG_MODEL
        err.toString().contains(message)
        err.toString().startsWith('model.bte, line ')
        err.size() < 60_000

        where:
        what                                | text                                                 || message
        'brackets in brackets'              | values('a = ' + '(' * 100_000 + '1' + ')' * 100_000) || 'Brackets are open 100 deep here'
        'values that need values'           | values(chain(3_000) { "a$it = a${it + 1}" })         || 'More than 100 values need one another in a row'
        'functions that call functions'     | values(functions(3_000) { "f${it - 1}(x)" })         || 'More than 100 values need one another in a row'
        'functions that double'             | values(functions(60) { "f${it - 1}(x) + f${it - 1}(x)" }) || 'more than 2000 times'
        'experiments from experiments'      | METAL + froms(300)                                 || 'More than 50 experiments build on each other in a row'
        'sweeps of a million million points' | METAL.replace('= T', '= T ; sweep { T = linear(1 K, 2 K, points = 1000000000000) }') || 'from 2 to 10000'
        'orders without end'                | METAL.replace('= T', '= T ; order = 1000000')        || 'at most 12'
        'numbers that no double holds'      | values('a = 1e400')                                  || 'out of range'
        'denormal numbers'                  | values('a = 1e-320')                                 || 'out of range'
        'numbers with endless digits'       | values('a = ' + '9' * 200_000)                       || 'more than 40 digits'
        'values that become infinite'       | values('a = 1e200 ; b = a * a')                      || 'infinite'
    }

    def "of thousands of errors fifty are said, and that there may be more"() {
        given:
        write('model.bte', values((0..<1_000).collect { "a$it = zz$it" }.join('\n')))

        expect:
        check() == ExitCode.WRONG_MODEL
        err.toString().findAll(/(?m)^model\.bte, line /).size() == 50
        err.toString().trim().endsWith('This is error 50; no more are looked for.')
    }

    def "a row of files ends at the limit, and so does their number"() {
        given:
        (0..<count).each { write("m${it}.bte", deep && it < count - 1 ? "bte 1\nuse \"m${it + 1}.bte\"\n" : 'bte 1\n') }
        write('model.bte', 'bte 1\n' + (deep ? 'use "m0.bte"\n' : (0..<count).collect { "use \"m${it}.bte\"\n" }.join('')))

        expect:
        check() == code
        err.toString().contains(message)

        where:
        deep  | count || code                 | message
        true  | 49    || ExitCode.FINE        | ''
        true  | 50    || ExitCode.WRONG_MODEL | '50 files use each other in a row here, which is the limit.'
        true  | 500   || ExitCode.WRONG_MODEL | '50 files use each other in a row here, which is the limit.'
        false | 499   || ExitCode.FINE        | ''
        false | 500   || ExitCode.WRONG_MODEL | 'at most 500 files'
    }

    def "nothing outside the folder is read: #name"() {
        given:
        Files.writeString(folder.resolve('secret.bte'), 'bte 1\n')
        Files.createDirectories(folder.resolve('in'))
        Files.createSymbolicLink(folder.resolve('in/link.bte'), Path.of('../secret.bte'))
        Files.createSymbolicLink(folder.resolve('in/up'), Path.of('..'))
        write('in/model.bte', "bte 1\nuse \"${name.replace('FOLDER', folder.toString())}\"\n")

        expect:
        check('in/model.bte') == ExitCode.WRONG_MODEL
        err.toString().contains(message)

        where:
        name                || message
        '../secret.bte'     || 'leads out of the folder'
        'x/../../secret.bte' || 'leads out of the folder'
        'link.bte'          || 'leads out of the folder'
        'up/secret.bte'     || 'leads out of the folder'
        'FOLDER/secret.bte' || 'by its relative name'
    }

    def "a table has at most 200,000 lines"() {
        given:
        Files.writeString(folder.resolve('rho.csv'), (1..rows).collect { "$it,1" }.join('\n'))
        write('model.bte', 'bte 1\nmaterial c of tabulated {\n'
            + '  resistivity = table("rho.csv", columns = ["K", "uohm.cm"])\n'
            + '  thermal_conductivity = 385 W/m/K\n}\n')

        expect:
        check() == code
        err.toString().contains(message)

        where:
        rows    || code                 | message
        10_000  || ExitCode.FINE        | ''
        200_001 || ExitCode.WRONG_MODEL | 'more than 200000 lines'
    }

    /** What tidies up must not follow a link either. */
    def cleanup() {
        ['in/link.bte', 'in/up'].each { Files.deleteIfExists(folder.resolve(it)) }
    }

    private void write(String name, String text) {
        Files.writeString(folder.resolve(name), text)
    }

    private int check(String name = 'model.bte') {
        return ZimanCommand.execute(
            new Terminal(new PrintStream(out), new PrintStream(err)), 'check', folder.resolve(name).toString())
    }

    private static String values(String entries) {
        return "bte 1\nparameters {\n$entries\n}\n"
    }

    private static String chain(int length, Closure<String> entry) {
        return (0..<length).collect(entry).join('\n') + "\na$length = 1"
    }

    private static String functions(int length, Closure<String> body) {
        return 'f0(x) = x\n' + (1..<length).collect { "f$it(x) = ${body(it)}" }.join('\n') + "\ny = f${length - 1}(1)"
    }

    private static String froms(int length) {
        return (1..<length).collect { "experiment e$it from e${it - 1} { T := 101 K }" }.join('\n') + '\n'
    }
}

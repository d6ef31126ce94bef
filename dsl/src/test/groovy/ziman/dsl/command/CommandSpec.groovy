package ziman.dsl.command

import groovy.json.JsonSlurper
import java.nio.file.Files
import java.nio.file.Path

/** What any model is run, checked, laid out and explained by. */
class CommandSpec extends OnCommandLine {
    def "a model runs and shows its numbers with units and uncertainty"() {
        expect:
        ziman('run', model(WIRE)) == 0
        printed() =~ /mean_rise {2}12\.7323\d* +mK +± \de-\d+/
        printed().contains('as expected')
        printed().contains('invariants')
        !printed().contains('\u001b')
    }

    def "a setting changes a parameter, and a failed expectation is exit code 1"() {
        expect:
        ziman('run', model(WIRE), '--set', 'V=2 mV') == 1
        printed().contains('NOT as expected')
        printed().contains('50.92')
    }

    def "a setting is checked like the file: #setting"() {
        expect:
        ziman('check', model(WIRE), '--set', setting) == 2
        complaints().contains(message)

        where:
        setting   || message
        'V=2 K'   || '"voltage" is a voltage (V), this is a temperature (K).'
        'W=2 K'   || 'There is no parameter "W" to set. There is V.'
        'V'       || 'A setting gives a parameter another value: --set "T=77 K"'
        'V=2mV'   || 'A number and its unit are written with a space between them: 2 mV'
        'V=1 V\nx=3' || 'One value is expected.'
    }

    def "only the chosen experiments run"() {
        expect:
        ziman('run', model(WIRE), '--only', 'short') == 0
        !printed().contains('suspended')
        printed().contains('short')
    }

    def "JSON is one object in SI units"() {
        when:
        int code = ziman('run', model(WIRE), '--json')
        def json = new JsonSlurper().parseText(printed())

        then:
        code == 0
        json.ziman == '0.1.0'
        json.model == 'model.bte'
        json.sha256 ==~ /[0-9a-f]{64}/
        json.parameters.V == [value: 0.001, unit: 'V']
        with(json.experiments.suspended) {
            Math.abs(quantities.mean_rise.value - 1e-6d / (12 * 1.7e-8d * 385)) < 1e-15
            quantities.mean_rise.unit == 'K'
            quantities.mean_rise.uncertainty < 1e-11
            tables.profile*.name.take(2) == ['x', 'rise']
            tables.profile*.unit.take(2) == ['m', 'K']
            tables.profile[0]['values'].size() == tables.profile[1]['values'].size()
            invariants.heat_balance < 1e-10
            expectations[0].passed
            expectations[0].why == '(21)'
        }
    }

    def "JSON of a wrong model is one object too"() {
        when:
        int code = ziman('run', model('bte 1\nx = 3\n'), '--json')

        then:
        code == 2
        new JsonSlurper().parseText(printed()).errors.size() == 1
        complaints().contains('parameters')
    }

    def "a plan names the stages and runs nothing"() {
        expect:
        ziman('run', model(WIRE), '--plan') == 0
        printed().contains('  1. ')
        !printed().contains('mean_rise  ')
    }

    def "a wire that runs away is exit code 3, with the drive at which it was lost"() {
        given:
        def runaway = WIRE
            .replace('of constant', 'of tabulated')
            .replace('resistivity          = 1.7 uohm.cm', 'resistivity(T) = 1.7 uohm.cm * (1 + 0.004 K^-1 * (T - 300 K))')
            .replace('voltage  = V', 'current  = 1 A')

        expect:
        ziman('run', model(runaway), '--only', 'suspended') == 3
        complaints().contains('lost')
        complaints() =~ /\d A|\d mA/
    }

    def "a missing file is exit code 4"() {
        expect:
        ziman('run', folder.resolve('none.bte').toString()) == 4
        complaints().contains('There is no file')
    }

    def "an unknown option or command is exit code 2 and no stack trace: #arguments"() {
        expect:
        ziman(*arguments) == 2
        !complaints().contains('\tat ')

        where:
        arguments << [['run'], ['run', 'a.bte', '--jsn'], ['rn'], ['explain', 'wirre']]
    }

    def "a file of another kind is refused"() {
        given:
        def file = folder.resolve('model.txt')
        Files.writeString(file, WIRE)

        expect:
        ziman('run', file.toString()) == 2
        complaints().contains('which end in .bte')
    }

    def "what is wrong with a value that is used twice is said once, and is no fault of Ziman"() {
        expect:
        ziman('check', model(WIRE.replace('V = 1 mV', 'V = 1 millivolt').replace('bath = 300 K', 'bath = 300 Kelvin'))) == 2
        complaints().count('Did you mean "K"?') == 1
        !complaints().contains('fault of Ziman')
    }

    def "a model cannot make Ziman expand functions without end"() {
        given:
        def doubling = (1..40).collect { "f${it}(x) = f${it - 1}(x) + f${it - 1}(x)" }.join('\n')

        expect:
        ziman('check', model("bte 1\nparameters {\nf0(x) = x\n${doubling}\na = f40(1)\n}\n")) == 2
        complaints().contains('more than 2000 times')
    }

    def "format follows a link to the file"() {
        given:
        def file = Path.of(model('bte 1\nparameters{a=1 K}\n'))
        def link = folder.resolve('link.bte')
        Files.createSymbolicLink(link, file)

        expect:
        ziman('format', link.toString()) == 0
        Files.isSymbolicLink(link)
        Files.readString(file).contains('a = 1 K')
    }

    def "check says that a model is fine"() {
        expect:
        ziman('check', model(WIRE)) == 0
        printed() == 'model.bte: fine, with 2 experiments.\n'
    }

    def "format lays a file out once and for all"() {
        given:
        def file = model('bte 1\nparameters{\na=1 K# one\nlonger=2 K\n}\n')

        expect:
        ziman('format', '--check', file) == 1
        ziman('format', file) == 0
        Files.readString(Path.of(file)) == 'bte 1\nparameters {\n  a      = 1 K  # one\n  longer = 2 K\n}\n'
        ziman('format', '--check', file) == 0
    }

    def "explain knows every word of the language: #word"() {
        expect:
        ziman('explain', word) == 0
        printed().contains(contains)

        where:
        word         || contains
        'wire'       || 'contact [source|drain] { ... }'
        'wire'       || 'mean_rise'
        'constant'   || 'thermal_conductivity'
        'relaxation' || 'fixed or local'
        'channel'    || 'relaxation'
        'constants'  || 'kB'
        'sweep'      || 'linear(20 K, 400 K, points = 39)'
        'compare'    || 'compare RESULT with OTHER'
        'custom'     || 'code: ScatteringLaw'
    }
}

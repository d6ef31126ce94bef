package ziman.dsl.command

import groovy.json.JsonSlurper
import java.nio.file.Files

/** Experiments whose table is not given. */
class WaitingCommandSpec extends OnCommandLine {
    def "an experiment whose table is not given is skipped, the others run, and that is no failure"() {
        when:
        int code = ziman('run', model(WAITING))

        then:
        code == 0
        printed().contains('V = 0.001 V, path = ""\n')
        printed().contains("suspended  wire\n  skipped: ${WAITS}\n")
        printed() =~ /short {2}wire\n {2}mean_rise/
        !printed().contains('expected')
        complaints() == ''
    }

    def "JSON says of a skipped experiment why, and of a text parameter its text"() {
        when:
        int code = ziman('run', model(WAITING), '--json')
        def json = new JsonSlurper().parseText(printed())

        then:
        code == 0
        json.parameters == [V: [value: 0.001, unit: 'V'], path: [value: '']]
        json.experiments.suspended == [skipped: WAITS]
        json.experiments.short.quantities.mean_rise.unit == 'K'
    }

    def "a skipped experiment can be chosen, planned and checked: #arguments"() {
        expect:
        ziman(*(arguments[0..0] + [model(WAITING)] + arguments.drop(1))) == 0
        printed() == output.toString()

        where:
        arguments                               || output
        ['check']                               || "model.bte: fine, with 2 experiments.\nsuspended would be skipped: ${WAITS}\n"
        ['run', '--plan', '--only', 'suspended'] || "suspended  wire\n  skipped: ${WAITS}\n"
        ['run', '--only', 'suspended']          ||
            "model.bte\nV = 0.001 V, path = \"\"\n\nsuspended  wire\n  skipped: ${WAITS}\n"
    }

    def "the table can be given from outside, wherever it is"() {
        given:
        def elsewhere = Files.createDirectory(folder.resolve('elsewhere')).resolve('rho.csv')
        Files.writeString(elsewhere, '200 1.7\n400 1.7\n')
        def models = Files.createDirectory(folder.resolve('models')).resolve('model.bte')
        Files.writeString(models, WAITING)

        when:
        int code = ziman('run', models.toString(), '--set', "path=${elsewhere}", '--json')
        def json = new JsonSlurper().parseText(printed())

        then:
        code == 0
        json.parameters.path == [value: elsewhere.toString()]
        json.experiments.suspended.expectations[0].passed
    }

    def "a table that is given but not there, or no table, is exit code 2: #text"() {
        given:
        def path = folder.resolve('rho.csv')
        if (text) {
            Files.writeString(path, text)
        }

        expect:
        ziman('run', model(WAITING), '--set', "path=${path}") == 2
        complaints().contains(message)

        where:
        text            || message
        ''              || 'There is no file'
        '1 2\nthree 4\n' || 'Two numbers are expected'
    }

    def "a text does not fit a number: #setting"() {
        expect:
        ziman('check', model(WAITING), '--set', setting) == 2
        complaints().contains(message)

        where:
        setting   || message
        'V="abc"' || 'A number is expected here, this is a text.'
        'V=path'  || 'A number is expected here, "path" is a text.'
        'V=abc'   || 'Nothing here is called "abc".'
    }
}

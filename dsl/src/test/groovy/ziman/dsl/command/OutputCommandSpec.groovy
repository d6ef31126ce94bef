package ziman.dsl.command

import groovy.json.JsonSlurper
import java.nio.file.Files

/** Files that a run leaves. */
class OutputCommandSpec extends OnCommandLine {
    def "what was found is drawn, written and reported into one folder"() {
        given:
        def to = folder.resolve('out')

        expect:
        ziman('run', model(WIRE), '--out', to.toString(), '--report', '--plot', 'svg', '--only', 'suspended') == 0
        to.toFile().list().sort().findAll { it != 'runs.sqlite' } == [
            'model.h5', 'model.html', 'model.json', 'model.suspended.profile.csv', 'model.suspended.profile_rise.svg',
            'model.suspended.profile_temperature.svg', 'model.suspended.where_the_heat_goes.svg',
        ]
        complaints().contains("The report is ${to.resolve('model.html')}.")
        complaints().contains("3 pictures are in ${to.toAbsolutePath()}.")
    }

    def "a format that is not drawn is refused before anything runs"() {
        expect:
        ziman('run', model(WIRE), '--plot', 'pdf') == 2
        complaints().contains('Pictures are drawn as png or svg, not pdf.')
        printed().empty
    }

    def "an unknown experiment is refused with a suggestion"() {
        expect:
        ziman('run', model(WIRE), '--only', 'shrt') == 2
        complaints().contains('Did you mean "short"?')
    }

    def "results can be written to a folder"() {
        given:
        def results = folder.resolve('a/b')

        expect:
        ziman('run', model(WIRE), '--out', results.toString()) == 0
        new JsonSlurper().parse(results.resolve('model.json').toFile()).model == 'model.bte'
        Files.readAllLines(results.resolve('model.suspended.profile.csv'))[0].startsWith('x (m),rise (K)')
    }
}

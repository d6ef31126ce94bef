package ziman.dsl.repl

import java.nio.file.Path
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** Curves in characters, of what has been run. */
class PlotsSpec extends Specification {
    @Shared
    @TempDir
    Path folder

    @Shared
    Conversation with

    def setupSpec() {
        with = new Conversation(folder)
        with.say('load metal.bte')
        with.say('run')
    }

    def "#line draws a curve in the shown units"() {
        when:
        def drawn = with.say(line)

        then:
        with.code == 0
        drawn.contains('seebeck')
        drawn.contains('uV/K')
        drawn.contains('T')
        drawn.readLines().size() > 8

        where:
        line << ['plot seebeck', 'plot against_T seebeck']
    }

    def "#line says why nothing is drawn"() {
        expect:
        with.complaint(line).contains(why)

        where:
        line                       | why
        'plot'                     | 'Name what is drawn: '
        'plot sebeck'              | 'There is no "sebeck" to draw. Did you mean "seebeck"?'
        'plot transport'           | 'There is nothing to draw'
        'plot transport sigma'     | 'sigma is one number'
    }

    def "a curve of a model that has changed says so"() {
        given:
        with.say('set tau = 1 fs')

        expect:
        with.say('plot seebeck').contains('The model has changed since: run against_T computes it anew.')

        cleanup:
        with.say('unset tau')
    }
}

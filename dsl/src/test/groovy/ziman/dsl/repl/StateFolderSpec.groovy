package ziman.dsl.repl

import java.nio.file.Path
import spock.lang.Specification

/** Where the history is kept. */
class StateFolderSpec extends Specification {
    def "with #environment it is #file"() {
        expect:
        StateFolder.history(environment, '/home/me') == Path.of(file)

        where:
        environment                    | file
        [:]                            | '/home/me/.local/state/ziman/history'
        [XDG_STATE_HOME: '/var/state'] | '/var/state/ziman/history'
        [XDG_STATE_HOME: '']           | '/home/me/.local/state/ziman/history'
        [XDG_STATE_HOME: 'relative']   | '/home/me/.local/state/ziman/history'
    }
}

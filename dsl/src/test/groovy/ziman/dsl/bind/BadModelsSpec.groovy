package ziman.dsl.bind

import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir
import ziman.grammar.read.Reader
import ziman.grammar.source.Source
import ziman.grammar.source.Unreadable

/**
 * Bad models and their exact messages. The messages are kept in bad-models.txt and reviewed like
 * code; after an intended change, -Dsnapshots=write writes them anew.
 */
class BadModelsSpec extends Specification {
    static final Path SNAPSHOTS = Path.of('src/test/resources/ziman/dsl/bind/bad-models.txt')

    @Shared
    @TempDir
    Path parent

    @Shared
    Path folder

    @Shared
    List<Map<String, String>> cases = read()

    def setupSpec() {
        folder = Files.createDirectory(parent.resolve('models'))
        Files.writeString(parent.resolve('secret.csv'), '1 2\n3 4\n')
        Files.writeString(parent.resolve('secret.bte'), 'bte 1\n')
        Files.writeString(folder.resolve('data.csv'), 'T,rho\n1,2\n3,4\n')
        Files.writeString(folder.resolve('broken.csv'), 'T,rho\n1,2\nthree,4\n')
        Files.writeString(folder.resolve('circle.bte'), 'bte 1\nuse "model.bte"\n')
        Files.writeString(folder.resolve('syntax.bte'), 'bte 1\nparameters { a = }\n')
    }

    def cleanupSpec() {
        if (System.getProperty('snapshots') == 'write') {
            Files.writeString(SNAPSHOTS, cases.collect {
                "=== ${it.name}\n${it.model}--- message\n${message(it.model)}\n"
            }.join(''))
        }
    }

    def "#bad.name"() {
        expect:
        message(bad.model) == bad.message

        where:
        bad << read()
    }

    def "there are at least a hundred bad models, each of its own"() {
        expect:
        cases.size() >= 100
        cases*.name.toSet().size() == cases.size()
    }

    /** What is said about a model that is called model.bte and lies in the folder. */
    private String message(String model) {
        Files.writeString(folder.resolve('model.bte'), model)
        def source = new Source('model.bte', model)
        try {
            Binder.in(Folder.of(folder)).bind(Reader.read(source), source, [])
            return 'nothing is wrong'
        } catch (Unreadable e) {
            return e.message
        }
    }

    private static List<Map<String, String>> read() {
        Files.readString(SNAPSHOTS).split('(?m)^=== ').tail().collect { text ->
            def (head, message) = text.split('(?m)^--- message\n', -1)
            def name = head.readLines().first()
            [name: name, model: head.substring(name.size() + 1), message: message.stripTrailing()]
        }
    }
}

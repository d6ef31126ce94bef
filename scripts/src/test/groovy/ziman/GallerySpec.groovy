package ziman

import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import ziman.dsl.bind.BoundModel
import ziman.dsl.run.ModelFile
import ziman.dsl.run.Report
import ziman.dsl.run.Runner
import ziman.dsl.twin.GroovyPrinter
import ziman.dsl.twin.GroovyScripts
import ziman.engine.pipeline.Progress
import ziman.grammar.format.Formatter

class GallerySpec extends Specification {
    static final Path GALLERY = Path.of('gallery')
    static final List<Path> MODELS = files('.bte')
    static final List<Path> SCRIPTS = files('.groovy')

    def "#file gives what it expects, and keeps its conservation laws"() {
        when:
        BoundModel model = ModelFile.read(file).bind([])
        List<Report> reports = model.experiments().collect { Runner.run(it, Progress.SILENT) }

        then: "every model says what it expects"
        model.experiments().every { !it.expectations().isEmpty() }

        and:
        reports.every { it.refusal().isEmpty() }
        reports.collectMany { it.verdicts() }.findAll { !it.passed() }*.expectation()*.text() == []

        and:
        reports.every { it.outcome().get().invariants().every { name, value -> Math.abs(value) < 1e-12 } }

        where:
        file << MODELS
    }

    def "#file has a title and a licence, and is laid out"() {
        given:
        def model = ModelFile.read(file)

        expect:
        model.bind([]).about().keySet().containsAll(['title', 'licence'])
        Formatter.format(model.source()) == model.source().text()

        where:
        file << MODELS
    }

    def "#file says the same in Groovy"() {
        given:
        def model = ModelFile.read(file)
        def script = GroovyPrinter.print(model.body())
        def beside = Files.createTempFile('twin', '.groovy')
        Files.writeString(beside, script)

        expect:
        GroovyScripts.tree(new ziman.grammar.source.Source(beside.fileName.toString(), script), beside) ==
            model.body()

        cleanup:
        Files.delete(beside)

        where:
        file << MODELS
    }

    def "#file runs"() {
        when:
        new GroovyScripts().run(file)

        then:
        noExceptionThrown()

        where:
        file << SCRIPTS
    }

    private static List<Path> files(String ending) {
        Files.list(GALLERY).withCloseable { found ->
            found.filter { it.toString().endsWith(ending) }.sorted().toList()
        }
    }
}

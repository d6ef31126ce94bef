package ziman

import java.math.MathContext
import java.nio.file.Files
import java.nio.file.Path
import java.util.regex.Pattern
import spock.lang.Specification
import ziman.dsl.bind.Statement
import ziman.dsl.repl.Repl
import ziman.dsl.run.ModelFile
import ziman.dsl.run.Runner
import ziman.dsl.show.ExitCode
import ziman.dsl.show.Reference
import ziman.dsl.show.Style
import ziman.dsl.show.TextReport
import ziman.engine.pipeline.Progress
import ziman.engine.schema.RecordDescription
import ziman.engine.schema.Schema
import ziman.grammar.format.Formatter
import ziman.grammar.source.Source
import ziman.grammar.tree.Body
import ziman.grammar.tree.Entry

/** Documentation is true: what it shows is run, and what is made from the schema is up to date. */
class DocumentationSpec extends Specification {
    static final Path PICTURE = Path.of('docs/copper-wire.svg')
    static final Path CONVERSATION = Path.of('docs/repl.md')
    static final Path REFERENCE = Path.of('docs/reference.md')

    def "the reference is what the schema says"() {
        given: "-Dsnapshots=write writes it anew"
        if (System.getProperty('snapshots') == 'write') {
            Files.writeString(REFERENCE, Reference.markdown())
        }

        expect:
        Files.readString(REFERENCE) == Reference.markdown()
    }

    def "the reference and explain tell of every kind, section, result and statement"() {
        given:
        def page = Reference.markdown()
        def overview = Reference.overview()

        expect:
        Schema.kinds().every { kind ->
            page.contains("### `${kind.head()} NAME of ${kind.name()}`") && overview.contains(kind.name()) &&
                Reference.about(kind.name()).contains(kind.help()) &&
                everything(kind.content()).every { Reference.about(kind.name()).contains(it) && page.contains(it) } &&
                kind.results().every { page.contains("| `${it.name()}` |") }
        }
        Statement.values().every {
            page.contains(it.form()) && overview.contains(it.form()) && Reference.about(it.word()).contains(it.help())
        }
    }

    def "nothing is said in the gallery that the reference does not tell of"() {
        given:
        def known = Statement.values()*.word() + Schema.families()*.head() + ['bte', 'experiment'] +
            Schema.kinds().collectMany { everything(it.content()) }

        expect:
        Files.list(Path.of('gallery')).withCloseable { files ->
            files.filter { it.toString().endsWith('.bte') }.toList()
        }.collectMany { heads(ModelFile.read(it).body()) }.toSet().findAll { !(it in known) } == [] as Set
    }

    private static List<String> everything(RecordDescription content) {
        content.names().toList() + content.sections().collectMany { everything(it.content()) }
    }

    private static List<String> heads(Body body) {
        body.entries().collectMany { entry ->
            entry instanceof Entry.Section ? [entry.heading().head()] + heads(entry.body()) :
                entry instanceof Entry.Command ? [entry.heading().head()] : []
        }
    }

    def "the models in #page are laid out, and can be read"() {
        expect:
        blocks(page, 'bte').every { Formatter.format(new Source(page.toString(), it)) == it }

        where:
        page << [Path.of('../README.md'), Path.of('docs/language.md')]
    }

    def "the picture shows what a run prints"() {
        given: "-Dsnapshots=write draws it anew"
        def model = ModelFile.read(Path.of('gallery/copper-wire.bte')).bind([])
        def text = new TextReport(Style.PLAIN)
        def printed = text.opening(model) +
            model.experiments().collect { text.experiment(Runner.run(it, Progress.SILENT)) }.join('')
        if (System.getProperty('snapshots') == 'write') {
            Files.writeString(PICTURE, Picture.draw('$ scripts/ziman run scripts/gallery/copper-wire.bte', printed))
        }

        expect: "the last digits of errors may differ from one machine to the next"
        lasting(Picture.text(Files.readString(PICTURE))) == lasting(printed)
    }

    def "the conversation is what is answered"() {
        given:
        def shown = blocks(CONVERSATION, 'text')[0].readLines()
        def said = shown.findAll { it.startsWith('ziman> ') }*.substring('ziman> '.length())
        def told = new ByteArrayOutputStream()
        def stream = new PrintStream(told, true, 'UTF-8')

        when:
        def code = new Repl(stream, stream)
            .run('load gallery/copper-wire.bte', new ByteArrayInputStream(said.join('\n').getBytes('UTF-8')), false)

        then: "the last digits of errors may differ from one machine to the next"
        code == ExitCode.UNEXPECTED
        eightDigits(told.toString('UTF-8')) == eightDigits(shown.findAll { !it.startsWith('ziman> ') }.join('\n'))
    }

    def "what can be said in a conversation is what help says"() {
        given:
        def told = new ByteArrayOutputStream()
        new Repl(new PrintStream(told, true, 'UTF-8'), System.err)
            .run('', new ByteArrayInputStream('help'.bytes), false)
        def rows = Pattern.compile(/(?m)^\| `(.*)` \| (.*) \|$/).matcher(Files.readString(CONVERSATION)).results()
            .map { "  ${it.group(1).padRight(26)}  ${it.group(2)}".toString() }.toList()

        expect:
        told.toString('UTF-8').readLines().findAll { it =~ /^  [a-z]+( \[?[A-Z].*)?  / } == rows
    }

    def "every file that #page links to is there"() {
        expect:
        Pattern.compile(/\]\(([^)#:]+)\)/).matcher(Files.readString(page)).results()
            .map { it.group(1) }
            .filter { !Files.exists(page.resolveSibling(it)) }
            .toList() == []

        where:
        page << [Path.of('../README.md'), Path.of('../CONTRIBUTING.md'), Path.of('docs/language.md'),
                 Path.of('docs/scripting.md'), Path.of('docs/sharing.md'), Path.of('docs/repl.md'),
                 Path.of('docs/tutorial.md')]
    }

    private static List<String> lasting(String text) {
        text.readLines()*.replaceFirst(/±.*/, '')*.stripTrailing().findAll { it && !it.contains('invariants') }
    }

    private static List<String> eightDigits(String text) {
        lasting(text)*.replaceAll(/\d+\.\d{8,}/) { new BigDecimal(it).round(new MathContext(8)).toString() }
    }

    private static List<String> blocks(Path page, String language) {
        Pattern.compile("(?s)```${language}\n(.*?)```").matcher(Files.readString(page)).results()
            .map { it.group(1) }
            .toList()
    }
}

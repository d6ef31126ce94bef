package ziman

import java.nio.file.Files
import java.nio.file.Path
import java.util.regex.Pattern
import spock.lang.Specification
import ziman.dsl.show.Reference
import ziman.grammar.format.Formatter
import ziman.grammar.source.Source

/** Documentation is true: what it shows is run, and what is made from the schema is up to date. */
class DocumentationSpec extends Specification {
    static final Path REFERENCE = Path.of('docs/reference.md')

    def "the reference is what the schema says"() {
        given: "-Dsnapshots=write writes it anew"
        if (System.getProperty('snapshots') == 'write') {
            Files.writeString(REFERENCE, Reference.markdown())
        }

        expect:
        Files.readString(REFERENCE) == Reference.markdown()
    }

    def "the models in #page are laid out, and can be read"() {
        expect:
        blocks(page, 'bte').every { Formatter.format(new Source(page.toString(), it)) == it }

        where:
        page << [Path.of('../README.md'), Path.of('docs/language.md')]
    }

    def "every file that #page links to is there"() {
        expect:
        Pattern.compile(/\]\(([^)#:]+)\)/).matcher(Files.readString(page)).results()
            .map { it.group(1) }
            .filter { !Files.exists(page.resolveSibling(it)) }
            .toList() == []

        where:
        page << [Path.of('../README.md'), Path.of('../CONTRIBUTING.md'), Path.of('docs/language.md')]
    }

    private static List<String> blocks(Path page, String language) {
        Pattern.compile("(?s)```${language}\n(.*?)```").matcher(Files.readString(page)).results()
            .map { it.group(1) }
            .toList()
    }
}

package ziman

import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir
import ziman.dsl.command.Terminal
import ziman.dsl.command.ZimanCommand
import ziman.grammar.format.Formatter
import ziman.grammar.source.Source

/** The tutorial is lived through, from its first file to its last command. */
class TutorialSpec extends Specification {
    static final Path PAGE = Path.of('docs/tutorial.md')
    static final String BLOCK = /(?s)(?:`([\w.]+)`:\n\n)?```(bte|groovy|console)\n(.*?)```/

    static final String MARK = 'answered'

    @TempDir
    Path folder

    def "every file is laid out, and every command prints what the page says"() {
        given: "-Dsnapshots=write writes anew what is printed"
        def page = Files.readString(PAGE)
        def lived = page.replaceAll(BLOCK) { String all, String name, String language, String text ->
            if (language == 'console') {
                return '```console\n' + console(text.readLines()) + '```'
            }
            Files.writeString(folder.resolve(name), text)
            assert language != 'bte' || Formatter.format(new Source(name, text)) == text
            all
        }
        if (System.getProperty('snapshots') == 'write') {
            Files.writeString(PAGE, lived)
        }

        expect: "errors in the last digits may differ from one machine to the next"
        lasting(Files.readString(PAGE)) == lasting(lived)

        and: "nothing is left out"
        (page =~ BLOCK).size() >= 12 && page.count('$ scripts/ziman') == (page =~ /```console/).size()
    }

    /** A command and what it prints; of a conversation, what is answered to each line. */
    private String console(List<String> lines) {
        assert lines[0].startsWith('$ scripts/ziman ')
        def arguments = (lines[0] =~ /"([^"]*)"|(\S+)/).collect { it[1] ?: it[2] }.drop(2)
            .collect { Files.exists(folder.resolve(it)) ? folder.resolve(it).toString() : it }
        def said = lines.drop(1).findAll { it.startsWith('ziman> ') }
        if (!said) {
            return lines[0] + '\n' + printed(arguments, '')
        }
        def typed = said.collect { "\"${MARK}\"\n${it - 'ziman> '}\n" }.join('')
        def answers = printed(arguments, typed).split(MARK + '\n', -1)
        lines[0] + '\n' + answers[0].stripTrailing() + '\n' +
            [said, answers.drop(1)].transpose().collect { line, answer -> line + '\n' + answer.replaceFirst(/^\n/, '') }.join('')
    }

    /** Everything that a command prints, in the order in which a terminal shows it. */
    private String printed(List<String> arguments, String typed) {
        def (output, input) = [System.out, System.in]
        def printed = new ByteArrayOutputStream()
        def stream = new PrintStream(printed, true, 'UTF-8')
        System.out = stream
        System.in = new ByteArrayInputStream(typed.getBytes('UTF-8'))
        try {
            ZimanCommand.execute(new Terminal(stream, stream), arguments as String[])
        } finally {
            System.out = output
            System.in = input
        }
        printed.toString('UTF-8').replace(folder.toString() + '/', '')
    }

    private static List<String> lasting(String text) {
        text.readLines()*.replaceFirst(/±.*/, '')*.stripTrailing().findAll { it && !it.contains('invariants') }
    }
}

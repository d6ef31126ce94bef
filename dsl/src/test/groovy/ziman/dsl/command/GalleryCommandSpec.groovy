package ziman.dsl.command

import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

class GalleryCommandSpec extends Specification {
    @TempDir
    Path folder

    ByteArrayOutputStream out = new ByteArrayOutputStream()
    ByteArrayOutputStream err = new ByteArrayOutputStream()

    private int gallery(String... more) {
        ZimanCommand.execute(new Terminal(new PrintStream(out, true, 'UTF-8'), new PrintStream(err, true, 'UTF-8')),
            ['gallery', folder.toString(), '--out', folder.resolve('site').toString(), *more] as String[])
    }

    def "every model has a report and a card with a picture; one that cannot be run says why, and the others go on"() {
        given:
        Files.writeString(folder.resolve('a.bte'), OnCommandLine.WIRE.replace('bte 1\n', 'bte 1\nabout { title = "A <hot> wire" ; licence = "CC0" }\n'))
        Files.writeString(folder.resolve('b.bte'), OnCommandLine.WIRE.replace('length   = 1 cm', 'lenght = 1 cm'))
        Files.writeString(folder.resolve('c.bte'), OnCommandLine.WIRE)

        when:
        int code = gallery('--title', 'Wires & more')
        def index = Files.readString(folder.resolve('site/index.html'))

        then:
        code == 2
        ['a', 'c'].every { Files.readString(folder.resolve("site/${it}.html")).contains('class="specification"') && index.contains("<a href=\"${it}.html\">".toString()) }
        !Files.exists(folder.resolve('site/b.html'))
        index.contains('<h1>Wires &amp; more</h1>')
        index.contains('A &lt;hot&gt; wire')
        index.contains('2 of 3 models are as expected.')
        index.contains('Did you mean &quot;length&quot;?')
        index.count('src="data:image/png;base64,') == 2
        !(index =~ /(src|href)="(?!data:|[ac]\.html)/)
        out.toString('UTF-8').readLines()*.takeBefore(':').findAll { it in ['a.bte', 'b.bte', 'c.bte'] } == ['a.bte', 'b.bte', 'c.bte']
    }

    def "a model that waits for a table did not run, and is neither as expected nor not"() {
        given:
        Files.writeString(folder.resolve('a.bte'), OnCommandLine.WIRE)
        Files.writeString(folder.resolve('b.bte'), """\
            bte 1
            parameters { a2F = "" }
            band s of free_electron { mass = 1 m_e ; density = 85 nm^-3 }
            channel c of electron_phonon { alpha2F = table(a2F, columns = ["eV", "1"]) }
            experiment e of expansion { temperature = 300 K ; show rho }
            """.stripIndent())

        when:
        int code = gallery()
        def index = Files.readString(folder.resolve('site/index.html'))

        then:
        code == 0
        index.contains('<p class="summary good">The model that ran is as expected. 1 model did not run.</p>')
        index.contains('<p class="waiting">')
    }

    def "whatever a model is called, its report is where the card leads to"() {
        given:
        ['index', 'a b%20#'].each { Files.writeString(folder.resolve("${it}.bte"), OnCommandLine.WIRE) }

        when:
        int code = gallery()
        def index = Files.readString(folder.resolve('site/index.html'))

        then:
        code == 0
        index.contains('<a href="a%20b%2520%23.html">')
        index.contains('<a href="index.bte.html">')
        Files.readString(folder.resolve('site/index.bte.html')).contains('class="specification"')
        Files.exists(folder.resolve('site/a b%20#.html'))
    }

    def "a folder without models, and no folder"() {
        expect:
        gallery() == 4
        err.toString('UTF-8').contains('There is no model (.bte) in ')

        when:
        folder = folder.resolve('missing')

        then:
        gallery() == 4
        err.toString('UTF-8').contains('is no folder')
    }
}

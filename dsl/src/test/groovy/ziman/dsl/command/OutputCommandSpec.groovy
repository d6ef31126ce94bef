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

    def "tables of an earlier run that this one has not found do not stand beside it"() {
        given: "a file of the user's own is left alone"
        def to = folder.resolve('out')
        ziman('run', model(WIRE), '--out', to.toString(), '--report')
        Files.writeString(to.resolve('model.suspended.mine.csv'), '1')

        when: "beyond what the table knows there is no answer"
        ziman('run', model(WIRE.replace('of constant', 'of tabulated').replace('1.7 uohm.cm\n', 'table([299 K, 301 K], [1 uohm.cm, 2 uohm.cm])\n')),
            '--out', to.toString(), '--set', 'V=1 V')

        then:
        new JsonSlurper().parse(to.resolve('model.json').toFile()).experiments.suspended.tables == null
        !Files.exists(to.resolve('model.suspended.profile.csv'))
        Files.exists(to.resolve('model.suspended.mine.csv'))
        complaints().contains("The report ${to.resolve('model.html')} is that of an earlier run.")
        !to.toFile().list().any { it.contains('unfinished') }
    }

    def "what cannot be written is named"() {
        given:
        def to = folder.resolve('out')
        Files.createDirectories(to.resolve('model.json'))

        expect:
        ziman('run', model(WIRE), '--out', to.toString()) == 4
        complaints().contains("${to.resolve('model.json')} cannot be written: it is there and is no ordinary file")
    }

    def "comparisons with tables of one name, and with names of results, keep their own numbers"() {
        given:
        ['a', 'b'].eachWithIndex { name, i ->
            Files.createDirectories(folder.resolve(name))
            Files.writeString(folder.resolve("$name/x.csv"), "0.001,${i + 1}\n0.002,${i + 3}\n")
        }
        Files.writeString(folder.resolve('V.csv'), '0.001,5\n0.002,6\n')
        Files.writeString(folder.resolve('ratio.csv'), '0.001,7\n0.002,8\n')
        def to = folder.resolve('out')
        def columns = 'columns = ["V", "mK"]'
        def text = WIRE + """
            experiment α from short {
              sweep { V = [1 mV, 2 mV] }
              compare mean_rise with table("a/x.csv", $columns)
              compare mean_rise with table("b/x.csv", $columns)
              compare mean_rise with table("V.csv", $columns)
              compare mean_rise with table("ratio.csv", $columns)
            }
            experiment β from α {
              compare mean_rise with α
              compare mean_rise with suspended
            }
            """.stripIndent()

        when:
        int code = ziman('run', model(text), '--out', to.toString(), '--plot', 'svg', '--report')
        def last = { String table -> Files.readAllLines(to.resolve("model.${named('α')}.mean_rise_with_${table}.csv"))[1].split(',') as List }

        then:
        code == 0
        last('x')[2] == '0.001'
        last('x_2')[2] == '0.002'
        last('V')[2] == '0.005'
        last('ratio')[2] == '0.007'
        Files.readAllLines(to.resolve("model.${named('α')}.mean_rise_with_V.csv"))[0].startsWith('V (V),mean_rise (K),V, other (K)')
        Files.exists(to.resolve("model.${named('β')}.mean_rise_with_${named('α')}.csv"))

        when:
        def file = new io.jhdf.HdfFile(to.resolve('model.h5'))

        then:
        (file.getByPath('/α/tables/mean_rise with V/V').data as double[]).toList() == [0.001d, 0.002d]
        (file.getByPath('/α/tables/mean_rise with V/V, other').data as double[]).toList() == [0.005d, 0.006d]

        cleanup:
        file?.close()
    }

    def "a text of any length is on the page"() {
        given:
        def source = 'x' * 100_000

        expect:
        ziman('run', model(WIRE.replace('bte 1\n', "bte 1\nabout { source = \"$source\" }\n")), '--out', folder.resolve('out').toString(), '--report') == 0
        Files.readString(folder.resolve('out/model.html')).contains(source)
    }

    /** A letter as it is in the name of a file: not every system has all. */
    private static String named(String letter) {
        java.nio.charset.Charset.forName(System.getProperty('sun.jnu.encoding')).newEncoder().canEncode(letter) ?
            letter : 'u' + Integer.toHexString(letter.codePointAt(0))
    }
}

package ziman.dsl.command

import groovy.json.JsonOutput
import groovy.json.JsonSlurper
import java.nio.file.Files
import java.nio.file.Path
import java.security.MessageDigest
import java.util.zip.ZipEntry
import java.util.zip.ZipFile
import java.util.zip.ZipOutputStream
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout

/** A run in one file: everything that is needed to do it again, and what came of it. */
@Timeout(30)
class PackCommandSpec extends Specification {
    static final String WIRE = '''bte 1

about {
  title   = "A wire"
  licence = "CC-BY-4.0"
  date    = "2026-02-03"
}

use "parts/copper.bte"

parameters {
  V        = 1 mV "voltage"
  measured = "" "path of a table of the resistivity: K, uohm.cm"
}

material tabulated of tabulated {
  resistivity          = table(measured, columns = ["K", "uohm.cm"])
  thermal_conductivity = 385 W/m/K
}

experiment suspended of wire {
  material = copper
  length   = 1 cm
  diameter = 1 um
  voltage  = V
  contact { bath = 300 K }
  show mean_rise "mK"
  expect { mean_rise = 12.7323 mK +/- 0.01 % "(21)" }
}

experiment swept from suspended {
  sweep { V = [1 mV, 2 mV] }
  compare mean_rise with table("rises.csv", columns = ["V", "K"])
}

experiment given from suspended {
  material := tabulated
}
'''
    static final String COPPER = '''bte 1

material copper of tabulated {
  resistivity          = table("rho.csv", columns = ["K", "uohm.cm"])
  thermal_conductivity = 385 W/m/K
}
'''

    @TempDir
    Path folder

    Path zip
    ByteArrayOutputStream out = new ByteArrayOutputStream()
    ByteArrayOutputStream err = new ByteArrayOutputStream()

    def setup() {
        zip = folder.resolve('wire.zip')
        Files.createDirectories(folder.resolve('model/parts'))
        write('model/wire.bte', WIRE)
        write('model/parts/copper.bte', COPPER)
        write('model/parts/rho.csv', '250,1.7\n400,1.7\n')
        write('model/rises.csv', '0.001,0.0127\n0.002,0.0509\n')
        write('model/secret.txt', 'nobody asked for it')
        write('elsewhere.csv', '250,1.6\n400,1.6\n')
    }

    def "a pack holds the model, every file it used, hashes, results and where they come from"() {
        expect:
        pack() == 0
        names() == ['model/parts/copper.bte', 'model/parts/rho.csv', 'model/rises.csv', 'model/wire.bte', 'results.json',
                    'ro-crate-metadata.json']
        text('model/wire.bte') == WIRE
        def graph = graph()
        graph['ro-crate-metadata.json'].conformsTo == ['@id': 'https://w3id.org/ro/crate/1.1']
        graph['./'].name == 'A wire'
        graph['./'].datePublished == '2026-02-03'
        graph['./'].mainEntity == ['@id': 'model/wire.bte']
        graph['./'].hasPart*.'@id' == names() - 'ro-crate-metadata.json'
        names().findAll { it != 'ro-crate-metadata.json' }.every { graph[it].sha256 == sha256(text(it)) }
        graph['#parameter-V'].value == 0.001
        graph['#parameter-V'].unitText == 'V'
        graph['#ziman'].version == '0.1.0'
        graph['#java'].version == Runtime.version().toString()
        graph['#expectation-1'].value == 'met'
        def results = new JsonSlurper().parseText(text('results.json'))
        results.experiments.suspended.quantities.mean_rise.uncertainty > 0
        results.experiments.swept.tables.sweep*.name.contains('mean_rise uncertainty')
        results.experiments.given.skipped.contains('needs a table')
    }

    def "every reference in the metadata leads to something"() {
        given:
        pack('--set', 'V=2 mV')
        def graph = graph()
        def references = []
        def visit
        visit = { value ->
            if (value instanceof Map) {
                value.size() == 1 && value['@id'] ? references << value['@id'] : value.values().each(visit)
            } else if (value instanceof List) {
                value.each(visit)
            }
        }
        graph.values().each(visit)

        expect:
        references.size() > 10
        references.toSet() - graph.keySet() == ['https://w3id.org/ro/crate/1.1'].toSet()
    }

    def "the same run makes the same bytes, wherever it is made"() {
        given:
        pack()
        def first = Files.readAllBytes(zip)
        Files.createDirectories(folder.resolve('copy/parts'))
        ['wire.bte', 'rises.csv', 'parts/copper.bte', 'parts/rho.csv'].each {
            Files.copy(folder.resolve('model').resolve(it), folder.resolve('copy').resolve(it))
        }
        Files.setLastModifiedTime(folder.resolve('copy/wire.bte'), java.nio.file.attribute.FileTime.fromMillis(1_000_000_000L))

        expect:
        ziman('pack', folder.resolve('copy/wire.bte').toString(), '--out', folder.resolve('b.zip').toString()) == 0
        Files.readAllBytes(folder.resolve('b.zip')) == first
        pack('--date', '2026-02-04') == 0
        Files.readAllBytes(zip) != first
    }

    def "a rerun gives the same digits, says so, and leaves nothing behind"() {
        given:
        pack()
        def before = temporary()

        expect:
        ziman('run', zip.toString()) == 0
        printed().contains('wire.zip: 5 files, each with the SHA-256 that is stated')
        printed() =~ /suspended  (\d+) of \1 numbers identical/
        printed().contains('given      no numbers, as in the pack')
        printed().contains('Everything agrees with the pack.')
        complaints() == ''
        temporary() == before
    }

    def "a table from elsewhere is packed too, and found without the original"() {
        expect:
        pack('--set', "measured = ${folder.resolve('elsewhere.csv')}", '--set', 'V=1 mV') == 0
        text('model/given/elsewhere.csv') == '250,1.6\n400,1.6\n'
        graph()['#setting-1'].value == 'given/elsewhere.csv'
        graph()['#setting-2'].value == '1 mV'
        Files.delete(folder.resolve('elsewhere.csv'))
        ziman('run', zip.toString()) == 0
        printed() =~ /given {6}(\d+) of \1 numbers identical/
        printed().contains('with measured=given/elsewhere.csv, V=1 mV')
        !names().any { text(it).contains(folder.toString()) }
    }

    def "settings are part of the pack, and a failed expectation of the exit code"() {
        expect:
        pack('--set', 'V=2 mV') == 1
        graph()['#expectation-1'].value == 'not met'
        ziman('run', zip.toString()) == 1
        printed().contains('Everything agrees with the pack.')
    }

    def "a number that does not agree is said, with exit code 1"() {
        given:
        pack()
        changeResults {
            it.experiments.suspended.quantities.mean_rise.uncertainty = 1e-9d
            it.experiments.suspended.quantities.mean_rise.value += 2e-9d
        }

        expect:
        ziman('run', zip.toString()) == 1
        printed().contains('1 NOT within their uncertainty')
        printed().contains('NOT everything agrees with the pack.')
        printed() =~ /mean_rise: 0.0127\d+ K when packed, 0.0127\d+ K now; stated is ± 1e-9 K/
    }

    def "as JSON"() {
        given:
        pack()

        expect:
        ziman('run', zip.toString(), '--json') == 0
        def json = new JsonSlurper().parseText(printed())
        json.agrees
        json.packed_by.java == Runtime.version().toString()
        json.difference == ''
        json.agreement.suspended.identical > 10
        json.agreement.suspended.apart == []
        json.run.experiments.suspended.quantities.mean_rise.value > 0
    }

    def "another #what than that of the pack is said"() {
        given:
        pack()
        rewrite { files -> files['ro-crate-metadata.json'] = files['ro-crate-metadata.json'].replace(before, after) }

        expect:
        ziman('run', zip.toString()) == 0
        complaints().contains(says)

        where:
        what     | before                                        | after               || says
        'Ziman'  | '"version" : "0.1.0"'                         | '"version" : "0.0.9"' || 'packed by Ziman 0.0.9, rerun by Ziman 0.1.0'
        'build'  | ziman.dsl.store.Build.hash()                  | '0' * 64            || 'packed by another build of Ziman 0.1.0'
        'Java'   | Runtime.version().toString()                  | '11.0.1'            || 'packed on Java 11.0.1'
    }

    def "the model of a pack can be changed after unzipping"() {
        given:
        pack()
        def unzipped = folder.resolve('unzipped')
        names().each {
            Files.createDirectories(unzipped.resolve(it).parent)
            Files.writeString(unzipped.resolve(it), text(it))
        }

        expect:
        ziman('run', unzipped.resolve('model/wire.bte').toString(), '--set', 'V=0.5 mV') == 1
    }

    def "#arguments is refused"() {
        given:
        Files.createFile(zip)
        Files.writeString(folder.resolve('x.groovy'), 'println 1')

        expect:
        ziman(*arguments*.replace('ZIP', zip.toString()).collect { it.replace('IN', folder.toString()) }) == 2
        complaints().contains(says)

        where:
        arguments                                             || says
        ['run', 'ZIP', '--set', 'V=2 mV']                     || 'A pack is run as it was'
        ['run', 'ZIP', '--out', 'IN/results']                 || 'A pack is run as it was'
        ['pack', 'IN/x.groovy']                               || 'which end in .bte'
        ['pack', 'IN/model/wire.bte', '--out', 'IN/wire.bte'] || 'A pack ends in .zip'
        ['pack', 'IN/model/wire.bte', '--date', 'yesterday', '--out', 'IN/c.zip'] || 'written as 2026-11-25'
        ['pack', 'IN/model/wire.bte', '--set', 'V', '--out', 'IN/c.zip'] || 'A setting gives a parameter'
    }

    def "a file that no pack can hold is refused: #name"() {
        given:
        if (link) {
            Files.createSymbolicLink(folder.resolve('model').resolve(name), Path.of('parts/rho.csv'))
        } else {
            write('model/' + name, '250,1.7\n400,1.7\n')
        }
        write('model/parts/copper.bte', COPPER.replace('"rho.csv"', "\"../$name\""))

        expect:
        pack() == 2
        complaints().startsWith('wire.bte:\n')
        complaints().contains(says)
        !Files.exists(zip)

        cleanup:
        Files.deleteIfExists(folder.resolve('model').resolve(name))

        where:
        name       | link  || says
        'a:b.csv'  | false || 'has a colon in it'
        'nul.csv'  | false || 'is that of a device on Windows'
        'link.csv' | true  || 'is a link'
    }

    private int pack(String... options) {
        return ziman('pack', folder.resolve('model/wire.bte').toString(), '--out', zip.toString(), *options)
    }

    private int ziman(String... arguments) {
        out.reset()
        err.reset()
        int code = ZimanCommand.execute(
            new Terminal(new PrintStream(out, true, 'UTF-8'), new PrintStream(err, true, 'UTF-8')), arguments)
        if (arguments[0] == 'pack') {
            err = new ByteArrayOutputStream().tap { it << complaints().replaceAll(/(?m)^.* and the results, .*\n/, '') }
        }
        return code
    }

    private String printed() {
        return out.toString('UTF-8')
    }

    private String complaints() {
        return err.toString('UTF-8')
    }

    private void write(String name, String text) {
        Files.writeString(folder.resolve(name), text)
    }

    private List<String> names() {
        return files().keySet().toList()
    }

    private String text(String name) {
        return files()[name]
    }

    private Map<String, String> files() {
        try (def opened = new ZipFile(zip.toFile())) {
            return opened.entries().collectEntries { [it.name, opened.getInputStream(it).getText('UTF-8')] }
        }
    }

    private Map<String, Map> graph() {
        return new JsonSlurper().parseText(text('ro-crate-metadata.json')).'@graph'.collectEntries { [it.'@id', it] }
    }

    /** Changes results and their hash, so that they look as if they had been packed so. */
    private void changeResults(Closure change) {
        rewrite { files ->
            def before = files['results.json']
            def results = new JsonSlurper().parseText(before)
            change(results)
            def after = JsonOutput.toJson(results)
            files['results.json'] = after
            files['ro-crate-metadata.json'] = files['ro-crate-metadata.json'].replace(sha256(before), sha256(after))
        }
    }

    private void rewrite(Closure change) {
        def files = files()
        change(files)
        try (def written = new ZipOutputStream(Files.newOutputStream(zip))) {
            files.each { name, text ->
                written.putNextEntry(new ZipEntry(name))
                written.write(text.getBytes('UTF-8'))
            }
        }
    }

    private static String sha256(String text) {
        return MessageDigest.getInstance('SHA-256').digest(text.getBytes('UTF-8')).encodeHex().toString()
    }

    private static Set<String> temporary() {
        return new File(System.getProperty('java.io.tmpdir')).list().findAll { it.startsWith("ziman-pack-${ProcessHandle.current().pid()}-") }.toSet()
    }
}

package ziman.dsl.export

import groovy.json.JsonSlurper
import io.jhdf.HdfFile
import java.nio.file.Files
import java.nio.file.Path
import java.time.Instant
import spock.lang.IgnoreIf
import spock.lang.Specification
import spock.lang.TempDir
import ziman.dsl.command.OnCommandLine
import ziman.dsl.run.Kept
import ziman.dsl.run.ModelFile
import ziman.dsl.run.Provenance
import ziman.dsl.run.Runner
import ziman.dsl.run.Watch
import ziman.dsl.show.JsonReport

class ExportSpec extends Specification {
    static final String PYTHON = ['python3', '/usr/bin/python3'].find { hasLibraries(it) }

    @TempDir
    Path folder

    /** Numbers, powers of time, tables, a sweep, a comparison, and words that are not ASCII. */
    static final String MODEL = OnCommandLine.WIRE.replace('bte 1\n', '''bte 1
about { title = "Zahlen, größer als null" ; licence = "CC0" }
''') + '''
        experiment swept from short {
          sweep { V = [1 mV, 2 mV, 3 mV] }
          compare mean_rise with table("a/b.csv", columns = ["V", "mK"])
        }

        band s of free_electron { mass = 1 m_e ; density = 84.9 nm^-3 }
        channel defects of relaxation { tau = 24.7 fs }

        experiment heated of expansion {
          temperature = 300 K
          field = 100 V/m
          order = 4
        }
        '''.stripIndent()

    Map json
    Path out

    def setup() {
        Files.createDirectories(folder.resolve('a'))
        Files.writeString(folder.resolve('a/b.csv'), '0.001,10\n0.002,50\n')
        def model = folder.resolve('model.bte')
        Files.writeString(model, MODEL)
        out = folder.resolve('out')
        run([])
        json = new JsonSlurper().parse(out.resolve('model.json').toFile()) as Map
    }

    def "every number of the JSON object is in the HDF5 file, bit by bit, with its unit and uncertainty"() {
        given:
        def file = new HdfFile(out.resolve('model.h5'))

        expect:
        json.experiments.keySet() == ['suspended', 'short', 'swept', 'heated'] as Set
        json.experiments.every { name, found ->
            found.quantities.every { key, number ->
                def data = file.getDatasetByPath("$name/results/$key")
                assert same(data.data, number.value)
                assert same(data.getAttribute('uncertainty').data, number.uncertainty)
                assert data.getAttribute('unit').data == number.unit
                return true
            }
        }
        json.experiments.every { name, found ->
            found.tables.every { table, columns ->
                def group = file.getByPath("$name/tables/${table.replace('/', '|')}")
                assert group.getAttribute('columns').data.toList() == columns*.name*.replace('/', '|')
                columns.every { same(group.getChild(it.name.replace('/', '|')).data, it.values) && group.getChild(it.name.replace('/', '|')).getAttribute('unit').data == it.unit }
            }
        }
        json.experiments.heated.quantities['energy(2)'].value.size() == 2
        file.getAttribute('title').data == 'Zahlen, größer als null'
        file.getAttribute('sha256').data == json.sha256
        file.getAttribute('command').data == 'ziman run model.bte'
        file.getDatasetByPath('source').data == MODEL
        file.getDatasetByPath('suspended/expectations').data.toList()*.startsWith('met: ') == [true]
        file.getDatasetByPath('parameters/V').data == 0.001d

        cleanup:
        file.close()
    }

    def "every table of the JSON object is a CSV file, bit by bit, with units in its heading"() {
        expect:
        json.experiments.every { name, found ->
            found.tables.every { table, columns ->
                def lines = out.resolve("model.${name}.${table.replaceAll(/[^\w().-]+/, '_')}.csv").toFile().readLines()
                assert lines[0] == columns.collect { "$it.name ($it.unit)" }.join(',')
                def rows = lines.drop(1)*.split(',')*.toList()
                columns.withIndex().every { column, c -> same(rows.collect { it[c].toDouble() } as double[], column.values) }
            }
        }
    }

    @IgnoreIf(value = { instance.PYTHON == null }, reason = 'no Python with h5py and pandas')
    def "h5py and pandas read both"() {
        given:
        def script = folder.resolve('read.py')
        Files.writeString(script, ExportSpec.getResource('read.py').text)
        def read = [PYTHON, "$script", "$out"]*.toString().execute()
        def said = new StringBuilder()
        read.waitForProcessOutput(said, said)

        expect:
        read.exitValue() == 0
        said.toString().startsWith('4 experiments, ')
    }

    def "a run replaces the file of the one before"() {
        when:
        run(['V=2 mV'], ['short'])
        def file = new HdfFile(out.resolve('model.h5'))

        then:
        file.children.keySet() == ['source', 'parameters', 'short'] as Set
        file.getDatasetByPath('parameters/V').data == 0.002d

        cleanup:
        file?.close()
    }

    private void run(List<String> settings, List<String> only = []) {
        def file = ModelFile.read(folder.resolve('model.bte'))
        def model = file.bind(settings)
        def chosen = model.experiments().findAll { only.empty || it.name() in only }
        def reports = new Runner(Kept.NOTHING, Watch.NOBODY, 2).run(chosen, model.experiments(), {})
        def provenance = new Provenance('ziman run model.bte', file.sha256(), settings, Instant.EPOCH, 1)
        Outputs.of(model, out).write(model, MODEL, JsonReport.run(model, file.sha256(), reports, []), reports, provenance)
    }

    private static boolean same(Object stored, Object printed) {
        return printed instanceof List
            ? [(stored as double[]).toList(), printed].transpose().every { a, b -> same(a, b) } && (stored as double[]).length == printed.size()
            : printed == null ? !Double.isFinite(stored as double) : (stored as double) == (printed as double)
    }

    @IgnoreIf(value = { !ExportSpec.PYTHON }, reason = 'there is no Python with h5py and pandas')
    def "h5py reads experiments that were refused, wherever they stand, and models without parameters"() {
        given:
        Files.writeString(folder.resolve('model.bte'), OnCommandLine.WIRE.replaceFirst(/(?s)parameters.*?}/, '').replace('voltage  = V', 'voltage  = 1 mV').replace('of constant', 'of tabulated').replace('1.7 uohm.cm\n', 'table([299 K, 301 K], [1 uohm.cm, 2 uohm.cm])\n') + '''
            experiment hot from suspended { voltage := 1 V }
            experiment cold from suspended { voltage := 1 uV }
            '''.stripIndent())
        run([])

        when:
        def read = [PYTHON, '-c', """
import h5py
f = h5py.File('${out.resolve('model.h5')}')
names = []
f.visititems(lambda name, node: names.append((name, dict(node.attrs))))
print(sorted(f), f['hot/refused'][0].decode()[:20], 'cold/results/mean_rise' in f)
"""].execute()
        def said = read.inputStream.text
        def complaints = read.errorStream.text

        then:
        complaints == ''
        said.startsWith("['cold', 'hot', 'short', 'source', 'suspended']")
        said.trim().endsWith('True')
    }

    private static boolean hasLibraries(String python) {
        try {
            return [python, '-c', 'import h5py, pandas'].execute().waitFor() == 0
        } catch (IOException ignored) {
            return false
        }
    }
}

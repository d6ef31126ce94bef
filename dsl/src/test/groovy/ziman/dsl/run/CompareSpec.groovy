package ziman.dsl.run

import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir
import ziman.dsl.bind.Binder
import ziman.dsl.bind.Folder
import ziman.engine.pipeline.Table
import ziman.grammar.read.Reader
import ziman.grammar.source.Source
import ziman.grammar.source.Unreadable

/** Results beside others; mean rise = V^2/(12 rho kappa), of a power law so that logarithms are straight. */
class CompareSpec extends Specification {
    @TempDir
    Path folder

    List<Report> run(String more, Set<String> only = null) {
        def file = folder.resolve('wire.bte')
        file.toFile().text = SweepSpec.wire('') + more
        def source = new Source('wire.bte', file.toFile().text)
        def model = Binder.in(Folder.around(file)).bind(Reader.read(source), source, [])
        def chosen = model.experiments().findAll { only == null || it.name() in only }
        return new Runner().run(chosen, model.experiments(), {})
    }

    static Map<String, double[]> columns(Table table) { table.columns().collectEntries { [it.name(), it.values()] } }

    static Table table(Report report, String name) {
        assert report.outcome().get().tables().containsKey(name)
        return report.outcome().get().tables()[name]
    }

    static boolean near(double[] found, List expected, double allowed = 1e-9) {
        found.length == expected.size() && [found.toList(), expected].transpose().every { a, b -> Math.abs(a / b - 1) < allowed }
    }

    def "an experiment beside another, which need not be asked for"() {
        given:
        def reports = run('''experiment a from driven { sweep { U = [1 mV, 2 mV, 3 mV] } ; kappa := 200 W/m/K ; compare mean_rise with b }
experiment b from driven { sweep { U = [1 mV, 2 mV, 3 mV, 4 mV] } ; kappa := 400 W/m/K }
''', ['a'] as Set)
        def found = columns(table(reports[0], 'mean_rise with b'))

        expect:
        reports*.experiment()*.name() == ['a']
        found.keySet() as List == ['U', 'mean_rise', 'b', 'ratio']
        near(found.ratio, [2, 2, 2])
        reports[0].outcome().get().remarks().any { it.startsWith('mean_rise with b: 3 points, off by 100 % in the mean square, at most by +100 % at U = 1 mV') }
    }

    def "points in between are read off the curve, and none beyond it"() {
        given:
        def reports = run('''experiment a from driven { sweep { U = [0.5 mV, 1 mV, 3 mV, 5 mV, 10 mV] } ; compare mean_rise with b }
experiment b from driven { sweep { U = log(1 mV, 8 mV, points = 7) } }
''')
        def found = columns(table(reports.find { it.experiment().name() == 'a' }, 'mean_rise with b'))

        expect: "a parabola is straight in logarithms"
        near(found.U, [1e-3, 3e-3, 5e-3], 1e-12)
        near(found.ratio, [1, 1, 1])
    }

    def "measured values beside a sweep"() {
        given:
        folder.resolve('rise.csv').toFile().text = '# measured\nvoltage in mV, rise in mK\n0.5, 1\n1, 12\n2, 50\n7, 700\n20, 3'
        def reports = run('''experiment a from driven {
  show mean_rise "mK"
  sweep { U = log(1 mV, 8 mV, points = 7) }
  compare mean_rise with table("rise.csv", columns = ["mV", "mK"])
}
''')
        def found = columns(table(reports[-1], 'mean_rise with rise'))
        def rise = { double u -> return u * u / (12 * 1.7e-8 * 385) }

        expect:
        near(found.U, [1e-3, 2e-3, 7e-3], 1e-12)
        near(found.mean_rise, [rise(1e-3), rise(2e-3), rise(7e-3)])
        near(found.rise, [0.012, 0.05, 0.7], 1e-12)
        near(found.ratio, [rise(1e-3) / 0.012, rise(2e-3) / 0.05, rise(7e-3) / 0.7])
    }

    def "single runs, and grids"() {
        given:
        def reports = run('''experiment a from driven { compare mean_rise with b }
experiment b from driven { kappa := 770 W/m/K }
experiment c from driven { sweep { U = [1 mV, 2 mV] ; L = [1 cm, 2 cm] } ; compare mean_rise with d }
experiment d from driven { sweep { L = [2 cm, 1 cm] ; U = [1 mV, 2 mV] } }
experiment e from driven { sweep { U = [1 mV, 2 mV] ; L = [1 cm, 2 cm] } ; compare mean_rise with f }
experiment f from driven { sweep { U = [2 mV] ; L = [2 cm, 3 cm] } ; kappa := 770 W/m/K }
''')
        def named = { name -> reports.find { it.experiment().name() == name } }

        expect:
        near(columns(table(named('a'), 'mean_rise with b')).ratio, [2])
        named('c').outcome().get().remarks() == ['mean_rise with d: no point is known of both']
        near(columns(table(named('e'), 'mean_rise with f')).ratio, [2])
        columns(table(named('e'), 'mean_rise with f')).L.toList() == [0.02d]
    }

    def "what is no comparison is said: #wrong"() {
        given:
        folder.resolve('rise.csv').toFile().text = '1, 2\n2, 3\n'

        when:
        run("experiment a from driven { sweep { U = [1 mV, 2 mV] } ; ${wrong} }\nexperiment b from driven { ${single} }\n")

        then:
        def refused = thrown(Unreadable)
        refused.message.contains(message)

        where:
        wrong                                                                    | single                                                                      || message
        'compare mean_rise'                                                      | ''                                                                          || 'Compare a result with that of another experiment'
        'compare mean_rise with a'                                               | ''                                                                          || 'not with itself'
        'compare mean_rise with bb'                                              | ''                                                                          || 'There is no experiment "bb" in this file to compare with.'
        'compare profile with b'                                                 | ''                                                                          || '"profile" is a table'
        'compare mean_rice with b'                                               | ''                                                                          || 'mean_rise'
        'compare mean_rise with table("rise.csv", columns = ["K", "mK"])'        | ''                                                                          || 'is expected in this column'
        'compare mean_rise with table("none.csv", columns = ["mV", "mK"])'       | ''                                                                          || 'none.csv'
        ''                                                                       | 'compare mean_rise with table("rise.csv", columns = ["mV", "mK"])'          || 'here none is.'
    }
}

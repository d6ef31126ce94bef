package ziman.dsl.store

import static ziman.dsl.run.SweepSpec.bound
import static ziman.dsl.run.SweepSpec.columns
import static ziman.dsl.run.SweepSpec.wire

import java.nio.file.Files
import java.nio.file.Path
import java.sql.DriverManager
import java.util.concurrent.atomic.AtomicInteger
import spock.lang.Specification
import spock.lang.TempDir
import ziman.dsl.run.Report
import ziman.dsl.run.Runner
import ziman.dsl.run.Watch
import ziman.engine.pipeline.Stage

class RunStoreSpec extends Specification {
    @TempDir
    Path folder

    /** Counts what is computed. */
    static class Count implements Watch {
        AtomicInteger computed = new AtomicInteger()

        @Override
        void finished() { computed.incrementAndGet() }

        @Override
        void stage(Stage stage) {}
    }

    Count count = new Count()

    Report run(String text, boolean fresh = false) {
        try (def store = RunStore.in(folder, 'wire.bte', fresh)) {
            return new Runner(store, count, 2).run(bound(text))
        }
    }

    List query(String text) {
        try (def connection = DriverManager.getConnection("jdbc:sqlite:${folder.resolve(RunStore.NAME)}")) {
            def rows = []
            def result = connection.createStatement().executeQuery(text)
            while (result.next()) {
                rows << (1..result.metaData.columnCount).collect { result.getObject(it) }
            }
            return rows
        }
    }

    static final String SWEEP = 'sweep { U = linear(1 mV, 5 mV, points = 5) ; kappa = [100 W/m/K, 400 W/m/K] }'

    def "a rerun computes nothing, and finds every bit"() {
        given:
        def first = run(wire(SWEEP))
        def computed = count.computed.get()
        def second = run(wire(SWEEP))

        expect:
        computed == 10
        count.computed.get() == 10
        [first.reused(), second.reused()] == [0, 10]
        columns(first).every { name, values -> Arrays.equals(values, columns(second)[name]) }
        first.outcome().get().invariants() == second.outcome().get().invariants()
    }

    def "a longer sweep computes what is new"() {
        given:
        run(wire('sweep { U = [1 mV, 2 mV] }'))

        expect:
        run(wire('sweep { U = [1 mV, 2 mV, 3 mV] }')).reused() == 2
        count.computed.get() == 3
    }

    def "what changes the numbers is computed again, what does not is not: #change"() {
        given:
        def text = wire(SWEEP)
        run(text)

        expect:
        run(text.replace(change, with)).reused() == reused

        where:
        change                 | with                                        || reused
        'diameter = 1 um'      | 'diameter = 2 um'                           || 0
        '1.7 uohm.cm'          | '1.7000000000000001e-8 ohm.m'               || 10
        '1.7 uohm.cm'          | '1.7000000000001e-8 ohm.m'                  || 0
        'experiment driven'    | 'experiment renamed'                        || 10
        'show mean_rise'       | 'show mean_rise "mK"'                       || 10
        'bath = 300 K'         | 'bath = 299 K'                              || 0
    }

    def "a function of the model is known by what it computes"() {
        given:
        def text = wire(SWEEP).replace('of constant', 'of tabulated').replace('resistivity          = 1.7 uohm.cm', 'resistivity(T) = 1.7 uohm.cm * (1 + a * (T - 300 K))')
            .replace('U = 1 mV', 'U = 1 mV ; a = 0.004 K^-1')
        run(text)

        expect:
        run(text).reused() == 10
        run(text.replace('0.004', '0.0041')).reused() == 0
        run(text.replace('(T - 300 K)', '(T - 301 K)')).reused() == 0
        run(text.replace('a * (T - 300 K)', '0.004 K^-1 * (T - 300 K)')).reused() == 10
    }

    def "tables and refusals are kept too"() {
        given:
        def text = wire('show profile').replace('voltage  = U', 'current = I').replace('U = 1 mV', 'I = 1 mA')
        def runaway = text.replace('material copper of constant', 'material copper of tabulated').replace('resistivity          = 1.7 uohm.cm', 'resistivity(T) = 1.7 uohm.cm * (1 + 0.004 K^-1 * (T - 300 K))')
            .replace('I = 1 mA', 'I = 1 A')
        def first = [run(text), run(runaway)]
        def second = [run(text), run(runaway)]

        expect:
        second*.reused() == [1, 1]
        first[0].outcome().get().tables().profile.columns()*.values()*.toList() == second[0].outcome().get().tables().profile.columns()*.values()*.toList()
        second[1].outcome().isEmpty()
        second[1].refusal() == first[1].refusal()
        second[1].refusal().contains('runs away')
    }

    def "fresh computes again, and keeps the new"() {
        given:
        run(wire(SWEEP))

        expect:
        run(wire(SWEEP), true).reused() == 0
        query('select count(*) from points') == [[10]]
        query('select count(*) from quantities q where not exists (select * from points p where p.id = q.point)') == [[0]]
    }

    def "anybody can read it"() {
        given:
        run(wire('sweep { U = [1 mV, 2 mV] }'))

        expect:
        query("select experiment, at, unit from results where name = 'mean_rise' order by at") == [['driven', 'U = 0.001 V', 'K'], ['driven', 'U = 0.002 V', 'K']]
    }

    def "a file that is no store is left alone, and said: #what"() {
        given:
        def file = folder.resolve(RunStore.NAME)
        content(file)
        def before = Files.readAllBytes(file)

        when:
        run(wire(SWEEP))

        then:
        def refused = thrown(IOException)
        refused.message.contains('Move it away')
        Files.readAllBytes(file) == before

        where:
        what               | content
        'a text'           | { Path f -> f.toFile().text = 'no database, but a text that is long enough to be taken for one by its length' * 40 }
        'another database' | { Path f ->
            try (def c = DriverManager.getConnection("jdbc:sqlite:$f")) { c.createStatement().execute('create table mine (a)') }
        }
    }

    def "two runs at once share a file"() {
        given:
        def failures = [].asSynchronized()
        def threads = (1..2).collect {
            Thread.start {
                try {
                    run(wire('sweep { U = linear(1 mV, 2 mV, points = 100) }'))
                } catch (Exception e) {
                    failures << e
                }
            }
        }
        threads*.join()

        expect:
        failures == []
        query('select count(*) from points') == [[100]]
        query("select count(*) from results where name = 'mean_rise'") == [[100]]
    }

    def "those who begin at once all find a store, whoever makes it"() {
        given:
        def failures = [].asSynchronized()
        60.times { round ->
            def all = new java.util.concurrent.CyclicBarrier(4)
            (1..4).collect {
                Thread.start {
                    try {
                        all.await()
                        RunStore.in(folder.resolve("round$round"), 'model.bte', false).close()
                    } catch (Exception e) {
                        failures << e
                    }
                }
            }*.join()
        }

        expect:
        failures == []
    }
}

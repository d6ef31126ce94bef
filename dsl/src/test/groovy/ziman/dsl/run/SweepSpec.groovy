package ziman.dsl.run

import spock.lang.Specification
import ziman.dsl.bind.Binder
import ziman.dsl.bind.BoundModel.BoundExperiment
import ziman.grammar.read.Reader
import ziman.grammar.source.Source
import ziman.grammar.source.Unreadable

/** Sweeps over several parameters; mean rise = V^2/(12 rho kappa), whatever the length. */
class SweepSpec extends Specification {
    static final double RHO = 1.7e-8
    static final double KAPPA = 385

    static String wire(String more) {
        """bte 1
parameters {
  U = 1 mV
  L = 1 cm
  kappa = 385 W/m/K
}
material copper of constant {
  resistivity          = 1.7 uohm.cm
  thermal_conductivity = kappa
}
experiment driven of wire {
  material = copper
  length   = L
  diameter = 1 um
  voltage  = U
  contact { bath = 300 K }
  show mean_rise
  ${more}
}
"""
    }

    static BoundExperiment bound(String text) {
        def source = new Source('wire.bte', text)
        Binder.withoutFiles().bind(Reader.read(source), source, []).experiments()[-1]
    }

    static Map<String, double[]> columns(Report report) {
        report.outcome().get().tables().sweep.columns().collectEntries { [it.name(), it.values()] }
    }

    def "ranges are combined, the last varying fastest"() {
        given:
        def report = new Runner().run(bound(wire('''sweep { U = [1 mV, 2 mV, 3 mV] ; kappa = [100 W/m/K, 400 W/m/K] }
  expect { mean_rise(U = 2 mV, kappa = 100 W/m/K) = (2 mV)^2 / (12 * 1.7 uohm.cm * 100 W/m/K) +/- 1e-9 % }
  expect { mean_rise(kappa = 400 W/m/K, U = 3 mV) = (3 mV)^2 / (12 * 1.7 uohm.cm * 400 W/m/K) +/- 1e-9 % }''')))
        def found = columns(report)

        expect:
        found.keySet().take(2) as List == ['U', 'kappa']
        found.U.toList() == [1e-3d, 1e-3d, 2e-3d, 2e-3d, 3e-3d, 3e-3d]
        found.kappa.toList() == [100d, 400d] * 3
        (0..5).every {
            def expected = Math.pow(found.U[it], 2) / (12 * RHO * found.kappa[it])
            return Math.abs(found.mean_rise[it] / expected - 1) < 1e-9
        }
        report.verdicts()*.passed() == [true, true]
    }

    def "zipped ranges go in step"() {
        given:
        def found = columns(new Runner().run(bound(wire('sweep zipped { U = log(1 mV, 4 mV, points = 3) ; kappa = [100 W/m/K, 200 W/m/K, 400 W/m/K] }'))))

        expect:
        [found.U, [1e-3, 2e-3, 4e-3]].transpose().every { a, b -> Math.abs(a / b - 1) < 1e-15 }
        found.kappa.toList() == [100d, 200d, 400d]
    }

    def "the results do not depend on the number of threads"() {
        given:
        def experiment = bound(wire('sweep { U = linear(1 mV, 50 mV, points = 20) ; L = [1 mm, 1 cm] ; kappa = [100 W/m/K, 400 W/m/K] }'))
        def one = new Runner(Kept.NOTHING, Watch.NOBODY, 1).run(experiment)
        def seven = new Runner(Kept.NOTHING, Watch.NOBODY, 7).run(experiment)

        expect:
        columns(one).every { name, values -> Arrays.equals(values, columns(seven)[name]) }
    }

    def "a watch is told of every point, once"() {
        given:
        def told = [begun: [], finished: 0, ended: 0]
        def watch = new Watch() {
            void begins(String experiment, int points, int reused) { told.begun << [experiment, points, reused] }

            synchronized void finished() { told.finished++ }

            void ends() { told.ended++ }
        }
        new Runner(Kept.NOTHING, watch, 4).run(bound(wire('sweep { U = linear(1 mV, 2 mV, points = 30) }')))

        expect:
        told == [begun: [['driven', 30, 0]], finished: 30, ended: 1]
    }

    def "a store that fails ends the sweep, and what it had kept before stays kept"() {
        given:
        def kept = Collections.synchronizedSet([] as Set)
        def store = new Kept() {
            Optional<Attempt> find(Point point) { Optional.empty() }

            void keep(Point point, Attempt attempt, double seconds) {
                if (point.at()[0].value() > 5.5e-3) {
                    throw new UncheckedIOException(new IOException('the disk is full'))
                }
                kept << point.where()
            }
        }

        when:
        new Runner(store, Watch.NOBODY, 1).run(bound(wire('sweep { U = linear(1 mV, 6 mV, points = 6) }')))

        then:
        thrown(UncheckedIOException)
        kept == (1..5).collect { "U = $it mV".toString() } as Set
    }

    def "what makes no sweep is refused: #sweep"() {
        when:
        bound(wire(sweep))

        then:
        def refused = thrown(Unreadable)
        refused.message.contains(message)

        where:
        sweep                                                                                        || message
        'sweep { U = linear(1 mV, 2 mV, points = 1000) ; L = linear(1 cm, 2 cm, points = 1000) }'    || 'These are 1,000,000 points, a sweep has at most 10000'
        'sweep { U = linear(1 mV, 2 mV, points = 1e12) }'                                            || 'from 2 to 10000'
        'sweep zipped { U = [1 mV, 2 mV] ; L = [1 cm] }'                                             || 'Zipped ranges have equally many values: "U" has 2, "L" 1'
        'sweep zapped { U = [1 mV, 2 mV] }'                                                          || 'or in step: sweep zipped'
        'sweep { }'                                                                                  || 'A sweep ranges over parameters'
        'sweep { U = [1 mV, 2 mV] ; L = [1 cm] } ; expect { mean_rise(U = 1 mV) = 1 K +/- 1 % }'       || '"U" and "L" are swept: name the point, as in mean_rise(U = 1 mV, L = 1 cm)'
        'sweep { U = [1 mV, 2 mV] ; L = [1 cm] } ; expect { mean_rise(U = 1 mV, L = 2 cm) = 1 K +/- 1 % }' || 'This is not a point of the sweep, whose "L" has 1 cm'
    }
}

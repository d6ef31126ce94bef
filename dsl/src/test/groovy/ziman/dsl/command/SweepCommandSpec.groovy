package ziman.dsl.command

import groovy.json.JsonSlurper

/** Sweeps, and points of them that fail. */
class SweepCommandSpec extends OnCommandLine {
    def "a point of a sweep that makes no sense is told beside the rest"() {
        given:
        def file = model(METAL.replace('T = 100 K }', 'T = 100 K\nn = 84.9 nm^-3 }').replace('  density = 84.9 nm^-3', '  density = n')
            .replace('tolerance = 1e-5', 'tolerance = 1e-5\n  show rho\n  show mean_free_path\n  sweep { n = [1 nm^-3, 84.9 nm^-3] }'))

        expect:
        ziman('run', file) == 3
        printed().contains('larger than the diameter of the Fermi sphere')
        printed() =~ /84.9 +\d\.\d+e-9/
        printed().contains('mean_free_path is a table at every point')
    }

    def "a sweep runs every point, and an expectation names its own"() {
        given:
        def swept = model(WIRE + """
            experiment driven from suspended {
              sweep { V = ${range} }
              expect { mean_rise(V = 2 mV) = 4 * 12.732366 mK +/- 1e-5 % "(21)" }
            }
            """.stripIndent())

        when:
        int code = ziman('run', swept, '--only', 'driven', '--json')
        def sweep = new JsonSlurper().parseText(printed()).experiments.driven.tables.sweep

        then:
        code == 0
        sweep[0].name == 'V'
        sweep[0].unit == 'V'
        sweep[0]['values']*.doubleValue() == [0.001d, 0.002d, 0.004d].take(sweep[0]['values'].size())
        sweep.find { it.name == 'mean_rise' }['values'].size() == sweep[0]['values'].size()

        where:
        range << ['[1 mV, 2 mV, 4 mV]', 'log(1 mV, 4 mV, points = 3)', 'linear(1 mV, 2 mV, points = 2)']
    }

    def "a point that is refused does not hide the others"() {
        given:
        def runaway = WIRE
            .replace('of constant', 'of tabulated')
            .replace('resistivity          = 1.7 uohm.cm', 'resistivity(T) = 1.7 uohm.cm * (1 + 0.004 K^-1 * (T - 300 K))')
            .replace('V = 1 mV "voltage"', 'I = 1 mA')
            .replace('voltage  = V', 'current = I\n sweep { I = [0.01 mA, 1 A] }')
            .replaceAll(/expect .*/, '')

        expect:
        ziman('run', model(runaway), '--only', 'suspended') == 3
        printed() =~ /1000 +refused/
        printed().contains('note: I = 1000 mA: ')
        complaints().contains('1 of 2 points were refused.')
    }

    def "a sweep that makes no sense is said so: #sweep"() {
        expect:
        ziman('check', model(WIRE + "experiment driven from suspended { sweep { ${sweep} } ; ${more} }\n")) == 2
        complaints().contains(message)

        where:
        sweep                               | more                         || message
        'W = [1 mV]'                        | ''                           || 'There is no parameter "W" to sweep.'
        'V = [1 K]'                         | ''                           || 'The parameter is measured in V, this in K.'
        'V = log(0 V, 1 V, points = 3)'     | ''                           || 'two ends of one sign'
        'V = linear(0 V, 1 V, points = 1)'  | ''                           || 'from 2 to 10000'
        'V = linear(0 V, 1 V)'              | ''                           || 'takes two ends and points'
        'V = 1 V'                           | ''                           || 'A sweep takes linear'
        'V = [1 V, 2 V] ; V = [1 V]'        | ''                           || '"V" is swept twice'
        'V = [1 V, 2 V]'                    | 'expect { current < 1 A }'          || 'name the point, as in current(V = 1 V)'
        'V = [1 V, 2 V]'                    | 'expect { current(V = 3 V) < 1 A }' || 'which has 1 V and 2 V.'
    }

    def "what is swept is said once"() {
        expect:
        ziman('check', model(WIRE + """
            experiment twice from short {
              sweep { V = [1 mV, 2 mV] }
              sweep { V = [3 mV, 4 mV] }
            }
            """.stripIndent())) == 2
        complaints().contains('"sweep" is given twice, first in line 27: name all parameters in one block')

        and: "another experiment's is replaced"
        ziman('check', model(WIRE + """
            experiment once from short { sweep { V = [1 mV, 2 mV] } }
            experiment again from once { sweep { V = [3 mV, 4 mV] } }
            """.stripIndent())) == 0
    }
}

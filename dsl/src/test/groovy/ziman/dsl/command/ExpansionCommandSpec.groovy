package ziman.dsl.command

import groovy.json.JsonSlurper

/** Expansions, order by order. */
class ExpansionCommandSpec extends OnCommandLine {
    static final String ORDERS = '''bte 1
band s of free_electron {
  mass = 0.26 m_e
  density = 1e24 m^-3
}
channel charges of impurity { tau(energy) = 1 ps * energy / 1 eV }
experiment elastic of expansion {
  temperature = 300 K
  field = 100 V/m
  order = 4
  show heating(4) "kW/m^3"
  show energy(4, power = 1) "W/m^3"
  expect {
    heating(2) = sigma * (100 V/m)^2 +/- 1e-9 %
    heating(4) = current(3) * 100 V/m +/- 1e-7 %
    energy(4, power = 1) = heating(4) +/- 1e-12 %
    energy(4, power = 2) = heating(4, power = 1) / 2 +/- 1e-12 %
    energy(4, power = 7) = 0 J/m^3/s^7 +/- 1e-30 J/m^3/s^7
  }
}
'''

    def "an order with powers of time is a list in JSON and a line for each power in the report"() {
        given:
        def file = model(ORDERS)

        when:
        int code = ziman('run', file, '--json')
        def heating = new JsonSlurper().parseText(printed()).experiments.elastic.quantities['heating(4)']

        then:
        code == 0
        heating.value.size() == 2
        heating.uncertainty.size() == 2
        heating.powers_of == 't'
        heating.unit == 'W/m^3'

        when:
        code = ziman('run', file)

        then:
        code == 0
        printed() =~ /(?m)heating\(4\).*kW\/m\^3/
        printed() =~ /(?m)times t .*kW\/m\^3\/s/
        printed() =~ /(?m)energy\(4, power = 1\).* W\/m\^3/
    }

    def "an order that needs more than the linear part of a channel ends with exit code 3"() {
        expect:
        ziman('run', model(METAL.replace('tolerance = 1e-5', 'tolerance = 1e-5\n  field = 1 V/m\n  order = 2')
            + 'channel liquid of electron_electron {\n  coefficient = 1e14 1/eV^2/s\n}\n')) == 3
        complaints().contains('channel liquid is known at linear order only')
    }

    def "what only band and channel together can know to be wrong is told by check, as a mistake of the model: #what"() {
        given:
        def file = model(METAL.replace(from, to))

        expect:
        ziman('check', file) == 2
        complaints().contains(says)
        ziman('run', file) == 2

        where:
        what       | from                                  | to                               || says
        'q > 2k_F' | '  density = 84.9'                    | '  density = 1'                  || 'larger than the diameter of the Fermi sphere'
        'a plane'  | '  density = 84.9 nm^-3'              | '  density = 10 nm^-2\n  dimension = 2' || "Debye's phonons fill three dimensions"
        'bins'     | 'tolerance = 1e-5'                    | 'phonon_bins = 13'               || 'use a multiple of 12'
    }

    def "a computation that does not fit into memory ends with exit code 4 and the figure"() {
        given:
        def huge = model(METAL.replace('325 K', '1 uK'))

        expect:
        ziman('run', huge) == 4
        complaints() =~ /energy shells, .* need [\d.]+ TB; there are/
    }

    def "results of one channel, with and without the channel, swept and shown as tables"() {
        given:
        def file = model(METAL + '''
experiment whole of expansion {
  temperature = T
  tolerance = 1e-5
  show partial_rho(defects) "uohm.cm"
  show matthiessen_deviation "uohm.cm"
  show mean_free_path "nm"
  show resistivity_by_phonon "1/eV"
  expect { partial_rho(defects) = 0.02 uohm.cm +/- 0.1 % }
}
experiment elastic from whole { without collisions }
experiment swept from whole {
  sweep { T = [50 K, 100 K] }
  expect { partial_rho(defects, T = 50 K) = 0.02 uohm.cm +/- 0.1 % }
}
''')

        when:
        int code = ziman('run', file, '--json')
        def found = new JsonSlurper().parseText(printed()).experiments

        then:
        code == 0
        found.whole.quantities.keySet().containsAll(['partial_rho(defects)', 'partial_rho(collisions)', 'matthiessen_deviation', 'lambda'])
        found.whole.tables.keySet() == ['mean_free_path', 'resistivity_by_phonon'] as Set
        found.whole.tables.mean_free_path*.unit == ['J', 'm']
        !found.elastic.tables.containsKey('resistivity_by_phonon')
        found.swept.tables.sweep*.name.contains('partial_rho(defects)')

        when:
        code = ziman('run', file)

        then:
        code == 0
        printed().contains('(eV)')
        printed().contains('resistivity_by_phonon  not given by this model')
    }
}

package ziman.dsl.command

import groovy.json.JsonSlurper
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

class CommandSpec extends Specification {
    static final String WIRE = '''\
        bte 1

        parameters {
          V = 1 mV "voltage"
        }

        material copper of constant {
          resistivity          = 1.7 uohm.cm
          thermal_conductivity = 385 W/m/K
        }

        experiment suspended of wire {
          material = copper
          length   = 1 cm
          diameter = 1 um
          voltage  = V
          contact { bath = 300 K }
          show mean_rise "mK"
          expect { mean_rise = (1 mV)^2 / (12 * 1.7 uohm.cm * 385 W/m/K) +/- 1e-8 % "(21)" }
        }

        experiment short from suspended {
          length := 1 mm
        }
        '''.stripIndent()

    static final String WAITING = WIRE
        .replace('"voltage"\n', '"voltage"\n  path = "" "path of the table"\n')
        .replace('experiment suspended', '''material tabulated of tabulated {
          resistivity          = table(path, columns = ["K", "uohm.cm"])
          thermal_conductivity = 385 W/m/K
        }

        experiment suspended'''.stripIndent())
        .replace('material = copper', 'material = tabulated')
        .replace('length := 1 mm', 'length := 1 mm\n  material := copper')
    static final String WAITS = 'needs a table; give its path with --set path=PATH'

    @TempDir
    Path folder

    ByteArrayOutputStream out = new ByteArrayOutputStream()
    ByteArrayOutputStream err = new ByteArrayOutputStream()

    static final String METAL = '''bte 1
parameters { T = 100 K }
band s of free_electron {
  mass = 1 m_e
  density = 84.9 nm^-3
}
phonons lattice of debye {
  debye_temperature = 325 K
  ion_density = 84.9 nm^-3
}
channel collisions of electron_phonon {
  phonons = lattice
  lambda = 0.451
}
channel defects of impurity { residual_resistivity = 0.02 uohm.cm }
experiment plain of expansion {
  temperature = T
  tolerance = 1e-5
}
'''

    def "a model runs and shows its numbers with units and uncertainty"() {
        expect:
        ziman('run', model(WIRE)) == 0
        printed() =~ /mean_rise {2}12\.7323\d* +mK +± \de-\d+/
        printed().contains('as expected')
        printed().contains('invariants')
        !printed().contains('\u001b')
    }

    def "a setting changes a parameter, and a failed expectation is exit code 1"() {
        expect:
        ziman('run', model(WIRE), '--set', 'V=2 mV') == 1
        printed().contains('NOT as expected')
        printed().contains('50.92')
    }

    def "a setting is checked like the file: #setting"() {
        expect:
        ziman('check', model(WIRE), '--set', setting) == 2
        complaints().contains(message)

        where:
        setting   || message
        'V=2 K'   || '"voltage" is a voltage (V), this is a temperature (K).'
        'W=2 K'   || 'There is no parameter "W" to set. There is V.'
        'V'       || 'A setting gives a parameter another value: --set "T=77 K"'
        'V=2mV'   || 'A number and its unit are written with a space between them: 2 mV'
        'V=1 V\nx=3' || 'One value is expected.'
    }

    def "only the chosen experiments run"() {
        expect:
        ziman('run', model(WIRE), '--only', 'short') == 0
        !printed().contains('suspended')
        printed().contains('short')
    }

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

    def "JSON is one object in SI units"() {
        when:
        int code = ziman('run', model(WIRE), '--json')
        def json = new JsonSlurper().parseText(printed())

        then:
        code == 0
        json.ziman == '0.1.0'
        json.model == 'model.bte'
        json.sha256 ==~ /[0-9a-f]{64}/
        json.parameters.V == [value: 0.001, unit: 'V']
        with(json.experiments.suspended) {
            Math.abs(quantities.mean_rise.value - 1e-6d / (12 * 1.7e-8d * 385)) < 1e-15
            quantities.mean_rise.unit == 'K'
            quantities.mean_rise.uncertainty < 1e-11
            tables.profile*.name.take(2) == ['x', 'rise']
            tables.profile*.unit.take(2) == ['m', 'K']
            tables.profile[0]['values'].size() == tables.profile[1]['values'].size()
            invariants.heat_balance < 1e-10
            expectations[0].passed
            expectations[0].why == '(21)'
        }
    }

    def "JSON of a wrong model is one object too"() {
        when:
        int code = ziman('run', model('bte 1\nx = 3\n'), '--json')

        then:
        code == 2
        new JsonSlurper().parseText(printed()).errors.size() == 1
        complaints().contains('parameters')
    }

    def "results can be written to a folder"() {
        given:
        def results = folder.resolve('a/b')

        expect:
        ziman('run', model(WIRE), '--out', results.toString()) == 0
        new JsonSlurper().parse(results.resolve('model.json').toFile()).model == 'model.bte'
        Files.readAllLines(results.resolve('model.suspended.profile.csv'))[0].startsWith('x (m),rise (K)')
    }

    def "a plan names the stages and runs nothing"() {
        expect:
        ziman('run', model(WIRE), '--plan') == 0
        printed().contains('  1. ')
        !printed().contains('mean_rise  ')
    }

    def "a wire that runs away is exit code 3, with the drive at which it was lost"() {
        given:
        def runaway = WIRE
            .replace('of constant', 'of tabulated')
            .replace('resistivity          = 1.7 uohm.cm', 'resistivity(T) = 1.7 uohm.cm * (1 + 0.004 K^-1 * (T - 300 K))')
            .replace('voltage  = V', 'current  = 1 A')

        expect:
        ziman('run', model(runaway), '--only', 'suspended') == 3
        complaints().contains('lost')
        complaints() =~ /\d A|\d mA/
    }

    def "a missing file is exit code 4"() {
        expect:
        ziman('run', folder.resolve('none.bte').toString()) == 4
        complaints().contains('There is no file')
    }

    def "an unknown option or command is exit code 2 and no stack trace: #arguments"() {
        expect:
        ziman(*arguments) == 2
        !complaints().contains('\tat ')

        where:
        arguments << [['run'], ['run', 'a.bte', '--jsn'], ['rn'], ['explain', 'wirre']]
    }

    def "a file of another kind is refused"() {
        given:
        def file = folder.resolve('model.txt')
        Files.writeString(file, WIRE)

        expect:
        ziman('run', file.toString()) == 2
        complaints().contains('which end in .bte')
    }

    def "what is wrong with a value that is used twice is said once, and is no fault of Ziman"() {
        expect:
        ziman('check', model(WIRE.replace('V = 1 mV', 'V = 1 millivolt').replace('bath = 300 K', 'bath = 300 Kelvin'))) == 2
        complaints().count('Did you mean "K"?') == 1
        !complaints().contains('fault of Ziman')
    }

    def "a model cannot make Ziman expand functions without end"() {
        given:
        def doubling = (1..40).collect { "f${it}(x) = f${it - 1}(x) + f${it - 1}(x)" }.join('\n')

        expect:
        ziman('check', model("bte 1\nparameters {\nf0(x) = x\n${doubling}\na = f40(1)\n}\n")) == 2
        complaints().contains('more than 2000 times')
    }

    def "a data file with decimal commas or a third column is refused: #row"() {
        given:
        Files.writeString(folder.resolve('rho.csv'), "200${row}\n300${row}\n")
        def table = WIRE.replace('of constant', 'of tabulated')
            .replace('1.7 uohm.cm\n  thermal', 'table("rho.csv", columns = ["K", "uohm.cm"])\n  thermal')

        expect:
        ziman('check', model(table)) == 2
        complaints().contains(says)

        where:
        row      || says
        ';1,5'   || 'Two numbers are expected'
        ',1.5,2' || 'This line has 3 columns, the table names 2'
        ' 1.5 2' || 'name every column, "-" for one that is not used'
    }

    def "a column that is not used is named so"() {
        given:
        Files.writeString(folder.resolve('rho.csv'), "# T density rho\n200 7 1.7 9\n400 8 1.7 9\n")
        def table = WIRE.replace('of constant', 'of tabulated')
            .replace('1.7 uohm.cm\n  thermal', 'table("rho.csv", columns = ["K", "-", "uohm.cm", "-"])\n  thermal')

        expect:
        ziman('check', model(table)) == 0
    }

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

    def "a data file is read with #what between its columns"() {
        given:
        Files.writeString(folder.resolve('rho.csv'), "# copper\nT${gap}rho\n200${gap}1.7\n400${gap}1.7\n")
        def table = WIRE.replace('of constant', 'of tabulated')
            .replace('1.7 uohm.cm\n  thermal', 'table("rho.csv", columns = ["K", "uohm.cm"])\n  thermal')

        expect:
        ziman('run', model(table), '--only', 'suspended') == 0

        where:
        what         | gap
        'a comma'    | ','
        'semicolons' | ' ; '
        'blanks'     | '   '
        'a tab'      | '\t'
    }

    def "scripts are run, not checked or laid out"() {
        given:
        def script = folder.resolve('a.groovy')
        Files.writeString(script, 'model { bte 1 }')

        expect:
        ziman(command, script.toString()) == 2
        complaints().contains('This is a script')

        where:
        command << ['check', 'format']
    }

    def "a script that needs what the engine refuses is exit code 3, a missing file 4, an idle option 2"() {
        given:
        Files.writeString(folder.resolve('runaway.bte'), WIRE.replace('of constant', 'of tabulated')
            .replace('resistivity          = 1.7 uohm.cm', 'resistivity(T) = 1.7 uohm.cm * (1 + 0.004 K^-1 * (T - 300 K))')
            .replace('voltage  = V', 'current  = 1 A'))
        def script = folder.resolve('a.groovy')
        Files.writeString(script, text)

        expect:
        ziman(*(['run', script.toString()] + options)) == code
        complaints().contains(message)

        where:
        text                                                | options    || code | message
        "read('runaway.bte').run().suspended.mean_rise"     | []         || 3    | 'line 1'
        "read('none.bte')"                                  | []         || 4    | 'There is no file'
        'println 1'                                         | ['--json'] || 2    | 'nothing to act on'
    }

    def "a script reads numbers and profiles"() {
        given:
        Files.writeString(folder.resolve('model.bte'), WIRE)
        def script = folder.resolve('a.groovy')
        Files.writeString(script, """
            def wire = read('model.bte').run().suspended
            assert Math.abs(wire.mean_rise['mK'] - 12.732366) < 1e-6
            assert wire.profile.x.size() == wire.profile.rise.size()
            assert read('model.bte').toGroovy().startsWith('model {')
            assert read('model.bte').toBte().startsWith('bte 1')
            assert Math.abs(wire.profile.rise['mK'].max() - 1.5 * wire.mean_rise['mK']) < 1e-6
            """)

        expect:
        ziman('run', script.toString()) == 0
    }

    def "format follows a link to the file"() {
        given:
        def file = Path.of(model('bte 1\nparameters{a=1 K}\n'))
        def link = folder.resolve('link.bte')
        Files.createSymbolicLink(link, file)

        expect:
        ziman('format', link.toString()) == 0
        Files.isSymbolicLink(link)
        Files.readString(file).contains('a = 1 K')
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

    def "an experiment whose table is not given is skipped, the others run, and that is no failure"() {
        when:
        int code = ziman('run', model(WAITING))

        then:
        code == 0
        printed().contains('V = 0.001 V, path = ""\n')
        printed().contains("suspended  wire\n  skipped: ${WAITS}\n")
        printed() =~ /short {2}wire\n {2}mean_rise/
        !printed().contains('expected')
        complaints() == ''
    }

    def "JSON says of a skipped experiment why, and of a text parameter its text"() {
        when:
        int code = ziman('run', model(WAITING), '--json')
        def json = new JsonSlurper().parseText(printed())

        then:
        code == 0
        json.parameters == [V: [value: 0.001, unit: 'V'], path: [value: '']]
        json.experiments.suspended == [skipped: WAITS]
        json.experiments.short.quantities.mean_rise.unit == 'K'
    }

    def "a skipped experiment can be chosen, planned and checked: #arguments"() {
        expect:
        ziman(*(arguments[0..0] + [model(WAITING)] + arguments.drop(1))) == 0
        printed() == output.toString()

        where:
        arguments                               || output
        ['check']                               || "model.bte: fine, with 2 experiments.\nsuspended would be skipped: ${WAITS}\n"
        ['run', '--plan', '--only', 'suspended'] || "suspended  wire\n  skipped: ${WAITS}\n"
        ['run', '--only', 'suspended']          ||
            "model.bte\nV = 0.001 V, path = \"\"\n\nsuspended  wire\n  skipped: ${WAITS}\n"
    }

    def "the table can be given from outside, wherever it is"() {
        given:
        def elsewhere = Files.createDirectory(folder.resolve('elsewhere')).resolve('rho.csv')
        Files.writeString(elsewhere, '200 1.7\n400 1.7\n')
        def models = Files.createDirectory(folder.resolve('models')).resolve('model.bte')
        Files.writeString(models, WAITING)

        when:
        int code = ziman('run', models.toString(), '--set', "path=${elsewhere}", '--json')
        def json = new JsonSlurper().parseText(printed())

        then:
        code == 0
        json.parameters.path == [value: elsewhere.toString()]
        json.experiments.suspended.expectations[0].passed
    }

    def "a table that is given but not there, or no table, is exit code 2: #text"() {
        given:
        def path = folder.resolve('rho.csv')
        if (text) {
            Files.writeString(path, text)
        }

        expect:
        ziman('run', model(WAITING), '--set', "path=${path}") == 2
        complaints().contains(message)

        where:
        text            || message
        ''              || 'There is no file'
        '1 2\nthree 4\n' || 'Two numbers are expected'
    }

    def "a text does not fit a number: #setting"() {
        expect:
        ziman('check', model(WAITING), '--set', setting) == 2
        complaints().contains(message)

        where:
        setting   || message
        'V="abc"' || 'A number is expected here, this is a text.'
        'V=path'  || 'A number is expected here, "path" is a text.'
        'V=abc'   || 'Nothing here is called "abc".'
    }

    def "a script gives the table of a model, and is told what was skipped"() {
        given:
        Files.writeString(folder.resolve('model.bte'), WAITING)
        Files.writeString(folder.resolve('rho.csv'), '200 1.7\n400 1.7\n')
        def script = folder.resolve('a.groovy')
        Files.writeString(script, """
            def waiting = read('model.bte').run()
            assert waiting.asExpected
            def given = read('model.bte').with(path: '${folder.resolve('rho.csv')}').run()
            assert Math.abs(given.suspended.mean_rise['mK'] - 12.732366) < 1e-6
            waiting.suspended
            """)

        expect:
        ziman('run', script.toString()) == 2
        complaints().contains('The experiment "suspended" was skipped: ' + WAITS)
    }

    def "a script that ends in a changed model runs it as it was changed: #options"() {
        given:
        Files.createDirectories(folder.resolve('sub'))
        Files.writeString(folder.resolve('sub/wire.bte'), WIRE)
        def script = folder.resolve('a.groovy')
        Files.writeString(script, "read('sub/wire.bte').with(V: 2['mV'])")

        expect:
        ziman(*(['run', script.toString(), '--json'] + options)) in [0, 1]
        new JsonSlurper().parseText(printed()).parameters.V.value == volts

        where:
        options              || volts
        []                   || 2e-3
        ['--set', 'V=3 mV']  || 3e-3
    }

    def "a script that ends in a waiting model is run like a model file"() {
        given:
        def script = folder.resolve('wire.groovy')
        Files.writeString(script, """
            model {
              bte 1
              parameters { path = ''.doc('path of the table') }
              material copper of tabulated {
                resistivity = table(path, columns: ['K', 'uohm.cm'])
                thermal_conductivity = 385['W/m/K']
              }
              experiment w of wire {
                material = copper
                length = 1['cm']
                diameter = 1['um']
                voltage = 1['mV']
                contact { bath = 300['K'] }
              }
            }""")
        def table = folder.resolve('rho.csv')
        Files.writeString(table, '200 1.7\n400 1.7\n')

        expect:
        ziman('run', script.toString()) == 0
        printed().contains("skipped: ${WAITS}")
        ziman('run', script.toString(), '--set', "path=${table}") == 0
        printed().contains('mean_rise')
    }

    def "check says that a model is fine"() {
        expect:
        ziman('check', model(WIRE)) == 0
        printed() == 'model.bte: fine, with 2 experiments.\n'
    }

    def "format lays a file out once and for all"() {
        given:
        def file = model('bte 1\nparameters{\na=1 K# one\nlonger=2 K\n}\n')

        expect:
        ziman('format', '--check', file) == 1
        ziman('format', file) == 0
        Files.readString(Path.of(file)) == 'bte 1\nparameters {\n  a      = 1 K  # one\n  longer = 2 K\n}\n'
        ziman('format', '--check', file) == 0
    }

    def "explain knows every word of the language: #word"() {
        expect:
        ziman('explain', word) == 0
        printed().contains(contains)

        where:
        word         || contains
        'wire'       || 'contact [source|drain] { ... }'
        'wire'       || 'mean_rise'
        'constant'   || 'thermal_conductivity'
        'relaxation' || 'fixed or local'
        'channel'    || 'relaxation'
        'constants'  || 'kB'
        'sweep'      || 'linear(20 K, 400 K, points = 39)'
        'compare'    || 'compare RESULT with OTHER'
        'custom'     || 'code: ScatteringLaw'
    }

    def "a script that ends in a model is run like a model file"() {
        given:
        def script = folder.resolve('wire.groovy')
        Files.writeString(script, '''
            model {
              bte 1
              material copper of constant { resistivity = 1.7['uohm.cm']; thermal_conductivity = 385['W/m/K'] }
              experiment w of wire {
                material = copper
                length = 1['cm']
                diameter = 1['um']
                voltage = 1['mV']
                contact { bath = 300['K'] }
              }
            }''')

        expect:
        ziman('run', script.toString()) == 0
        complaints().contains('a script is code and can do what code can')
        printed().contains('mean_rise')
    }

    def "what is wrong in a script is said with its line"() {
        given:
        def script = folder.resolve('wire.groovy')
        Files.writeString(script, "def x = 1\n${line}\n")

        expect:
        ziman('run', script.toString()) == 2
        complaints().contains('wire.groovy, line 2')
        complaints().contains(message)

        where:
        line                                       || message
        'x.nonsense()'                             || 'nonsense'
        'def ('                                    || 'Groovy cannot read this line'
        "model { bte 1; parameters { a = 1['Kelvn'] } }" || 'Did you mean "K"?'
    }

    private int ziman(String... arguments) {
        out.reset()
        err.reset()
        ZimanCommand.execute(
            new Terminal(new PrintStream(out, true, 'UTF-8'), new PrintStream(err, true, 'UTF-8')), arguments)
    }

    private String model(String text) {
        def file = folder.resolve('model.bte')
        Files.writeString(file, text)
        file.toString()
    }

    private String printed() {
        out.toString('UTF-8')
    }

    private String complaints() {
        err.toString('UTF-8')
    }
}

package ziman.dsl.command

import groovy.json.JsonSlurper
import java.nio.file.Files

/** Scripts, and models at their end. */
class ScriptCommandSpec extends OnCommandLine {
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
}

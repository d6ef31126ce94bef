package ziman.dsl.twin

import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir
import ziman.dsl.script.ScriptFailure
import ziman.engine.model.Content
import ziman.engine.model.NoTrustworthyAnswer
import ziman.grammar.source.Unreadable

/** Curves and laws of scattering that a script states. */
class OwnPhysicsSpec extends Specification {
    static final double K_OVER_E = 8.617333262e-5d

    @TempDir
    Path folder

    def "tau as energy to the power #p gives the textbook Seebeck coefficient, and what the formula gives"() {
        given: "a degenerate gas: S = -(pi^2/3) (k_B/e) (k_B T/E_F) (3/2 + p)"
        def closure = gas("tau = curve { double energy -> 10e-15d * Math.pow(energy / 8e-19d, ${p}d) }")
        def formula = gas("tau { energy -> 10['fs'] * (energy / 8e-19['J']) ** ${p} }")

        expect:
        deviation(closure.sigma.value, formula.sigma.value) < 1e-12
        deviation(closure.seebeck.value, formula.seebeck.value) < 1e-12
        deviation(closure.seebeck.value, -Math.PI**2 / 3 * K_OVER_E * (K_OVER_E * 30 / 5) * (1.5 + p)) < 3e-4

        where:
        p << [-0.5d, 1.5d]
    }

    def "what a curve gives may have a unit, and what it is given too: #curve"() {
        expect:
        deviation(gas("tau = curve { ${curve} }").sigma.value, gas("tau = 10['fs']").sigma.value) < 1e-14

        where:
        curve << ["energy -> 5['fs'] * 2", "Result energy -> energy / energy * 10['fs']", '1e-14d', 'energy -> number(energy)']
    }

    def "a code with #what is told where it is"() {
        when:
        gas("tau = curve { ${curve} }").sigma.value

        then:
        def e = thrown(RuntimeException)
        e.message.contains(message)
        e.message.contains('line 5') || e instanceof NoTrustworthyAnswer

        where:
        what                   | curve                              || message
        'the wrong dimension'  | "energy -> 3['K']"                 || 'The code of tau gave 3 K, which is not in s.'
        'a text'               | "energy -> 'long'"                 || 'The code of tau gave a String for'
        'nothing'              | 'energy -> null'                   || 'The code of tau gave nothing'
        'an unknown name'      | 'energy -> tau0 * 2'               || 'Nothing here is called "tau0"'
        'two arguments'        | 'a, b -> 1e-14d'                   || 'the code takes 1 argument here, not 2'
        'a time of zero'       | 'energy -> 0'                      || 'tau is 0.00000 s at'
        'no number'            | 'energy -> Double.NaN'             || 'it must be positive and finite'
    }

    def "a wire whose resistivity is code is the wire of its formula, slopes and all: #slope"() {
        given:
        def code = wire("resistivity = curve${slope} { T -> 1.7e-8d * (1 + 0.0039d * (T - 293)) }")
        def formula = wire("resistivity { T -> 1.7['uohm.cm'] * (1 + 0.0039['K^-1'] * (T - 293['K'])) }")

        expect:
        deviation(code.value, formula.value) < 1e-10

        where:
        slope << ['', '(slope: { T -> 1.7e-8d * 0.0039d })']
    }

    def "curve stands alone, and only where a function can be: #line"() {
        when:
        gas(line)

        then:
        def e = thrown(Exception)
        e.message.contains(message)

        where:
        line                                                       || message
        'tau = 2 * curve { energy -> 1e-14d }'                     || ''
        'tau = elastic { energy, cosine -> 1e14d }'                || '"tau" takes a curve, not elastic { ... }'
        "tau = 10['fs']\nbands = curve { energy -> 1 }"            || 'expected'
    }

    def "a model with code is no file, and the message names what is not: case #iterationIndex"() {
        given:
        def model = script(text("tau = curve { energy -> 1e-14d }") + '\n')

        when:
        print(model)

        then:
        def e = thrown(Unreadable)
        e.message.contains('"tau = curve { ... }" is code of a script')
        e.message.contains('script.groovy, line 5')

        where:
        print << [{ it.toBte() }, { it.toGroovy() }]
    }

    def "code is known by itself only, so that no run of it is kept"() {
        given:
        def model = script(text('tau = curve { energy -> 1e-14d }'))
        def bound = ziman.dsl.bind.Binder.withoutFiles().bind(model.tree, model.source(), [])

        expect:
        Content.lasting(bound.experiments()[0].experiment()).isEmpty()
    }

    def "a band of one's own is what its energy says: #energy"() {
        given: "free electrons in two dimensions, sigma = n e^2 tau/m with n = m E_F/(pi hbar^2): e^2 tau E_F/(pi hbar^2)"
        def found = script(text("tau = 10['fs']").replaceFirst(/band s of .*/, """
            band s of isotropic { energy = ${energy}; fermi_energy = 5['eV']; dimension = 2 }""".trim())).run().t

        expect:
        deviation(found.sigma.value, (1.602176634e-19d * 2 * Math.PI / 6.62607015e-34d)**2 * 1e-14d * 5 * 1.602176634e-19d / Math.PI) < 1e-12

        where:
        energy << ['curve(slope: { k -> 2e-38d * k }) { k -> 1e-38d * k * k + 3 }', 'new Parabolic(1e-38d)']
    }

    def "a class can be any curve, here a time"() {
        expect:
        deviation(gas('tau = new Always(1e-14d)').sigma.value, gas("tau = 10['fs']").sigma.value) < 1e-14
    }

    def "an angular dependence in a script is its rates: #law"() {
        expect: "4 pi w (1 - b/3) = 1e14 1/s"
        deviation(gas("law = ${law}", 'custom').sigma.value, gas("tau = 10['fs']").sigma.value) < 1e-9

        where:
        law << ['elastic { energy, cosine -> 1e14d / (4 * Math.PI) }',
                'elastic { energy, cosine -> 1e14d / (4 * Math.PI * (1 - 1/3d)) * (1 + cosine) }',
                'new Mine(1e14d)']
    }

    def "a class with a false claim is refused with the numbers"() {
        when:
        gas('law = new False()', 'custom').sigma.value

        then:
        def e = thrown(NoTrustworthyAnswer)
        e.message =~ /channel c claims to conserve the number of electrons, but .* decays at 1.00000e\+13 1\/s/
    }

    def "a model file is told that a law is code"() {
        when:
        script("model {\nwritten 'channel c of custom { law = 3 }' }").run()

        then:
        def e = thrown(Unreadable)
        e.message.contains('"law" is code, which only a script can state: law = new Mine(), of a class that implements ScatteringLaw')
    }

    private Object gas(String line, String kind = 'relaxation') {
        script(text(line, kind)).run().t
    }

    private static String text(String line, String kind = 'relaxation') {
        """\
        def number(double energy) { 1e-14d }
        model {
          bte 1
          band s of free_electron { mass = 1['m_e']; fermi_energy = 5['eV'] }
          channel c of ${kind} {
            ${line}
          }
          experiment t of expansion { temperature = 30['K']; show sigma; show seebeck }
        }""".stripIndent()
    }

    private Result wire(String line) {
        script("""\
            model {
              bte 1
              material copper of tabulated {
                ${line}
                thermal_conductivity = 400['W/m/K']
              }
              experiment w of wire {
                material = copper ; length = 1['cm'] ; diameter = 1['um'] ; voltage = 0.1['V']
                contact { bath = 300['K'] ; conductance = 2.5['GW/m^2/K'] }
                show peak_rise
              }
            }""".stripIndent()).run().w.peak_rise
    }

    private ScriptModel script(String text) {
        def classes = '''
            class Mine implements ScatteringLaw {
                double rate
                Mine(double rate) { this.rate = rate }
                double rate(int l, double energy) { l == 0 ? 0 : rate }
            }
            class Parabolic implements Curve {
                double a
                Parabolic(double a) { this.a = a }
                double at(double k) { a * k * k }
                double slope(double k) { 2 * a * k }
            }
            class Always implements Curve {
                double value
                Always(double value) { this.value = value }
                double at(double x) { value }
                double slope(double x) { 0 }
            }
            class False implements ScatteringLaw {
                double rate(int l, double energy) { 1e13d }
            }
            '''.stripIndent()
        // The model comes first, so that its lines can be counted; Groovy takes classes at the end.
        def file = folder.resolve('script.groovy')
        Files.writeString(file, '')
        def binding = new Binding([zimanFile: file, zimanFolder: ziman.dsl.bind.Folder.around(file)])
        def source = new ziman.grammar.source.Source('script.groovy', 'made = ' + text.replaceFirst(/(?s)^def number.*?\n/, '') + '\ndef number(double energy) { 1e-14d }\n' + classes)
        binding.setVariable('zimanSource', source)
        def shell = new GroovyShell(GroovyScripts.classLoader, binding, GroovyScripts.configuration())
        GroovyScripts.attended(source, [(source.name()): source], { shell.parse(source.text(), ScriptLines.unit(source)).run() })
        binding.getVariable('made') as ScriptModel
    }

    private static double deviation(double found, double expected) {
        Math.abs(found / expected - 1)
    }
}

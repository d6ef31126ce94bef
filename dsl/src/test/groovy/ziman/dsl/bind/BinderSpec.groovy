package ziman.dsl.bind

import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir
import ziman.dsl.run.ModelFile
import ziman.dsl.run.Runner
import ziman.engine.model.Expansion
import ziman.engine.model.Relaxation
import ziman.engine.model.Wire
import ziman.engine.pipeline.Progress

class BinderSpec extends Specification {
    static final String COPPER = '''
        material copper of constant {
          resistivity          = 1.7 uohm.cm
          thermal_conductivity = 385 W/m/K
        }
        '''
    static final String WIRE = COPPER + '''
        experiment w of wire {
          material = copper
          length   = 1 cm
          diameter = 1 um
          voltage  = 1 mV
          contact { bath = 300 K }
          radiation { surroundings = 290 K ; emissivity = 0.1 }
          show mean_rise "mK"
        }
        '''
    static final String DRUDE = '''
        parameters { T = 300 K }
        band s of free_electron { mass = 1 m_e ; density = 84.9 nm^-3 }
        channel a of relaxation { tau = 10 fs }
        channel b of relaxation { bands = s ; tau = 30 fs ; to = fixed }
        experiment t of expansion { temperature = T }
        '''

    @TempDir
    Path folder

    def "values are bound in SI units, exactly"() {
        when:
        Wire wire = bind(WIRE).experiments()[0].experiment()

        then:
        wire.length() == 0.01
        wire.diameter() == 1e-6
        wire.voltage().get() == 1e-3
        wire.current().isEmpty()
        wire.tolerance() == 1e-9
        wire.material().resistivity().at(300) == 1.7e-8
        wire.material().heatCapacity().isEmpty()
        wire.contact().get().source() == wire.contact().get().drain()
        wire.contact().get().source().conductance().isEmpty()
        wire.substrate().isEmpty()
    }

    def "#written is #value SI"() {
        expect:
        bind("parameters { ${written} }").parameters().last().value().value() == value

        where:
        written                                      || value
        'a = 2 + 3 * 4'                              || 14d
        'a = -2 ^ 2'                                 || -4d
        'a = 2 ^ -1'                                 || 0.5d
        'a = 2 ^ 3 ^ 2'                              || 512d
        'a = 12 / 3 / 2'                             || 2d
        'a = 1 eV'                                   || 1.602176634e-19d
        'a = 50 %'                                   || 0.5d
        'a = sqrt(4 m^2)'                            || 2d
        'a = min(3 K, 2 K) + max(1 K, 4 K)'          || 6d
        'a = abs(-3 m)'                              || 3d
        'a = b + 1 ; b = c * 2 ; c = 3'              || 3d
        'f(x, y) = x * y + 1 ; a = f(2, f(3, 4))'    || 27d
        'f(x) = 2 * x ; T = 300 K ; a = f(T) / T'    || 2d
        'e = 5 ; a = e'                              || 5d
    }

    def "what another file declares can be used and overridden, and its experiments do not run"() {
        given:
        Files.writeString(folder.resolve('copper.bte'), "bte 1\n${WIRE}\nparameters { T = 300 K }\n")

        when:
        def model = bind('''
            use "copper.bte"
            copper.resistivity := 3.4 uohm.cm
            T := 77 K
            experiment longer from w { length := 2 cm }
            ''')

        then:
        model.experiments()*.name() == ['longer']
        model.parameters()[0].value().value() == 77d
        Wire wire = model.experiments()[0].experiment()
        wire.length() == 0.02
        wire.material().resistivity().at(300) == 3.4e-8
        model.experiments()[0].shows()*.key() == ['mean_rise']
    }

    def "files in folders below are found from where they are used"() {
        given:
        Files.createDirectories(folder.resolve('lib/data'))
        Files.writeString(folder.resolve('lib/copper.bte'), '''bte 1
            use "data/more.bte"
            material copper of tabulated {
              resistivity = table("data/rho.csv", columns = ["K", "uohm.cm"])
              thermal_conductivity = kappa
            }
            ''')
        Files.writeString(folder.resolve('lib/data/more.bte'), 'bte 1\nparameters { kappa = 385 W/m/K }\n')
        Files.writeString(folder.resolve('lib/data/rho.csv'), '200 1\n400 2\n')

        when:
        Wire wire = bind('use "lib/copper.bte"' + (WIRE - COPPER)).experiments()[0].experiment()

        then:
        Math.abs(wire.material().resistivity().at(300) - 1.5e-8) < 1e-22
        wire.material().thermalConductivity().at(300) == 385d
    }

    def "an experiment changes what it inherits, and nothing else"() {
        when:
        def model = bind(WIRE + '''
            experiment x from w {
              diameter := 2 um
              contact.bath := 310 K
              radiation.emissivity := 0.5
              show peak_rise
            }
            experiment y from x { without radiation }
            experiment z from y { contact source { bath = 1 K } ; contact drain { bath = 2 K } }
            ''')
        Map<String, Wire> wires = model.experiments().collectEntries { [it.name(), it.experiment()] }

        then:
        wires.w.diameter() == 1e-6
        wires.x.diameter() == 2e-6
        wires.w.contact().get().drain().bath() == 300d
        wires.x.contact().get().drain().bath() == 310d
        wires.x.radiation().get().emissivity() == 0.5
        wires.x.radiation().get().surroundings() == 290d
        wires.y.radiation().isEmpty()
        wires.y.diameter() == 2e-6
        wires.z.contact().get().source().bath() == 1d
        wires.z.contact().get().drain().bath() == 2d
        model.experiments()[1].shows()*.key() == ['mean_rise', 'peak_rise']
    }

    def "one end of a wire can be overridden"() {
        when:
        def model = bind(WIRE.replace('contact {', 'contact source { bath = 280 K }\n contact drain {') +
            'experiment x from w { contact.source.bath := 270 K }\n')
        Wire wire = model.experiments()[1].experiment()

        then:
        wire.contact().get().source().bath() == 270d
        wire.contact().get().drain().bath() == 300d
    }

    def "an experiment uses everything in its file unless it says without"() {
        when:
        def model = bind(DRUDE + '''
            experiment clean from t { without b ; T := 10 K ; a.tau := 20 fs }
            ''')
        Expansion all = model.experiments()[0].experiment()
        Expansion clean = model.experiments()[1].experiment()

        then:
        all.model().channels()*.name() == ['a', 'b']
        all.temperature() == 300d
        all.model().channels()[0].bands() == []
        all.model().channels()[1].bands() == all.model().bands()
        all.model().channels()[1].to() == Relaxation.Equilibrium.FIXED
        clean.model().channels()*.name() == ['a']
        clean.temperature() == 10d
        clean.model().channels()[0].tau().at(0) == 2e-14
    }

    def "a function is a curve with its exact slope"() {
        when:
        def model = bind('''
            parameters { rho0 = 1 uohm.cm ; g(x) = x ^ 2 * exp(x) + ln(1 + x) / sqrt(x) }
            material m of tabulated {
              resistivity(T)       = rho0 * g(T / (100 K))
              thermal_conductivity = 1 W/m/K
            }
            ''' + (WIRE - COPPER).replace('material = copper', 'material = m'))
        def rho = (model.experiments()[0].experiment() as Wire).material().resistivity()
        double h = 1e-3

        then: "against a central difference of order four"
        [50d, 100d, 250d].every { double T ->
            double difference = (8 * (rho.at(T + h) - rho.at(T - h)) - (rho.at(T + 2 * h) - rho.at(T - 2 * h))) / (12 * h)
            Math.abs(rho.slope(T) / difference - 1) < 1e-9
        }
    }

    def "an expectation: #expectation is #passed"() {
        given:
        def bound = bind(DRUDE.replace('temperature = T', "temperature = T ; expect { ${expectation} }")).experiments()[0]

        expect: "sigma is 17.94 MS/m"
        Runner.run(bound, Progress.SILENT).verdicts()[0].passed() == passed

        where:
        expectation                                   || passed
        'sigma = 17.94 MS/m +/- 0.1 %'                || true
        'sigma = 17.94 MS/m +/- 1e-6 %'               || false
        'sigma = 17.9 MS/m +/- 0.1 MS/m'              || true
        'sigma = 17.9 MS/m +/- 0.001 MS/m'            || false
        'seebeck = 0 V/K +/- 2 uV/K'                  || true
        'seebeck < 0 V/K'                             || true
        'seebeck >= 0 V/K'                            || false
        'kappa = lorenz * T * sigma +/- 1e-9 %'       || true
        'sigma = 1 / rho +/- 1e-12 %'                 || true
    }

    private BoundModel bind(String text) {
        def file = folder.resolve('model.bte')
        Files.writeString(file, 'bte 1\n' + text + '\n')
        ModelFile.read(file).bind([])
    }
}

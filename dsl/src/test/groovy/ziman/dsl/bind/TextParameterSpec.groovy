package ziman.dsl.bind

import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir
import ziman.dsl.run.ModelFile
import ziman.engine.model.Wire
import ziman.grammar.source.Unreadable

/** Parameters that are texts: the path of a table, who may choose it, and what waits for it. */
class TextParameterSpec extends Specification {
    static final String PATH = 'parameters { path = "" "path of the table" }\n'
    static final String COPPER = '''
        material copper of tabulated {
          resistivity          = table(path, columns = ["K", "uohm.cm"])
          thermal_conductivity = 385 W/m/K
        }
        '''
    static final String WIRE = '''
        experiment w of wire {
          material = copper
          length   = 1 cm
          diameter = 1 um
          voltage  = 1 mV
          contact { bath = 300 K }
          expect { mean_rise = 1 K +/- 1 % }
        }
        '''
    static final String METAL = '''
        parameters { T = 300 K ; a2F = "" "path" ; rates = "" }
        band s of free_electron { mass = 1 m_e ; density = 84.9 nm^-3 }
        channel a of relaxation { tau = table(a2F, columns = ["eV", "fs"]) }
        channel b of relaxation { tau = 30 fs }
        experiment t of expansion {
          temperature = T
          show sigma "MS/m"
          expect { sigma = 1 MS/m +/- 1 % }
        }
        '''
    static final String SET = 'needs a table; give its path with --set '

    @TempDir
    Path parent

    Path folder

    def setup() {
        folder = Files.createDirectories(parent.resolve('models'))
        Files.writeString(folder.resolve('near.csv'), '200 1\n400 1\n')
        Files.writeString(folder.resolve('other.csv'), '200 2\n400 2\n')
        Files.writeString(parent.resolve('far.csv'), '200 3\n400 3\n')
    }

    def "a text parameter names the file of a table: #written"() {
        expect:
        rho(bind(PATH.replace('""', text) + COPPER + more + wire(inside))) == value

        where:
        text          | more                   | inside                       || value
        '"near.csv"'  | ''                     | ''                           || 1e-8d
        '""'          | 'path := "other.csv"'  | ''                           || 2e-8d
        '"near.csv"'  | ''                     | 'path := "other.csv"'    || 2e-8d
        '"none.csv"'  | 'path := "near.csv"'   | 'path := "./other.csv"'  || 2e-8d
        written = [text, more, inside].findAll().join(' ')
    }

    def "its value is bound as it is written"() {
        when:
        def parameters = bind('parameters { a = "x \\"y\\".csv" "path" ; b = "" ; T = 3 K }').parameters()

        then:
        parameters*.name() == ['a', 'b', 'T']
        parameters[0] == new BoundModel.BoundParameter.Text('a', 'x "y".csv', 'path')
        parameters[1].value() == ''
        parameters[2].value().value() == 3d
    }

    def "a path is seen from the file that it is written in"() {
        given:
        Files.createDirectories(folder.resolve('lib/data'))
        Files.writeString(folder.resolve('lib/copper.bte'), 'bte 1\n' + PATH.replace('""', '"data/rho.csv"') + COPPER)
        Files.writeString(folder.resolve('lib/data/rho.csv'), '200 4\n400 4\n')

        expect:
        rho(bind('use "lib/copper.bte"\n' + WIRE)) == 4e-8d
        rho(bind('use "lib/copper.bte"\npath := "near.csv"\n' + WIRE)) == 1e-8d
    }

    def "a word that is a text parameter is still a unit"() {
        expect:
        bind('parameters { T = "a.csv" ; a = 3 m/T }').parameters()[1].value().value() == 3d
    }

    def "the user's path may lead anywhere, with or without quotation marks: #form"() {
        given:
        def far = parent.resolve('far.csv')
        def path = absolute ? far.toString() : Path.of('').toAbsolutePath().relativize(far).toString()

        expect:
        rho(bind(PATH + COPPER + WIRE, String.format(form, path))) == 3e-8d

        where:
        form           | absolute
        'path=%s'      | true
        'path=%s'      | false
        'path="%s"'    | true
        'path := "%s"' | false
        'path = %s'    | true
    }

    def "the user's path starts from the working directory, not from the model"() {
        when:
        bind(PATH + COPPER + WIRE, 'path=near.csv')

        then:
        def e = thrown(Unreadable)
        e.message.contains('There is no file "near.csv".')
        e.message.contains("starts from the working directory, ${Path.of('').toAbsolutePath()}.")
    }

    def "a folder and an impossible name are no files: #what"() {
        when:
        bind(PATH + COPPER + WIRE, "path=${name == 'parent' ? parent : name}")

        then:
        def e = thrown(Unreadable)
        e.message.contains(message)

        where:
        what          | name     || message
        'a folder'    | 'parent' || 'There is no file'
        'a zero byte' | 'a\0b'   || 'is not the name of a file.'
    }

    def "the user's choice opens the folder for nothing that the model chose: #what"() {
        given: "a file that is called like the place of a setting"
        Files.writeString(folder.resolve('--set'), "bte 1\nparameters { sly = \"\" }\nsly := \"${parent}/far.csv\"\n")

        when:
        bind("use \"--set\"\nparameters { other = \"\" }\n" + PATH + COPPER + more.replace('FAR', "${parent}/far.csv") +
            wire(inside.replace('FAR', "${parent}/far.csv")), "path=${parent}/far.csv", 'other=x')

        then:
        def e = thrown(Unreadable)
        e.message.contains('Give a file beside this one by its relative name')

        where:
        what                               | more                                                     | inside
        'another parameter of the model'   | 'copper.resistivity := table(sly, columns = ["K", "ohm.m"])' | ''
        'the same path in a table'         | 'copper.resistivity := table("FAR", columns = ["K", "ohm.m"])' | ''
        'the same path in an experiment'   | ''                                                       | 'path := "FAR"'
        'a path for one experiment only'   | ''                                                       |
            'copper.resistivity := table("FAR", columns = ["K", "ohm.m"])'
    }

    def "an experiment waits for the tables that it needs, and for no others: #lines"() {
        when:
        def model = bind(METAL + lines + '\n')

        then:
        model.experiments()*.name() == run
        model.skipped().collectEntries { [it.name(), it.reason()] } == skipped
        model.skipped().every { it.kind() == 'expansion' }

        where:
        lines                                                || run        | skipped
        ''                                                   || []         | [t: SET + 'a2F=PATH']
        'experiment u from t { without a }'                  || ['u']      | [t: SET + 'a2F=PATH']
        'experiment u from t { a.tau := 3 fs }'              || ['u']      | [t: SET + 'a2F=PATH']
        'experiment u from t { b.tau := 3 fs }'              || []         | [t: SET + 'a2F=PATH', u: SET + 'a2F=PATH']
        'experiment u from t { sweep { T = [1 K, 2 K] } }'   || []         | [t: SET + 'a2F=PATH', u: SET + 'a2F=PATH']
        'experiment u from t { without a ; sweep { T = [1 K, 2 K] } }' || ['u'] | [t: SET + 'a2F=PATH']
        'b.tau := table(rates, columns = ["eV", "fs"])'      || []         |
            [t: 'needs 2 tables; give their paths with --set a2F=PATH --set rates=PATH']
        'b.tau := table(a2F, columns = ["eV", "fs"])'        || []         | [t: SET + 'a2F=PATH']
        'experiment u from t { a2F := "" }'                  || []         |
            [t: SET + 'a2F=PATH', u: 'needs a table, but says itself that a2F := ""']
        WIRE.replace('copper', 'm') + 'material m of constant { resistivity = 1 ohm.m ; thermal_conductivity = 1 W/m/K }' ||
            ['w']                                                          | [t: SET + 'a2F=PATH']
    }

    def "what refers to a block that waits, waits too, and shared experiments are nobody's"() {
        given:
        Files.writeString(folder.resolve('copper.bte'), 'bte 1\n' + PATH + COPPER + WIRE)

        when:
        def model = bind('use "copper.bte"\nexperiment x from w { length := 2 cm }')

        then:
        model.experiments() == []
        model.skipped() == [new BoundModel.SkippedExperiment('x', 'wire', SET + 'path=PATH')]
    }

    def "an empty setting takes a path away"() {
        expect:
        bind(PATH.replace('""', '"near.csv"') + COPPER + WIRE, 'path=').skipped()*.name() == ['w']
    }

    def "an experiment that waits is checked as far as its results are known: #dimension dimensions, #show"() {
        when:
        def problems = ''
        try {
            bind(METAL.replace('density', "dimension = ${dimension} ; density").replace('nm^-3', "nm^-${dimension}")
                .replace('show sigma "MS/m"', "show sigma \"${show}\"").replace('1 MS/m +', "1 ${show} +"))
        } catch (Unreadable e) {
            problems = e.message
        }

        then:
        problems.contains('measures') == refused

        where:
        dimension | show   || refused
        3         | 'MS/m' || false
        3         | 'MS'   || true
        2         | 'MS'   || false
    }

    private static String wire(String inside) {
        WIRE.replace('length ', "${inside}\nlength ")
    }

    private static double rho(BoundModel model) {
        assert model.skipped() == []
        (model.experiments()[0].experiment() as Wire).material().resistivity().at(300)
    }

    private BoundModel bind(String text, String... settings) {
        def file = folder.resolve('model.bte')
        Files.writeString(file, 'bte 1\n' + text + '\n')
        ModelFile.read(file).bind(settings.toList())
    }
}

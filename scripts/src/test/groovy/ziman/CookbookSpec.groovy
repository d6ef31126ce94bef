package ziman

import java.nio.file.Files
import java.nio.file.Path
import javax.imageio.ImageIO
import spock.lang.Specification
import spock.lang.Tag
import spock.lang.TempDir
import ziman.dsl.run.ModelFile
import ziman.dsl.twin.GroovyScripts
import ziman.grammar.format.Formatter

/** Every script of the cookbook runs, and its numbers are right. */
class CookbookSpec extends Specification {
    static final Path COOKBOOK = Path.of('cookbook')
    static final Path PAGE = Path.of('docs/scripting.md')

    @TempDir
    Path folder

    def "every script of the cookbook is held to something here"() {
        expect:
        Files.list(COOKBOOK).withCloseable { found ->
            found.map { it.fileName.toString() }.filter { it.endsWith('.groovy') }.sorted().toList()
        } == ['figure.groovy', 'fit-copper.groovy', 'own-scattering.groovy', 'sensitivity.groovy']
    }

    def "the model of the cookbook is laid out"() {
        given:
        def model = ModelFile.read(COOKBOOK.resolve('copper.bte'))

        expect:
        Formatter.format(model.source()) == model.source().text()
    }

    def "sensitivities obey the scaling of the resistivity"() {
        given:
        def printed = run('sensitivity')
        def rho = printed.readLines().drop(1).collectEntries { line ->
            def (name, value) = line.trim().split(/ +/)
            [name, value as double]
        }

        expect: "rho grows with all collisions together; shares of 1e-5 T/T_F and of the step squared aside"
        Math.abs(rho.lambda + rho.rho0 - 1) < 1e-4

        and: "rho - rho0 is T times a function of theta/T"
        Math.abs(rho.T + rho.theta + rho.rho0 - 1) < 2e-4

        and: "the residual resistivity is its share of the whole"
        Math.abs(rho.rho0 - 0.002 / 1.7245) < 1e-5

        and: "the page shows what is printed"
        shown(printed)
    }

    @Tag('thorough')
    def "lambda and the Debye temperature are found from what was measured"() {
        given:
        def printed = run('fit-copper')
        def (lambda, error) = (printed =~ /lambda +(\S+) \+\/- (\S+)/)[0].drop(1)*.toDouble()
        def (theta, thetaError) = (printed =~ /temperature +(\S+) \+\/- (\S+)/)[0].drop(1)*.toDouble()

        expect: "the two numbers of the gallery's copper, to within their uncertainty"
        Math.abs(lambda - 0.451) < error
        Math.abs(theta - 325) < thetaError

        and: "which is small"
        error < 0.01 && thetaError < 10
        shown(printed)
    }

    def "a figure is written in both formats, beside its numbers"() {
        given:
        System.setProperty('figures', folder.toString())
        run('figure')

        expect:
        ImageIO.read(folder.resolve('copper-resistivity.png').toFile()).width > 1000
        Files.readString(folder.resolve('copper-resistivity.svg')).contains('<svg')
        Files.readString(folder.resolve('copper-resistivity.csv')).readLines().size() == 13

        cleanup:
        System.clearProperty('figures')
    }

    def "scattering of one's own gives what textbooks say, and a false claim is refused"() {
        given:
        def printed = run('own-scattering')
        def rows = printed.readLines().findAll { it ==~ /[-\s\d.]+/ }.collect { it.trim().split(/ +/)*.toDouble() }
        def seebeck = rows.take(3).collect { it[1] }
        def ratios = rows.drop(3).collect { it[1] }

        expect: "S ~ 3/2 + p, but for Sommerfeld's next order, and sigma ~ 1/(1 - b/3)"
        Math.abs(seebeck[1] / seebeck[0] - 1.5) < 2e-4
        Math.abs(seebeck[2] / seebeck[0] - 3) < 2e-4
        [ratios, [1, 1.2, 1.5]].transpose().every { found, exact -> Math.abs(found - exact) < 1e-6 }

        and: "the numbers of what is refused"
        printed.contains('channel trap claims to conserve the number of electrons')
        shown(printed)
    }

    private static boolean shown(String printed) {
        Files.readString(PAGE).contains('```\n' + printed + '```')
    }

    private static String run(String name) {
        def before = System.out
        def printed = new ByteArrayOutputStream()
        System.out = new PrintStream(printed, true, 'UTF-8')
        try {
            new GroovyScripts().run(COOKBOOK.resolve(name + '.groovy'))
        } finally {
            System.out = before
        }
        printed.toString('UTF-8')
    }
}

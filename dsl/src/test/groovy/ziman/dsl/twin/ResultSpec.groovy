package ziman.dsl.twin

import java.nio.file.Files
import java.nio.file.Path
import ziman.engine.model.RunInterrupted
import javax.imageio.ImageIO
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir
import ziman.dsl.script.ScriptFailure
import ziman.engine.units.DimensionMismatch
import ziman.engine.units.Quantity

class ResultSpec extends Specification {
    @Shared
    ScriptModel drude = Ziman.read('../scripts/gallery/drude.bte')

    @TempDir
    Path folder

    def "a result carries its unit and its uncertainty through arithmetic"() {
        given:
        def rho = new Result(Quantity.of(2, 'uohm.cm'), 1e-10d)
        def current = new Result(Quantity.of(3, 'MA/cm^2'), 3e8d)

        expect: "errors add in the worst case"
        (rho * current).in('V/m') == 600d
        Math.abs((rho * current).uncertainty() - (2e-8d * 3e8d + 3e10d * 1e-10d)) < 1e-12
        Math.abs((rho / current).uncertainty() - (1e-10d / 3e10d + 2e-8d / 3e10d / 3e10d * 3e8d)) < 1e-32
        Math.abs((rho + 1['uohm.cm'])['uohm.cm'] - 3) < 1e-15
        Math.abs((1['uohm.cm'] - rho)['uohm.cm'] + 1) < 1e-15
        Math.abs((2 * rho ** 2).uncertainty() - 2 * 2 * 2e-8d * 1e-10d) < 1e-30
        (rho + new Result(rho.quantity(), 3e-10d)).uncertainty() == 1e-10d + 3e-10d
        (rho - new Result(rho.quantity(), 3e-10d)).uncertainty() == 1e-10d + 3e-10d
        (-rho).abs() == rho
        rho < 3 * rho
        rho.toString() == '2e-8 ± 1e-10 ' + rho.unit
    }

    def "dimensions are checked"() {
        when:
        new Result(Quantity.of(2, 'uohm.cm'), 0) + 1['K']

        then:
        thrown(DimensionMismatch)
    }

    def "numbers carry units as properties"() {
        expect:
        (77.K).expression() == (77['K']).expression()
        (1.5.mV).expression() == (1.5['mV']).expression()

        when:
        1.Kelvn

        then:
        def e = thrown(Exception)
        e.message.contains('Did you mean "K"')
    }

    def "a model is changed, swept and run; results can be put into it again"() {
        given:
        def sweep = drude.sweep(T: [100.K, 300.K], tau: [10.fs, 20.fs])

        expect: "the last parameter runs fastest"
        sweep.transport.T['K'] == [100d, 100d, 300d, 300d]
        sweep.transport.tau['fs'] == [10d, 20d, 10d, 20d]
        sweep.points.size() == 4

        and: "sigma = n e^2 tau / m"
        def sigma = sweep.transport.sigma['MS/m']
        Math.abs(sigma[1] / sigma[0] - 2) < 1e-9
        sweep.transport.sigma.every { it.uncertainty() < 1e-6 * it.value }

        and:
        def one = drude.run('transport').transport.sigma
        drude.with(T: new Result(Quantity.of(300, 'K'), 0)).run().transport.sigma == one
    }

    def "a table is exported with its units and uncertainties"() {
        given:
        def file = folder.resolve('sweep.csv')
        def table = drude.sweep(T: [100.K, 300.K]).transport
        table.export(file.toString())

        expect:
        Files.readString(file).startsWith('T (K),')
        Files.readString(file).contains(',sigma uncertainty (')
        Files.readString(file).readLines().size() == 3
    }

    def "a figure is drawn in characters, as dots and as lines"() {
        given:
        def figure = new Figure('T', 'K', 'rho', 'uohm.cm')
            .curve('computed', [1, 2, 3], [new Result(Quantity.of(2, 'uohm.cm'), 0), 3['uohm.cm'], 4])
            .points('measured', [1, 2, 3], [2, 3, 4])

        when:
        figure.save(folder.resolve('a.png').toString())
        figure.save(folder.resolve('a.svg').toString())

        then:
        figure.toString().startsWith('rho (uohm.cm)\n')
        ImageIO.read(folder.resolve('a.png').toFile()).width > 1000
        Files.readString(folder.resolve('a.svg')).contains('<svg')
    }

    def "a run tells its stages, and ends when its thread is interrupted"() {
        given:
        def stages = []

        when:
        drude.listen { stages << it.name() }.run('transport')

        then:
        !stages.empty

        when:
        Thread.currentThread().interrupt()
        drude.run()

        then:
        thrown(RunInterrupted)

        cleanup:
        Thread.interrupted()
    }

    def "a model is printed with the values that were set"() {
        given:
        def changed = drude.with(T: 50.K).with(T: 77.K)

        expect:
        changed.toBte() == drude.toBte().replaceFirst(/T( *)= 300 K/, 'T$1= 77 K')
        changed.toBte() != drude.toBte()
        changed.toGroovy().contains("T = 77['K']")
    }

    def "a setting that does not fit is told at the line of the script"() {
        given:
        def text = "def drude = read 'drude.bte'\ndrude.with(${setting}).run()"

        when:
        Files.copy(Path.of('../scripts/gallery/drude.bte'), folder.resolve('drude.bte'))
        Files.writeString(folder.resolve('script.groovy'), text)
        new GroovyScripts().run(folder.resolve('script.groovy'))

        then:
        def e = thrown(ziman.grammar.source.Unreadable)
        e.message.contains('script.groovy, line 2')
        e.message.contains(told)

        where:
        setting   || told
        'TT: 3.K' || 'There is no parameter "TT"'
    }

    def "simple roots and powers of a result: #exponent"() {
        given:
        def nine = new Result(Quantity.of(9, 'm^2'), 0.018)

        expect:
        Math.abs((nine ** exponent).value - 9**exponent) < 1e-14
        Math.abs((nine ** exponent).uncertainty() - Math.abs(exponent) * 9**exponent * 0.002) < 1e-14

        where:
        exponent << [2, 0.5, 1.5, -1]
    }

    def "a mistake is told with the line of the script: #line"() {
        given:
        def file = folder.resolve('script.groovy')
        Files.copy(Path.of('../scripts/gallery/drude.bte'), folder.resolve('drude.bte'))
        Files.writeString(file, "def drude = read 'drude.bte'\n${line}\n")

        when:
        new GroovyScripts().run(file)

        then:
        def e = thrown(ScriptFailure)
        e.message.contains('script.groovy, line 2')
        e.message.contains(told)

        where:
        line                                       || told
        "drude.run('transprot')"                   || 'Did you mean "transport"?'
        'drude.run().transport.sigma + 1.K'        || 'Cannot add'
        "drude.run().transport.sigma.in('K')"      || 'Cannot express'
        'drude.sweep(T: [1.K]).transport.sgma'     || 'Did you mean "sigma"?'
        'drude.sweep(T: [])'                       || 'at least one value'
        'drude.sweep(T: 100.K)'                    || 'at least one value'
        "drude.run().transport.sigma > 3['S/m']"   || 'compared with another result'
        'drude.run().transport.sigma ** 0.123456'  || 'simple fraction'
        "Double.NaN['fs']"                         || 'only a finite number'
        "printTable(['a'], [[1, 2.0]])"            || 'as many cells as there are headings'
        'model { bte 1 ; drude { } }'              || 'give the variable another name'
        "drude.sweep(T: [1.K]).transport.export 'a.xls'" || '.csv'
        "plot('a', 'K', 'b', 'K').curve('c', [1], [2])"  || 'at least two'
    }
}

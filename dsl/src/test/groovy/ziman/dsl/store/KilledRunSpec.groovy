package ziman.dsl.store

import java.nio.file.Path
import java.sql.DriverManager
import java.util.concurrent.TimeUnit
import spock.lang.Specification
import spock.lang.Tag
import spock.lang.TempDir

/** A sweep that is killed without warning loses nothing that was finished. */
class KilledRunSpec extends Specification {
    static final String MODEL = '''bte 1
parameters { V = 1 mV }
material copper of tabulated {
  resistivity(T)       = 1.7 uohm.cm * (1 + 0.004 K^-1 * (T - 300 K))
  thermal_conductivity = 385 W/m/K
  heat_capacity        = 3.4e6 J/m^3/K
}
experiment driven of wire {
  material = copper
  length   = 1 cm
  diameter = 1 um
  voltage  = V
  tolerance = 1e-3
  contact { bath = 300 K }
  in_time { duration = 20 ms ; points = 3 }
  show final_mean_rise
  sweep { V = linear(1 mV, 100 mV, points = 200) }
}
'''
    static final int POINTS = 200

    @TempDir
    Path folder

    Process start() {
        def java = Path.of(System.getProperty('java.home'), 'bin', 'java').toString()
        return new ProcessBuilder(java, '-XX:+UseSerialGC', '-cp', System.getProperty('java.class.path'), 'ziman.dsl.command.ZimanCommand',
            'run', 'wire.bte', '--out', 'results')
            .directory(folder.toFile())
            .redirectOutput(folder.resolve('out').toFile())
            .redirectError(folder.resolve('err').toFile())
            .start()
    }

    /** Every finished point with when it was: the row is as it was written. */
    Map<String, List> kept() {
        def file = folder.resolve('results').resolve(RunStore.NAME)
        if (!file.toFile().exists()) {
            return [:]
        }
        try (def connection = DriverManager.getConnection("jdbc:sqlite:$file")) {
            def check = connection.createStatement().executeQuery('pragma integrity_check')
            assert check.getString(1) == 'ok'
            if (!connection.createStatement().executeQuery("select 1 from sqlite_master where name = 'points'").next()) {
                return [:]
            }
            def rows = [:]
            def result = connection.createStatement().executeQuery('''select p.id, p.content, q.value, q.uncertainty from points p
                join quantities q on q.point = p.id and q.name = 'final_mean_rise' ''')
            while (result.next()) {
                rows[result.getString(2)] = [result.getLong(1), result.getDouble(3), result.getDouble(4)]
            }
            return rows
        }
    }

    void survives(int kills) {
        def random = new Random(20)
        def before = [:]
        for (int k = 0; k < kills; k++) {
            def process = start()
            // once it has got on a little, at any moment
            long patience = System.nanoTime() + 60_000_000_000L
            while (process.alive && kept().size() <= before.size() && System.nanoTime() < patience) {
                Thread.sleep(20)
            }
            Thread.sleep(random.nextInt(150))
            process.destroyForcibly().waitFor()
            def now = kept()
            assert before.every { content, row -> now[content] == row }
            before = now
        }
        assert before.size() > 0
        def process = start()
        assert process.waitFor(120, TimeUnit.SECONDS)
        assert process.exitValue() == 0
        def all = kept()
        assert all.size() == POINTS
        assert before.every { content, row -> all[content] == row }
        def said = folder.resolve('err').toFile().text
        assert before.size() == POINTS || said.contains("reused ${before.size()} of $POINTS points")
    }

    def "three kills"() {
        given:
        folder.resolve('wire.bte').toFile().text = MODEL

        expect:
        survives(3)
    }

    @Tag('thorough')
    def "twenty kills"() {
        given:
        folder.resolve('wire.bte').toFile().text = MODEL

        expect:
        survives(20)
    }
}

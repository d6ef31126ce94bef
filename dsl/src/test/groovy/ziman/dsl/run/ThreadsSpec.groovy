package ziman.dsl.run

import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.Tag
import ziman.dsl.bind.BoundModel
import ziman.dsl.show.JsonReport

/** The same digits, whatever the number of threads. */
class ThreadsSpec extends Specification {
    static final Path GALLERY = Path.of('../scripts/gallery')
    static final String SWEEP = '''bte 1
parameters { V = 1 mV ; L = 1 cm }
material copper of tabulated {
  resistivity(T)       = 1.7 uohm.cm * (1 + 0.004 K^-1 * (T - 300 K))
  thermal_conductivity = 385 W/m/K
}
experiment driven of wire {
  material = copper
  length   = L
  diameter = 1 um
  voltage  = V
  contact { bath = 300 K ; conductance = 1 GW/m^2/K }
  show mean_rise "mK"
  sweep {
    V = linear(1 mV, 20 mV, points = 5)
    L = log(10 um, 1 cm, points = 4)
  }
}
experiment hot of expansion {
  temperature = 300 K
  tolerance   = 1e-4
  show rho "uohm.cm"
}
band s of free_electron {
  mass    = 1 m_e
  density = 84.9 nm^-3
}
phonons lattice of debye {
  debye_temperature = 325 K
  ion_density       = 84.9 nm^-3
}
channel collisions of electron_phonon {
  phonons = lattice
  lambda  = 0.451
}
'''

    def "one thread and four give the same bits: a sweep of wires and an expansion"() {
        given:
        def file = Files.createTempFile('threads', '.bte')
        Files.writeString(file, SWEEP)
        def model = ModelFile.read(file)

        expect:
        def one = bits(model, 1)
        one.contains('"mean_rise uncertainty"')
        one.contains('"rho"')
        bits(model, 4) == one
        bits(model, 4) == one

        cleanup:
        Files.delete(file)
    }

    def "one thread and four give the same bits: #name"() {
        given:
        def model = ModelFile.read(GALLERY.resolve(name))

        expect:
        bits(model, 1) == bits(model, 4)

        where:
        name << ['drude.bte', 'copper-wire.bte']
    }

    @Tag('thorough')
    def "one thread and four give the same bits, also when Java has one thread of its own: #name"() {
        given:
        def file = GALLERY.resolve(name)

        expect:
        def one = bits(ModelFile.read(file), 1)
        bits(ModelFile.read(file), 4) == one
        [1, 4].every { child(file, it).normalize() == one.normalize() }

        where:
        name << ['lorenz.bte', 'esaki-tsu.bte', 'thermal-runaway.bte', 'copper.bte', 'two-temperatures.bte']
    }

    /** All numbers that a run gives: doubles are written so that every bit comes back. */
    private static String bits(ModelFile file, int threads) {
        BoundModel model = file.bind([])
        def reports = new Runner(Kept.NOTHING, Watch.NOBODY, threads).run(model.experiments(), model.experiments()) { }
        return JsonReport.run(model, file.sha256(), reports, model.skipped()) + '\n'
    }

    /** In a Java of its own whose streams use so many threads, and whose run so many. */
    private static String child(Path file, int threads) {
        def java = Path.of(System.getProperty('java.home'), 'bin', 'java').toString()
        def process = new ProcessBuilder(java, '-XX:+UseSerialGC', "-XX:ActiveProcessorCount=$threads",
            "-Djava.util.concurrent.ForkJoinPool.common.parallelism=$threads",
            '-cp', System.getProperty('java.class.path'), 'ziman.dsl.command.ZimanCommand', 'run', file.toString(), '--json')
            .redirectError(ProcessBuilder.Redirect.DISCARD).start()
        def text = process.inputStream.getText('UTF-8')
        assert process.waitFor() == 0
        return text
    }
}

package ziman

import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.TimeUnit
import spock.lang.Requires
import spock.lang.Specification
import spock.lang.TempDir

/** A conversation through a pseudo-terminal, as a person would have it. */
@Requires({ new File('/usr/bin/script').canExecute() || new File('/bin/script').canExecute() })
class ReplSpec extends Specification {
    static final String SLOW = '''\
        bte 1

        parameters {
          U = 1 mV
        }

        material copper of tabulated {
          resistivity(T)       = 1.7 uohm.cm * (1 + 0.0039 K^-1 * (T - 300 K))
          thermal_conductivity = 400 W/m/K
          heat_capacity        = 3.4e6 J/m^3/K
        }

        experiment quick of wire {
          material = copper
          length   = 1 cm
          diameter = 1 um
          voltage  = U
          contact { bath = 300 K }
          show mean_rise "mK"
        }

        experiment slow of wire {
          material = copper
          length   = 1 mm
          diameter = 10 um
          current  = 0.5 A
          contact { bath = 300 K }
          waveform {
            shape  = pulses
            period = 1 us
            width  = 0.2 us
          }
          in_time { duration = 50 ms ; points = 21 }
        }
        '''.stripIndent()

    @TempDir
    Path folder

    Process process
    final StringBuffer seen = new StringBuffer()
    int read = 0

    def setup() {
        Files.writeString(folder.resolve('wire.bte'), SLOW)
        def java = Path.of(System.getProperty('java.home'), 'bin', 'java').toString()
        // exec: a shell that stayed would answer Ctrl-C itself, with an exit code of its own
        def command = "exec ${heard()}$java -XX:+UseSerialGC -Dziman.typed=true -cp '${System.getProperty('java.class.path')}' ziman.dsl.command.ZimanCommand repl"
        def builder = new ProcessBuilder('script', '-qfec', command, '/dev/null').directory(folder.toFile()).redirectErrorStream(true)
        builder.environment() << [TERM: 'xterm', XDG_STATE_HOME: folder.resolve('state').toString(), EDITOR: "sed -i 's/length   = 1 cm/length   = 2 cm/; s/diameter = 1 um/diameter = 2 um/; s/1.7 uohm/3.4 uohm/'", VISUAL: '']
        process = builder.start()
        Thread.startDaemon {
            def bytes = new byte[4096]
            int count
            while ((count = process.inputStream.read(bytes)) >= 0) {
                seen << new String(bytes, 0, count, 'UTF-8')
            }
        }
    }

    /** A build in the background is deaf to Ctrl-C, and so is what it starts: unless it is told to listen. */
    static String heard() {
        def listen = 'env --default-signal=INT'
        return "$listen true".execute().waitFor() == 0 ? "$listen " : ''
    }

    def cleanup() {
        process.destroyForcibly().waitFor(10, TimeUnit.SECONDS)
    }

    void type(String text) {
        process.outputStream.write(text.getBytes('UTF-8'))
        process.outputStream.flush()
    }

    /** Waits for a text to appear behind what has been read, and reads up to it. */
    String until(String text, int seconds = 60) {
        long end = System.nanoTime() + seconds * 1_000_000_000L
        while (System.nanoTime() < end) {
            int at = seen.indexOf(text, read)
            if (at >= 0) {
                def between = seen.substring(read, at + text.length())
                read = at + text.length()
                return between
            }
            Thread.sleep(20)
        }
        throw new AssertionError((Object) "no '$text' in: ${seen.substring(read)}")
    }

    def "load, complete, run, interrupt, edit and rerun, and a history afterwards"() {
        when: "the prompt is there, and TAB completes a command and a file"
        until('ziman> ')
        type('loa\t')
        until('load ')
        type('wi\t')
        until('wire.bte')
        type('\r')

        then:
        until('experiments: quick, slow')
        until('ziman> ')

        when: "TAB completes the name of an experiment"
        type('run qu\t')
        until('quick')
        type('\r')

        then:
        until('mean_rise').contains('quick')
        until('ziman> ').contains('12.2')

        when: "a parameter is set, with TAB for its unit, and Groovy has the results"
        type("set U = 2 m\t")
        until('mV')
        type('\033[D\033[C\025set U = 2 mV\r')
        until('ziman> ')
        type("run quick\r")
        until('mean_rise')
        until('ziman> ')
        type("x = results.quick.mean_rise['mK'] / 4\r")

        then:
        until('12.2')
        until('ziman> ')

        when: "a run is stopped, and the session goes on"
        type('run slow\r')
        Thread.sleep(1500)
        type('\003')

        then:
        until('the run was stopped')
        until('ziman> ')

        when: "Ctrl-C at the prompt drops the line"
        type('nonsense\003')
        until('ziman> ')
        type('unset U\r')
        until('ziman> ')
        type('edit\r')

        then:
        until('wire.bte was read again.')
        until('ziman> ')

        when: "resistivity twice as large: half the rise"
        type('run quick\r')

        then:
        until('mean_rise')
        until('ziman> ').contains('6.1')

        when: "a bracket that is open asks for more, and the end of input leaves"
        type('[1,\r')
        until('... ')
        type('2].sum()\r')

        then:
        until('3\r\n')
        until('ziman> ')

        when:
        type('\004')

        then:
        process.waitFor(20, TimeUnit.SECONDS)
        process.exitValue() == 0
        Files.readString(folder.resolve('state/ziman/history')).contains('run quick')
    }
}

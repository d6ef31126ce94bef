package ziman.dsl.repl

import java.nio.file.Files
import java.nio.file.Path
import ziman.dsl.run.Watch

/** Says lines, and keeps the answers. */
class Conversation {
    static final String METAL = '''\
        bte 1

        parameters {
          T   = 300 K "temperature"
          tau = 24.7 fs
        }

        band s of free_electron {
          mass    = 1 m_e
          density = 84.9 nm^-3
        }

        channel defects of relaxation {
          tau = tau
        }

        experiment transport of expansion {
          temperature = T
          show sigma "MS/m"
          expect { sigma = 59.093 MS/m +/- 0.01 % "Drude" }
        }

        experiment against_T from transport {
          show seebeck "uV/K"
          sweep { T = linear(100 K, 300 K, points = 5) }
        }
        '''.stripIndent()

    private final ByteArrayOutputStream told = new ByteArrayOutputStream()
    private final ByteArrayOutputStream complained = new ByteArrayOutputStream()
    final Talk talk
    int code

    Conversation(Path folder) {
        Files.writeString(folder.resolve('metal.bte'), METAL)
        talk = new Talk(new PrintStream(told, true, 'UTF-8'), new PrintStream(complained, true, 'UTF-8'), folder, Watch.NOBODY)
    }

    /** What is answered on standard output. */
    String say(String line) {
        told.reset()
        complained.reset()
        code = talk.say(line)
        told.toString('UTF-8')
    }

    /** What is complained about on standard error. */
    String complaint(String line) {
        say(line)
        complained.toString('UTF-8')
    }
}

package ziman.dsl.command

import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

/** Commands as they are typed, what they print and the folder they work in. */
abstract class OnCommandLine extends Specification {
    static final String WIRE = '''\
        bte 1

        parameters {
          V = 1 mV "voltage"
        }

        material copper of constant {
          resistivity          = 1.7 uohm.cm
          thermal_conductivity = 385 W/m/K
        }

        experiment suspended of wire {
          material = copper
          length   = 1 cm
          diameter = 1 um
          voltage  = V
          contact { bath = 300 K }
          show mean_rise "mK"
          expect { mean_rise = (1 mV)^2 / (12 * 1.7 uohm.cm * 385 W/m/K) +/- 1e-8 % "(21)" }
        }

        experiment short from suspended {
          length := 1 mm
        }
        '''.stripIndent()

    static final String WAITING = WIRE
        .replace('"voltage"\n', '"voltage"\n  path = "" "path of the table"\n')
        .replace('experiment suspended', '''material tabulated of tabulated {
          resistivity          = table(path, columns = ["K", "uohm.cm"])
          thermal_conductivity = 385 W/m/K
        }

        experiment suspended'''.stripIndent())
        .replace('material = copper', 'material = tabulated')
        .replace('length := 1 mm', 'length := 1 mm\n  material := copper')
    static final String WAITS = 'needs a table; give its path with --set path=PATH'

    @TempDir
    Path folder

    ByteArrayOutputStream out = new ByteArrayOutputStream()
    ByteArrayOutputStream err = new ByteArrayOutputStream()

    static final String METAL = '''bte 1
parameters { T = 100 K }
band s of free_electron {
  mass = 1 m_e
  density = 84.9 nm^-3
}
phonons lattice of debye {
  debye_temperature = 325 K
  ion_density = 84.9 nm^-3
}
channel collisions of electron_phonon {
  phonons = lattice
  lambda = 0.451
}
channel defects of impurity { residual_resistivity = 0.02 uohm.cm }
experiment plain of expansion {
  temperature = T
  tolerance = 1e-5
}
'''

    protected int ziman(String... arguments) {
        out.reset()
        err.reset()
        ZimanCommand.execute(
            new Terminal(new PrintStream(out, true, 'UTF-8'), new PrintStream(err, true, 'UTF-8')), arguments)
    }

    protected String model(String text) {
        def file = folder.resolve('model.bte')
        Files.writeString(file, text)
        file.toString()
    }

    protected String printed() {
        out.toString('UTF-8')
    }

    protected String complaints() {
        err.toString('UTF-8')
    }
}

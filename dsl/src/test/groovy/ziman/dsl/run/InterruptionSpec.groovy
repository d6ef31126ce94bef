package ziman.dsl.run

import static ziman.dsl.run.SweepSpec.bound

import java.util.concurrent.CountDownLatch
import java.util.concurrent.TimeUnit
import spock.lang.Specification
import ziman.engine.model.RunInterrupted

/** Whoever interrupts the thread of a run has it back soon, and can run the same again. */
class InterruptionSpec extends Specification {
    static final String METAL = '''bte 1
parameters { T = 300 K }
band s of free_electron { mass = 1 m_e ; density = 84.9 nm^-3 }
phonons lattice of debye { debye_temperature = 325 K ; ion_density = 84.9 nm^-3 ; population = evolving }
channel collisions of electron_phonon { phonons = lattice ; lambda = 0.451 }
channel anharmonic of phonon_relaxation { phonons = lattice ; umklapp = 1 THz }
'''
    static final String WIRE = '''bte 1
parameters { T = 300 K }
material metal of tabulated {
  resistivity(T)       = 1.7 uohm.cm * (1 + 0.0039 K^-1 * (T - 300 K))
  thermal_conductivity = 400 W/m/K
  heat_capacity        = 3.4e6 J/m^3/K
}
'''

    def "#what is stopped"() {
        given:
        def experiment = bound(model)
        def caught = null
        def begun = new CountDownLatch(1)
        def watch = new Watch() {
            void begins(String name, int points, int reused) { begun.countDown() }
        }
        def thread = new Thread({
            try {
                new Runner(Kept.NOTHING, watch, 2).run(experiment)
            } catch (Throwable problem) {
                caught = problem
            }
        })

        when:
        thread.start()
        begun.await(10, TimeUnit.SECONDS)
        Thread.sleep(400)
        def running = thread.alive
        thread.interrupt()
        thread.join(5000)

        then:
        running
        !thread.alive
        caught instanceof RunInterrupted

        where:
        what             | model
        'an expansion'   | METAL + 'experiment e of expansion { temperature = T ; field = 1 V/m ; order = 4 ; start = rest ; tolerance = 1e-9 }'
        'an evolution'   | METAL + 'experiment e of evolution { temperature = T ; field = 1 MV/m ; duration = 10 ps }'
        'a sweep'        | METAL + 'experiment e of expansion { temperature = T ; field = 1 V/m ; order = 2 ; sweep { T = linear(100 K, 300 K, points = 1000) } }'
        'a wire in time' | WIRE + 'experiment e of wire { material = metal ; length = 1 mm ; diameter = 10 um ; current = 0.5 A ; contact { bath = 300 K } ; waveform { shape = pulses ; period = 1 us ; width = 0.2 us } ; in_time { duration = 50 ms ; points = 21 } }'
        'a kinetic wire' | METAL + 'experiment e of kinetic_wire { temperature = T ; length = 10 um ; voltage = 1 mV ; tolerance = 1e-7 }'
    }
}

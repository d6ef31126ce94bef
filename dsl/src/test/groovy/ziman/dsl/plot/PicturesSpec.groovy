package ziman.dsl.plot

import static ziman.dsl.run.SweepSpec.wire

import java.nio.file.Path
import javax.imageio.ImageIO
import spock.lang.Specification
import spock.lang.TempDir
import ziman.dsl.bind.Binder
import ziman.dsl.run.Kept
import ziman.dsl.run.Runner
import ziman.dsl.run.Watch
import ziman.grammar.read.Reader
import ziman.grammar.source.Source

class PicturesSpec extends Specification {
    @TempDir
    Path folder

    /** Electrons with elastic collisions, and a bath that may take the heat. */
    static String metal(String channels, String more) {
        """bte 1
band s of free_electron { mass = 1 m_e ; density = 1 um^-3 }
$channels
experiment heated of expansion {
  temperature = 300 K
  field = 1 V/cm
  $more
}
"""
    }

    static final String LOCAL = 'channel collisions of relaxation { tau = 100 fs ; to = local }'
    static final String BATH = '\nchannel bath of relaxation { tau = 300 fs ; to = fixed }'

    static List<Picture> pictures(String text) {
        def source = new Source('model.bte', text)
        def model = Binder.withoutFiles().bind(Reader.read(source), source, [])
        def reports = new Runner(Kept.NOTHING, Watch.NOBODY, 2).run(model.experiments(), model.experiments(), {})
        return reports.collectMany { Pictures.of(it) }
    }

    static Picture called(List<Picture> all, String title) {
        def found = all.findAll { it.title() == title }
        assert found.size() == 1
        return found[0]
    }

    def "a profile is a parabola on even scales, in units that are read"() {
        given:
        def rise = called(pictures(wire('show profile "mK"')), 'profile: rise').drawing() as Drawing.Curves

        expect:
        rise.over().unit().symbol() == 'mm'
        rise.curves()*.unit()*.symbol() == ['mK']
        !rise.wideUp
        (0..<rise.over().values().length).every {
            def x = rise.over().values()[it] / 10
            return Math.abs(rise.curves()[0].values()[it] - 1e3 * 1e-6 / (2 * 1.7e-8 * 385) * x * (1 - x)) < 1e-7
        }
    }

    def "the heat of a wire goes where it is said to go"() {
        given:
        def flow = called(pictures(wire('')), 'where the heat goes').drawing() as Drawing.Flow

        expect:
        flow.given()*.name() == ['work of the current']
        flow.taken()*.name() == ['source contact', 'drain contact']
        flow.taken().every { Math.abs(it.value() / flow.whole() - 0.5) < 1e-12 }
        flow.unit() == 'nW'
        Math.abs(flow.whole() - 1e9 * 1e-6 * Math.PI * 0.25e-12 / (1.7e-8 * 1e-2)) < 1e-6
    }

    def "the heat of order two stays, or a bath takes it: #taken"() {
        given:
        def flow = called(pictures(metal(channels, 'order = 2')), 'where the heat of order two goes').drawing() as Drawing.Flow

        expect:
        flow.given()*.name() == ['work of the field']
        flow.taken()*.name() == taken
        // sigma E^2 of one tau, or of two that act together
        double tau = channels == LOCAL ? 100e-15 : 75e-15
        Math.abs(flow.whole() / (1e18 * 1.602176634e-19 * 1.602176634e-19 * tau / 9.1093837139e-31 * 1e4) - 1) < 1e-8

        where:
        channels     || taken
        LOCAL        || ['electrons']
        LOCAL + BATH || ['bath']
    }

    def "through electrons heat goes to phonons, and from them to what takes theirs"() {
        given:
        def text = """bte 1
band s of free_electron { mass = 1 m_e ; density = 84.9 nm^-3 }
phonons lattice of debye { debye_temperature = 325 K ; ion_density = 84.9 nm^-3 ; population = evolving }
channel collisions of electron_phonon { phonons = lattice ; lambda = 0.45 }
channel walls of phonon_relaxation { phonons = lattice ; boundary = 1 GHz }
experiment heated of expansion { temperature = 300 K ; field = 1 kV/m ; order = 2 ; tolerance = 1e-5 }
"""
        def flow = called(pictures(text), 'where the heat of order two goes').drawing() as Drawing.Flow

        expect: "every stage has all of it, and what electrons pass on is what the others get"
        flow.stages()*.name() == ['field', 'electrons', 'in the end']
        flow.difference() < 1e-9 * flow.whole()
        def on = flow.stages()[1].parts().find { it.name() == 'passed on by electrons' }
        Math.abs(on.value() - flow.taken().findAll { it.name() != 'electrons' }*.value().sum()) < 1e-6 * flow.whole()
        on.value() > 0.5 * flow.whole()
    }

    def "currents are summed order by order: b, b - b^3, b - b^3 + b^5 of Esaki and Tsu"() {
        given:
        def chain = """bte 1
band chain of tight_binding { lattice_constant = 5 nm ; hoppings = 50 meV ; filling = 0.5 }
channel bath of relaxation { tau = 100 fs ; to = fixed }
experiment esaki_tsu of expansion {
  temperature = 300 K
  field = 200 kV/m
  order = 6
  show current(1) "uA"
}
"""
        def b = 1.602176634e-19 * 2e5 * 5e-9 * 1e-13 / 1.054571817e-34
        def sums = called(pictures(chain), 'current, summed order by order').drawing() as Drawing.Curves
        def (sum, fraction) = sums.curves()*.values()

        expect:
        sums.over().values().toList() == [1d, 3d, 5d]
        sums.curves()*.name() == ['sum up to that order', "Pade's fraction of all"]
        sums.curves()*.unit()*.symbol().unique() == ['uA']
        Math.abs(sum[1] / sum[0] - (1 - b * b)) < 1e-9
        Math.abs(sum[2] / sum[0] - (1 - b * b + Math.pow(b, 4))) < 1e-9
        fraction.every { Math.abs(it / sum[0] - 1 / (1 + b * b)) < 1e-6 }

        and: "where they are all one, there is nothing to look at"
        !pictures(chain.replace('200 kV/m', '1 kV/m'))*.title().any { it.contains('summed') }
    }

    def "an expansion is drawn with its occupations over energy and angle, and with its band; nothing else changes"() {
        given:
        def source = new Source('model.bte', metal(LOCAL, 'order = 2 ; show current(1)'))
        def model = Binder.withoutFiles().bind(Reader.read(source), source, [])
        def plain = Runner.run(model.experiments()[0], { })
        def drawn = Runner.run(model.experiments()[0].withPictures(), { })
        def found = Pictures.of(drawn)
        def second = called(found, 'occupations of order 2').drawing() as Drawing.Field

        expect:
        drawn.outcome().get().quantities() == plain.outcome().get().quantities()
        plain.outcome().get().tables().isEmpty()
        drawn.outcome().get().tables().keySet() == ['occupation', 'dispersion'] as Set
        found[0].title() == 'where the heat of order two goes'
        second.up().values().toList().toUnique().size() == 21
        second.across().unit().symbol() == 'meV'
        second.hasBothSigns()
        called(found, 'dispersion: velocity').drawing() instanceof Drawing.Curves
    }

    def "what is measured in one unit at the same places stands in one picture, and rounding in none"() {
        given:
        def found = pictures(metal(LOCAL, '').replace('expansion', 'evolution').replace('field = 1 V/cm', 'duration = 1 ps ; electron_temperature = 301 K'))

        expect:
        found*.title().unique() == found*.title()
        found*.drawing().findAll { it instanceof Drawing.Curves }.every { Drawing.Curves drawing ->
            drawing.curves()*.unit()*.dimension().unique().size() == 1
        }
        !found*.title().any { it.contains('current') }
    }

    def "more than two parameters are a table, not a picture of what does not belong together"() {
        expect:
        pictures(wire('sweep { U = [1 mV, 2 mV] ; kappa = [100 W/m/K, 200 W/m/K] ; L = [1 cm, 2 cm] }')).empty
    }

    def "where a branch turns its unstable states are a curve of their own"() {
        given:
        def branch = called(pictures(FOLDED), 'branch: current').drawing() as Drawing.Curves

        expect:
        branch.followed()
        branch.curves()*.name() == ['stable', 'unstable']
        def (stable, unstable) = branch.curves()*.values()
        (0..<stable.length).every { !(Double.isNaN(stable[it]) && Double.isNaN(unstable[it])) }
        def both = (0..<stable.length).findAll { !Double.isNaN(stable[it]) && !Double.isNaN(unstable[it]) }

        and: "the curves meet where the branch turns, without a gap"
        both.size() in [1, 2]
        both.every { Double.isNaN(stable[it - 1]) || Double.isNaN(stable[it + 1]) }
        unstable.any { !Double.isNaN(it) }
    }

    /** The fold of Frank-Kamenetskii: beyond it a wire that a current drives runs away. */
    static final String FOLDED = '''bte 1
material metal of tabulated {
  resistivity(T) = 2 uohm.cm * exp(0.01 K^-1 * (T - 300 K))
  thermal_conductivity = 400 W/m/K
  heat_capacity = 3.4e6 J/m^3/K
}
experiment driven of wire {
  material = metal
  length = 1 mm
  diameter = 10 um
  current = 1 A
  contact { bath = 300 K }
  branch { until = 250 K ; points = 100 }
}
'''

    def "numbers beside an axis can be told apart"() {
        given:
        def unit = ziman.engine.units.Units.parse('K')

        expect:
        Trace.digits([new Trace('T', unit, [300, 300.02] as double[], false)]) == 7
        Trace.digits([new Trace('T', unit, [0, 20] as double[], false)]) == 4
        Trace.digits([new Trace('T', unit, [5, 5] as double[], false)]) == 4
    }

    def "every kind of drawing is drawn for a paper as #format"() {
        given:
        def unit = ziman.engine.units.Units.parse('K')
        def x = new Trace('x', unit, [1, 2, 3, 4] as double[], false)
        def y = new Trace('y', unit, [1, Double.NaN, -3, 4] as double[], false)
        def across = new Trace('a', unit, [1, 1, 2, 2] as double[], false)
        def drawings = [
            new Drawing.Curves(x, [y], false, ''),
            new Drawing.Curves(x, [y, x], true, ''),
            new Drawing.Sizes('order', ['1', '2', '3', '4'], y),
            new Drawing.Field(across, new Trace('b', unit, [1, 2, 1, 2] as double[], false), y),
            Drawing.Flow.of([new Drawing.Part('in', 3)], [new Drawing.Part('out', 1), new Drawing.Part('lost', 2)], 'W'),
        ]

        when:
        drawings.eachWithIndex { drawing, i -> Paper.of(drawing).save(folder.resolve("${i}.${format}")) }

        then:
        (0..<drawings.size()).every { int i ->
            def file = folder.resolve("${i}.${format}").toFile()
            return format == 'png' ? ImageIO.read(file).width > 1000 : file.text.contains('<svg')
        }

        where:
        format << Paper.FORMATS
    }
}

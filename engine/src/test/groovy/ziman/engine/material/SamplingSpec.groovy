package ziman.engine.material

import java.util.concurrent.atomic.AtomicInteger
import spock.lang.Specification
import ziman.engine.Channels
import ziman.engine.Engine
import ziman.engine.Metals
import ziman.engine.model.ComputedMaterial
import ziman.engine.model.Curve
import ziman.engine.model.InvalidModel
import ziman.engine.model.Model
import ziman.engine.model.NoTrustworthyAnswer
import ziman.engine.model.OutsideKnownRange
import ziman.engine.model.Relaxation
import ziman.engine.pipeline.Pipeline
import ziman.engine.pipeline.Progress

/** Curves of an expansion, between the temperatures it was computed at and beyond. */
class SamplingSpec extends Specification {
  static final MODEL = new Model([Metals.free(9.1093837139e-31, 8.49e28)], [Channels.phonons(0.451, 325)])

  static ComputedMaterial material(double from, double to, double tolerance = 1e-8, Model model = MODEL) {
    new ComputedMaterial('copper', Metals.expansion(model, 300, Optional.empty(), 1, 1e-10d), from, to, tolerance, Optional.empty())
  }

  static Sampling sampling() { new Sampling({ experiment, wanted -> Engine.compile(experiment, wanted) }) }

  def "between the points it is what the expansion finds there, with its slope"() {
    given:
    def known = sampling().known(material(200, 400))

    expect:
    [203.7, 251.3, 322.2, 391.9].every { double t ->
      def q = Engine.compile(material(200, 400).at(t), [] as Set).run(Progress.SILENT).quantities()
      Metals.deviation(known.resistivity().at(t), q.rho.value()) < 1e-8 &&
          Metals.deviation(known.thermalConductivity().at(t), q.kappa.value()) < 1e-8 &&
          Metals.deviation(known.heatCapacity().get().at(t), q.total_heat_capacity.value()) < 1e-8 &&
          Math.abs(known.seebeck().get().at(t) - q.seebeck.value()) < 1e-8 * 5e-6
    }
    [known.resistivity(), known.thermalConductivity(), known.heatCapacity().get(), known.seebeck().get()].every { Curve curve ->
      Metals.deviation((curve.at(300.01) - curve.at(299.99)) / 0.02, curve.slope(300)) < 1e-6
    }
  }

  def "beyond them nothing is known"() {
    when:
    sampling().known(material(200, 400)).resistivity().at(400.1)

    then:
    def e = thrown(OutsideKnownRange)
    e.message == 'the material is computed from 200.00000 K to 400.00000 K, but is needed at 400.10000 K'
  }

  def "it is computed once for all that ask for the same"() {
    given:
    def runs = new AtomicInteger()
    def counting = new Sampling({ experiment, wanted -> runs.incrementAndGet(); Engine.compile(experiment, wanted) })

    when:
    counting.known(material(210, 290))
    int first = runs.get()
    counting.known(material(210, 290))

    then:
    first == 17
    runs.get() == first

    when: "another channel is another material"
    counting.known(material(210, 290, 1e-8, new Model([Metals.free(9.1093837139e-31, 8.49e28)], [Channels.phonons(0.452, 325)])))

    then:
    runs.get() > first
  }

  def "what the expansion refuses is refused, with the temperature"() {
    when: "a metal that is hardly degenerate"
    sampling().known(material(200, 20000))

    then:
    def e = thrown(NoTrustworthyAnswer)
    e.message.startsWith('material copper at ')
  }

  def "temperatures in the wrong order"() {
    when:
    material(400, 300)

    then:
    thrown(InvalidModel)
  }
}

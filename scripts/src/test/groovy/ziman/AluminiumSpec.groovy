package ziman

import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Requires
import spock.lang.Specification
import ziman.dsl.run.ModelFile
import ziman.dsl.run.Runner
import ziman.engine.pipeline.Progress

/** The gallery's aluminium, with the table that is not part of it where somebody has put it beside the project. */
class AluminiumSpec extends Specification {
  static final Path MODEL = Path.of('gallery/aluminium-a2f.bte')
  static final Path TABLE = Path.of('../../shared/data/aluminum.a2F.dat')

  def "without its table the model is skipped, and says what it waits for"() {
    given:
    def model = ModelFile.read(MODEL).bind([])

    expect:
    model.experiments().empty
    model.skipped()*.name() == ['transport']
    model.skipped()[0].reason().contains('--set a2F=PATH')
  }

  @Requires(value = { Files.exists(AluminiumSpec.TABLE) }, reason = 'there is no table of aluminium beside the project')
  def "with it lambda is what the code itself finds"() {
    given:
    def experiment = ModelFile.read(MODEL).bind(["a2F=$TABLE".toString()]).experiments()[0]
    def report = Runner.run(experiment, Progress.SILENT)

    expect:
    report.asExpected()
    Math.abs(report.outcome().get().quantities().lambda.value() - 0.39639) < 5e-6
    report.outcome().get().invariants().every { it.value < 1e-12 }
  }
}

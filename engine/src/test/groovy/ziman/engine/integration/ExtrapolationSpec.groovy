package ziman.engine.integration

import spock.lang.Specification
import ziman.engine.space.Distribution
import ziman.engine.space.Harmonic

/** dX/dt = -a X - X^2 + forcing, with a taken implicitly: order and stiffness, on one number. */
class ExtrapolationSpec extends Specification {
  static TimeState state(double x) { new TimeState([Distribution.of(new Harmonic(0, [x] as double[]))], new double[1]) }

  static double value(TimeState state) { state.parts()[0].harmonic(0, 1).at(0) }

  /** With X = 1 + sin t as the solution. */
  static StiffSystem system(double a) {
    [
        driven    : { double t, TimeState s ->
          double x = value(s)
          double exact = 1 + Math.sin(t)
          return new TimeState([Distribution.of(new Harmonic(0, [Math.cos(t) + a * exact + exact * exact - x * x] as double[]))], [x] as double[])
        },
        resolvent : { double shift, Harmonic source -> source.times(1 / (shift + a)) },
        size      : { Distribution x -> Math.abs(x.harmonic(0, 1).at(0)) },
    ] as StiffSystem
  }

  /** dX/dt = -2X, one half of it implicit and one explicit. */
  static StiffSystem decay() {
    [
        driven    : { double t, TimeState s -> s.times(-1) },
        resolvent : { double shift, Harmonic source -> source.times(1 / (shift + 1)) },
        size      : { Distribution x -> Math.abs(x.harmonic(0, 1).at(0)) },
    ] as StiffSystem
  }

  def "four columns make a step whose error falls as its fifth power"() {
    given:
    def error = { double h -> Math.abs(value(new Extrapolation(decay(), 1e-2, h).advance(state(1), 0, h)) - Math.exp(-2 * h)) }

    expect:
    Math.abs(Math.log(error(0.05) / error(0.025)) / Math.log(2) - 5) < 0.2
  }

  def "stiff or not, the error is what was asked for, and stiffness costs no steps: a = #a"() {
    given:
    def integrator = new Extrapolation(system(a), 1e-9, 1e-3)
    def end = integrator.advance(state(1), 0, 4)

    expect:
    Math.abs(value(end) - 1 - Math.sin(4d)) < 1e-7
    integrator.steps() < 150

    and: "a sum is carried along: the integral of X"
    Math.abs(end.sums()[0] - (5 - Math.cos(4d))) < 1e-6

    where:
    a << [1d, 1e4d, 1e8d]
  }
}

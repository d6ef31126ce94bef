// 10,000 steps of a wire with 2,000 cells (500 elements of degree 4, 2,001 nodes), on one core: seconds in all.
package ziman.engine.wire

import groovy.transform.CompileStatic
import ziman.engine.integration.Rosenbrock
import ziman.engine.model.Contact
import ziman.engine.model.Curve
import ziman.engine.model.Ends
import ziman.engine.model.TabulatedMaterial
import ziman.engine.model.Wire

@CompileStatic
class Line implements Curve {
  final double value, slope

  Line(double value, double slope) { this.value = value; this.slope = slope }

  double at(double x) { value + slope * (x - 300) }

  double slope(double x) { slope }
}

def ends = new Contact(300, Optional.empty())
def wire = new Wire(new TabulatedMaterial(new Line(1.7e-8d, 6.6e-11d), new Line(400, -0.06d), Optional.of(new Line(3.4e6d, 1000)), Optional.empty()),
    1e-2d, 2.5e-5d, Optional.empty(), Optional.of(0.1d), Optional.empty(), Optional.empty(), 1e-9d, Optional.of(new Ends(ends, ends)),
    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty())
def heat = new LocalHeat(wire, wire.material())
def flow = new HeatFlow(heat, Mesh.uniform(1e-2d, 500))
def problem = new HeatInTime(flow, new Circuit(wire, flow), new double[2001], 1e-6d)
def integrator = new Rosenbrock(problem, 1)
double[] y = problem.beginning()
1000.times { y = integrator.step(1e-5d * it, y, 1e-5d).y() }
long start = System.nanoTime()
10_000.times { y = integrator.step(1e-2d + 1e-5d * it, y, 1e-5d).y() }
println String.format(Locale.ROOT, "%.2f", (System.nanoTime() - start) / 1e9d)

// Lambda and the Debye temperature of copper from its measured resistivity, by least squares.
import org.hipparchus.linear.ArrayRealVector
import org.hipparchus.linear.Array2DRowRealMatrix
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresBuilder
import org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer
import org.hipparchus.util.Pair

def copper = read 'copper.bte'

// Debye's spectrum is that of copper above 100 K; above 400 K the lattice is no longer harmonic.
def measured = beside('../gallery/copper_resistivity.csv').readLines()
    .findAll { it ==~ /\d.*/ }*.split(',')
    .collect { [T: it[0] as double, rho: it[1] as double] }
    .findAll { it.T >= 100 && it.T <= 400 }

// How far the model is off at each temperature, as a fraction of what was measured.
def off = { double lambda, double theta ->
    def swept = copper.with(lambda: lambda, theta: theta['K']).sweep(T: measured.collect { it.T['K'] })
    def computed = swept.transport.rho['uohm.cm']
    [computed, measured].transpose().collect { rho, point -> rho / point.rho - 1 } as double[]
}

def fit = new LevenbergMarquardtOptimizer().optimize(new LeastSquaresBuilder()
    .start([0.4d, 300d] as double[])
    .target(new double[measured.size()])
    .model { point ->
        def (lambda, theta) = [point.getEntry(0), point.getEntry(1)]
        def here = off(lambda, theta)
        def (dLambda, dTheta) = [1e-3d * lambda, 1e-3d * theta]
        def byLambda = off(lambda + dLambda, theta)
        def byTheta = off(lambda, theta + dTheta)
        def slopes = here.indices.collect { i ->
            [(byLambda[i] - here[i]) / dLambda, (byTheta[i] - here[i]) / dTheta] as double[]
        } as double[][]
        new Pair(new ArrayRealVector(here), new Array2DRowRealMatrix(slopes))
    }
    .maxEvaluations(50).maxIterations(50)
    .checkerPair(new org.hipparchus.optim.SimpleVectorValueChecker(1e-5d, 1e-9d))
    .build())

// The scatter of the points around the fit says how well the two numbers are known.
def (lambda, theta) = fit.point.toArray()
def scatter = Math.sqrt(fit.cost ** 2 / (measured.size() - 2))
def sigma = fit.getSigma(1e-14d).toArray().collect { it * scatter }
println String.format(Locale.ROOT, 'lambda            %.4f +/- %.4f', lambda, sigma[0])
println String.format(Locale.ROOT, 'Debye temperature %.1f +/- %.1f K', theta, sigma[1])
println String.format(Locale.ROOT, 'scatter           %.2f %%', 100 * scatter)

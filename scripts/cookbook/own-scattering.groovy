// Scattering of one's own: a relaxation time, an angular dependence, and rates with a claim that is checked.

// Defects whose rate follows the energy to the power -p, as a formula in plain SI numbers.
def power = { double p ->
    model {
        bte 1
        band s of free_electron { mass = 1['m_e'] ; fermi_energy = 5['eV'] }
        channel defects of impurity { tau = curve { energy -> 10e-15 * (energy / 8.01e-19) ** p } }
        experiment transport of expansion { temperature = 100['K'] ; show seebeck, 'uV/K' }
    }
}
printTable(['p', 'S (uV/K)'], [-0.5, 0, 1.5].collect { p -> [p, power(p).run().transport.seebeck['uV/K']] })

// Scattering that prefers small angles, w (1 + b cos): less of the current is lost than of the electrons' paths.
def tilted = { double b ->
    model {
        bte 1
        band s of free_electron { mass = 1['m_e'] ; density = 84.9['nm^-3'] }
        channel defects of custom { law = elastic { energy, cosine -> 1e13 / (4 * Math.PI) * (1 + b * cosine) } }
        experiment transport of expansion { temperature = 100['K'] ; show sigma, 'MS/m' }
    }
}
def isotropic = tilted(0).run().transport.sigma
printTable(['b', 'sigma/sigma(0)'], [0, 0.5, 1].collect { b -> [b, (tilted(b).run().transport.sigma / isotropic).value] })

// Rates of one's own, l by l. What a law claims to conserve is held against them: these electrons get lost.
class Leaky implements ScatteringLaw {
    double rate(int l, double energy) { l == 0 ? 1e10 : 1e13 }
}
def leaky = model {
    bte 1
    band s of free_electron { mass = 1['m_e'] ; density = 84.9['nm^-3'] }
    channel trap of custom { law = new Leaky() }
    experiment transport of expansion { temperature = 100['K'] ; show sigma }
}
try {
    leaky.run().transport.sigma
} catch (RuntimeException refused) {
    println refused.message
}

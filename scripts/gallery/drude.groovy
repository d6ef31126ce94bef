// Reads a model, changes its temperature, and prints what becomes of the coefficients.
def drude = read 'drude.bte'

def rows = [30, 100, 300, 1000, 3000].collect { T ->
    def metal = drude.with(T: T['K']).run().transport
    [T, metal.sigma['MS/m'], metal.seebeck['uV/K'], metal.kappa['W/m/K'], metal.lorenz['W.ohm/K^2']]
}
printTable(['T (K)', 'sigma (MS/m)', 'S (uV/K)', 'kappa (W/m/K)', 'L (W.ohm/K^2)'], rows)

// A relaxation time that grows with energy, stated in the script: the Seebeck coefficient grows with it.
def metal = model {
    bte 1
    parameters {
        T = 300['K'].doc('temperature')
        p = 0.doc('power of the energy in tau')
    }
    band s of free_electron {
        mass = 1['m_e']
        fermi_energy = 7['eV']
    }
    channel defects of relaxation {
        tau { energy -> 25['fs'] * (energy / 7['eV']) ** p }
    }
    experiment transport of expansion {
        temperature = T
    }
}
println()
printTable(['p in tau ~ energy^p', 'S (uV/K)'], [-0.5, 0, 1.5].collect { p ->
    [p, metal.with(p: p).run().transport.seebeck['uV/K']]
})

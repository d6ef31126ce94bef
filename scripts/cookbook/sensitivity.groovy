// By how many percent each result changes when a parameter grows by one percent.
def copper = read 'copper.bte'
def parameters = [T: 300['K'], lambda: 0.451, theta: 325['K'], rho0: 0.002['uohm.cm']]
def results = ['rho', 'kappa']

// A central difference: its error is of second order in the step.
def step = 0.01
def transport = { name, factor -> copper.with([(name): parameters[name] * factor]).run('transport').transport }

printTable(['parameter'] + results, parameters.keySet().collect { name ->
    def (less, more) = [transport(name, 1 - step), transport(name, 1 + step)]
    [name] + results.collect { result ->
        def (low, high) = [less[result], more[result]]
        ((high - low) / (high + low) / step).value
    }
})

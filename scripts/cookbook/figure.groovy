// A figure for a paper: the resistivity of copper, computed and measured, as PNG and SVG.
def copper = read 'copper.bte'
def folder = System.getProperty('figures', '.')

def measured = beside('../gallery/copper_resistivity.csv').readLines()
    .findAll { it ==~ /\d.*/ }*.split(',')
    .collect { it.collect { cell -> cell as double } }
    .findAll { it[0] >= 20 && it[0] <= 400 }
def computed = copper.sweep(T: [20, 30, 40, 60, 80, 100, 150, 200, 250, 300, 350, 400].collect { it['K'] }).transport

def figure = plot('T', 'K', 'rho', 'uohm.cm')
    .curve('Boltzmann equation', computed.T, computed.rho)
    .points('Matula (1979)', measured.collect { it[0] }, measured.collect { it[1] })
figure.save("${folder}/copper-resistivity.png")
figure.save("${folder}/copper-resistivity.svg")
computed.export("${folder}/copper-resistivity.csv")
print figure

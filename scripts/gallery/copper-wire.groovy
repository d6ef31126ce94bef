// The Groovy twin of copper-wire.bte: it builds the same syntax tree.
model {
  bte 1

  about {
    title = 'A copper wire between two electrodes, heated by its own current'
    source = 'doi:10.1103/PhysRevB.102.165134'
    licence = 'CC-BY-4.0'
  }

  parameters {
    T0 = 300['K'].doc('temperature of the electrodes and of everything around')
    V = 1['mV'].doc('voltage between the electrodes')
    D = 1['um'].doc('diameter')
  }

  material copper of constant {
    resistivity = 1.7['uohm.cm']
    thermal_conductivity = 385['W/m/K']
    heat_capacity = 3.45['J/cm^3/K']
  }

  experiment suspended of wire {
    material = copper
    length = 1['cm']
    diameter = D
    voltage = V
    contact { bath = T0; conductance = 2.5['GW/m^2/K'] }
    radiation { surroundings = T0; emissivity = 0.01 }
    show mean_rise, 'mK'
    show peak_rise, 'mK'
    show current, 'mA'
    show resistance, 'ohm'
    show heating_rate, 'K/s'
    show power, 'nW'
    show heat_to_source, 'nW'
    show heat_to_drain, 'nW'
    show heat_radiated, 'pW'
    show profile, 'mK'
    expect mean_rise, 12.65['mK'], within: 0.05['%'],
        why: '(20), little changed by the contacts and radiation'
    expect peak_rise, 1.5 * mean_rise, within: 0.05['%'], why: 'nearly a parabola: the peak is 3/2 of the mean'
    expect heating_rate, 0.17['K/s'], within: 1['%'], why: 'Section VI, where a zero too many is printed'
  }
}

"""The wire of transient.bte with NumPy and SciPy: finite volumes and solve_ivp(BDF) with a banded Jacobian.

usage: transient.py CELLS TOLERANCE

Prints JSON: the mean rise at the end in K, and the number of steps. Every jump of the current begins an integration of
its own, as somebody who wants an error of 1e-6 has to write it.
"""

import json
import sys

import numpy as np
from scipy.integrate import solve_ivp
from scipy.sparse import diags

LENGTH, DIAMETER, CURRENT = 1e-3, 1e-5, 0.5
PERIOD, WIDTH, END = 20e-6, 5e-6, 4e-3

cells, tolerance = int(sys.argv[1]), float(sys.argv[2])
h = LENGTH / cells
density = CURRENT / (np.pi * DIAMETER**2 / 4)


def heat_capacity(u):
    return 3.4e6 * (1 + 3e-4 * u)


def flux(u):
    """Through every face, of kappa = 400 (1 - 1.5e-4 u): differences of its integral."""
    integral = 400 * (u - 0.75e-4 * u**2)
    inner = -(integral[1:] - integral[:-1]) / h
    return np.concatenate([[-2 * integral[0] / h], inner, [2 * integral[-1] / h]])


def rate(j):
    return lambda t, u: (1.7e-8 * (1 + 0.0039 * u) * j * j - np.diff(flux(u)) / h) / heat_capacity(u)


def jacobian(j):
    def of(t, u):
        kappa = 400 * (1 - 1.5e-4 * u)
        c = heat_capacity(u)
        twice = np.full(cells, 2.0)
        twice[[0, -1]] = 3.0
        own = (1.7e-8 * 0.0039 * j * j - twice * kappa / h**2) / c - rate(j)(t, u) * 3e-4 * 3.4e6 / c
        return diags([kappa[:-1] / h**2 / c[1:], own, kappa[1:] / h**2 / c[:-1]], [-1, 0, 1], format="csc")

    return of


u, steps, time = np.zeros(cells), 0, 0.0
while time < END * (1 - 1e-9):
    for j, length in ((density, WIDTH), (0.0, PERIOD - WIDTH)):
        solution = solve_ivp(rate(j), (0, length), u, "BDF", jac=jacobian(j), rtol=tolerance, atol=tolerance)
        u = solution.y[:, -1]
        steps += len(solution.t) - 1
        time += length
print(json.dumps({"mean_rise": u.mean(), "steps": steps}))

"""Order one of a wide band with Debye's phonons, with NumPy and SciPy: what `first-order` compares with.

usage: first_order.py banded|dense TEMPERATURE:LEVEL...

LEVEL is a number, or "refine": then levels are tried until rho changes by less than 1e-10, which is what
somebody does who does not know the answer.

The equations, shells, phonon bins and window are those of Ziman at one level of refinement; a level is
the number of times its coarsest distance between shells was halved. Prints T and rho in SI units.
"""

import sys

import numpy as np
from scipy import constants
from scipy.linalg import solve, solve_banded

LAMBDA, THETA, IONS = 0.13, 325.0, 8.49e28
VELOCITY, STATES = 1.57e6, 1.13e47
WAVEVECTOR = (3 * np.pi**2 * IONS) ** (1 / 3)
CELL = 6


def bin_weights(spacing, count, cutoff):
    """Weights w_m such that sum w_m K(m spacing) integrates alpha2F(w)/w K(w) exactly to degree six on each cell."""
    points, gauss = np.polynomial.legendre.leggauss(12)
    x = CELL * (points + 1) / 2
    lagrange = np.ones((CELL + 1, x.size))
    for m in range(CELL + 1):
        for other in range(CELL + 1):
            if other != m:
                lagrange[m] *= (x - other) / (m - other)
    weights = np.zeros(count + 1)
    for first in range(0, count, CELL):
        w = (first + x) * spacing
        weights[first : first + CELL + 1] += lagrange @ (gauss * CELL / 2 * spacing * LAMBDA * w / cutoff**2)
    return weights * spacing * np.arange(count + 1)


def resistivity(temperature, level, dense):
    kT = constants.k * temperature
    cutoff = constants.k * THETA
    cells = max(2, int(np.ceil(cutoff / (CELL * kT / 2))))
    spacing = cutoff / (CELL * cells) / 2**level
    half = int(np.ceil((40 + 10 * level) * kT / spacing))
    x = np.arange(-half, half + 1) * spacing / kT
    f = 1 / (np.exp(x) + 1)
    window = 1 / (4 * np.cosh(x / 2) ** 2)
    count = CELL * cells * 2**level
    weights = bin_weights(spacing, count, cutoff)
    bins = min(count, int(np.ceil(70 * kT / spacing)))
    q = (6 * np.pi**2 * IONS) ** (1 / 3)
    n = x.size
    ab = np.zeros((2 * bins + 1, n))
    scale = 2 * np.pi / constants.hbar
    for m in range(1, bins + 1):
        boson = 1 / np.expm1(m * spacing / kT)
        cosine = 1 - (q / WAVEVECTOR) ** 2 / 2 * (m / count) ** 2
        up = scale * weights[m] * (boson + f[m:])  # from i to i + m
        down = scale * weights[m] * (boson + 1 - f[:-m])  # from i + m to i
        ab[bins, :-m] += up
        ab[bins, m:] += down
        ab[bins - m, m:] = -cosine * up  # (i, i + m)
        ab[bins + m, :-m] = -cosine * down  # (i + m, i)
    source = np.ones(n)
    if dense:
        matrix = np.zeros((n, n))
        for d in range(-bins, bins + 1):
            # row bins + d of ab holds the entries (j + d, j)
            matrix += np.diag(ab[bins + d, max(0, -d) : n - max(0, d)], -d)
        tau = solve(matrix, source, overwrite_a=True, check_finite=False)
    else:
        tau = solve_banded((bins, bins), ab, source, overwrite_ab=True, check_finite=False)
    mean = np.sum(window * tau) * spacing / kT
    return 3 / (constants.e**2 * STATES * VELOCITY**2 * mean)


def refined(temperature, dense):
    coarse = resistivity(temperature, 0, dense)
    level = 1
    while True:
        fine = resistivity(temperature, level, dense)
        if abs(fine / coarse - 1) < 1e-10:
            return fine
        coarse = fine
        level += 1


if __name__ == "__main__":
    use_dense = sys.argv[1] == "dense"
    for given in sys.argv[2:]:
        at, asked = given.split(":")
        rho = refined(float(at), use_dense) if asked == "refine" else resistivity(float(at), int(asked), use_dense)
        print(at, repr(float(rho)))

"""Orders 1 to 6 of a closed system of electrons and phonons, with NumPy and SciPy: what `orders` compares with.

usage: orders.py BINS...

BINS is the number of bins of the phonon spectrum. With several of them each is computed on its own, and the last is
printed, with its distance from the one before: what somebody does who wants to know the error. Prints JSON: for every
result its value (SI) and how far it is from the resolution before, null where there is none.

The equations, shells, bins and window are those of Ziman at one level of refinement. SciPy factorises the band of the
electrons (Cholesky), a dense Schur complement eliminates the bins of phonons, and every sum over events is an array
operation. Of the products of harmonics only those are computed that do not vanish by parity.
"""

import functools
import json
import sys

import numpy as np
from scipy import constants
from scipy.linalg import cho_factor, cho_solve, cho_solve_banded, cholesky_banded

TEMPERATURE, THETA, DENSITY, LAMBDA = 300.0, 325.0, 8.49e28, 0.451
FIELD, UMKLAPP, WINDOW = 1000.0, 1e12, 40
ORDERS = 6
CELL = 6
STEPS = [[1 / 2], [2 / 3, -1 / 12], [3 / 4, -3 / 20, 1 / 60], [4 / 5, -1 / 5, 4 / 105, -1 / 280]]

HBAR, MASS, CHARGE = constants.hbar, constants.m_e, constants.e
KT = constants.k * TEMPERATURE
CUTOFF = constants.k * THETA
FERMI = (3 * np.pi**2 * DENSITY) ** (1 / 3)


def chemical_potential():
    """Sommerfeld's expansion for a parabola; its next term is below rounding."""
    fermi = (HBAR * FERMI) ** 2 / (2 * MASS)
    t = np.pi * KT / fermi
    return fermi * (1 - t**2 / 12 - t**4 / 80 - 247 * t**6 / 25920)


def legendre(l, cosine):
    below, value = np.zeros_like(cosine), np.ones_like(cosine)
    for k in range(l):
        below, value = value, ((2 * k + 1) * cosine * value - k * below) / (k + 1)
    return value


def associated(l, m, cosine):
    """sqrt((l-m)!/(l+m)!) P_lm without the sign (-1)^m, by recursion in l."""
    scale = np.prod([(2 * k - 1) / (2 * k) for k in range(1, m + 1)]) ** 0.5
    value, below = scale * (1 - cosine**2) ** (m / 2), 0.0
    for k in range(m + 1, l + 1):
        above = ((2 * k - 1) * cosine * value - np.sqrt((k - 1) ** 2 - m**2) * below) / np.sqrt(k**2 - m**2)
        value, below = above, value
    return value


class System:
    """The closed system with so many bins of phonons: states, C1 harmonic by harmonic, field, and products."""

    def __init__(self, bins):
        self.bins = bins
        spacing = CUTOFF / bins
        half = int(np.ceil(WINDOW * KT / spacing))
        offset = np.arange(-half, half + 1) * spacing
        self.n = offset.size
        x = offset / KT
        self.k = np.sqrt(2 * MASS * (chemical_potential() + offset)) / HBAR
        self.v = HBAR * self.k / MASS
        self.f = 1 / (np.exp(x) + 1)
        energy = np.arange(1, bins + 1) * spacing
        self.boson = 1 / np.expm1(energy / KT)
        largest = (6 * np.pi**2 * DENSITY) ** (1 / 3)
        self.x = np.concatenate([x, energy / KT])
        self.weight = np.concatenate(
            [
                self.k**2 / np.pi**2 * spacing / (HBAR * self.v),
                self.rule(lambda w: 9 * DENSITY * w / CUTOFF**3),
            ]
        )
        self.window = np.concatenate(
            [1 / (4 * np.cosh(x / 2) ** 2), 1 / (4 * np.sinh(energy / KT / 2) ** 2)]
        )
        states = MASS * FERMI / (np.pi * HBAR) ** 2
        coupling = 2 * np.pi / HBAR * states * spacing * self.rule(lambda w: LAMBDA * w / CUTOFF**2)
        # events of bin m (row) between shells i (column) and i + m + 1; those that leave the window are none
        ahead = np.arange(self.n) + np.arange(1, bins + 1)[:, None]
        self.inside = ahead < self.n
        self.ahead = np.minimum(ahead, self.n - 1)
        low, high = self.k, self.k[self.ahead]
        q = (largest * np.arange(1, bins + 1) / bins)[:, None]
        rise = (high - low) * (high + low)
        turn = (low**2 + high**2 - q**2) / (2 * low * high)
        self.inside &= np.abs(turn) <= 1
        self.turn = np.where(self.inside, turn, 0)
        self.absorbing = np.where(self.inside, (rise - q**2) / (2 * low * q), 0)
        self.emitting = np.where(self.inside, (rise + q**2) / (2 * high * q), 0)
        self.strength = coupling[:, None] * self.inside
        self.events = self.strength * (self.boson[:, None] + self.f[self.ahead]) * self.window[: self.n]
        self.solvers, self.tables = {}, {}
        self.field_setup(spacing)
        self.local_setup()

    def rule(self, density):
        """Weights of bins for an integral over the spectrum, exact to degree six on every cell; density is over w."""
        points, gauss = np.polynomial.legendre.leggauss(12)
        x = CELL * (points + 1) / 2
        lagrange = np.ones((CELL + 1, x.size))
        for m in range(CELL + 1):
            for other in range(CELL + 1):
                if other != m:
                    lagrange[m] *= (x - other) / (m - other)
        spacing = CUTOFF / self.bins
        weights = np.zeros(self.bins + 1)
        for first in range(0, self.bins, CELL):
            weights[first : first + CELL + 1] += lagrange @ (gauss * CELL / 2 * spacing * density((first + x) * spacing))
        return weights[1:] * spacing * np.arange(1, self.bins + 1)

    # C1

    def shifted(self, rows):
        """Sum over events of what reaches their upper shells."""
        total = np.zeros(self.n)
        for m in range(self.bins):
            total[m + 1 :] += rows[m, : self.n - m - 1]
        return total

    def factorised(self, l):
        n, bins = self.n, self.bins
        band = np.zeros((bins + 1, n))
        band[0] = self.events.sum(0) + self.shifted(self.events)
        band[1:] = -self.events * legendre(l, self.turn)
        border = np.zeros((n, bins))
        absorbed = self.events * legendre(l, self.absorbing)
        emitted = self.events * legendre(l, self.emitting)
        border += absorbed.T
        for m in range(bins):
            border[m + 1 :, m] -= emitted[m, : n - m - 1]
        relaxing = UMKLAPP * self.weight[n:] * self.window[n:]
        corner = np.diag(self.events.sum(1) + relaxing)
        if l == 0:
            energy = relaxing * self.x[n:]
            corner -= np.outer(energy, energy) / (energy @ self.x[n:])
            # a shell and a bin are held, which fixes the two null vectors; sources have none of them
            band[0, n // 2] *= 2
            corner[bins // 2, bins // 2] *= 2
        electrons = cholesky_banded(band, lower=True, overwrite_ab=True, check_finite=False)
        solved = cho_solve_banded((electrons, True), border, check_finite=False)
        rest = cho_factor(corner - border.T @ solved, check_finite=False)
        return electrons, border, solved, rest

    def inverse(self, l, source):
        """C1# of a source."""
        if l not in self.solvers:
            self.solvers[l] = self.factorised(l)
        electrons, border, solved, rest = self.solvers[l]
        if l == 0:
            source = source - self.projected(source)
        b = source * self.weight
        head = cho_solve_banded((electrons, True), b[: self.n], check_finite=False)
        tail = cho_solve(rest, b[self.n :] - border.T @ head, check_finite=False)
        solution = np.concatenate([head - solved @ tail, tail]) * self.window
        return solution - self.projected(solution) if l == 0 else solution

    def projected(self, x):
        """The part of l = 0 that collisions leave: number and energy."""
        number = (np.arange(x.size) < self.n) * 1.0
        measure = self.weight * self.window
        energy = self.x - number * ((measure * number) @ self.x) / ((measure * number) @ number)
        part = np.zeros_like(x)
        for _ in range(2):
            for vector in (number, energy):
                share = (self.weight * vector) @ (x - part) / ((measure * vector) @ vector)
                part = part + share * vector * self.window
        return part

    # field

    def field_setup(self, spacing):
        n = self.n
        slope = HBAR * self.v / spacing
        room = np.minimum(np.minimum(np.arange(n), n - 1 - np.arange(n)), 4)
        factors = np.zeros((9, n))  # of X[i + d - 4]
        for width in range(1, 5):
            for m, value in enumerate(STEPS[width - 1], 1):
                factors[4 + m, room == width] = value
                factors[4 - m, room == width] = -value
        factors[4, 0], factors[5, 0], factors[3, -1], factors[4, -1] = -1, 1, -1, 1
        self.difference = factors * slope

    def derivative(self, values):
        padded = np.pad(values, 4)
        return sum(self.difference[d] * padded[d : d + self.n] for d in range(9))

    def transposed(self, values):
        padded = np.zeros(self.n + 8)
        for d in range(9):
            padded[d : d + self.n] += self.difference[d] * values
        return padded[4:-4]

    def driven(self, harmonics, highest):
        result = {}
        scale = CHARGE / HBAR * FIELD
        relative = self.k / self.k[-1]
        electrons = self.weight[: self.n]
        for l, value in harmonics.items():
            x = value[: self.n]
            if l > 0 and l - 1 <= highest:
                factor = l / (2 * l - 1) * (2 * l - 1) / (2 * l + 1)
                lowered = self.transposed(x * relative ** (l - 1) * electrons) / relative ** (l - 1) / electrons
                self.gain(result, l - 1, -scale * factor * lowered)
            if l + 1 <= highest:
                raised = relative**l * self.derivative(x / relative**l)
                self.gain(result, l + 1, scale * (l + 1) / (2 * l + 1) * raised)
        return result

    def gain(self, result, l, electrons, phonons=0.0):
        total = result.setdefault(l, np.zeros(self.n + self.bins))
        total[: self.n] += electrons
        total[self.n :] += phonons

    # products

    def table(self, kind, *key):
        """Angular means of all events times their strength, kept: every order needs the same few."""
        if (kind, key) not in self.tables:
            if kind == "mean":
                a, b, c = key
                points, gauss = np.polynomial.legendre.leggauss((a + b + c) // 2 + 1)
                value = 0.0
                for m in range(min(b, c) + 1):
                    overlap = gauss @ (legendre(a, points) * associated(b, m, points) * associated(c, m, points)) / 2
                    if abs(overlap) > 1e-14:
                        both = self.around("absorbing", b, m) * self.around("turn", c, m)
                        value = value + (1 if m == 0 else 2) * overlap * both
            else:
                value = legendre(key[0], getattr(self, kind))
            self.tables[kind, key] = self.strength * value
        return self.tables[kind, key]

    def around(self, angle, l, m):
        if (angle, l, m) not in self.tables:
            self.tables[angle, l, m] = associated(l, m, getattr(self, angle))
        return self.tables[angle, l, m]

    def products(self, first, second, highest, result):
        """Gain of (F_j - F_i) N - F_i F_j, first factor times second."""
        n = self.n
        electrons, phonons = self.weight[:n], self.weight[n:]
        for a, left in first.items():
            for b, right in second.items():
                low, high, boson = left[:n], left[self.ahead], right[n:]
                other = right[self.ahead]
                for l in range((a + b) % 2, highest + 1, 2):
                    same = square(l, a, b)
                    if same == 0:
                        continue
                    absorbed, turned = self.table("absorbing", b), self.table("turn", b)
                    below = np.einsum("mi,mi,m->i", self.table("mean", l, b, a), high, boson)
                    below -= same * low * (boson @ absorbed + np.einsum("mi,mi->i", turned, other))
                    emitted = same * np.einsum("mi,m->mi", self.table("emitting", b) * high, boson)
                    emitted -= np.einsum("mi,i,m->mi", self.table("mean", a, b, l), low, boson)
                    emitted -= same * self.table("turn", a) * low * other
                    gained = same * np.einsum("mi,mi->m", self.table("emitting", a), high) * boson
                    gained -= same * (self.table("absorbing", a) @ low) * boson
                    gained -= np.einsum("mi,i,mi->m", self.table("mean", a, l, b), low, other)
                    self.gain(
                        result,
                        l,
                        (2 * l + 1) * (below - self.shifted(emitted)) / electrons,
                        (2 * l + 1) * gained / phonons,
                    )

    # umklapp: n(T) beyond its linear part, with x/(1 + shift of T) = x (1 - b)

    def local_setup(self):
        x, n = self.x[self.n :], self.boson
        both = n * (n + 1)
        self.jets = [None, x * both, x**2 * both * (2 * n + 1) / 2, x**3 * both * (6 * n * n + 6 * n + 1) / 6]
        self.balance = UMKLAPP * self.weight[self.n :] * x

    def local(self, order, shifts):
        """Coefficients of t of what n(T) adds by products of lower orders; shifts are the b of orders 2, 4, ..."""
        square_, cube = np.zeros(1), np.zeros(1)
        for i, p in shifts.items():
            for j, q in shifts.items():
                if i + j == order:
                    square_ = np.polynomial.polynomial.polyadd(square_, np.convolve(p, q))
                for k, r in shifts.items():
                    if i + j + k == order:
                        cube = np.polynomial.polynomial.polyadd(cube, np.convolve(np.convolve(p, q), r))
        sums = [self.balance @ jet if jet is not None else 0 for jet in self.jets]
        gains = []
        for power in range(max(square_.size, cube.size)):
            gain, linear = 0.0, 0.0
            for k, coefficients in ((2, square_), (3, cube)):
                if power < coefficients.size:
                    gain = gain + coefficients[power] * self.jets[k]
                    linear += coefficients[power] * sums[k]
            gains.append((linear, UMKLAPP * (gain - linear / sums[1] * self.jets[1])))
        return gains, sums[1]


@functools.cache
def square(l, a, b):
    """The square of Wigner's 3j symbol with three zeros: the mean of P_l P_a P_b."""
    points, gauss = np.polynomial.legendre.leggauss((a + b + l) // 2 + 1)
    value = gauss @ (legendre(l, points) * legendre(a, points) * legendre(b, points)) / 2
    return value if value > 1e-14 else 0


def hierarchy(system):
    """For every order the coefficients of t, each a dict of harmonics."""
    n, size = system.n, system.n + system.bins
    orders, shifts = [], {}
    for order in range(1, ORDERS + 1):
        highest = ORDERS - order + 1
        if order == 1:
            slope = -CHARGE * FIELD * system.v * system.window[:n] / KT
            driven = [{1: np.concatenate([slope, np.zeros(system.bins)])}]
        else:
            driven = [system.driven(x, highest) for x in orders[-1]]
        sources = [{l: x.copy() for l, x in power.items()} for power in driven]
        for i in range(1, order):
            for p, first in enumerate(orders[i - 1]):
                for q, second in enumerate(orders[order - i - 1]):
                    while len(sources) <= p + q:
                        sources.append({})
                    system.products(first, second, highest, sources[p + q])
        gains, slope = system.local(order, shifts)
        for power, (_, gain) in enumerate(gains):
            if np.any(gain):
                while len(sources) <= power:
                    sources.append({})
                system.gain(sources[power], 0, 0.0, gain)
        coefficients = [{} for _ in range(len(sources) + 1)]
        for l in sorted({l for power in sources for l in power}):
            above = np.zeros(size)
            for k in range(len(sources), -1, -1):
                grown = np.zeros(size)
                if l == 0 and 0 < k <= len(driven) and l in driven[k - 1]:
                    grown = system.projected(driven[k - 1][l]) / k
                if k < len(sources) or np.any(grown):
                    source = sources[k].get(l, np.zeros(size)) if k < len(sources) else np.zeros(size)
                    above = system.inverse(l, source - (k + 1) * above) + grown
                    coefficients[k][l] = above
        while len(coefficients) > 1 and not any(np.any(x) for x in coefficients[-1].values()):
            coefficients.pop()
        orders.append(coefficients)
        if order % 2 == 0:
            shifts[order] = np.array(
                [
                    (system.balance @ power[0][n:] - (gains[k][0] if k < len(gains) else 0)) / slope
                    for k, power in enumerate(coefficients)
                ]
            )
    return orders


def results(bins):
    system = System(bins)
    n = system.n
    told = {}

    def tell(name, power, value):
        told[name if power == 0 else f"{name[:-1]}, power = {power})"] = float(value)

    for order, coefficients in enumerate(hierarchy(system), 1):
        for power, x in enumerate(coefficients):
            if order % 2:
                current = -CHARGE * (system.weight[:n] * system.v) @ x[1][:n] / 3
                tell(f"current({order})", power, current)
            else:
                energy = system.weight * system.x * KT * x[0]
                tell(f"energy({order})", power, energy.sum())
                tell(f"electron_energy({order})", power, energy[:n].sum())
                if power > 0:
                    tell(f"heating({order})", power - 1, power * energy.sum())
    return told


if __name__ == "__main__":
    before = {}
    for asked in sys.argv[1:]:
        now = results(int(asked))
        changes = {name: abs(value - before[name]) if name in before else None for name, value in now.items()}
        before = now
    print(json.dumps({name: [value, changes[name]] for name, value in before.items()}, indent=1))

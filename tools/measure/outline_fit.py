# SPDX-License-Identifier: Apache-2.0
"""An outline as thirteen numbers: z(t) = sum of c_k exp(i k t), k = -3 .. 3.

c_0 is the center, c_-1 and c_1 are the ellipse (area, axis ratio, angle), c_-2, c_2, c_-3 and c_3 are eight shape
coefficients. A mean over the whole outline, not a copy of any of its points.
"""
import numpy as np

ORDERS = np.arange(-3, 4)
DAMPING = 1e-4
ROUNDS = 12


def resampled(loop, count=240):
    closed = np.vstack([loop, loop[:1]])
    along = np.concatenate([[0], np.cumsum(np.linalg.norm(np.diff(closed, axis=0), axis=1))])
    at = np.linspace(0, along[-1], count, endpoint=False)
    return np.interp(at, along, closed[:, 0]) + 1j * np.interp(at, along, closed[:, 1])


def curve(c, t):
    return np.exp(1j * np.outer(t, ORDERS)) @ c


def enclosed(c):
    return np.pi * (ORDERS * np.abs(c) ** 2).sum()


def centroid(c, count=720):
    z = curve(c, np.linspace(0, 2 * np.pi, count, endpoint=False))
    cross = z.real * np.roll(z.imag, -1) - np.roll(z.real, -1) * z.imag
    return ((z + np.roll(z, -1)) * cross).sum() / (3 * cross.sum())


def fitted(loop):
    """Coefficients whose curve is nearest to the outline; same area, same centroid."""
    z = resampled(loop)
    t = 2 * np.pi * np.arange(len(z)) / len(z)
    weight = np.diag(DAMPING * len(z) * ORDERS.astype(float) ** 2)
    dense = np.linspace(0, 2 * np.pi, 1440, endpoint=False)
    for _ in range(ROUNDS):
        basis = np.exp(1j * np.outer(t, ORDERS))
        c = np.linalg.solve(basis.conj().T @ basis + weight, basis.conj().T @ z)
        t = dense[np.abs(curve(c, dense)[None] - z[:, None]).argmin(1)]
    x, y = z.real, z.imag
    cross = x * np.roll(y, -1) - np.roll(x, -1) * y
    area, middle = 0.5 * cross.sum(), ((z + np.roll(z, -1)) * cross).sum() / (3 * cross.sum())
    scale = np.sqrt(area / max(enclosed(c), 1e-9))
    c = np.where(ORDERS == 0, c, c * scale)
    c[3] += middle - centroid(c)
    return c, area


def in_phase(c, previous):
    """The same curve, its start turned so that a loft to the previous section does not twist."""
    starts = np.linspace(0, 2 * np.pi, 720, endpoint=False)
    turned = c[None] * np.exp(1j * np.outer(starts, ORDERS))
    cost = (ORDERS ** 2 * np.abs(turned - previous[None]) ** 2).sum(1)
    return turned[cost.argmin()]

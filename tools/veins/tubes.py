# SPDX-License-Identifier: Apache-2.0
"""Centerlines that can be moved: knots, the drawn cubic between them, joints to other tubes."""
import numpy as np
from scipy.sparse import csr_matrix

from vessel_files import diameters_of, lengths_along, points_of

CUT_MM = 559.0  # above it nothing is moved
DENSE_MM = 3.0


def hermite(points, spacing):
    """Rows of weights that take the knots to places on the drawn curve (scene::VesselCurve), chords held fixed."""
    n = len(points)
    chord = np.maximum(np.linalg.norm(np.diff(points, axis=0), axis=1), 1e-6)
    slope = np.zeros((n, n))

    def chord_slope(i, scale, into):
        into[i + 1] += scale / chord[i]
        into[i] -= scale / chord[i]

    chord_slope(0, 1.0, slope[0])
    chord_slope(n - 2, 1.0, slope[n - 1])
    for i in range(1, n - 1):
        before, after = chord[i - 1], chord[i]
        chord_slope(i - 1, after / (before + after), slope[i])
        chord_slope(i, before / (before + after), slope[i])
    rows, places = [], []
    for i in range(n - 1):
        count = max(2, int(np.ceil(chord[i] / spacing)))
        for k in range(count + (i == n - 2)):
            t = k / count
            weights = (t**3 - 2 * t**2 + t) * chord[i] * slope[i] + (t**3 - t**2) * chord[i] * slope[i + 1]
            weights[i] += 2 * t**3 - 3 * t**2 + 1
            weights[i + 1] += 3 * t**2 - 2 * t**3
            rows.append(weights)
            places.append(i + t)
    return csr_matrix(np.array(rows)), np.array(places)


class Tube:
    def __init__(self, vessel, system):
        self.id, self.system, self.vessel = vessel["id"], system, vessel
        self.knots, self.rest = points_of(vessel), points_of(vessel)
        self.rest_chords = np.linalg.norm(np.diff(self.rest, axis=0), axis=1)
        self.diameter, self.wall = diameters_of(vessel), vessel["wall_mm"]
        self.fixed = self.knots[:, 2] > CUT_MM
        self.held = False
        self.hosts = {}  # 0 or -1 (which end) -> (tube, knot number with fraction)
        self.resample()

    def resample(self):
        self.weights, self.places = hermite(self.knots, DENSE_MM)
        self.radius = 0.5 * np.interp(self.places, np.arange(len(self.diameter)), self.diameter)
        along = lengths_along(self.knots)
        self.reach = np.interp(self.places, np.arange(len(along)), along)
        self.length = along[-1]

    def dense(self):
        return self.weights @ self.knots

    def point(self, place):
        i = min(int(place), len(self.knots) - 2)
        return self.knots[i] + (place - i) * (self.knots[i + 1] - self.knots[i])

    def place_at(self, at):
        along = lengths_along(self.knots)
        return float(np.interp(at * along[-1], along, np.arange(len(along))))

    def at_place(self, place):
        along = lengths_along(self.knots)
        return float(np.interp(place, np.arange(len(along)), along) / along[-1])

    def place_at_height(self, z):
        """Where a mostly upright tube passes a height."""
        heights = self.knots[:, 2]
        for i in range(len(heights) - 1):
            low, high = sorted((heights[i], heights[i + 1]))
            if low <= z <= high and high > low:
                return i + (z - heights[i]) / (heights[i + 1] - heights[i])
        return float(np.abs(heights - z).argmin())


def join(tubes):
    """Ties the ends of tubes to their hosts; `at` of the files becomes a place among the host's knots."""
    for tube in tubes.values():
        for end, name in ((0, "start"), (-1, "end")):
            joint = tube.vessel.get(name)
            if joint and joint["vessel"] in tubes:
                tube.hosts[end] = (tubes[joint["vessel"]], tubes[joint["vessel"]].place_at(joint["at"]))


def tie(tubes):
    for _ in range(2):  # a host's own end may be tied too
        for tube in tubes.values():
            for end, (host, place) in tube.hosts.items():
                tube.knots[end] = host.point(place)

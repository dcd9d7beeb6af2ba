#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Measures sections square to the curved center line of a slender muscle or tendon, as an entry for the "strands" of
assets/anatomy/sections/*.json.

  strands.py MESH.ply --id abductor_hallucis [--origin 0,-1,0] [--spacing 14] [--below 95] [--grown 0.4] [--source TEXT]

--origin is the direction in which the end lies where the fibers begin. Sections are at least 10 mm apart; each is a
center, an area and thirteen numbers as in measure.py, in the frame (side, tangent x side) of the line through the
centers.
"""
import argparse
import json

import numpy as np
from contourpy import contour_generator
from matplotlib.path import Path
from scipy.spatial import cKDTree

from mesh_section import area_of, load_ply
from outline_fit import fitted, in_phase
from skeleton import skeleton
import solid

LEAST_SPACING = 10.0
STEP = 1.0
INSET = 3.5
REACH = 24.0
FAR = 5.0


class Spine:
    """Centripetal Catmull-Rom curve (Barry and Goldman 1988) through points, walked by its length."""

    def __init__(self, points):
        p = np.asarray(points, float)
        self.points = p
        padded = np.vstack([2 * p[0] - p[1], p, 2 * p[-1] - p[-2]])
        curve = [p[0]]
        for i in range(len(p) - 1):
            count = max(1, int(np.floor(np.linalg.norm(p[i + 1] - p[i]) / STEP + 0.5)))
            curve += [self.between(padded[i:i + 4], k / count) for k in range(1, count + 1)]
        self.curve = np.array(curve)
        self.along = np.concatenate([[0], np.cumsum(np.linalg.norm(np.diff(self.curve, axis=0), axis=1))])

    @staticmethod
    def between(p, u):
        knot = np.concatenate([[0], np.cumsum(np.sqrt(np.maximum(np.linalg.norm(np.diff(p, axis=0), axis=1), 1e-3)))])
        t = knot[1] + u * (knot[2] - knot[1])

        def mix(a, b, i, j):
            return a + (b - a) * (t - knot[i]) / (knot[j] - knot[i])

        a1, a2, a3 = mix(p[0], p[1], 0, 1), mix(p[1], p[2], 1, 2), mix(p[2], p[3], 2, 3)
        return mix(mix(a1, a2, 0, 2), mix(a2, a3, 1, 3), 1, 2)

    def at(self, s):
        return np.array([np.interp(s, self.along, self.curve[:, k]) for k in range(3)])

    def tangent(self, s):
        t = self.at(min(s + 1.5, self.along[-1])) - self.at(max(s - 1.5, 0.0))
        return t / np.linalg.norm(t)

    def side(self):
        """The direction that the line runs along least."""
        t = np.diff(self.curve, axis=0)
        return np.linalg.eigh(t.T @ t)[1][:, 0]

    def place(self, point):
        return self.along[np.linalg.norm(self.curve - point, axis=1).argmin()]


class Solid:
    """A mesh, its center lines, and which points are near enough to it to be worth measuring."""

    def __init__(self, triangles, options):
        toward = np.array([float(v) for v in options.origin.split(",")])
        self.triangles = triangles
        start = -toward if options.heads else toward
        lines, inner = skeleton(triangles, lambda p: p @ start, 1.0, options.grown, options.shortest)
        self.lines = [line[::-1] if options.heads else line for line in lines]
        self.inner = cKDTree(inner)

    def signed(self, points):
        field = np.full(len(points), FAR)
        near = self.inner.query(points, distance_upper_bound=2.5)[0] < 2.5
        field[near] = solid.signed(self.triangles, points[near])
        return field

    def volume(self, step=0.7):
        low, high = self.inner.data.min(0) - 2, self.inner.data.max(0) + 2
        axes = [np.arange(l, h, step) for l, h in zip(low, high)]
        points = np.stack(np.meshgrid(*axes, indexing="ij"), -1).reshape(-1, 3)
        return (self.signed(points) < 0).sum() * step ** 3 / 1000


def outline(shape, spine, side, s, options):
    """The piece of the section nearest to the center, in (side, tangent x side); None where there is none."""
    center, tangent = spine.at(s), spine.tangent(s)
    u = side - tangent * (side @ tangent)
    u /= np.linalg.norm(u)
    w = np.cross(tangent, u)
    x = np.arange(-REACH, REACH, options.pixel)
    gx, gy = np.meshgrid(x, x)
    points = center + gx.reshape(-1, 1) * u + gy.reshape(-1, 1) * w
    # Where another stretch of the line is clearly nearer, that stretch owns the point.
    owner = spine.along[cKDTree(spine.curve).query(points)[1]]
    field = shape.signed(points) - options.grown
    field[np.abs(owner - s) > 18.0] = FAR
    lines = contour_generator(x, x, field.reshape(gx.shape)).lines(0.0)
    loops = [l[-2::-1] for l in lines if len(l) > 6 and (l[0] == l[-1]).all() and area_of(l[:-1]) < 0]
    loops = [l for l in loops if area_of(l) > 0.5]
    if not loops:
        return None, u, w

    def off(loop):
        return 0.0 if Path(loop).contains_point((0, 0)) else np.linalg.norm(loop, axis=1).min()
    return min(loops, key=off), u, w


def shrunk(c, area, loop, grown):
    """The section without the growth that keeps cracked sheets whole."""
    edge = np.linalg.norm(loop - np.roll(loop, 1, 0), axis=1).sum()
    real = max(area - edge * grown + np.pi * grown ** 2, 0.35 * area)
    return np.where(np.arange(-3, 4) == 0, c, c * np.sqrt(real / area)), real


def stations_of(length, spacing):
    inset = min(INSET, 0.2 * length)
    count = max(2, int(1 + round((length - 2 * inset) / spacing)))
    while count > 2 and (length - 2 * inset) / (count - 1) < LEAST_SPACING:
        count -= 1
    return np.linspace(inset, length - inset, count)


def centered(shape, line, options):
    """The line moved onto the centers of its sections."""
    spine = Spine(line)
    for _ in range(2):
        stations = stations_of(spine.along[-1], options.spacing)
        side, moved = spine.side(), [spine.at(0.0)]
        for s in stations:
            loop, u, w = outline(shape, spine, side, s, options)
            middle = spine.at(s)
            if loop is not None:
                c, _ = fitted(loop)
                shift = c[3] if abs(c[3]) < 6 else 6 * c[3] / abs(c[3])
                middle = middle + shift.real * u + shift.imag * w
            moved.append(middle)
        spine = Spine(np.vstack([moved, spine.at(spine.along[-1])]))
    return Spine(np.round(spine.points, 1))


def branch_of(shape, line, options):
    spine = centered(shape, line, options)
    side = np.round(spine.side(), 4)
    stations, areas, coefficients = [], [], []
    for point in spine.points[1:-1]:
        s = spine.place(point)
        loop, _, _ = outline(shape, spine, side, s, options)
        if loop is None:
            continue
        c, area = fitted(loop)
        c, area = shrunk(c, area, loop, options.grown)
        if coefficients:
            c = in_phase(c, coefficients[-1])
        stations.append(round(float(s), 1)), areas.append(round(float(area), 1)), coefficients.append(c)
    rounded = [[[round(v.real, 2), round(v.imag, 2)] for v in c] for c in coefficients]
    return {"spine": spine.points.tolist(), "side": side.tolist(), "stations": stations, "area_mm2": areas,
            "coefficients": rounded}


def measured(triangles, options):
    shape = Solid(triangles, options)
    branches = [branch_of(shape, line, options) for line in shape.lines if len(line) > 3]
    return {"source": options.source, "volume_cm3": round(shape.volume(), 2),
            "branches": [b for b in branches if len(b["stations"]) >= 2]}


def options_parser():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("mesh")
    parser.add_argument("--id", required=True)
    parser.add_argument("--origin", default="0,-1,0")
    parser.add_argument("--spacing", type=float, default=14.0)
    parser.add_argument("--below", type=float, default=1e4)
    parser.add_argument("--grown", type=float, default=0.4)
    parser.add_argument("--shortest", type=float, default=14.0)
    parser.add_argument("--heads", action="store_true", help="several origins: walk from the insertion")
    parser.add_argument("--pixel", type=float, default=0.5)
    parser.add_argument("--source", default="BodyParts3D")
    return parser


def main():
    options = options_parser().parse_args()
    triangles = load_ply(options.mesh)
    triangles = triangles[triangles[:, :, 2].min(1) < options.below]
    print(json.dumps({options.id: measured(triangles, options)}))


if __name__ == "__main__":
    main()

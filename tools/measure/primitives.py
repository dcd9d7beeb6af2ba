#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Fits a few rounded cones or superquadrics to one structure of an atlas, as an entry for the "primitives" of
assets/anatomy/sections/*.json.

  primitives.py MESH.ply --id phalanx_middle_2 [--kind rounded_cone|superquadric] [--count 3] [--seeds 2] [--source TEXT]

Least squares between the blended field of the primitives and the signed distance of the mesh (winding number decides
inside), on points near its surface; then one offset restores the volume. A handful of numbers, no vertex of the mesh.
"""
import argparse
import json

import numpy as np
from scipy.cluster.vq import kmeans2
from scipy.optimize import least_squares
from scipy.spatial.transform import Rotation

from mesh_section import load_ply
from solid import signed

CLIP = 8.0   # mm, distances beyond count no further
SOFT = 3.0   # mm, over which the weight of a point halves


def surface_points(triangles, count, random):
    edges = np.cross(triangles[:, 1] - triangles[:, 0], triangles[:, 2] - triangles[:, 0])
    size = np.linalg.norm(edges, axis=1)
    chosen = random.choice(len(triangles), count, p=size / size.sum())
    u = random.random((count, 2))
    u[u.sum(1) > 1] = 1 - u[u.sum(1) > 1]
    t = triangles[chosen]
    return t[:, 0] + u[:, :1] * (t[:, 1] - t[:, 0]) + u[:, 1:] * (t[:, 2] - t[:, 0])



def cone_field(p, points):
    """Distance to the hull of two balls; p = a, b, radius a, radius b."""
    a, axis = p[0:3], p[3:6] - p[0:3]
    length = max(np.linalg.norm(axis), 1e-6)
    lean = (p[6] - p[7]) / length
    if abs(lean) >= 0.999:  # one ball holds the other
        return np.minimum(np.linalg.norm(points - a, axis=1) - p[6], np.linalg.norm(points - p[3:6], axis=1) - p[7])
    along = (points - a) @ axis / length
    aside = np.linalg.norm(points - a - np.outer(along / length, axis), axis=1)
    foot = np.clip(along - aside * lean / np.sqrt(1 - lean ** 2), 0, length)
    return np.hypot(aside, along - foot) - (p[6] - lean * foot)


def block_field(p, points):
    """Superquadric; p = center, semi-axes, rotation vector, exponent."""
    e = np.clip(p[9], 2.0, 5.0)
    axes = np.maximum(np.abs(p[3:6]), 0.3)
    q = np.abs((points - p[0:3]) @ Rotation.from_rotvec(p[6:9]).as_matrix() / axes)
    n = np.maximum((q ** e).sum(1), 1e-12) ** (1 / e)
    slope = np.linalg.norm((q / n[:, None]) ** (e - 1) / axes, axis=1)
    return (n - 1) / np.maximum(slope, 1e-6)


FIELDS = {"rounded_cone": (cone_field, 8), "superquadric": (block_field, 10)}


def blended(x, points, kind):
    field, size = FIELDS[kind]
    k = max(abs(x[0]), 0.05)
    values = np.array([field(x[i:i + size], points) for i in range(2, len(x), size)])
    low = values.min(0)
    return low - k * np.log(np.exp(-(values - low) / k).sum(0)) - x[1]


def start(triangles, kind, count, random):
    inner = surface_points(triangles, 800, random)
    centers, labels = kmeans2(inner, count, minit="++", seed=int(random.integers(1 << 30)))
    x = [0.08 * np.ptp(inner, 0).max(), 0.0]
    for i, center in enumerate(centers):
        own = inner[labels == i] if (labels == i).sum() > 4 else inner
        values, vectors = np.linalg.eigh(np.cov(own.T))
        spread = np.sqrt(np.maximum(values, 0.05))
        if kind == "rounded_cone":
            step = vectors[:, 2] * spread[2]
            x += [*(center - 0.6 * step), *(center + 0.6 * step), 1.3 * spread[0], 1.3 * spread[0]]
        else:
            frame = vectors * np.sign(np.linalg.det(vectors))
            x += [*center, *(1.6 * spread), *Rotation.from_matrix(frame).as_rotvec(), 2.5]
    return np.array(x)


def volume_of(field, box, step):
    grid = np.stack(np.meshgrid(*[np.arange(l, h, step) for l, h in zip(*box)], indexing="ij"), -1).reshape(-1, 3)
    return (np.clip(0.5 - field(grid) / step, 0, 1)).sum() * step ** 3


def fit(triangles, options):
    random = np.random.default_rng(7)
    surface = surface_points(triangles, 2000, random)
    points = np.vstack([surface + random.normal(0, s, surface.shape) for s in (0.6, 2.0)])
    corners = triangles.reshape(-1, 3)  # and all around, since a cracked mesh may lack a side
    points = np.vstack([points, random.uniform(corners.min(0) - 4, corners.max(0) + 4, (1200, 3))])
    target = np.clip(signed(triangles, points), -CLIP, CLIP)
    weight = 1 / (1 + np.abs(target) / SOFT)

    def residuals(x):  # a wide blend and a large offset would trade against each other: keep both small
        error = weight * (np.clip(blended(x, points, options.kind), -CLIP, CLIP) - target)
        return np.concatenate([error, [20 * x[1], 20 * max(0.0, abs(x[0]) - first_blend)]])

    first_blend = 0.12 * np.ptp(triangles.reshape(-1, 3), 0).max()
    best = None
    for seed in range(options.seeds):
        first = start(triangles, options.kind, options.count, np.random.default_rng(seed))
        found = least_squares(residuals, first, loss="soft_l1", f_scale=0.5, max_nfev=60)
        if best is None or found.cost < best.cost:
            best = found
    x = best.x
    box, step = (corners.min(0) - 1.5, corners.max(0) + 1.5), max(0.3, np.ptp(corners, 0).max() / 90)
    wanted = volume_of(lambda p: signed(triangles, p), box, step)
    low, high = -1.0, 1.0
    offset = x[1]
    for _ in range(14):
        x[1] = offset + 0.5 * (low + high)
        if volume_of(lambda p: blended(x, p, options.kind), box, step) < wanted:
            low = 0.5 * (low + high)
        else:
            high = 0.5 * (low + high)
    error = np.abs(blended(x, surface, options.kind)).mean()
    return x, wanted, error


def entry(x, wanted, error, options):
    size = FIELDS[options.kind][1]
    parts = []
    for i in range(2, len(x), size):
        p = np.round(x[i:i + size], 3).tolist()
        if options.kind == "rounded_cone":
            parts.append({"a": p[0:3], "b": p[3:6], "radius_a": abs(p[6]), "radius_b": abs(p[7])})
        else:
            parts.append({"center": p[0:3], "semi_axes": [max(abs(v), 0.3) for v in p[3:6]],
                          "rotation_vector": p[6:9], "exponent": float(np.clip(p[9], 2, 5))})
    return {"source": options.source, "kind": options.kind, "blend_mm": round(max(abs(x[0]), 0.05), 3),
            "offset_mm": round(x[1], 3), "mean_distance_mm": round(error, 2),
            "volume_cm3": round(wanted / 1000, 3), "primitives": parts}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("mesh")
    parser.add_argument("--id", required=True)
    parser.add_argument("--kind", choices=FIELDS, default="rounded_cone")
    parser.add_argument("--count", type=int, default=3)
    parser.add_argument("--seeds", type=int, default=2)
    parser.add_argument("--source", default="BodyParts3D")
    options = parser.parse_args()
    print(json.dumps({options.id: entry(*fit(load_ply(options.mesh), options), options)}))


if __name__ == "__main__":
    main()

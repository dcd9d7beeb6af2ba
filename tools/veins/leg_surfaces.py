# SPDX-License-Identifier: Apache-2.0
"""Surfaces of the baked leg as signed distances: positive outside, millimetres, the frame of assets/anatomy."""
import json
import struct

import numpy as np
from scipy.spatial import cKDTree

SAMPLE_MM = 0.9  # largest distance between samples of a surface


def read_structures(path):
    """id -> (kind, vertices mm, triangles, tendon share per vertex) of a leg.glb written by second-heart-bake."""
    with open(path, "rb") as file:
        data = file.read()
    length = struct.unpack("<I", data[12:16])[0]
    root = json.loads(data[20 : 20 + length])
    binary = data[28 + length :]

    def values(accessor, dtype, columns):
        entry = root["accessors"][accessor]
        offset = root["bufferViews"][entry["bufferView"]]["byteOffset"] + entry.get("byteOffset", 0)
        return np.frombuffer(binary, dtype, entry["count"] * columns, offset).reshape(-1, columns)

    structures = {}
    for mesh in root["meshes"]:
        if "kind" not in mesh.get("extras", {}):
            continue
        primitive = mesh["primitives"][0]
        attributes = primitive["attributes"]
        upright = values(attributes["POSITION"], np.float32, 3).astype(float) * 1000.0  # y up in the file
        points = np.stack([upright[:, 0], -upright[:, 2], upright[:, 1]], 1)
        kind = root["accessors"][primitive["indices"]]["componentType"]
        triangles = values(primitive["indices"], np.uint32 if kind == 5125 else np.uint16, 1).reshape(-1, 3)
        tendon = values(attributes["COLOR_0"], np.float32, 4)[:, 2]
        structures[mesh["name"]] = (mesh["extras"]["kind"], points, triangles, tendon)
    return structures


def sampled(points, triangles, spacing):
    """Points spread over the triangles at most about `spacing` apart, with the triangle each lies on and its weights there."""
    a, b, c = (points[triangles[:, k]] for k in range(3))
    longest = np.sqrt(np.maximum(((b - a) ** 2).sum(1), np.maximum(((c - b) ** 2).sum(1), ((a - c) ** 2).sum(1))))
    steps = np.maximum(1, np.ceil(longest / spacing).astype(int))
    found, owner, weights = [], [], []
    for n in np.unique(steps):
        which = np.flatnonzero(steps == n)
        u, v = np.meshgrid(np.arange(n + 1), np.arange(n + 1), indexing="ij")
        keep = u + v <= n
        u, v = u[keep] / n, v[keep] / n
        w = 1.0 - u - v
        spread = a[which, None] * w[None, :, None] + b[which, None] * u[None, :, None] + c[which, None] * v[None, :, None]
        found.append(spread.reshape(-1, 3))
        owner.append(np.repeat(which, len(u)))
        weights.append(np.tile(np.stack([w, u, v], 1), (len(which), 1)))
    return np.concatenate(found), np.concatenate(owner), np.concatenate(weights)


def vertex_normals(points, triangles):
    """Angle-weighted: their sign tells in from out even at sharp edges (Baerentzen & Aanaes 2005)."""
    corners = points[triangles]
    face = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    face /= np.maximum(np.linalg.norm(face, axis=1), 1e-12)[:, None]
    normals = np.zeros_like(points)
    for k in range(3):
        u, v = corners[:, (k + 1) % 3] - corners[:, k], corners[:, (k + 2) % 3] - corners[:, k]
        cosine = (u * v).sum(1) / np.maximum(np.linalg.norm(u, axis=1) * np.linalg.norm(v, axis=1), 1e-12)
        np.add.at(normals, triangles[:, k], np.arccos(np.clip(cosine, -1, 1))[:, None] * face)
    return normals / np.maximum(np.linalg.norm(normals, axis=1), 1e-12)[:, None]


class Surface:
    """Closed surfaces of one or several solids; distances are exact to about 0.1 mm."""

    def __init__(self, meshes):
        samples, normals = [], []
        for points, triangles in meshes:
            corner = vertex_normals(points, triangles)
            spread, owner, weights = sampled(points, triangles, SAMPLE_MM)
            samples.append(spread)
            normals.append((corner[triangles[owner]] * weights[:, :, None]).sum(1))
        self.samples, self.normals = np.concatenate(samples), np.concatenate(normals)
        self.normals /= np.maximum(np.linalg.norm(self.normals, axis=1), 1e-12)[:, None]
        self.tree = cKDTree(self.samples)

    def distance(self, points, reach=np.inf):
        """Signed distance (negative inside) and its outward direction at each point; +inf beyond `reach`."""
        near, index = self.tree.query(points, distance_upper_bound=reach)
        found = np.isfinite(near)
        index = np.where(found, index, 0)
        offset = points - self.samples[index]
        along = (offset * self.normals[index]).sum(1)
        sign = np.where(along < 0.0, -1.0, 1.0)
        close = near < 1.2 * SAMPLE_MM  # there the plane of the nearest sample is nearer to the truth
        direction = np.where(close[:, None], self.normals[index],
                             sign[:, None] * offset / np.where(found, np.maximum(near, 1e-9), 1.0)[:, None])
        return np.where(found, np.where(close, along, sign * near), np.inf), direction

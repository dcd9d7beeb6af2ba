# SPDX-License-Identifier: Apache-2.0
"""Level cuts through a triangle mesh that need not be watertight.

Inside is where the generalized winding number (Jacobson et al. 2013, ACM Trans Graph 32:33) exceeds one half; the
outline is the zero line of the signed distance on a pixel grid, so that cracks and overlaps of the mesh do not matter.
Lengths are millimeters.
"""
import numpy as np
from contourpy import contour_generator
from scipy.ndimage import distance_transform_edt

CHUNK = 300_000  # point-triangle pairs at a time


def load_ply(path):
    """Triangles (n, 3, 3) of an ASCII or binary little endian PLY file with float positions and triangular faces."""
    with open(path, "rb") as file:
        header, counts, binary = [], {}, False
        while True:
            line = file.readline().decode("ascii").strip()
            header.append(line)
            if line.startswith("format"):
                binary = "binary" in line
            if line.startswith("element"):
                counts[line.split()[1]] = int(line.split()[2])
            if line == "end_header":
                break
        vertex_part = header[next(i for i, l in enumerate(header) if l.startswith("element vertex")):]
        columns = []
        for line in vertex_part[1:]:
            if not line.startswith("property"):
                break
            columns.append((line.split()[2], {"float": "<f4", "double": "<f8"}[line.split()[1]]))
        if binary:
            table = np.frombuffer(file.read(counts["vertex"] * np.dtype(columns).itemsize), columns)
            vertices = np.stack([table[c] for c in "xyz"], 1).astype(float)
            faces = np.frombuffer(file.read(), [("n", "u1"), ("v", "<i4", 3)], counts["face"])["v"]
        else:
            rows = file.read().decode("ascii").split("\n")
            vertices = np.array([r.split()[:3] for r in rows[: counts["vertex"]]], float)
            faces = np.array([r.split()[1:4] for r in rows[counts["vertex"]: counts["vertex"] + counts["face"]]], int)
    return vertices[faces]


def winding(triangles, points):
    """Generalized winding number at points (m, 3): sum of solid angles (van Oosterom 1983) over 4 pi."""
    result = np.zeros(len(points))
    triangles, points = triangles.astype(np.float32), points.astype(np.float32)
    step = max(1, CHUNK // max(1, len(triangles)))
    for start in range(0, len(points), step):
        p = points[start: start + step, None, :]
        a, b, c = (triangles[None, :, k] - p for k in range(3))
        la, lb, lc = (np.linalg.norm(v, axis=2) for v in (a, b, c))
        volume = np.einsum("ijk,ijk->ij", a, np.cross(b, c))
        base = la * lb * lc + np.einsum("ijk,ijk->ij", a, b) * lc + np.einsum("ijk,ijk->ij", b, c) * la \
            + np.einsum("ijk,ijk->ij", c, a) * lb
        result[start: start + step] = np.arctan2(volume, base).sum(1) / (2 * np.pi)
    return result


def distance(triangles, points):
    """Exact unsigned distance from points to the nearest triangle."""
    result = np.empty(len(points))
    step = max(1, CHUNK // max(1, 4 * len(triangles)))
    corner, e0, e1 = triangles[:, 0], triangles[:, 1] - triangles[:, 0], triangles[:, 2] - triangles[:, 0]
    normal = np.cross(e0, e1)
    square = np.maximum((normal ** 2).sum(1), 1e-20)
    for start in range(0, len(points), step):
        p = points[start: start + step, None, :]
        w = p - corner[None]
        u = np.einsum("ijk,jk->ij", np.cross(w, e1[None]), normal) / square
        v = np.einsum("ijk,jk->ij", np.cross(e0[None], w), normal) / square
        within = (u >= 0) & (v >= 0) & (u + v <= 1)
        plane = np.abs(np.einsum("ijk,jk->ij", w, normal)) / np.sqrt(square)
        best = np.where(within, plane, np.inf)
        for i, j in ((0, 1), (1, 2), (2, 0)):
            a, edge = triangles[:, i], triangles[:, j] - triangles[:, i]
            t = np.einsum("ijk,jk->ij", p - a[None], edge) / np.maximum((edge ** 2).sum(1), 1e-20)
            gap = p - (a[None] + np.clip(t, 0, 1)[..., None] * edge[None])
            best = np.minimum(best, np.linalg.norm(gap, axis=2))
        result[start: start + step] = best.min(1)
    return result


def area_of(loop):
    x, y = loop[:, 0], loop[:, 1]
    return 0.5 * (x * np.roll(y, -1) - np.roll(x, -1) * y).sum()


def section(triangles, level, pixel=0.8, dilation=0.0):
    """Outlines of the solid at local z = level, largest first, counterclockwise; grown by the dilation."""
    margin = dilation + 4 * pixel
    near = (triangles[:, :, 2].min(1) - 25 < level) & (triangles[:, :, 2].max(1) + 25 > level)
    if not near.any():
        return []
    low, high = triangles[near].reshape(-1, 3).min(0) - margin, triangles[near].reshape(-1, 3).max(0) + margin
    x, y = np.arange(low[0], high[0], pixel), np.arange(low[1], high[1], pixel)
    gx, gy = np.meshgrid(x, y)
    points = np.stack([gx.ravel(), gy.ravel(), np.full(gx.size, level)], 1)
    inside = (np.abs(winding(triangles, points)) > 0.5).reshape(gx.shape)
    if not inside.any() and dilation == 0:
        return []
    outer = distance_transform_edt(~inside) if inside.any() else np.full(inside.shape, 1e3)
    band = (outer < dilation / pixel + 3) & (distance_transform_edt(inside) < 3)
    field = np.where(inside, -3 * pixel, margin)
    field[band] = np.where(inside, -1, 1)[band] * distance(triangles, points[band.ravel()])
    lines = contour_generator(x, y, field - dilation).lines(0.0)
    # Lines keep the outside (higher values) on their left: solids run clockwise, holes the other way.
    loops = [l[-2::-1] for l in lines if len(l) > 8 and (l[0] == l[-1]).all() and area_of(l[:-1]) < 0]
    return sorted(loops, key=lambda l: -area_of(l))


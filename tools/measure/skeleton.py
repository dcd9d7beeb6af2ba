# SPDX-License-Identifier: Apache-2.0
"""Center lines of a long, perhaps forked solid from a mesh that need not be watertight.

The solid is filled with voxels; distances walked inside it from its origin end cut it into slabs; the centers of the
connected pieces of the slabs form a tree, whose leaves are the insertions. Lengths are millimeters.
"""
import numpy as np
from scipy.ndimage import gaussian_filter1d
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components, dijkstra

from solid import signed

SLAB = 4.0


def voxels(triangles, step, grown):
    corners = triangles.reshape(-1, 3)
    low = corners.min(0) - grown - step
    size = np.ceil((corners.max(0) + grown + step - low) / step).astype(int)
    index = np.stack(np.meshgrid(*map(np.arange, size), indexing="ij"), -1).reshape(-1, 3)
    points = low + index * step
    inside = signed(triangles, points) < grown
    return points[inside], index[inside]


def graph(index, step):
    table = {tuple(v): i for i, v in enumerate(index)}
    rows, columns, lengths = [], [], []
    steps = [(a, b, c) for a in (-1, 0, 1) for b in (-1, 0, 1) for c in (-1, 0, 1) if (a, b, c) > (0, 0, 0)]
    for i, v in enumerate(index):
        for s in steps:
            j = table.get((v[0] + s[0], v[1] + s[1], v[2] + s[2]))
            if j is not None:
                rows.append(i), columns.append(j), lengths.append(step * float(np.linalg.norm(s)))
    n = len(index)
    return coo_matrix((lengths, (rows, columns)), (n, n)).tocsr()


def tree(points, links, origin):
    """Nodes (center, parent, level) of the slabs' pieces, walking from the voxel at the origin."""
    walked = dijkstra(links, directed=False, indices=origin)
    slab = np.where(np.isfinite(walked), walked // SLAB, -1).astype(int)
    nodes, previous = [], {}
    for level in range(slab.max() + 1):
        own = np.flatnonzero(slab == level)
        count, label = connected_components(links[own][:, own], directed=False)
        current = {}
        for piece in range(count):
            members = own[label == piece]
            parents = {previous[j] for i in members for j in links.indices[links.indptr[i]:links.indptr[i + 1]]
                       if j in previous}
            parents |= {previous[j] for j in links[:, members].tocoo().row if j in previous}
            parent = max(parents, key=lambda k: nodes[k][3]) if parents else -1
            nodes.append((points[members].mean(0), parent, level, len(members)))
            for i in members:
                current[i] = len(nodes) - 1
        previous = current
    return nodes


def branches(nodes, shortest):
    """Paths from the root to every leaf, longest first; later ones begin two nodes before they leave the others."""
    used, paths = set(), []
    parents = {n[1] for n in nodes}
    leaves = sorted((i for i in range(len(nodes)) if i not in parents), key=lambda i: -nodes[i][2])
    for leaf in leaves:
        path, at = [], leaf
        while at >= 0 and at not in used:
            path.append(at)
            at = nodes[at][1]
        if len(path) * SLAB < shortest:
            continue
        used.update(path)
        for _ in range(2):
            if at >= 0:
                path.append(at)
                at = nodes[at][1]
        paths.append(np.array([nodes[i][0] for i in reversed(path)]))
    return paths


def skeleton(triangles, toward_origin, step=1.0, grown=0.4, shortest=14.0):
    """Smoothed center lines and the voxels they run in; toward_origin(points) is largest at the end where fibers begin."""
    points, index = voxels(triangles, step, grown)
    links = graph(index, step)
    label = connected_components(links, directed=False)[1]
    main = label == np.bincount(label).argmax()
    points, links = points[main], links[main][:, main]
    origin = int(np.argmax(toward_origin(points)))
    paths = branches(tree(points, links, origin), shortest)
    return [gaussian_filter1d(p, 1.5, axis=0, mode="nearest") for p in paths], points

# SPDX-License-Identifier: Apache-2.0
"""Signed distance to a mesh that need not be watertight: the winding number decides what is inside."""
import numpy as np

from mesh_section import distance, winding


def signed(triangles, points):
    inside = np.abs(winding(triangles, points)) > 0.5
    return np.where(inside, -1, 1) * distance(triangles, points)

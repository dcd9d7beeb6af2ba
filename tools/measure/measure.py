#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Measures sections of one structure of an atlas, as an entry for assets/anatomy/sections/*.json.

  measure.py MESH.ply [MESH.ply ...] --id soleus [--axis z|x|y|long|AX,AY,AZ] [--spacing 20 | --stations 80,95,...]
             [--inset 3.5] [--dilate 0.8] [--pixel 0.8] [--source TEXT]

Sections are at least 10 mm apart. Of every section the largest outline is kept; others over 8 % of it are reported.
Needs python3-numpy, python3-scipy and python3-matplotlib (contourpy) from Debian.
"""
import argparse
import json
import sys

import numpy as np

from mesh_section import area_of, load_ply, section
from outline_fit import fitted, in_phase

LEAST_SPACING = 10.0


def axes_of(name, triangles):
    """Rows: local x, local y and the section axis."""
    if name == "z":
        return np.eye(3)
    if name in "xy":
        return np.array([[0, 1, 0], [0, 0, 1], [1, 0, 0]] if name == "x" else [[0, 0, 1], [1, 0, 0], [0, 1, 0]], float)
    if name == "long":
        corners = triangles.reshape(-1, 3)
        axis = np.linalg.eigh(np.cov(corners.T))[1][:, 2]
        axis *= np.sign(axis[np.abs(axis).argmax()])
    else:
        axis = np.array([float(v) for v in name.split(",")])
        axis /= np.linalg.norm(axis)
    side = np.eye(3)[np.abs(axis).argmin()]
    x = np.cross(side, axis)
    x /= np.linalg.norm(x)
    return np.round(np.array([x, np.cross(axis, x), axis]), 6)


def stations_of(options, low, high):
    if options.stations:
        stations = np.array([float(s) for s in options.stations.split(",")])
    else:
        first, last = low + options.inset, high - options.inset
        stations = np.linspace(first, last, max(2, 1 + round((last - first) / options.spacing)))
    if (np.diff(stations) < LEAST_SPACING - 1e-6).any():
        sys.exit("measure: sections must be at least 10 mm apart; ask for fewer")
    return np.round(stations, 1)


def tip(local, end):
    corners = local.reshape(-1, 3)
    near = np.abs(corners[:, 2] - end) < 1.0
    return np.round(corners[near][:, :2].mean(0), 1).tolist()


def volume(local, low, high, pixel):
    step = max(1.0, (high - low) / 60)
    levels = np.arange(low + step / 2, high, step)
    return sum(sum(area_of(l) for l in section(local, z, 1.5 * pixel)) for z in levels) * step / 1000.0


def measured(triangles, options):
    axes = axes_of(options.axis, triangles)
    local = triangles @ axes.T
    low, high = local[:, :, 2].min(), local[:, :, 2].max()
    stations, areas, coefficients = [], [], []
    for level in stations_of(options, low, high):
        loops = section(local, level, options.pixel, options.dilate)
        if not loops:
            print(f"no outline at {level}", file=sys.stderr)
            continue
        others = [round(area_of(l)) for l in loops[1:] if area_of(l) > 0.08 * area_of(loops[0])]
        if others:
            print(f"at {level}: {round(area_of(loops[0]))} mm2 kept, beside it {others}", file=sys.stderr)
        c, area = fitted(loops[0])
        if coefficients:
            c = in_phase(c, coefficients[-1])
        stations.append(float(level)), areas.append(round(float(area), 1)), coefficients.append(c)
    entry = {"source": options.source, "axes": axes.tolist(), "from": round(low, 1), "to": round(high, 1),
             "tip_from": tip(local, low), "tip_to": tip(local, high),
             "volume_cm3": round(volume(local, low, high, options.pixel), 2)}
    if options.dilate > 0:
        entry["dilated_mm"] = options.dilate
    rounded = [[[round(v.real, 2), round(v.imag, 2)] for v in c] for c in coefficients]
    entry["branches"] = [{"stations": stations, "area_mm2": areas, "harmonics": [-3, -2, -1, 0, 1, 2, 3],
                          "coefficients": rounded}]
    return entry


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("mesh", nargs="+")
    parser.add_argument("--id", required=True)
    parser.add_argument("--axis", default="z")
    parser.add_argument("--spacing", type=float, default=20.0)
    parser.add_argument("--stations", default="")
    parser.add_argument("--inset", type=float, default=3.5)
    parser.add_argument("--dilate", type=float, default=0.0)
    parser.add_argument("--pixel", type=float, default=0.8)
    parser.add_argument("--source", default="BodyParts3D")
    options = parser.parse_args()
    triangles = np.concatenate([load_ply(path) for path in options.mesh])
    print(json.dumps({options.id: measured(triangles, options)}))


if __name__ == "__main__":
    main()

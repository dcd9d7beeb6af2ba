#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Puts the valves of assets/anatomy/valves.json back onto courses that were moved.

    tools/veins/place_valves.py build/release/leg.glb --before OLD_ASSETS

Every valve stays where it was in space (the nearest place of the new course, order kept) and its commissures are
turned back across the vessel; in superficial veins they are parallel to the skin nearest to them. A valve that would
lie on a mouth or just above it is moved to just below it (Gobin 1991).
"""
import argparse
import json
import pathlib

import numpy as np

import vessel_files as files
from leg_surfaces import Surface, read_structures

ANATOMY = pathlib.Path(__file__).resolve().parents[2] / "assets" / "anatomy"
BELOW_MM = 6.0  # a valve lies so far below the mouth it guards
CLEAR_MM = 5.0  # and none lies so near above one


def vessels_in(folder):
    return {v["id"]: v for path in sorted((folder / "vessels").glob("*.json")) for v in files.load(path)["vessels"]}


def nearest_at(points, target, lowest):
    grid = np.linspace(0.002, 0.998, 1999)
    places = np.array([files.place_at(points, at) for at in grid])
    distance = np.linalg.norm(places - target, axis=1) + 1e6 * (grid <= lowest)
    return float(grid[distance.argmin()])


def tangent(points, at):
    ahead, behind = files.place_at(points, min(1.0, at + 0.01)), files.place_at(points, max(0.0, at - 0.01))
    return (ahead - behind) / np.linalg.norm(ahead - behind)


def mouths(vessels, vessel_id):
    """Places (mm along the vessel) where others open into it or leave it."""
    length = files.lengths_along(files.points_of(vessels[vessel_id]))[-1]
    joints = [v[end] for v in vessels.values() for end in ("start", "end") if end in v]
    return sorted(j["at"] * length for j in joints if j["vessel"] == vessel_id and 0.0 < j["at"] < 1.0), length


def below_mouth(at, places, length, lowest):
    """Moved down to just below a mouth that the valve would lie on, and on past the next one if it must."""
    along = at * length
    for _ in range(4):
        for place in places:
            if place - 0.5 * BELOW_MM < along < place + CLEAR_MM:
                along = min(max(place - BELOW_MM, lowest * length + 4.0), length - 1.0)
    return along / length


def across(commissure, along):
    side = commissure - (commissure @ along) * along
    return side / np.linalg.norm(side)


def from_axis(point, axis):
    """From the line hip - knee - ankle - toes to a point: outward where no skin is near (scene::SideDirections)."""
    best = None
    for a, b in zip(axis[:-1], axis[1:]):
        t = np.clip((point - a) @ (b - a) / ((b - a) @ (b - a)), 0.0, 1.0)
        offset = point - (a + t * (b - a))
        best = offset if best is None or np.linalg.norm(offset) < np.linalg.norm(best) else best
    return best


def place(entry, old, new, vessels, skin, axis):
    before, points = files.points_of(old), files.points_of(new)
    places, length = mouths(vessels, entry["vessel"])
    lowest = 0.0
    for valve in entry["valves"]:
        was = files.place_at(before, valve["at"])
        at = below_mouth(nearest_at(points, was, lowest), places, length, lowest)
        lowest = at
        along = tangent(points, at)
        direction = np.array(valve["commissure"], float)
        here = files.place_at(points, at)
        near = new["system"] == "superficial" and here[2] < 556.0
        turned = np.cross(along, skin.distance(here[None])[1][0] if near else from_axis(here, axis))
        if near or np.linalg.norm(turned) > 12.0:
            direction = turned if turned @ direction >= 0 else -turned
        direction = across(direction, along)
        valve["at"] = round(at, 4)
        valve["commissure"] = [round(float(x), 3) for x in direction]


def text(document):
    about = json.dumps(document["_about"], ensure_ascii=False, indent=2).replace("\n", "\n  ")
    entries = []
    for entry in document["vessels"]:
        valves = ",\n".join("        " + json.dumps(v) for v in entry["valves"])
        head = ",\n      ".join(files.packed(files.fields(entry, {"valves"})))
        entries.append("    {\n      " + head + ',\n      "valves": [\n' + valves + "\n      ]\n    }")
    return '{\n  "_about": ' + about + ',\n  "vessels": [\n' + ",\n".join(entries) + "\n  ]\n}\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("leg")
    parser.add_argument("--before", type=pathlib.Path, required=True, help="the anatomy folder as it was")
    options = parser.parse_args()
    old, new = vessels_in(options.before), vessels_in(ANATOMY)
    skin = Surface([read_structures(options.leg)["skin"][1:3]])
    axis = [np.array(joint["center"], float) for joint in files.load(ANATOMY / "rig.json")["joints"]]
    document = files.load(options.before / "valves.json")
    for entry in document["vessels"]:
        place(entry, old[entry["vessel"]], new[entry["vessel"]], new, skin, axis)
    (ANATOMY / "valves.json").write_text(text(document), encoding="utf-8")


if __name__ == "__main__":
    main()

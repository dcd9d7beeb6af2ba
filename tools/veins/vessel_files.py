# SPDX-License-Identifier: Apache-2.0
"""Reads and writes the vessel files of assets/anatomy in their house style: one row of a course per line."""
import json

import numpy as np


def load(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def number(value):
    text = f"{value:.4f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)
    return "0" if text in ("-0", "") else text


def row(entry):
    x, y, z, diameter, depth = (float(v) for v in entry[:5])
    tail = f', "{entry[5]}"' if len(entry) > 5 else ""
    return f"        [{x:.1f}, {y:.1f}, {z:.1f}, {number(round(diameter, 2))}, {depth:.1f}{tail}]"


def fields(vessel, leave):
    return [f'"{key}": {json.dumps(value, ensure_ascii=False)}' for key, value in vessel.items() if key not in leave]


def packed(items, width=111):
    """Fields side by side as far as they fit."""
    lines = []
    for item in items:
        if lines and len(lines[-1]) + len(item) + 2 <= width:
            lines[-1] += ", " + item
        else:
            lines.append(item)
    return lines


def vessel_text(vessel):
    head = ",\n      ".join(packed(fields(vessel, {"course"})))
    rows = ",\n".join(row(entry) for entry in vessel["course"])
    return "    {\n      " + head + ',\n      "course": [\n' + rows + "\n      ]\n    }"


def save(path, document, key):
    about = json.dumps(document["_about"], ensure_ascii=False, indent=2).replace("\n", "\n  ")
    entries = ",\n".join(vessel_text(v) for v in document[key])
    with open(path, "w", encoding="utf-8") as file:
        file.write('{\n  "_about": ' + about + f',\n  "{key}": [\n' + entries + "\n  ]\n}\n")


def points_of(vessel):
    return np.array([entry[:3] for entry in vessel["course"]], float)


def diameters_of(vessel):
    return np.array([entry[3] for entry in vessel["course"]], float)


def lengths_along(points):
    return np.r_[0.0, np.cumsum(np.linalg.norm(np.diff(points, axis=0), axis=1))]


def place_at(points, at):
    along = lengths_along(points)
    return np.array([np.interp(at * along[-1], along, points[:, k]) for k in range(3)])

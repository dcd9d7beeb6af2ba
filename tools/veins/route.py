#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Moves the vessels of assets/anatomy to where they belong among the baked tissues.

    tools/veins/route.py build/release/leg.glb [--rounds 200] [--only perforator plantar]

Deep veins and arteries are pushed out of bones and muscles into the gaps between them, muscular veins are kept inside
their muscle, superficial veins between fascia and skin, and no vessel into another one. Veins that accompany an artery
are held beside it, one on each side. Ends stay joined. Bending costs, also where one vessel continues another, so that
courses stay smooth; perforators and what else is taut are drawn straight. The result is written back. Moved courses
change lengths: run ./dev clinical after it.
"""
import argparse
import pathlib

import numpy as np
from scipy.spatial import cKDTree

import tissue as tissues
import vessel_files as files
from tubes import Tube, join, tie

ANATOMY = pathlib.Path(__file__).resolve().parents[2] / "assets" / "anatomy"
MARGINS = {"skin": 0.5, "bone": 0.5, "fascia": 0.5, "soft": 0.3}
BENDING, STRETCHING, TETHER, STEP_MM = 0.35, 0.3, 0.03, 0.5
TAUTNESS = {"perforator": 0.5, "muscular": 0.1}
JOINT_MM = 11.0  # vessels that join may touch this near to the joint


def read_tubes(guide):
    documents = {path: files.load(path) for path in sorted((ANATOMY / "vessels").glob("*.json"))}
    arteries = ANATOMY / "arteries.json"
    tubes = {}
    for document in documents.values():
        for vessel in document["vessels"]:
            tubes[vessel["id"]] = Tube(vessel, vessel["system"])
    if arteries.exists():
        documents[arteries] = files.load(arteries)
        for artery in documents[arteries]["arteries"]:
            tubes[artery["id"]] = Tube(artery, "deep")
    join(tubes)
    companions = {artery: veins for artery, veins in guide["companions"].items() if artery in tubes}
    return documents, tubes, companions


def near_common_joint(a, b):
    """Pairs of tubes that join, with where: tube id -> places (mm along it)."""
    marks = []
    for tube, other in ((a, b), (b, a)):
        for end, (host, place) in tube.hosts.items():
            own = 0.0 if end == 0 else tube.length
            if host is other:
                marks.append((tube.id, own, other.id, other.at_place(place) * other.length))
            for end2, (host2, place2) in other.hosts.items():
                if host2 is host and host is not other:
                    gap = abs(host.at_place(place) - host.at_place(place2)) * host.length
                    if gap < JOINT_MM:
                        marks.append((tube.id, own, other.id, 0.0 if end2 == 0 else other.length))
    return marks


class Crowd:
    """Keeps vessels out of each other and companions at their artery."""

    def __init__(self, cloud, companions):
        self.cloud, self.companions = cloud, companions
        self.owner = np.repeat(np.arange(len(cloud.tubes)), np.diff(cloud.first))
        self.index = {t.id: i for i, t in enumerate(cloud.tubes)}
        self.reach = np.concatenate([t.reach for t in cloud.tubes])
        points = cloud.points()
        pairs = cKDTree(points).query_pairs(14.0, output_type="ndarray")
        pairs = pairs[self.owner[pairs[:, 0]] != self.owner[pairs[:, 1]]]
        self.a, self.b = pairs[~self.exempt(pairs)].T
        self.wanted = cloud.outer[self.a] + cloud.outer[self.b] + 0.3

    def exempt(self, pairs):
        tubes, joints = self.cloud.tubes, {}
        result = np.zeros(len(pairs), bool)
        keys = self.owner[pairs[:, 0]] * len(tubes) + self.owner[pairs[:, 1]]
        for key in np.unique(keys):
            first, second = tubes[key // len(tubes)], tubes[key % len(tubes)]
            joints = near_common_joint(first, second)
            if not joints:
                continue
            which = np.flatnonzero(keys == key)
            for name, along, _, along_other in joints:
                own, other = (0, 1) if name == first.id else (1, 0)
                result[which] |= np.abs(self.reach[pairs[which, own]] - along) < JOINT_MM
                result[which] |= np.abs(self.reach[pairs[which, other]] - along_other) < JOINT_MM
        return result

    def push(self, pushes):
        points = self.cloud.points()
        offset = points[self.a] - points[self.b]
        distance = np.linalg.norm(offset, axis=1)
        missing = np.maximum(0.0, self.wanted - distance)
        go = (1.5 * missing / np.maximum(distance, 0.2))[:, None] * offset
        total = np.zeros_like(points)
        np.add.at(total, self.a, go)
        np.add.at(total, self.b, -go)
        for i, tube in enumerate(self.cloud.tubes):
            pushes[tube.id] += self.cloud.part(total, i)
        for artery, veins in self.companions.items():
            line = self.cloud.tubes[self.index[artery]]
            pair = [self.cloud.tubes[self.index[vein]] for vein in veins]
            for vein in pair:
                self.hold(pushes, vein, line)
            self.oppose(pushes, line, *pair)

    @staticmethod
    def oppose(pushes, artery, first, second):
        """Turns the two veins of a pair to opposite sides of their artery."""
        line = artery.dense()
        ends = [cKDTree(vein.dense()).query(line)[1] for vein in (first, second)]
        arms = [vein.dense()[i] - line for vein, i in zip((first, second), ends)]
        arms = [arm / np.maximum(np.linalg.norm(arm, axis=1), 0.2)[:, None] for arm in arms]
        cosine = (arms[0] * arms[1]).sum(1)
        inner = np.all([(i > 0) & (i < len(v.places) - 1) for v, i in zip((first, second), ends)], axis=0)
        turn = np.where(inner, 0.9 * np.maximum(0.0, cosine + 0.5), 0.0)[:, None]
        np.add.at(pushes[first.id], ends[0], -turn * (arms[1] - cosine[:, None] * arms[0]))
        np.add.at(pushes[second.id], ends[1], -turn * (arms[0] - cosine[:, None] * arms[1]))

    @staticmethod
    def hold(pushes, vein, artery):
        line, points = artery.dense(), vein.dense()
        distance, index = cKDTree(line).query(points)
        ends = (index == 0) | (index == len(line) - 1)
        wanted = vein.radius + vein.wall + artery.radius[index] + artery.wall + 0.8
        away = np.where(ends, 0.0, np.maximum(0.0, distance - wanted))
        pushes[vein.id] += (0.5 * np.minimum(away, 3.0) / np.maximum(distance, 0.2))[:, None] * (line[index] - points)


def bending_of(tube):
    """Second differences of the knots: where each wants to go to straighten the course."""
    pull = np.zeros_like(tube.knots)
    if len(tube.knots) > 2:
        middle = 0.5 * (tube.knots[:-2] + tube.knots[2:]) - tube.knots[1:-1]
        bend = np.zeros_like(tube.knots)
        bend[1:-1] = middle
        pull[1:-1] += middle
        pull[:-2] -= 0.5 * bend[1:-1]
        pull[2:] -= 0.5 * bend[1:-1]
    return pull


def stretching_of(tube):
    """What brings every piece of the course back to the length it had."""
    chord = np.diff(tube.knots, axis=0)
    length = np.maximum(np.linalg.norm(chord, axis=1), 1e-6)
    pull = (0.5 * (length - tube.rest_chords) / length)[:, None] * chord
    result = np.zeros_like(tube.knots)
    result[:-1] += pull
    result[1:] -= pull
    return result


def tautness_of(tube):
    """What a stretched string pulls with."""
    pull = np.zeros_like(tube.knots)
    pull[1:-1] = 0.5 * (tube.knots[:-2] + tube.knots[2:]) - tube.knots[1:-1]
    return pull


def continuations(tubes):
    """(tube, end, what continues it there): one vessel ends where another begins."""
    return [(tube, end, host) for tube in tubes for end, (host, place) in tube.hosts.items()
            if host in tubes and place == (0.0 if end else len(host.knots) - 1.0)]


def bend_across(forces, tubes):
    """Straightens the way from a vessel into the one that continues it."""
    for tube, end, host in continuations(tubes):
        before, joint, after = (-2, 0, 1) if end else (1, -1, -2)
        bend = 0.5 * (tube.knots[before] + host.knots[after]) - host.knots[joint]
        forces[host.id][joint] += BENDING * bend
        forces[host.id][after] -= 0.5 * BENDING * bend
        forces[tube.id][before] -= 0.5 * BENDING * bend


def force_on(tube, push, tether):
    weight = np.asarray(tube.weights.sum(0)).ravel()
    force = (tube.weights.T @ push) / np.maximum(weight, 1e-6)[:, None]
    force += BENDING * bending_of(tube)
    if tube.system in TAUTNESS:
        return force + TAUTNESS[tube.system] * tautness_of(tube)
    return force + STRETCHING * stretching_of(tube) + tether * (tube.rest - tube.knots)


def move(tube, force, step):
    size = np.linalg.norm(force, axis=1)
    force *= np.minimum(1.0, step / np.maximum(size, 1e-9))[:, None]
    force[tube.fixed] = 0.0
    if tube.held:
        return
    if tube.hosts.get(0):
        force[0] = 0.0
    if tube.hosts.get(-1):
        force[-1] = 0.0
    tube.knots = tube.knots + force


def slide_joints(tubes, heights):
    """Joints that have a height keep it while their host moves."""
    for (tube_id, end), z in heights.items():
        host, _ = tubes[tube_id].hosts[end]
        tubes[tube_id].hosts[end] = (host, host.place_at_height(z))


def upright(host):
    rise = np.abs(np.diff(host.knots[:, 2])).sum()
    return rise > 0.8 * host.length


def joint_heights(tubes):
    return {(t.id, end): host.point(place)[2] for t in tubes.values() for end, (host, place) in t.hosts.items()
            if upright(host) and 0.02 < host.at_place(place) < 0.98}


def relax(tissue, tubes, companions, rounds):
    heights = joint_heights(tubes)
    for number in range(rounds):
        if number % 10 == 0:
            slide_joints(tubes, heights)
            for tube in tubes.values():
                tube.resample()
            cloud = tissues.Cloud(tubes, MARGINS)
            crowd = Crowd(cloud, companions)
        cool = 1.0 - 0.8 * number / rounds
        if number % 4 == 0 or number % 10 == 0:
            cloud.measure(tissue)
        pushes = cloud.pushes()
        if number % 10 == 0:
            print(f"round {number}: {sum(np.abs(p).sum() for p in pushes.values()):.0f}", flush=True)
        crowd.push(pushes)
        forces = {tube.id: force_on(tube, pushes[tube.id], TETHER * cool) for tube in cloud.tubes}
        bend_across(forces, cloud.tubes)
        for tube in cloud.tubes:
            move(tube, forces[tube.id], STEP_MM * cool)
        tie(tubes)


def write_back(documents, tubes, tissue):
    for path, document in documents.items():
        key = "arteries" if path.name == "arteries.json" else "vessels"
        for vessel in document[key]:
            tube = tubes[vessel["id"]]
            depth = -tissue.skin.distance(tube.knots)[0]
            for i, entry in enumerate(vessel["course"]):
                tied = (i == 0 and 0 in tube.hosts) or (i == len(tube.knots) - 1 and -1 in tube.hosts)
                if tied or not tube.fixed[i]:
                    entry[:3] = [round(float(v), 1) for v in tube.knots[i]]
                    entry[4] = round(max(1.0, float(depth[i])), 1)
    for path, document in documents.items():
        key = "arteries" if path.name == "arteries.json" else "vessels"
        for vessel in document[key]:
            tube = tubes[vessel["id"]]
            tube.knots = files.points_of(vessel)
    for tube in tubes.values():
        for end, name in ((0, "start"), (-1, "end")):
            if end in tube.hosts:
                host, place = tube.hosts[end]
                tube.vessel[name]["at"] = round(min(1.0, max(0.0, host.at_place(place))), 4)
    for path, document in documents.items():
        files.save(path, document, "arteries" if path.name == "arteries.json" else "vessels")


def keep_lengths(tubes, folder):
    """The lengths to hold: those of the vessel files in `folder`."""
    for path in sorted((folder / "vessels").glob("*.json")):
        for vessel in files.load(path)["vessels"]:
            tube = tubes[vessel["id"]]
            tube.rest_chords *= files.lengths_along(files.points_of(vessel))[-1] / tube.rest_chords.sum()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("leg")
    parser.add_argument("--rounds", type=int, default=200)
    parser.add_argument("--only", nargs="+", metavar="PART", help="move only vessels with one of these in their id")
    parser.add_argument("--lengths", type=pathlib.Path, help="an anatomy folder whose vessel lengths to keep")
    options = parser.parse_args()
    guide = files.load(pathlib.Path(__file__).with_name("guide.json"))
    documents, tubes, companions = read_tubes(guide)
    if options.lengths:
        keep_lengths(tubes, options.lengths)
    for tube in tubes.values():
        tube.held = bool(options.only) and not any(part in tube.id for part in options.only)
    tissue = tissues.Tissue(options.leg, guide["membrane"])
    relax(tissue, tubes, companions, options.rounds)
    write_back(documents, tubes, tissue)


if __name__ == "__main__":
    main()

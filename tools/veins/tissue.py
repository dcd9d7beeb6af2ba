# SPDX-License-Identifier: Apache-2.0
"""What pushes a vessel: skin, fascia, bones and muscles of the baked leg, as hinges on signed distances."""
import numpy as np

from leg_surfaces import Surface, read_structures

OWN_MUSCLE = {"medial_gastrocnemius_vein": "gastrocnemius_medial_head",
              "lateral_gastrocnemius_vein": "gastrocnemius_lateral_head", "soleal_vein": "soleus"}
STUB_MM = {"soleus": 24.0, "gastrocnemius_medial_head": 45.0, "gastrocnemius_lateral_head": 45.0}
REACH_MM = 11.0  # nothing further away pushes
CUT_MM = 559.0  # the leg ends in a flat cut
FOSSA_MM = 405.0  # above it superficial veins of the back may pass under the fascia


class Tissue:
    def __init__(self, path, membrane):
        self.membrane = membrane
        parts = read_structures(path)
        soft = {k: v[1:3] for k, v in parts.items() if v[0] in ("muscle", "tendon")}
        self.skin = Surface([parts["skin"][1:3]])
        self.fascia = Surface([parts["deep_fascia"][1:3]])
        self.bone = Surface([v[1:3] for v in parts.values() if v[0] == "bone"])
        self.soft = Surface(list(soft.values()))
        self.own, self.but = {}, {}
        for muscle in sorted(set(OWN_MUSCLE.values())):
            self.own[muscle] = Surface([soft[muscle]])
            self.but[muscle] = Surface([mesh for name, mesh in soft.items() if name != muscle])


def own_muscle(tube_id):
    return next((muscle for stem, muscle in OWN_MUSCLE.items() if tube_id.startswith(stem)), None)


class Cloud:
    """All movable places of all tubes at once, with what each has to keep away from."""

    def __init__(self, tubes, margins):
        self.tubes = [t for t in tubes.values() if not t.fixed.all()]
        self.margins = margins
        self.first = np.cumsum([0] + [len(t.places) for t in self.tubes])
        self.outer = np.concatenate([t.radius + t.wall for t in self.tubes])
        self.system = np.repeat([t.system for t in self.tubes], np.diff(self.first))
        self.soft_weight = np.repeat([self.weight_of_muscle(t) for t in self.tubes], np.diff(self.first))
        own = [own_muscle(t.id) or "" for t in self.tubes]
        stub = np.concatenate([t.length - t.reach < STUB_MM.get(m, 0.0) for t, m in zip(self.tubes, own)])
        every = np.repeat(own, np.diff(self.first))
        self.owned, self.leaving = np.where(stub, "", every), np.where(stub, every, "")
        self.enclosed = np.repeat([t.system == "deep" and "digital" not in t.id for t in self.tubes], np.diff(self.first))

    @staticmethod
    def weight_of_muscle(tube):
        if own_muscle(tube.id) or tube.id.endswith("gastrocnemius_perforator"):
            return 0.0
        return 0.4 if tube.system == "perforator" or "plantar" in tube.id else 1.0

    def points(self):
        return np.concatenate([t.dense() for t in self.tubes])

    def part(self, array, i):
        return array[self.first[i] : self.first[i + 1]]

    def measure(self, tissue):
        """Looks up distances anew; between two calls they are followed along their directions."""
        points = self.points()
        live = points[:, 2] < CUT_MM
        one = np.ones(len(points))
        covered = (self.system == "superficial") & ~under_fascia_allowed(points)
        self.hinges = []

        def add(surface, wanted, weight, where, inside=False):
            which = np.flatnonzero(where & live)
            distance, direction = surface.distance(points[which], REACH_MM)
            near = np.isfinite(distance)
            which, sign = which[near], -1.0 if inside else 1.0
            self.hinges.append((which, points[which], sign * distance[near], sign * direction[near],
                                wanted[which], (weight * one)[which]))

        add(tissue.skin, self.outer + self.margins["skin"], 3.0, one > 0, inside=True)
        add(tissue.bone, self.outer + self.margins["bone"], 6.0, one > 0)
        add(tissue.fascia, self.outer + self.margins["fascia"], 3.0, covered)
        add(tissue.fascia, self.outer + 0.2, 1.0, self.enclosed, inside=True)
        add(tissue.soft, self.outer + self.margins["soft"], self.soft_weight, self.soft_weight > 0.0)
        for name, sign in (("in_front", 1.0), ("behind", -1.0)):
            side = np.repeat([t.id in tissue.membrane[name] for t in self.tubes], np.diff(self.first))
            self.add_plane(points, tissue.membrane["sections"], side & live, sign)
        for muscle in tissue.own:
            add(tissue.own[muscle], self.outer + 0.5, 1.0, self.owned == muscle, inside=True)
            add(tissue.but[muscle], self.outer + 0.4, 2.0, (self.owned == muscle) | (self.leaving == muscle))

    def add_plane(self, points, sections, where, sign):
        """Keeps places on their side of the interosseous membrane: level stretches from tibia to fibula."""
        rows = np.array(sections, float)
        which = np.flatnonzero(where & (points[:, 2] >= rows[0, 0]) & (points[:, 2] <= rows[-1, 0]))
        medial, lateral = (np.stack([np.interp(points[which, 2], rows[:, 0], rows[:, k]) for k in pair], 1)
                           for pair in ((1, 2), (3, 4)))
        along = (lateral - medial) / np.linalg.norm(lateral - medial, axis=1)[:, None]
        front = np.stack([-along[:, 1], along[:, 0], np.zeros(len(along))], 1)
        offset = points[which, :2] - medial
        distance = sign * (offset * front[:, :2]).sum(1)
        beside = (offset * along).sum(1)
        near = (beside > -3.0) & (beside < np.linalg.norm(lateral - medial, axis=1) + 3.0)
        self.hinges.append((which[near], points[which[near]], distance[near], sign * front[near],
                            self.outer[which[near]] + 0.4, 2.0 * np.ones(near.sum())))

    def pushes(self):
        """Tube id -> push (mm) at each of its dense places."""
        points = self.points()
        total = np.zeros_like(points)
        for which, before, distance, direction, wanted, weight in self.hinges:
            now = distance + ((points[which] - before) * direction).sum(1)
            total[which] += (weight * np.maximum(0.0, wanted - now))[:, None] * direction
        return {t.id: self.part(total, i) for i, t in enumerate(self.tubes)}


def under_fascia_allowed(points):
    return (points[:, 2] > FOSSA_MM) & (points[:, 1] < 0.0) & (np.abs(points[:, 0]) < 35.0)

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>
#include <vector>

#include "sculpt/Mesh.h"

namespace sculpt::test {

// A closed mesh cut by vertical lines on a square raster: per line, the stretches of z that lie inside. Lets
// volumes be compared point by point without a field.
class ColumnSolid {
public:
    using Stretches = std::vector<std::pair<double, double>>;

    ColumnSolid(const Mesh& mesh, double spacing) : spacing_(spacing) {
        for (const Triangle& t : mesh.triangles)
            addTriangle(mesh, t);
        for (auto& [column, hits] : crossings_)
            std::sort(hits.begin(), hits.end());
    }

    double volume() const {
        double length = 0.0;
        for (const auto& [column, hits] : crossings_) {
            for (const auto& [low, high] : stretches(column))
                length += high - low;
        }
        return length * spacing_ * spacing_;
    }

    // Volume that lies in both.
    double overlap(const ColumnSolid& other) const {
        double length = 0.0;
        for (const auto& [column, hits] : crossings_) {
            if (!other.crossings_.contains(column)) continue;
            for (const auto& [low, high] : stretches(column)) {
                for (const auto& [from, to] : other.stretches(column)) {
                    length += std::max(0.0, std::min(high, to) - std::max(low, from));
                }
            }
        }
        return length * spacing_ * spacing_;
    }

private:
    using Column = std::pair<int, int>;

    // The raster is shifted off round numbers, so that no line meets a lattice vertex.
    double at(int index) const { return (index + 0.3183) * spacing_; }
    int first(float low) const {
        return static_cast<int>(std::ceil(static_cast<double>(low) / spacing_ - 0.3183));
    }

    // Crossing rule with every edge taken in the order of its vertex numbers, so that two triangles never
    // disagree about a line that meets their common edge.
    static bool covers(const Mesh& mesh, const Triangle& t, double x, double y) {
        bool inside = false;
        for (std::size_t k = 0; k < 3; ++k) {
            const glm::dvec3 p(mesh.positions[std::min(t[k], t[(k + 1) % 3])]);
            const glm::dvec3 q(mesh.positions[std::max(t[k], t[(k + 1) % 3])]);
            if ((p.y > y) != (q.y > y) && x < p.x + (y - p.y) * (q.x - p.x) / (q.y - p.y)) inside = !inside;
        }
        return inside;
    }

    void addTriangle(const Mesh& mesh, const Triangle& t) {
        const glm::dvec3 a(mesh.positions[t[0]]), b(mesh.positions[t[1]]), c(mesh.positions[t[2]]);
        const double area = (b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y);
        if (area == 0.0) return;
        const glm::dvec3 low = glm::min(a, glm::min(b, c)), high = glm::max(a, glm::max(b, c));
        for (int i = first(static_cast<float>(low.x)); at(i) <= high.x; ++i) {
            for (int j = first(static_cast<float>(low.y)); at(j) <= high.y; ++j) {
                if (!covers(mesh, t, at(i), at(j))) continue;
                const double v = ((at(i) - a.x) * (c.y - a.y) - (c.x - a.x) * (at(j) - a.y)) / area;
                const double w = ((b.x - a.x) * (at(j) - a.y) - (at(i) - a.x) * (b.y - a.y)) / area;
                crossings_[{i, j}].push_back(a.z + v * (b.z - a.z) + w * (c.z - a.z));
            }
        }
    }

    Stretches stretches(const Column& column) const {
        const std::vector<double>& hits = crossings_.at(column);
        Stretches result;
        for (std::size_t i = 0; i + 1 < hits.size(); i += 2)
            result.emplace_back(hits[i], hits[i + 1]);
        return result;
    }

    double spacing_;
    std::map<Column, std::vector<double>> crossings_;
};

} // namespace sculpt::test

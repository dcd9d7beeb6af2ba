// SPDX-License-Identifier: Apache-2.0
#include "scene/slice/Raster.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <glm/common.hpp>
#include <glm/geometric.hpp>

namespace scene::slice {
namespace {

struct Passage {
    float x; // texels
    int turn;
};

int clampedTo(float value, int count) {
    return static_cast<int>(std::clamp(value, 0.0F, static_cast<float>(count)));
}

// Chamfer weights of a neighbour, in fifths of a texel.
struct Step {
    int dx, dy, cost;
};
constexpr std::array<Step, 8> kBefore{
    {{-1, 0, 5}, {0, -1, 5}, {-1, -1, 7}, {1, -1, 7}, {-2, -1, 11}, {2, -1, 11}, {-1, -2, 11}, {1, -2, 11}}};
constexpr int kFar = 60000;

class Chamfer {
public:
    explicit Chamfer(const SliceMap& map) : map_(map), cost_(map.labels.size(), kFar) {}

    std::vector<int> run() {
        for (int row = 0; row < map_.rows; ++row)
            for (int column = 0; column < map_.columns; ++column)
                visit(column, row, 1);
        for (int row = map_.rows - 1; row >= 0; --row)
            for (int column = map_.columns - 1; column >= 0; --column)
                visit(column, row, -1);
        return std::move(cost_);
    }

private:
    // Half a step to a neighbour of another label, a whole one onwards from one of the same.
    void visit(int column, int row, int direction) {
        const std::size_t here = index(column, row);
        for (const Step& step : kBefore) {
            const int x = column + direction * step.dx, y = row + direction * step.dy;
            if (x < 0 || y < 0 || x >= map_.columns || y >= map_.rows) continue;
            const std::size_t there = index(x, y);
            if (map_.labels[there] != map_.labels[here]) {
                cost_[here] = std::min(cost_[here], step.cost / 2);
                cost_[there] = std::min(cost_[there], step.cost / 2);
            } else {
                cost_[here] = std::min(cost_[here], cost_[there] + step.cost);
            }
        }
    }

    std::size_t index(int column, int row) const {
        return static_cast<std::size_t>(row) * static_cast<std::size_t>(map_.columns) +
               static_cast<std::size_t>(column);
    }

    const SliceMap& map_;
    std::vector<int> cost_;
};

} // namespace

void Raster::fill(const Contour& contour, std::uint16_t label) {
    std::vector<std::vector<Passage>> rows(static_cast<std::size_t>(map_.rows));
    for (const Edge& edge : contour) {
        const glm::vec2 from = (edge.from - map_.low) / map_.texel - 0.5F; // whole numbers are texel middles
        const glm::vec2 to = (edge.to - map_.low) / map_.texel - 0.5F;
        if (from.y == to.y) continue;
        const int first = clampedTo(std::ceil(std::min(from.y, to.y)), map_.rows);
        const int end = clampedTo(std::ceil(std::max(from.y, to.y)), map_.rows);
        for (int row = first; row < end; ++row) {
            const float share = (static_cast<float>(row) - from.y) / (to.y - from.y);
            rows[static_cast<std::size_t>(row)].push_back(
                {std::lerp(from.x, to.x, share), to.y > from.y ? 1 : -1});
        }
    }
    for (std::size_t row = 0; row < rows.size(); ++row) {
        auto& passages = rows[row];
        std::sort(passages.begin(), passages.end(), [](const auto& a, const auto& b) { return a.x < b.x; });
        int winding = 0;
        for (std::size_t i = 0; i + 1 < passages.size(); ++i) {
            winding += passages[i].turn;
            if (winding == 0) continue;
            const int first = clampedTo(std::ceil(passages[i].x), map_.columns);
            const int end = clampedTo(std::ceil(passages[i + 1].x), map_.columns);
            const auto begin = map_.labels.begin() +
                               static_cast<std::ptrdiff_t>(row * static_cast<std::size_t>(map_.columns));
            if (first < end) std::fill(begin + first, begin + end, label);
        }
    }
}

void Raster::stroke(const Contour& contour, float width, std::uint16_t label) {
    for (const Edge& edge : contour)
        strokeEdge(edge, 0.5F * width / map_.texel, label);
}

void Raster::strokeEdge(const Edge& edge, float radius, std::uint16_t label) {
    const glm::vec2 from = (edge.from - map_.low) / map_.texel - 0.5F;
    const glm::vec2 along = (edge.to - map_.low) / map_.texel - 0.5F - from;
    const glm::vec2 low = glm::min(from, from + along) - radius, high = glm::max(from, from + along) + radius;
    const float square = std::max(glm::dot(along, along), 1e-12F);
    const int endRow = clampedTo(high.y + 1.0F, map_.rows),
              endColumn = clampedTo(high.x + 1.0F, map_.columns);
    for (int row = clampedTo(std::ceil(low.y), map_.rows); row < endRow; ++row)
        for (int column = clampedTo(std::ceil(low.x), map_.columns); column < endColumn; ++column) {
            const glm::vec2 place(static_cast<float>(column), static_cast<float>(row));
            const float share = std::clamp(glm::dot(place - from, along) / square, 0.0F, 1.0F);
            if (glm::distance(place, from + share * along) > radius) continue;
            auto& texel = map_.labels[static_cast<std::size_t>(row) * static_cast<std::size_t>(map_.columns) +
                                      static_cast<std::size_t>(column)];
            if (texel != 0) texel = label;
        }
}

void measureParts(SliceMap& map) {
    const auto cost = Chamfer(map).run();
    const float unit = map.texel / 5.0F;
    map.distance.resize(cost.size());
    std::vector<float> farthest(map.parts.size(), -1.0F);
    std::vector<glm::dvec2> sums(map.parts.size(), glm::dvec2(0.0));
    std::vector<double> counts(map.parts.size(), 0.0);
    for (std::size_t i = 0; i < cost.size(); ++i) {
        const float distance = unit * static_cast<float>(cost[i]);
        map.distance[i] = static_cast<std::uint16_t>(std::min(distance * 1e5F, 65535.0F));
        if (map.labels[i] == 0) continue;
        const std::size_t part = map.labels[i] - 1U;
        const auto columns = static_cast<std::size_t>(map.columns);
        const glm::vec2 place = map.low + map.texel * glm::vec2(static_cast<float>(i % columns) + 0.5F,
                                                                static_cast<float>(i / columns) + 0.5F);
        sums[part] += glm::dvec2(place);
        counts[part] += 1.0;
        if (distance > farthest[part]) farthest[part] = distance, map.parts[part].anchor = place;
    }
    for (std::size_t part = 0; part < map.parts.size(); ++part) {
        if (counts[part] > 0.0) map.parts[part].middle = glm::vec2(sums[part] / counts[part]);
        map.parts[part].area = static_cast<float>(counts[part]) * map.texel * map.texel;
    }
}

} // namespace scene::slice

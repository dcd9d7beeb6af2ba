// SPDX-License-Identifier: Apache-2.0
#include "sculpt/Grid.h"

namespace sculpt {
namespace {

constexpr int kBlock = 6;
constexpr float kSteepest = 2.5F; // distances in a section plane overstate the distance of slanted surfaces

glm::ivec3 floored(const vec3& v) {
    const vec3 low = glm::floor(v);
    return {static_cast<int>(low.x), static_cast<int>(low.y), static_cast<int>(low.z)};
}

void fillBlock(Grid& grid, const Field& field, const glm::ivec3& low, const glm::ivec3& high) {
    const vec3 center = 0.5F * (grid.position(low) + grid.position(high - 1));
    const float reach = 0.5F * glm::distance(grid.position(low), grid.position(high - 1)) + grid.spacing();
    const float middle = field.at(center);
    const bool near = std::abs(middle) <= kSteepest * reach;
    glm::ivec3 n;
    for (n.z = low.z; n.z < high.z; ++n.z) {
        for (n.y = low.y; n.y < high.y; ++n.y) {
            for (n.x = low.x; n.x < high.x; ++n.x)
                grid.value(n) = near ? field.at(grid.position(n)) : middle;
        }
    }
}

} // namespace

Grid::Grid(const Box& box, float spacing) : spacing_(spacing), first_(floored(box.low / spacing)) {
    size_ = glm::ivec3(glm::ceil(box.high / spacing)) - first_ + 1;
    values_.assign(static_cast<std::size_t>(size_.x) * static_cast<std::size_t>(size_.y) *
                       static_cast<std::size_t>(size_.z),
                   kFar);
}

float Grid::at(const vec3& point) const {
    const vec3 place = point / spacing_ - vec3(first_);
    const glm::ivec3 n = floored(place);
    if (glm::any(glm::lessThan(n, glm::ivec3(0))) || glm::any(glm::greaterThanEqual(n, size_ - 1)))
        return kFar;
    const vec3 t = place - vec3(n);
    const auto row = [&](int y, int z) {
        const std::size_t i = index({n.x, n.y + y, n.z + z});
        return glm::mix(values_[i], values_[i + 1], t.x);
    };
    return glm::mix(glm::mix(row(0, 0), row(1, 0), t.y), glm::mix(row(0, 1), row(1, 1), t.y), t.z);
}

vec3 Grid::nodeGradient(const glm::ivec3& node) const {
    vec3 slope;
    for (int axis = 0; axis < 3; ++axis) {
        glm::ivec3 low = node, high = node;
        low[axis] = std::max(low[axis] - 1, 0);
        high[axis] = std::min(high[axis] + 1, size_[axis] - 1);
        slope[axis] = (value(high) - value(low)) / (spacing_ * static_cast<float>(high[axis] - low[axis]));
    }
    return slope;
}

vec3 Grid::gradient(const vec3& point) const {
    const vec3 place = point / spacing_ - vec3(first_);
    const glm::ivec3 n = floored(place);
    if (glm::any(glm::lessThan(n, glm::ivec3(0))) || glm::any(glm::greaterThanEqual(n, size_ - 1)))
        return vec3(0);
    const vec3 t = place - vec3(n);
    vec3 sum(0.0F);
    for (int corner = 0; corner < 8; ++corner) {
        const glm::ivec3 step(corner & 1, (corner >> 1) & 1, corner >> 2);
        const vec3 share = glm::mix(1.0F - t, t, vec3(step));
        sum += share.x * share.y * share.z * nodeGradient(n + step);
    }
    return sum;
}

double Grid::volume() const {
    double nodes = 0.0;
    for (const float value : values_)
        nodes += std::clamp(0.5 - static_cast<double>(value / spacing_), 0.0, 1.0);
    return nodes * static_cast<double>(spacing_) * static_cast<double>(spacing_) *
           static_cast<double>(spacing_);
}

Grid sampled(const Field& field, float spacing, float margin) {
    Grid grid(field.bounds().grown(margin), spacing);
    glm::ivec3 low;
    for (low.z = 0; low.z < grid.size().z; low.z += kBlock) {
        for (low.y = 0; low.y < grid.size().y; low.y += kBlock) {
            for (low.x = 0; low.x < grid.size().x; low.x += kBlock) {
                fillBlock(grid, field, low, glm::min(low + kBlock, grid.size()));
            }
        }
    }
    return grid;
}

} // namespace sculpt

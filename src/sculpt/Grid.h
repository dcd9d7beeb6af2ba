// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

#include <glm/vec3.hpp>

#include "sculpt/Field.h"

namespace sculpt {

inline constexpr float kFar = 1e4F; // mm, what a grid answers outside its box

// A field sampled on a lattice whose nodes are multiples of the spacing, so grids of equal spacing share
// nodes.
class Grid {
public:
    Grid(const Box& box, float spacing);

    const glm::ivec3& size() const { return size_; }
    float spacing() const { return spacing_; }
    const std::vector<float>& values() const { return values_; }
    std::vector<float>& values() { return values_; }
    Box box() const { return {position({0, 0, 0}), position(size_ - 1)}; }

    std::size_t index(const glm::ivec3& node) const {
        return (static_cast<std::size_t>(node.z) * static_cast<std::size_t>(size_.y) +
                static_cast<std::size_t>(node.y)) *
                   static_cast<std::size_t>(size_.x) +
               static_cast<std::size_t>(node.x);
    }
    vec3 position(const glm::ivec3& node) const { return vec3(first_ + node) * spacing_; }
    float value(const glm::ivec3& node) const { return values_[index(node)]; }
    float& value(const glm::ivec3& node) { return values_[index(node)]; }

    // Trilinear; kFar outside.
    float at(const vec3& point) const;
    // Trilinear blend of central differences at the nodes: continuous, so normals are smooth. Zero outside.
    vec3 gradient(const vec3& point) const;

    // Volume where the field is negative, mm³: each node counts as the share of its cell that lies inside
    // when the field is a distance.
    double volume() const;

private:
    vec3 nodeGradient(const glm::ivec3& node) const;

    float spacing_;
    glm::ivec3 first_; // lattice index of node (0,0,0)
    glm::ivec3 size_;
    std::vector<float> values_;
};

// Samples a field. Blocks of nodes that the surface cannot reach get the value at their center only: the
// field is taken to rise by at most kSteepest per millimeter.
Grid sampled(const Field& field, float spacing, float margin);

// The field of a grid, for use where a Field is asked for.
class GridField : public Field {
public:
    explicit GridField(Grid grid) : grid_(std::move(grid)) {}
    float at(const vec3& p) const override { return grid_.at(p); }
    Box bounds() const override { return grid_.box(); }
    const Grid& grid() const { return grid_; }

private:
    Grid grid_;
};

} // namespace sculpt

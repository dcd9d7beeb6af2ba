// SPDX-License-Identifier: Apache-2.0
#include "compare/SoupTree.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

#include <glm/common.hpp>
#include <glm/geometric.hpp>

namespace compare {
namespace {

constexpr std::uint32_t kLeafSize = 4;
constexpr double kFarAway = 2.3; // radii of a group from where it may count as a dipole

dvec3 centroidOf(const std::array<dvec3, 3>& t) {
    return (t[0] + t[1] + t[2]) / 3.0;
}

double distanceToBox(const dvec3& p, const dvec3& low, const dvec3& high) {
    return glm::length(glm::max(glm::max(low - p, p - high), dvec3(0.0)));
}

dvec3 nearestOnSegment(const dvec3& p, const dvec3& a, const dvec3& b) {
    const dvec3 along = b - a;
    const double length2 = glm::dot(along, along);
    if (length2 == 0.0) return a;
    return a + along * std::clamp(glm::dot(p - a, along) / length2, 0.0, 1.0);
}

} // namespace

dvec3 nearestOnTriangle(const dvec3& p, const std::array<dvec3, 3>& t) {
    const dvec3 normal = glm::cross(t[1] - t[0], t[2] - t[0]);
    const double area2 = glm::dot(normal, normal);
    bool above = area2 > 0.0;
    for (std::size_t i = 0; above && i < 3; ++i)
        above = glm::dot(glm::cross(t[(i + 1) % 3] - t[i], p - t[i]), normal) >= 0.0;
    if (above) return p - normal * (glm::dot(p - t[0], normal) / area2);
    dvec3 best = nearestOnSegment(p, t[0], t[1]);
    for (const auto& [a, b] : {std::pair{t[1], t[2]}, std::pair{t[2], t[0]}}) {
        const dvec3 candidate = nearestOnSegment(p, a, b);
        if (glm::distance(p, candidate) < glm::distance(p, best)) best = candidate;
    }
    return best;
}

double windingOfTriangle(const dvec3& p, const std::array<dvec3, 3>& t) {
    const dvec3 a = t[0] - p, b = t[1] - p, c = t[2] - p;
    const double la = glm::length(a), lb = glm::length(b), lc = glm::length(c);
    const double determinant = glm::dot(a, glm::cross(b, c));
    const double denominator = la * lb * lc + glm::dot(a, b) * lc + glm::dot(b, c) * la + glm::dot(c, a) * lb;
    return std::atan2(determinant, denominator) / (2.0 * std::numbers::pi);
}

SoupTree::SoupTree(Soup soup) : soup_(std::move(soup)) {
    if (soup_.triangles.empty()) {
        nodes_.emplace_back().next = 1;
    } else {
        build(0, static_cast<std::uint32_t>(soup_.triangles.size()));
    }
}

SoupTree::Node SoupTree::summary(std::uint32_t first, std::uint32_t count) const {
    Node node;
    node.first = first;
    node.count = count;
    double area = 0.0;
    for (std::uint32_t i = first; i < first + count; ++i) {
        const auto t = soup_.corners(i);
        for (const dvec3& corner : t)
            node.low = glm::min(node.low, corner), node.high = glm::max(node.high, corner);
        node.dipole += 0.5 * glm::cross(t[1] - t[0], t[2] - t[0]);
        node.center += areaOf(t) * centroidOf(t);
        area += areaOf(t);
    }
    node.center = area > 0.0 ? node.center / area : 0.5 * (node.low + node.high);
    node.radius = glm::length(glm::max(node.high - node.center, node.center - node.low));
    return node;
}

std::uint32_t SoupTree::build(std::uint32_t first, std::uint32_t count) {
    const auto index = static_cast<std::uint32_t>(nodes_.size());
    nodes_.push_back(summary(first, count));
    if (count <= kLeafSize) {
        nodes_[index].next = index + 1;
        return index;
    }
    const dvec3 size = nodes_[index].high - nodes_[index].low;
    const int axis = size.x > size.y ? (size.x > size.z ? 0 : 2) : (size.y > size.z ? 1 : 2);
    const auto begin = soup_.triangles.begin() + first;
    const auto place = [&](const std::array<std::uint32_t, 3>& t) {
        return soup_.points[t[0]][axis] + soup_.points[t[1]][axis] + soup_.points[t[2]][axis];
    };
    std::nth_element(begin, begin + count / 2, begin + count,
                     [&](const auto& a, const auto& b) { return place(a) < place(b); });
    build(first, count / 2);
    const std::uint32_t second = build(first + count / 2, count - count / 2);
    nodes_[index].second = second;
    nodes_[index].next = static_cast<std::uint32_t>(nodes_.size());
    return index;
}

void SoupTree::search(std::uint32_t index, const dvec3& p, Hit& best) const {
    const Node& node = nodes_[index];
    if (distanceToBox(p, node.low, node.high) >= best.distance) return;
    if (node.second == 0) {
        for (std::uint32_t i = node.first; i < node.first + node.count; ++i) {
            const dvec3 point = nearestOnTriangle(p, soup_.corners(i));
            const double distance = glm::distance(p, point);
            if (distance < best.distance) best = {distance, point};
        }
        return;
    }
    std::uint32_t near = index + 1, far = node.second;
    if (distanceToBox(p, nodes_[far].low, nodes_[far].high) <
        distanceToBox(p, nodes_[near].low, nodes_[near].high))
        std::swap(near, far);
    search(near, p, best);
    search(far, p, best);
}

SoupTree::Hit SoupTree::nearest(const dvec3& p) const {
    Hit best;
    search(0, p, best);
    return best;
}

double SoupTree::distance(const dvec3& p, double limit) const {
    Hit best{limit, p};
    search(0, p, best);
    return best.distance;
}

double SoupTree::winding(const dvec3& p) const {
    double sum = 0.0;
    for (std::uint32_t i = 0; i < nodes_.size();) {
        const Node& node = nodes_[i];
        const dvec3 toward = node.center - p;
        const double distance = glm::length(toward);
        const bool isLeaf = node.second == 0;
        if (distance > kFarAway * node.radius) {
            sum += glm::dot(toward, node.dipole) / (4.0 * std::numbers::pi * distance * distance * distance);
        } else if (isLeaf) {
            for (std::uint32_t t = node.first; t < node.first + node.count; ++t)
                sum += windingOfTriangle(p, soup_.corners(t));
        } else {
            ++i; // into the first child
            continue;
        }
        i = node.next;
    }
    return sum;
}

bool SoupTree::inside(const dvec3& p) const {
    return std::abs(winding(p)) > 0.5;
}

} // namespace compare

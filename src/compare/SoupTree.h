// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <limits>

#include "compare/Soup.h"

namespace compare {

// The point of the triangle that is nearest to p (exact: face, edge or corner).
dvec3 nearestOnTriangle(const dvec3& p, const std::array<dvec3, 3>& triangle);

// Solid angle of the triangle seen from p over 4 pi, by van Oosterom and Strackee 1983; positive where p is
// behind its face.
double windingOfTriangle(const dvec3& p, const std::array<dvec3, 3>& triangle);

// Answers two questions about a soup: how far away is it, and how often does it wind around a point.
class SoupTree {
public:
    explicit SoupTree(Soup soup);

    struct Hit {
        double distance = std::numeric_limits<double>::infinity(); // mm
        dvec3 point{0.0};
    };
    Hit nearest(const dvec3& p) const;
    // The distance, or `limit` when the surface is at least that far away.
    double distance(const dvec3& p, double limit) const;

    // Generalized winding number (Jacobson et al. 2013): 1 inside a closed surface, 0 outside, and in between
    // near the cracks of a cracked one. Groups of triangles far away count as one dipole (Barill et al.
    // 2018); the error stays at a few hundredths.
    double winding(const dvec3& p) const;

    // |winding| above one half: also for surfaces that are inside out.
    bool inside(const dvec3& p) const;

    const Soup& soup() const { return soup_; }
    dvec3 low() const { return nodes_.front().low; }
    dvec3 high() const { return nodes_.front().high; }

private:
    struct Node {
        dvec3 low{std::numeric_limits<double>::infinity()};
        dvec3 high{-std::numeric_limits<double>::infinity()};
        dvec3 dipole{0.0}, center{0.0}; // area-weighted normal and centroid
        double radius = 0.0;            // of a ball around the center that holds all triangles
        std::uint32_t first = 0, count = 0;
        std::uint32_t second = 0; // second child; the first one follows its parent. 0: leaf
        std::uint32_t next = 0;   // the node after all children
    };

    std::uint32_t build(std::uint32_t first, std::uint32_t count);
    Node summary(std::uint32_t first, std::uint32_t count) const;
    void search(std::uint32_t node, const dvec3& p, Hit& best) const;

    Soup soup_;
    std::vector<Node> nodes_;
};

} // namespace compare

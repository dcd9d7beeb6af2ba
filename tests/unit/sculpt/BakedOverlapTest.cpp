// SPDX-License-Identifier: Apache-2.0
#include "BakedStructures.h"
#include "compare/SoupTree.h"

namespace {

using namespace sculpt;
using compare::SoupTree;

class BakedOverlap : public test::BakedStructures {};

compare::Soup soupOf(const Mesh& mesh) {
    compare::Soup soup;
    for (const vec3& p : mesh.positions)
        soup.points.emplace_back(p);
    soup.triangles = mesh.triangles;
    return soup;
}

// How deep the surface of a mesh dips into a solid, mm, by its corners and triangle centers.
double depthIn(const Mesh& mesh, const SoupTree& solid) {
    double deepest = 0.0;
    const auto visit = [&](const glm::dvec3& p) {
        if (glm::any(glm::lessThan(p, solid.low())) || glm::any(glm::greaterThan(p, solid.high()))) return;
        if (solid.inside(p)) deepest = std::max(deepest, solid.nearest(p).distance);
    };
    for (const vec3& p : mesh.positions)
        visit(p);
    for (const Triangle& t : mesh.triangles)
        visit(glm::dvec3(mesh.positions[t[0]] + mesh.positions[t[1]] + mesh.positions[t[2]]) / 3.0);
    return deepest;
}

TEST_F(BakedOverlap, IsBelowOneMillimeterBetweenBonesMusclesAndTendons) {
    std::vector<const test::ReadStructure*> parts;
    std::vector<SoupTree> solids;
    for (const auto& s : structures_) {
        if (!isSoft(s) && s.kind != "bone") continue;
        parts.push_back(&s);
        solids.emplace_back(soupOf(s.mesh));
    }
    for (std::size_t i = 0; i < parts.size(); ++i) {
        for (std::size_t k = 0; k < parts.size(); ++k) {
            if (i == k) continue;
            EXPECT_LT(depthIn(parts[i]->mesh, solids[k]), 1.0) << parts[i]->id << " in " << parts[k]->id;
        }
    }
}

} // namespace

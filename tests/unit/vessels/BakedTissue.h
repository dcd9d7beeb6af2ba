// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <vector>

#include "TriangleTree.h"
#include "anatomy/Leg.h"
#include "scene/ViewSpec.h"

// The finished surfaces of the leg that this build baked, as distances. Frame and metres as anatomy.
class BakedTissue {
public:
    explicit BakedTissue(const anatomy::Leg& leg); // reads leg.glb; throws when it is not baked

    struct Nearest {
        std::string id;
        double distance = 1.0; // m, negative inside
    };
    // Distance to one structure; negative inside.
    double to(const std::string& id, const glm::dvec3& point) const;
    // The bone nearest to (or around) a point.
    Nearest nearestBone(const glm::dvec3& point) const { return nearest(bones_, point); }
    // The muscle or tendon nearest to it, but for some.
    Nearest nearestSoftBut(const std::vector<std::string>& left, const glm::dvec3& point) const;

    const std::vector<glm::dvec3>& verticesOf(const std::string& id) const { return vertices_.at(id); }

private:
    using Group = std::vector<std::pair<std::string, const TriangleTree*>>;
    static Nearest nearest(const Group& group, const glm::dvec3& point);

    std::map<std::string, TriangleTree> trees_;
    std::map<std::string, std::vector<glm::dvec3>> vertices_;
    Group bones_, soft_;
};

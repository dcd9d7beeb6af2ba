// SPDX-License-Identifier: Apache-2.0
#include "compare/CompareManifest.h"

#include <glm/matrix.hpp>
#include <nlohmann/json.hpp>

#include "core/Json.h"

namespace compare {
namespace {

using core::JsonView;

std::vector<std::string> strings(const JsonView& list) {
    std::vector<std::string> result;
    for (std::size_t i = 0; i < list.size(); ++i)
        result.push_back(list.at(i).string());
    return result;
}

dvec3 axisNamed(const JsonView& name) {
    const std::string text = name.string();
    const double sign = text.starts_with('-') ? -1.0 : 1.0;
    const std::string letter = text.substr(sign < 0.0 ? 1 : 0);
    if (letter == "x") return {sign, 0, 0};
    if (letter == "y") return {0, sign, 0};
    if (letter == "z") return {0, 0, sign};
    name.fail("is no axis", "write x, -x, y, -y, z or -z");
}

glm::dmat3 axesFrom(const JsonView& list) {
    if (list.size() != 3) list.fail("needs three axes", R"(such as ["x", "-z", "y"])");
    const glm::dmat3 axes =
        glm::transpose(glm::dmat3(axisNamed(list.at(0)), axisNamed(list.at(1)), axisNamed(list.at(2))));
    if (glm::determinant(axes) == 0.0) list.fail("names an axis twice", "name each of x, y, z once");
    return axes;
}

std::optional<double> optionalNumber(const JsonView& object, std::string_view key) {
    if (!object.has(key)) return std::nullopt;
    return object.at(key).number(0.0, 1000.0);
}

Limits limitsFrom(const JsonView& view) {
    constexpr double kCm3 = 1000.0; // mm³
    return {optionalNumber(view, "volume_percent"), view.numberOr("volume_from_cm3", 0.0) * kCm3,
            optionalNumber(view, "mean_mm"), optionalNumber(view, "p95_mm"),
            optionalNumber(view, "largest_mm")};
}

HalfSpace halfSpaceFrom(const JsonView& view) {
    const std::vector<std::string> keys = view.keys();
    const std::string key = keys.size() == 1 ? keys.front() : "";
    const bool below = key.starts_with("below_");
    if ((!below && !key.starts_with("above_")) || key.size() != 7 || key[6] < 'x' || key[6] > 'z')
        view.fail("is no half space", "write one of below_x .. above_z with a number in mm");
    HalfSpace space{dvec3(0.0), view.at(key).number()};
    space.normal[key[6] - 'x'] = below ? 1.0 : -1.0;
    if (!below) space.limit = -space.limit;
    return space;
}

std::map<std::string, OpenLimit> openFrom(const JsonView& list) {
    std::map<std::string, OpenLimit> open;
    for (const std::string& name : list.keys()) {
        const JsonView view = list.at(name);
        if (name != "volume" && name != "mean" && name != "p95" && name != "largest")
            view.fail("is no limit", "write volume, mean, p95 or largest");
        open[name] = {view.at("at_most").number(0.0, 1000.0), view.at("because").string()};
    }
    return open;
}

CompareEntry entryFrom(const JsonView& view, const JsonView& limits) {
    CompareEntry entry;
    entry.id = view.at("id").string();
    entry.files = strings(view.at("files"));
    if (entry.files.empty()) view.at("files").fail("is empty", "name at least one file");
    entry.ours = view.has("ours") ? strings(view.at("ours")) : std::vector{entry.id};
    if (view.has("within")) {
        const JsonView list = view.at("within");
        for (std::size_t i = 0; i < list.size(); ++i)
            entry.within.push_back(halfSpaceFrom(list.at(i)));
    }
    if (view.has("open")) entry.open = openFrom(view.at("open"));
    entry.limitsName = view.stringOr("limits", "");
    if (!entry.limitsName.empty()) entry.limits = limitsFrom(limits.at(entry.limitsName));
    return entry;
}

} // namespace

Soup CompareManifest::placed(Soup soup) const {
    for (dvec3& p : soup.points)
        p = scale * (axes * p) + offset;
    if (glm::determinant(axes) < 0.0) { // a mirrored file: its triangles turn over
        for (auto& t : soup.triangles)
            std::swap(t[1], t[2]);
    }
    return soup;
}

CompareManifest loadCompareManifest(const std::filesystem::path& file) {
    const nlohmann::json document = core::loadJson(file);
    const JsonView root(document, file.string());
    CompareManifest manifest;
    if (root.has("to_our_frame")) {
        const JsonView frame = root.at("to_our_frame");
        if (frame.has("axes")) manifest.axes = axesFrom(frame.at("axes"));
        manifest.scale = frame.has("scale") ? frame.at("scale").number(1e-6, 1e6) : 1.0;
        if (frame.has("offset_mm")) {
            const auto offset = frame.at("offset_mm").numbers(3);
            manifest.offset = {offset[0], offset[1], offset[2]};
        }
    }
    if (root.at("limits").has("skin")) manifest.skinLimits = limitsFrom(root.at("limits").at("skin"));
    const JsonView list = root.at("structures");
    for (std::size_t i = 0; i < list.size(); ++i)
        manifest.structures.push_back(entryFrom(list.at(i), root.at("limits")));
    for (std::size_t i = 0; root.has("notes") && i < root.at("notes").size(); ++i)
        manifest.notes.push_back(root.at("notes").at(i).string());
    return manifest;
}

} // namespace compare

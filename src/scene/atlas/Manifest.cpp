// SPDX-License-Identifier: Apache-2.0
#include "scene/atlas/Manifest.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>
#include <set>
#include <sstream>

#include <glm/gtc/matrix_transform.hpp>
#include <glm/mat3x3.hpp>
#include <glm/matrix.hpp>
#include <nlohmann/json.hpp>

#include "core/DataError.h"
#include "core/Json.h"
#include "core/KnownKeys.h"
#include "core/NearestName.h"
#include "core/Units.h"
#include "scene/StructureLayers.h"

namespace scene::atlas {
namespace {

constexpr std::array<std::pair<const char*, double>, 6> kUnits{
    {{"um", 1e-6}, {"mm", 1e-3}, {"cm", 1e-2}, {"in", 0.0254}, {"dm", 0.1}, {"m", 1.0}}};
const std::vector<std::string> kKeys{"_about",         "name", "attribution", "license",   "source",
                                     "unit",           "axes", "offset_mm",   "matrix_mm", "cut_above_mm",
                                     "most_triangles", "file", "structures"};
const std::vector<std::string> kMappingKeys{"id",        "file",     "node", "sources", "offset_mm",
                                            "matrix_mm", "optional", "note", "label"};
const std::vector<std::string> kSourceKeys{"file", "node", "note"};
constexpr double kFarthestMm = 100000.0;
constexpr double kThinnest = 1e-9; // determinant below which a matrix flattens

// "-x" as a direction of the file.
glm::dvec3 axisFrom(const core::JsonView& json) {
    const auto text = json.string();
    const bool negative = text.starts_with("-");
    const std::string letter = text.substr(negative || text.starts_with("+") ? 1 : 0);
    if (letter != "x" && letter != "y" && letter != "z")
        json.fail("\"" + text + "\" is no axis", "give x, y or z, with - in front for the other way");
    glm::dvec3 direction(0.0);
    direction[letter[0] - 'x'] = negative ? -1.0 : 1.0;
    return direction;
}

glm::dmat4 axesFrom(const core::JsonView& json) {
    core::expectKnownKeys(json, {"lateral", "anterior", "up"}, "key");
    const std::array rows{axisFrom(json.at("lateral")), axisFrom(json.at("anterior")),
                          axisFrom(json.at("up"))};
    glm::dmat4 matrix(1.0);
    for (int row = 0; row < 3; ++row)
        for (int column = 0; column < 3; ++column)
            matrix[column][row] = rows[static_cast<std::size_t>(row)][column];
    if (std::abs(glm::determinant(glm::dmat3(matrix))) < 0.5)
        json.fail("names one axis twice", "give three different ones, such as -x, -y and z");
    return matrix;
}

glm::dmat4 offsetFrom(const core::JsonView& json) {
    const auto values = json.numbers(3);
    for (std::size_t i = 0; i < 3; ++i)
        json.at(i).number(-kFarthestMm, kFarthestMm);
    return glm::translate(glm::dmat4(1.0), core::fromMm(1.0) * glm::dvec3(values[0], values[1], values[2]));
}

// Sixteen numbers row by row; lengths in it are millimetres.
glm::dmat4 matrixFrom(const core::JsonView& json) {
    const auto values = json.numbers(16);
    glm::dmat4 matrix(1.0);
    for (int row = 0; row < 4; ++row)
        for (int column = 0; column < 4; ++column)
            matrix[column][row] = json.at(static_cast<std::size_t>(4 * row + column)).number(-1e6, 1e6);
    if (values[12] != 0.0 || values[13] != 0.0 || values[14] != 0.0 || values[15] != 1.0)
        json.fail("does not end in 0, 0, 0, 1", "give the matrix row by row, translation in the last column");
    if (!(std::abs(glm::determinant(glm::dmat3(matrix))) > kThinnest))
        json.fail("flattens everything", "give a matrix that can be inverted");
    for (int axis = 0; axis < 3; ++axis)
        matrix[3][axis] = core::fromMm(matrix[3][axis]);
    return matrix;
}

double unitFrom(const core::JsonView& json) {
    if (json.raw().is_number()) return core::fromMm(json.number(1e-6, 1e6));
    const auto name = json.string();
    const double unit = unitNamed(name);
    if (unit == 0.0)
        json.fail("\"" + name + "\" is no unit",
                  "give um, mm, cm, in, dm or m, or the millimetres of a unit");
    return unit;
}

std::vector<double> unitsFrom(const core::JsonView& json) {
    if (!json.raw().is_array()) return {unitFrom(json)};
    if (json.size() == 0) json.fail("is empty", "give \"mm\"");
    std::vector<double> units;
    for (std::size_t i = 0; i < json.size(); ++i)
        units.push_back(unitFrom(json.at(i)));
    return units;
}

std::string nonEmpty(const core::JsonView& json) {
    auto text = json.string();
    if (text.empty()) json.fail("is empty", "write something there or leave it out");
    return text;
}

class ManifestReader {
public:
    ManifestReader(const core::JsonView& json, const anatomy::Leg& leg) : json_(json), leg_(leg) {}

    Manifest read() {
        core::expectKnownKeys(json_, kKeys, "key");
        Manifest result;
        result.file = json_.file();
        result.name = nonEmpty(json_.at("name"));
        result.attribution = nonEmpty(json_.at("attribution"));
        result.license = nonEmpty(json_.at("license"));
        result.units = unitsFrom(json_.at("unit"));
        result.placement = placement();
        if (json_.has("cut_above_mm"))
            result.topCut = core::fromMm(json_.at("cut_above_mm").number(100.0, 5000.0));
        if (json_.has("most_triangles"))
            result.budget = static_cast<std::size_t>(json_.at("most_triangles").integer(500, 500000));
        if (json_.has("file")) commonFile_ = nonEmpty(json_.at("file"));
        const auto structures = json_.at("structures");
        for (std::size_t i = 0; i < structures.size(); ++i)
            result.mappings.push_back(mapping(structures.at(i)));
        if (result.mappings.empty()) structures.fail("is empty", "name at least one structure");
        return result;
    }

private:
    glm::dmat4 placement() const {
        if (json_.has("matrix_mm")) {
            for (const char* other : {"axes", "offset_mm"})
                if (json_.has(other))
                    json_.at(other).fail("is given beside matrix_mm", "give one of the two");
            return matrixFrom(json_.at("matrix_mm"));
        }
        const glm::dmat4 axes = axesFrom(json_.at("axes"));
        return json_.has("offset_mm") ? offsetFrom(json_.at("offset_mm")) * axes : axes;
    }

    Mapping mapping(const core::JsonView& json) {
        core::expectKnownKeys(json, kMappingKeys, "key");
        Mapping result;
        result.id = knownId(json.at("id"));
        result.where = json.where() + " (" + result.id + ")";
        result.optional = json.booleanOr("optional", false);
        if (json.has("matrix_mm")) result.adjust = matrixFrom(json.at("matrix_mm"));
        if (json.has("offset_mm")) result.adjust = offsetFrom(json.at("offset_mm")) * result.adjust;
        for (const char* text : {"note", "label"})
            if (json.has(text)) json.at(text).string();
        result.sources = sourcesOf(json);
        return result;
    }

    std::string knownId(const core::JsonView& json) {
        auto id = json.string();
        if (leg_.vesselIndex(id) >= 0)
            json.fail("\"" + id + "\" is a vein, and veins stay ours: they are simulated", "leave it out");
        if (!kindOf(id, leg_)) {
            const auto known = structureIds(leg_);
            json.fail("unknown structure \"" + id + "\"", core::unknownNameHint(id, known, "bones"));
        }
        if (!seen_.insert(id).second)
            json.fail("\"" + id + "\" is named twice", "put all its files into one entry's \"sources\"");
        return id;
    }

    std::vector<Source> sourcesOf(const core::JsonView& json) const {
        if (!json.has("sources")) return {source(json)};
        for (const char* other : {"file", "node"})
            if (json.has(other)) json.at(other).fail("is given beside sources", "give one of the two");
        const auto list = json.at("sources");
        if (list.size() == 0) list.fail("is empty", "name a file, or leave the structure out");
        std::vector<Source> result;
        for (std::size_t i = 0; i < list.size(); ++i) {
            const auto entry = list.at(i);
            if (entry.raw().is_string()) {
                result.push_back({nonEmpty(entry), "", entry.where()});
            } else {
                core::expectKnownKeys(entry, kSourceKeys, "key");
                result.push_back(source(entry));
            }
        }
        return result;
    }

    Source source(const core::JsonView& json) const {
        Source result;
        result.where = json.where();
        result.file = json.has("file") ? nonEmpty(json.at("file")) : commonFile_;
        if (json.has("node")) result.node = nonEmpty(json.at("node"));
        if (result.file.empty())
            json.fail("names no file", "give \"file\" here, or one for all at the top of the manifest");
        return result;
    }

    const core::JsonView& json_;
    const anatomy::Leg& leg_;
    std::string commonFile_;
    std::set<std::string> seen_;
};

} // namespace

double unitNamed(std::string_view name) {
    for (const auto& [unit, metres] : kUnits)
        if (name == unit) return metres;
    return 0.0;
}

const char* nearestUnit(double metres) {
    const auto distance = [&](const auto& unit) { return std::abs(std::log(unit.second / metres)); };
    return std::min_element(kUnits.begin(), kUnits.end(),
                            [&](const auto& a, const auto& b) { return distance(a) < distance(b); })
        ->first;
}

Manifest parseManifest(std::string_view text, const std::string& name, const anatomy::Leg& leg) {
    const auto document = core::parseJson(text, name);
    return ManifestReader(core::JsonView(document, name), leg).read();
}

Manifest loadManifest(const std::filesystem::path& file, const anatomy::Leg& leg) {
    const auto document = core::loadJson(file);
    return ManifestReader(core::JsonView(document, file.string()), leg).read();
}

} // namespace scene::atlas

// SPDX-License-Identifier: Apache-2.0
#include "sculpt/AnatomyData.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "core/DataError.h"
#include "core/Json.h"

namespace sculpt {
namespace {

using core::JsonView;

constexpr double kMm3PerCm3 = 1000.0;

std::vector<double> numbersOf(const JsonView& view) {
    return view.numbers(view.size());
}

vec2 vec2Of(const JsonView& view) {
    const auto n = view.numbers(2);
    return {static_cast<float>(n[0]), static_cast<float>(n[1])};
}

vec3 vec3Of(const JsonView& view) {
    const auto n = view.numbers(3);
    return {static_cast<float>(n[0]), static_cast<float>(n[1]), static_cast<float>(n[2])};
}

Harmonics harmonicsOf(const JsonView& view) {
    if (view.size() != kHarmonics) view.fail("has the wrong number of harmonics", "write seven, k = -3 to 3");
    Harmonics harmonics;
    for (std::size_t k = 0; k < kHarmonics; ++k) {
        const auto pair = view.at(k).numbers(2);
        harmonics[k] = {pair[0], pair[1]};
    }
    return harmonics;
}

// Stations, areas and harmonics of one branch.
template <class Measured>
void readStations(const JsonView& branch, Measured& into) {
    into.stations = numbersOf(branch.at("stations"));
    into.areas = branch.at("area_mm2").numbers(into.stations.size());
    const JsonView coefficients = branch.at("coefficients");
    if (coefficients.size() != into.stations.size()) {
        coefficients.fail("does not have one entry per station", "give every station its harmonics");
    }
    for (std::size_t i = 0; i < coefficients.size(); ++i)
        into.harmonics.push_back(harmonicsOf(coefficients.at(i)));
    for (std::size_t i = 1; i < into.stations.size(); ++i) {
        if (into.stations[i] <= into.stations[i - 1]) branch.at("stations").fail("is not rising", "sort it");
    }
}

Sections sectionsOf(const JsonView& loft, const JsonView& branch) {
    Sections sections;
    const vec3 x = vec3Of(loft.at("axes").at(0)), y = vec3Of(loft.at("axes").at(1)),
               z = vec3Of(loft.at("axes").at(2));
    sections.toLocal = glm::transpose(glm::mat3(x, y, z));
    readStations(branch, sections);
    sections.from = loft.at("from").number();
    sections.to = loft.at("to").number();
    sections.tipFrom = vec2Of(loft.at("tip_from"));
    sections.tipTo = vec2Of(loft.at("tip_to"));
    return sections;
}

std::vector<PathPoint> pathOf(const JsonView& view) {
    std::vector<PathPoint> path;
    for (std::size_t i = 0; i < view.size(); ++i) {
        const auto n = view.at(i).numbers(4);
        path.push_back({{static_cast<float>(n[0]), static_cast<float>(n[1]), static_cast<float>(n[2])},
                        static_cast<float>(n[3])});
    }
    if (path.size() < 2) view.fail("has fewer than two points", "a path needs a start and an end");
    return path;
}

EndSurface::Bump bumpOf(const JsonView& view) {
    return {vec2Of(view.at("at")), static_cast<float>(view.at("height").number(-50.0, 50.0)),
            static_cast<float>(view.at("width").number(0.5, 50.0))};
}

EndSurface endSurfaceOf(const JsonView& view) {
    EndSurface end;
    end.top = view.at("top").boolean();
    end.center = vec2Of(view.at("center"));
    end.scale = static_cast<float>(view.at("scale").number(1.0, 200.0));
    end.degree = view.at("degree").integer(0, 6);
    const auto count = static_cast<std::size_t>((end.degree + 1) * (end.degree + 2) / 2);
    for (const double value : view.at("coefficients").numbers(count))
        end.coefficients.push_back(static_cast<float>(value));
    for (std::size_t i = 0; i < view.at("bumps").size(); ++i)
        end.bumps.push_back(bumpOf(view.at("bumps").at(i)));
    end.rounding = static_cast<float>(view.at("rounding_mm").number(0.1, 20.0));
    return end;
}

SheetMeasure sheetOf(const JsonView& view) {
    SheetMeasure sheet;
    sheet.on = view.at("on").string();
    sheet.gap = static_cast<float>(view.at("gap_mm").number(0.0, 5.0));
    sheet.thickness = static_cast<float>(view.at("thickness_mm").number(0.5, 10.0));
    sheet.behind = static_cast<float>(view.at("behind_y").number());
    const JsonView levels = view.at("levels_z_from_to");
    for (std::size_t i = 0; i < levels.size(); ++i) {
        const vec3 level = vec3Of(levels.at(i));
        sheet.levels.push_back({level.x, level.y, level.z});
    }
    if (sheet.levels.size() < 2) levels.fail("has fewer than two levels", "a sheet needs a start and an end");
    return sheet;
}

void readExtras(const JsonView& view, MeasuredLoft& loft) {
    for (std::size_t i = 0; view.has("end_surfaces") && i < view.at("end_surfaces").size(); ++i) {
        loft.ends.push_back(endSurfaceOf(view.at("end_surfaces").at(i)));
        for (Sections& branch : loft.branches)
            (loft.ends.back().top ? branch.openTo : branch.openFrom) = true;
    }
    for (std::size_t i = 0; view.has("sheets") && i < view.at("sheets").size(); ++i)
        loft.sheets.push_back(sheetOf(view.at("sheets").at(i)));
    for (std::size_t i = 0; view.has("ridges") && i < view.at("ridges").size(); ++i)
        loft.ridges.push_back(pathOf(view.at("ridges").at(i)));
}

MeasuredLoft loftOf(const JsonView& view) {
    MeasuredLoft loft;
    const JsonView branches = view.at("branches");
    for (std::size_t i = 0; i < branches.size(); ++i)
        loft.branches.push_back(sectionsOf(view, branches.at(i)));
    loft.dilation = view.numberOr("dilated_mm", 0.0);
    loft.volume = view.at("volume_cm3").number(0.0, 1e4) * kMm3PerCm3;
    readExtras(view, loft);
    return loft;
}

Superquadric superquadricOf(const JsonView& view) {
    return {vec3Of(view.at("center")), vec3Of(view.at("semi_axes")),
            rotationOf(vec3Of(view.at("rotation_vector"))),
            static_cast<float>(view.at("exponent").number(1.0, 20.0))};
}

RoundedCone coneOf(const JsonView& view) {
    return {vec3Of(view.at("a")), vec3Of(view.at("b")),
            static_cast<float>(view.at("radius_a").number(0.0, 100.0)),
            static_cast<float>(view.at("radius_b").number(0.0, 100.0))};
}

template <class Primitive>
FieldPtr blendOf(const JsonView& view, Primitive (*read)(const JsonView&)) {
    std::vector<Primitive> parts;
    for (std::size_t i = 0; i < view.at("primitives").size(); ++i)
        parts.push_back(read(view.at("primitives").at(i)));
    return std::make_shared<BlendField<Primitive>>(
        std::move(parts), static_cast<float>(view.at("blend_mm").number(0.01, 50.0)),
        static_cast<float>(view.at("offset_mm").number(-5.0, 5.0)));
}

FieldPtr primitivesOf(const JsonView& view) {
    const std::string kind = view.at("kind").string();
    if (kind == "superquadric") return blendOf<Superquadric>(view, superquadricOf);
    if (kind == "rounded_cone") return blendOf<RoundedCone>(view, coneOf);
    view.at("kind").fail("is no known primitive", "use superquadric or rounded_cone");
}

// Members of an optional object, each read into the map under its own id, which no other file may hold.
template <class Value, class Read>
void readEach(const JsonView& root, const char* part, std::map<std::string, Value>& into, Read read) {
    if (!root.has(part)) return;
    const JsonView entries = root.at(part);
    for (const std::string& id : entries.keys()) {
        if (!into.emplace(id, read(entries.at(id))).second)
            entries.at(id).fail("is measured twice", "keep it in one file of this folder");
    }
}

MeasuredPath measuredPathOf(const JsonView& view) {
    MeasuredPath path;
    path.volume = view.numberOr("volume_cm3", 0.0) * kMm3PerCm3;
    const JsonView branches = view.at("branches");
    for (std::size_t i = 0; i < branches.size(); ++i)
        path.branches.push_back(pathOf(branches.at(i)));
    return path;
}

StrandSections strandOf(const JsonView& view) {
    StrandSections strand;
    const JsonView spine = view.at("spine");
    for (std::size_t i = 0; i < spine.size(); ++i)
        strand.spine.push_back(vec3Of(spine.at(i)));
    if (spine.size() < 2) spine.fail("has fewer than two points", "a line needs a start and an end");
    strand.side = vec3Of(view.at("side"));
    readStations(view, strand);
    if (strand.stations.size() < 2) view.fail("has fewer than two stations", "measure more sections");
    return strand;
}

MeasuredStrands measuredStrandsOf(const JsonView& view) {
    MeasuredStrands strands;
    strands.volume = view.numberOr("volume_cm3", 0.0) * kMm3PerCm3;
    const JsonView branches = view.at("branches");
    for (std::size_t i = 0; i < branches.size(); ++i)
        strands.branches.push_back(strandOf(branches.at(i)));
    return strands;
}

MeasuredBand bandOf(const JsonView& view) {
    MeasuredBand band;
    band.thickness = static_cast<float>(view.at("thickness_mm").number(0.5, 10.0));
    const JsonView branches = view.at("branches");
    for (std::size_t i = 0; i < branches.size(); ++i)
        band.branches.push_back(pathOf(branches.at(i)));
    return band;
}

MeasuredToe toeOf(const JsonView& view) {
    const JsonView nail = view.at("nail");
    MeasuredToe toe{pathOf(view.at("flesh")), superquadricOf(view.at("pulp")), {}};
    toe.nail.center = vec3Of(nail.at("center"));
    toe.nail.along = glm::normalize(vec2Of(nail.at("along")));
    toe.nail.halfLength = static_cast<float>(nail.at("half_length").number(1.0, 20.0));
    toe.nail.halfWidth = static_cast<float>(nail.at("half_width").number(1.0, 20.0));
    return toe;
}

void readMeasurements(const std::filesystem::path& file, AnatomyData& data) {
    const nlohmann::json document = core::loadJson(file);
    const JsonView root(document, file.string());
    readEach(root, "lofts", data.lofts, loftOf);
    readEach(root, "primitives", data.primitives, primitivesOf);
    readEach(root, "paths", data.paths, measuredPathOf);
    readEach(root, "strands", data.strands, measuredStrandsOf);
    readEach(root, "bands", data.bands, bandOf);
    readEach(root, "toes", data.toes, toeOf);
}

void readProfile(const std::filesystem::path& file, AnatomyData& data) {
    const nlohmann::json document = core::loadJson(file);
    const JsonView levels = JsonView(document, file.string()).at("levels");
    for (std::size_t i = 0; i < levels.size(); ++i) {
        const JsonView level = levels.at(i);
        const double z = level.at("z").number();
        const JsonView skin = level.at("skin");
        data.skin.push_back(
            {z, vec2Of(skin.at("centre")), numbersOf(skin.at("radius_every_15deg_from_lateral_ccw"))});
    }
    if (data.skin.size() < 3) levels.fail("has fewer than three levels with skin", "measure more levels");
}

} // namespace

std::vector<std::filesystem::path> measurementFiles(const std::filesystem::path& anatomyFolder) {
    const std::filesystem::path folder = anatomyFolder / "sections";
    std::vector<std::filesystem::path> files;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
        if (entry.path().extension() == ".json") files.push_back(entry.path());
    }
    if (files.empty())
        throw core::DataError(folder.string(), "", "holds no measurements", "restore its .json files");
    std::sort(files.begin(), files.end());
    return files;
}

AnatomyData loadAnatomyData(const std::filesystem::path& anatomyFolder) {
    AnatomyData data;
    for (const std::filesystem::path& file : measurementFiles(anatomyFolder))
        readMeasurements(file, data);
    readProfile(anatomyFolder / "skin_profile.json", data);
    return data;
}

} // namespace sculpt

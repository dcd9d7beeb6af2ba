// SPDX-License-Identifier: Apache-2.0
#include "scene/Palettes.h"

#include <nlohmann/json.hpp>

#include "core/Json.h"
#include "core/KnownKeys.h"

namespace scene {
namespace {

using core::JsonView;

constexpr double kBrightest = 2.0; // light that is added may be brighter than white

ColorStop stopFrom(const JsonView& json) {
    const auto polar = json.numbers(3);
    return {static_cast<float>(polar[0]), static_cast<float>(polar[1]), static_cast<float>(polar[2])};
}

glm::vec3 colorFrom(const JsonView& json) {
    json.numbers(3);
    glm::vec3 color;
    for (int i = 0; i < 3; ++i)
        color[i] = static_cast<float>(json.at(static_cast<std::size_t>(i)).number(0.0, kBrightest));
    return color;
}

template <std::size_t N>
void expectCount(const JsonView& json) {
    if (json.size() != N) json.fail("has another number of colors", "give " + std::to_string(N));
}

template <std::size_t N>
std::array<ColorStop, N> stopsFrom(const JsonView& json) {
    expectCount<N>(json);
    std::array<ColorStop, N> stops{};
    for (std::size_t i = 0; i < N; ++i)
        stops[i] = stopFrom(json.at(i));
    return stops;
}

template <std::size_t N>
std::array<glm::vec3, N> colorsFrom(const JsonView& json) {
    expectCount<N>(json);
    std::array<glm::vec3, N> colors{};
    for (std::size_t i = 0; i < N; ++i)
        colors[i] = colorFrom(json.at(i));
    return colors;
}

DrawnInks drawnFrom(const JsonView& json) {
    return {colorFrom(json.at("backward_mark")), colorFrom(json.at("backward_edge")),
            colorFrom(json.at("forward_mark")),  colorFrom(json.at("forward_edge")),
            colorFrom(json.at("backward_slow")), colorFrom(json.at("backward_fast")),
            colorFrom(json.at("forward_slow")),  colorFrom(json.at("forward_fast")),
            colorFrom(json.at("artery")),        colorFrom(json.at("ember_low")),
            colorFrom(json.at("ember_high")),    colorsFrom<3>(json.at("garment")),
            colorsFrom<4>(json.at("sole"))};
}

PanelInks panelFrom(const JsonView& json) {
    return {colorFrom(json.at("warm")),
            colorFrom(json.at("good")),
            colorFrom(json.at("alarm")),
            colorFrom(json.at("foot_pressure")),
            colorFrom(json.at("calf_pressure")),
            colorFrom(json.at("calf_volume")),
            colorFrom(json.at("popliteal_flow")),
            colorFrom(json.at("artery")),
            colorFrom(json.at("vein"))};
}

} // namespace

Palettes loadPalettes(const std::filesystem::path& file) {
    const auto document = core::loadJson(file);
    const JsonView json(document, file.string());
    core::expectKnownKeys(json, {"about", "source", "quantities", "systems", "drawn", "panel"}, "entry");
    const auto quantity = [quantities = json.at("quantities")](const char* name) {
        return stopsFrom<5>(quantities.at(name));
    };
    return {quantity("pressure"),        quantity("tension"),
            quantity("oxygen"),          quantity("residence"),
            quantity("collapse"),        quantity("towards_heart"),
            quantity("backwards"),       stopsFrom<4>(json.at("systems")),
            drawnFrom(json.at("drawn")), panelFrom(json.at("panel"))};
}

PaletteSet::PaletteSet(const std::filesystem::path& assets) {
    palettes_[0] = std::make_shared<const Palettes>();
    for (std::size_t i = 1; i < palettes_.size(); ++i)
        palettes_[i] = std::make_shared<const Palettes>(
            loadPalettes(assets / "palettes" / (core::kColorVisions[i] + ".json")));
}

} // namespace scene

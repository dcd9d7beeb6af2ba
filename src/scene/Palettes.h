// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <filesystem>
#include <memory>

#include <glm/vec3.hpp>

#include "core/ColorVision.h"

namespace scene {

// Of a palette, in the polar form of OKLab (Ottosson 2020); hue in degrees.
struct ColorStop {
    float lightness, chroma, hue;
};
using ColorStops = std::array<ColorStop, 5>; // straight lines in OKLab between them

// The inks of panels and legends that mean something; sRGB, 0..1.
struct PanelInks {
    glm::vec3 warm{0.965F, 0.678F, 0.333F};  // backwards, the height of the heart, what is past
    glm::vec3 good{0.45F, 0.86F, 0.66F};     // right, shut, as published
    glm::vec3 alarm{0.949F, 0.455F, 0.435F}; // wrong, refused
    glm::vec3 footPressure{0.42F, 0.75F, 0.98F}, calfPressure{0.73F, 0.62F, 0.97F},
        calfVolume{0.96F, 0.72F, 0.38F}, poplitealFlow{0.45F, 0.86F, 0.66F}; // curves
    glm::vec3 artery{0.804F, 0.125F, 0.102F}, vein{0.149F, 0.478F, 0.804F};  // pieces in the legend
};

// What is drawn and is no quantity of a vein; linear light, as gpu::Inks.
struct DrawnInks {
    glm::vec3 backwardMark{1.0F, 0.52F, 0.05F}; // backwards is gold; no palette of a quantity is
    glm::vec3 backwardEdge{0.010F, 0.012F, 0.016F};
    glm::vec3 forwardMark{0.95F};
    glm::vec3 forwardEdge{0.010F, 0.012F, 0.016F};
    glm::vec3 backwardSlow{0.70F, 0.33F, 0.03F};
    glm::vec3 backwardFast{0.95F, 0.54F, 0.08F};
    glm::vec3 forwardSlow{0.130F, 0.005F, 0.013F}; // venous blood is dark
    glm::vec3 forwardFast{0.235F, 0.010F, 0.020F};
    glm::vec3 artery{0.50F, 0.040F, 0.030F};
    glm::vec3 emberLow{0.90F, 0.050F, 0.008F}; // deep red to orange
    glm::vec3 emberHigh{1.35F, 0.40F, 0.060F};
    std::array<glm::vec3, 3> garment{
        {{0.80F, 0.76F, 0.62F}, {0.22F, 0.50F, 0.44F}, {0.012F, 0.105F, 0.150F}}};
    std::array<glm::vec3, 4> sole{{{0.030F, 0.012F, 0.130F},
                                   {0.310F, 0.018F, 0.190F},
                                   {0.820F, 0.170F, 0.030F},
                                   {0.960F, 0.860F, 0.420F}}};
};

// Every color that tells two things apart. As made here: for all who see colors, and checked for those who
// lack one kind of cone. Files in assets/palettes have others, for one color vision each.
struct Palettes {
    // Quantities: stops in equal steps of lightness, so that the order reads without hue.
    ColorStops pressure{{{0.38F, 0.135F, 268},
                         {0.52F, 0.165F, 259},
                         {0.66F, 0.140F, 240},
                         {0.80F, 0.105F, 212},
                         {0.94F, 0.045F, 203}}};
    ColorStops tension{{{0.38F, 0.070F, 225},
                        {0.51F, 0.090F, 208},
                        {0.64F, 0.110F, 188},
                        {0.78F, 0.120F, 170},
                        {0.94F, 0.060F, 158}}};
    ColorStops oxygen{{{0.34F, 0.140F, 282},
                       {0.46F, 0.180F, 305},
                       {0.59F, 0.210F, 335},
                       {0.74F, 0.140F, 350},
                       {0.93F, 0.040F, 355}}};
    ColorStops residence{{{0.34F, 0.130F, 300},
                          {0.48F, 0.160F, 302},
                          {0.62F, 0.150F, 304},
                          {0.77F, 0.100F, 306},
                          {0.94F, 0.030F, 308}}};
    ColorStops collapse{{{0.36F, 0.030F, 260},
                         {0.50F, 0.050F, 250},
                         {0.64F, 0.060F, 230},
                         {0.78F, 0.060F, 210},
                         {0.92F, 0.035F, 190}}};
    ColorStops towardsHeart{{{0.42F, 0.010F, 250},
                             {0.53F, 0.095F, 250},
                             {0.65F, 0.130F, 238},
                             {0.78F, 0.125F, 218},
                             {0.91F, 0.110F, 195}}};
    ColorStops backwards{{{0.42F, 0.010F, 60},
                          {0.52F, 0.085F, 46},
                          {0.62F, 0.130F, 48},
                          {0.73F, 0.150F, 63},
                          {0.84F, 0.165F, 80}}};
    // By ui::kSystems: deep, in the muscle, between the two, superficial. The deeper, the darker.
    std::array<ColorStop, 4> systems{
        {{0.46F, 0.170F, 262}, {0.55F, 0.095F, 225}, {0.75F, 0.150F, 345}, {0.93F, 0.055F, 200}}};

    DrawnInks drawn;
    PanelInks panel;
};

// Those of everyone, and each file of assets/palettes.
class PaletteSet {
public:
    explicit PaletteSet(const std::filesystem::path& assets); // throws core::DataError

    const std::shared_ptr<const Palettes>& of(core::ColorVision vision) const {
        return palettes_[static_cast<std::size_t>(vision)];
    }

private:
    std::array<std::shared_ptr<const Palettes>, 4> palettes_;
};

// From one file that names all; throws core::DataError.
Palettes loadPalettes(const std::filesystem::path& file);

} // namespace scene

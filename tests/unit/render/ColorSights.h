// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cmath>

#include <glm/common.hpp>
#include <glm/mat3x3.hpp>
#include <glm/matrix.hpp>

// Colors as people see them who have all cones, lack one kind, or have none.
namespace sights {

struct Sight {
    const char* name;
    glm::mat3 rows; // linear RGB to what is seen, row by row
};

// G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, "A physiologically-based model for simulation of color
// vision deficiency", IEEE TVCG 15 (2009) 1291-1298: severity 1.0.
inline const Sight kNormal{"normal", glm::mat3(1.0F)};
inline const Sight kProtanopia{
    "protanopia",
    {0.152286F, 1.052583F, -0.204868F, 0.114503F, 0.786281F, 0.099216F, -0.003882F, -0.048116F, 1.051998F}};
inline const Sight kDeuteranopia{
    "deuteranopia",
    {0.367322F, 0.860646F, -0.227968F, 0.280085F, 0.672501F, 0.047413F, -0.011820F, 0.042940F, 0.968881F}};
inline const Sight kTritanopia{
    "tritanopia",
    {1.255528F, -0.076749F, -0.178779F, -0.078411F, 0.930809F, 0.147602F, 0.004733F, 0.691367F, 0.303900F}};

// Luminance alone (IEC 61966-2-1), as a gray projector shows it.
inline const Sight kNoColors{
    "no colors", {0.2126F, 0.7152F, 0.0722F, 0.2126F, 0.7152F, 0.0722F, 0.2126F, 0.7152F, 0.0722F}};

// Linear sRGB to OKLab (B. Ottosson 2020).
inline glm::vec3 labOf(const glm::vec3& rgb) {
    const glm::vec3 lms(0.4122214708F * rgb.x + 0.5363325363F * rgb.y + 0.0514459929F * rgb.z,
                        0.2119034982F * rgb.x + 0.6806995451F * rgb.y + 0.1073969566F * rgb.z,
                        0.0883024619F * rgb.x + 0.2817188376F * rgb.y + 0.6299787005F * rgb.z);
    const glm::vec3 c(std::cbrt(lms.x), std::cbrt(lms.y), std::cbrt(lms.z));
    return {0.2104542553F * c.x + 0.7936177850F * c.y - 0.0040720468F * c.z,
            1.9779984951F * c.x - 2.4285922050F * c.y + 0.4505937099F * c.z,
            0.0259040371F * c.x + 0.7827717662F * c.y - 0.8086757660F * c.z};
}

inline glm::vec3 seen(const glm::vec3& rgb, const Sight& sight) {
    return labOf(glm::clamp(glm::transpose(sight.rows) * rgb, glm::vec3(0.0F), glm::vec3(1.0F)));
}

} // namespace sights

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "sculpt/Bake.h"

// The baked leg as one binary glTF 2.0 file, and what a reader must know of it.
//
// Frame: everything (positions, normals, tangents, joint centers, inverse bind matrices) is in METRES in
// glTF's y-up frame: x = our x (lateral), y = our z (up), z = -our y (back), so that any viewer shows the leg
// upright. Skinned meshes take no transform of their own in glTF, so no node above them has one.
//
// Nodes: one per structure, at the root of the scene, named by its id; its mesh has the same name and
// extras.kind (bone, muscle, tendon, fascia, skin). One joint node per body (anatomy::kBodyNames), each at
// the center of its joint: trunk > thigh > patella, quadriceps and shank > foot > forefoot > toes and hallux;
// skin "rig" binds all meshes. Joint index = anatomy::Body.
//
// Vertices: POSITION, NORMAL (outward), TANGENT (xyz = fiber direction from origin to insertion, unit and
// orthogonal to the normal, w = 1; any direction in the surface for bone, fascia and skin), COLOR_0 float (r
// ambient occlusion 0 buried .. 1 free, g thickness in m / 0.1 clamped to 0..1, b muscle 0 .. tendon 1, a 1),
// JOINTS_0 (unsigned byte), WEIGHTS_0 (float, sum 1; bones are rigid).
namespace sculpt {

// What the file says about itself.
struct GlbAbout {
    std::string generator, copyright;                 // asset.generator, asset.copyright
    nlohmann::json extras;                            // asset.extras
    std::map<std::string, nlohmann::json> structures; // further extras of a mesh, by id
};

// Of a baked leg: inputHash goes to asset.extras.input_hash, by which the next bake knows that nothing
// changed.
GlbAbout aboutBakedLeg(const std::string& inputHash);

// Throws core::RuntimeFailure when the file cannot be written.
void writeGlb(const std::filesystem::path& file, const std::vector<BakedStructure>& structures,
              const anatomy::Rig& rig, const GlbAbout& about);

// The input hash of a file that writeGlb wrote; empty when there is none.
std::string inputHashOf(const std::filesystem::path& file);

} // namespace sculpt

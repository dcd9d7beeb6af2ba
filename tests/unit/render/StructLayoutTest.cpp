// SPDX-License-Identifier: Apache-2.0
#include <cstddef>

#include <gtest/gtest.h>

#include "SpirvStructs.h"
#include "render/gpu/Shaders.h"
#include "shared/frame.h"
#include "shared/mesh.h"
#include "shared/particle.h"
#include "shared/slice.h"
#include "shared/tube.h"
#include "shared/valve.h"

// The shaders' structs, as compiled, against the same structs in C++.
namespace {

struct Expected {
    std::map<std::string, std::size_t> offsets;
    std::size_t size;
};

#define SH_MEMBER(type, member)                                                                              \
    { #member, offsetof(gpu::type, member) }

const std::map<std::string, Expected>& expected() {
    static const std::map<std::string, Expected> table = {
        {"FrameData",
         {{SH_MEMBER(FrameData, viewProjection),
           SH_MEMBER(FrameData, view),
           SH_MEMBER(FrameData, bodies),
           SH_MEMBER(FrameData, groundSpheres),
           SH_MEMBER(FrameData, eye),
           SH_MEMBER(FrameData, time),
           SH_MEMBER(FrameData, keyDirection),
           SH_MEMBER(FrameData, nearPlane),
           SH_MEMBER(FrameData, fillDirection),
           SH_MEMBER(FrameData, pixelAngle),
           SH_MEMBER(FrameData, rimDirection),
           SH_MEMBER(FrameData, veinWidth),
           SH_MEMBER(FrameData, viewDirection),
           SH_MEMBER(FrameData, rangeLow),
           SH_MEMBER(FrameData, viewport),
           SH_MEMBER(FrameData, outputSize),
           SH_MEMBER(FrameData, unit),
           SH_MEMBER(FrameData, rangeHigh),
           SH_MEMBER(FrameData, veinReach),
           SH_MEMBER(FrameData, coveredBelow),
           SH_MEMBER(FrameData, laidBare),
           SH_MEMBER(FrameData, particleCount),
           SH_MEMBER(FrameData, particleRadius),
           SH_MEMBER(FrameData, bloodOpacity),
           SH_MEMBER(FrameData, shellScale),
           SH_MEMBER(FrameData, occlusionStrength),
           SH_MEMBER(FrameData, deltaPhase),
           SH_MEMBER(FrameData, flowMarks),
           SH_MEMBER(FrameData, stature),
           SH_MEMBER(FrameData, limb),
           SH_MEMBER(FrameData, skinTint),
           SH_MEMBER(FrameData, projection),
           SH_MEMBER(FrameData, skinVeinLow),
           SH_MEMBER(FrameData, skinVeins),
           SH_MEMBER(FrameData, skinVeinSize),
           SH_MEMBER(FrameData, shade),
           SH_MEMBER(FrameData, garment),
           SH_MEMBER(FrameData, garmentHigh),
           SH_MEMBER(FrameData, stage),
           SH_MEMBER(FrameData, lens),
           SH_MEMBER(FrameData, cutPath),
           SH_MEMBER(FrameData, cutPoints),
           SH_MEMBER(FrameData, cutStrength),
           SH_MEMBER(FrameData, collars),
           SH_MEMBER(FrameData, signs),
           SH_MEMBER(FrameData, section),
           SH_MEMBER(FrameData, outputOrigin),
           SH_MEMBER(FrameData, inks)},
          sizeof(gpu::FrameData)}},
        {"Inks",
         {{SH_MEMBER(Inks, backwardMark), SH_MEMBER(Inks, backwardEdge), SH_MEMBER(Inks, forwardMark),
           SH_MEMBER(Inks, forwardEdge), SH_MEMBER(Inks, backwardSlow), SH_MEMBER(Inks, backwardFast),
           SH_MEMBER(Inks, forwardSlow), SH_MEMBER(Inks, forwardFast), SH_MEMBER(Inks, artery),
           SH_MEMBER(Inks, emberLow), SH_MEMBER(Inks, emberHigh), SH_MEMBER(Inks, garment),
           SH_MEMBER(Inks, sole)},
          sizeof(gpu::Inks)}},
        {"SkinSigns",
         {{SH_MEMBER(SkinSigns, flares), SH_MEMBER(SkinSigns, ulcer), SH_MEMBER(SkinSigns, clot),
           SH_MEMBER(SkinSigns, gaiter), SH_MEMBER(SkinSigns, fluid), SH_MEMBER(SkinSigns, pigment),
           SH_MEMBER(SkinSigns, eczema), SH_MEMBER(SkinSigns, sclerosis), SH_MEMBER(SkinSigns, atrophy),
           SH_MEMBER(SkinSigns, scar), SH_MEMBER(SkinSigns, wound)},
          sizeof(gpu::SkinSigns)}},
        {"Stage",
         {{SH_MEMBER(Stage, solePressure), SH_MEMBER(Stage, solePressureHigh), SH_MEMBER(Stage, floorHeight),
           SH_MEMBER(Stage, beltTravel), SH_MEMBER(Stage, beltSpacing), SH_MEMBER(Stage, columnFoot),
           SH_MEMBER(Stage, columnTop), SH_MEMBER(Stage, columnLevel), SH_MEMBER(Stage, pressurePerMeter)},
          sizeof(gpu::Stage)}},
        {"BodyMotion",
         {{SH_MEMBER(BodyMotion, turn), SH_MEMBER(BodyMotion, shift)}, sizeof(gpu::BodyMotion)}},
        {"LimbShape",
         {{SH_MEMBER(LimbShape, ankle), SH_MEMBER(LimbShape, knee), SH_MEMBER(LimbShape, hip),
           SH_MEMBER(LimbShape, girth), SH_MEMBER(LimbShape, fat)},
          sizeof(gpu::LimbShape)}},
        {"MuscleState",
         {{SH_MEMBER(MuscleState, activation), SH_MEMBER(MuscleState, pressure)}, sizeof(gpu::MuscleState)}},
        {"MeshDraw",
         {{SH_MEMBER(MeshDraw, muscle), SH_MEMBER(MeshDraw, opacity), SH_MEMBER(MeshDraw, highlight),
           SH_MEMBER(MeshDraw, seed), SH_MEMBER(MeshDraw, axis), SH_MEMBER(MeshDraw, swell),
           SH_MEMBER(MeshDraw, thickest), SH_MEMBER(MeshDraw, coveredBelow), SH_MEMBER(MeshDraw, dissolved),
           SH_MEMBER(MeshDraw, tools)},
          sizeof(gpu::MeshDraw)}},
        {"RingData",
         {{SH_MEMBER(RingData, center), SH_MEMBER(RingData, tangent), SH_MEMBER(RingData, side),
           SH_MEMBER(RingData, byFat), SH_MEMBER(RingData, weights), SH_MEMBER(RingData, scale),
           SH_MEMBER(RingData, presence), SH_MEMBER(RingData, cellA), SH_MEMBER(RingData, cellB),
           SH_MEMBER(RingData, blend), SH_MEMBER(RingData, wall), SH_MEMBER(RingData, valve),
           SH_MEMBER(RingData, valveOffset), SH_MEMBER(RingData, arc), SH_MEMBER(RingData, kind),
           SH_MEMBER(RingData, into)},
          sizeof(gpu::RingData)}},
        {"PosedRing",
         {{SH_MEMBER(PosedRing, center), SH_MEMBER(PosedRing, tangent), SH_MEMBER(PosedRing, side),
           SH_MEMBER(PosedRing, color), SH_MEMBER(PosedRing, section), SH_MEMBER(PosedRing, radius),
           SH_MEMBER(PosedRing, grow), SH_MEMBER(PosedRing, wall), SH_MEMBER(PosedRing, window),
           SH_MEMBER(PosedRing, arc), SH_MEMBER(PosedRing, velocity), SH_MEMBER(PosedRing, valve),
           SH_MEMBER(PosedRing, cap), SH_MEMBER(PosedRing, uncovered), SH_MEMBER(PosedRing, kind),
           SH_MEMBER(PosedRing, into), SH_MEMBER(PosedRing, presence), SH_MEMBER(PosedRing, clot)},
          sizeof(gpu::PosedRing)}},
        {"Section",
         {{SH_MEMBER(Section, a), SH_MEMBER(Section, b), SH_MEMBER(Section, pinch)}, sizeof(gpu::Section)}},
        {"CellData",
         {{SH_MEMBER(CellData, area), SH_MEMBER(CellData, areaRatio), SH_MEMBER(CellData, quantity),
           SH_MEMBER(CellData, velocity), SH_MEMBER(CellData, clot)},
          sizeof(gpu::CellData)}},
        {"SlicePart",
         {{SH_MEMBER(SlicePart, tissue), SH_MEMBER(SlicePart, tendon), SH_MEMBER(SlicePart, cortex),
           SH_MEMBER(SlicePart, quantity), SH_MEMBER(SlicePart, seed), SH_MEMBER(SlicePart, highlight),
           SH_MEMBER(SlicePart, middle)},
          sizeof(gpu::SlicePart)}},
        {"SliceHeader",
         {{SH_MEMBER(SliceHeader, right), SH_MEMBER(SliceHeader, up), SH_MEMBER(SliceHeader, normal),
           SH_MEMBER(SliceHeader, low), SH_MEMBER(SliceHeader, texel), SH_MEMBER(SliceHeader, height),
           SH_MEMBER(SliceHeader, columns), SH_MEMBER(SliceHeader, rows)},
          sizeof(gpu::SliceHeader)}},
        {"TubeDraw",
         {{SH_MEMBER(TubeDraw, opacity), SH_MEMBER(TubeDraw, highlight), SH_MEMBER(TubeDraw, windowSign),
           SH_MEMBER(TubeDraw, sides), SH_MEMBER(TubeDraw, inside), SH_MEMBER(TubeDraw, ends)},
          sizeof(gpu::TubeDraw)}},
        {"ValveData",
         {{SH_MEMBER(ValveData, center), SH_MEMBER(ValveData, tangent), SH_MEMBER(ValveData, commissure),
           SH_MEMBER(ValveData, byFat), SH_MEMBER(ValveData, weights), SH_MEMBER(ValveData, cell)},
          sizeof(gpu::ValveData)}},
        {"ValveState",
         {{SH_MEMBER(ValveState, opening), SH_MEMBER(ValveState, window), SH_MEMBER(ValveState, leak),
           SH_MEMBER(ValveState, sign)},
          sizeof(gpu::ValveState)}},
        {"ParticleData",
         {{SH_MEMBER(ParticleData, station), SH_MEMBER(ParticleData, along), SH_MEMBER(ParticleData, place),
           SH_MEMBER(ParticleData, speed)},
          sizeof(gpu::ParticleData)}},
        {"LumenStationData",
         {{SH_MEMBER(LumenStationData, center), SH_MEMBER(LumenStationData, wide),
           SH_MEMBER(LumenStationData, narrow), SH_MEMBER(LumenStationData, pinch),
           SH_MEMBER(LumenStationData, swirl), SH_MEMBER(LumenStationData, valve),
           SH_MEMBER(LumenStationData, mouth)},
          sizeof(gpu::LumenStationData)}},
    };
    return table;
}

bool isBlock(const std::string& name) {
    return name.ends_with("Block") || name.starts_with("gl_");
}

TEST(StructLayoutTest, EveryStructOfEveryShaderMatchesCpp) {
    std::map<std::string, int> seen;
    for (const auto& shader : render::shaderNames())
        for (const auto& [name, layout] : spirv::structsOf(render::shaderCode(shader))) {
            if (isBlock(name)) continue;
            ASSERT_TRUE(expected().contains(name))
                << name << " of " << shader << " is in no list of this test";
            const auto& cpp = expected().at(name);
            ASSERT_EQ(layout.offsets.size(), cpp.offsets.size()) << name << " of " << shader;
            for (const auto& [member, offset] : layout.offsets) {
                ASSERT_TRUE(cpp.offsets.contains(member)) << name << "::" << member;
                EXPECT_EQ(offset, cpp.offsets.at(member)) << name << "::" << member << " of " << shader;
            }
            if (layout.stride != 0) {
                EXPECT_EQ(layout.stride, cpp.size) << name << " of " << shader;
            }
            ++seen[name];
        }
    for (const auto& [name, layout] : expected())
        EXPECT_GT(seen[name], 0) << name << " is in no shader";
}

TEST(StructLayoutTest, UnknownShaderIsRefused) {
    EXPECT_THROW(render::shaderCode("none.vert"), std::out_of_range);
    EXPECT_GE(render::shaderNames().size(), 15U);
}

} // namespace

// SPDX-License-Identifier: Apache-2.0
// What every shader knows about the frame.
#ifndef SH_SHARED_FRAME_H
#define SH_SHARED_FRAME_H
#include "inks.h"
#include "knit.h"
#include "language.h"
#include "pose.h"
#include "reveal.h"
#include "skin_signs.h"
#include "stage.h"
#include "studio.h"
SH_BEGIN

// Marks, cells and outlines grow with the picture, but are never finer than a pixel. `size`: px.
SH_FUNCTION float unitOf(vec2 size) {
    return max(sqrt(size.x * size.y) / 960.0F, 1.0F);
}

const int kGroundSpheres = 16; // the foot, as the floor's soft shadow sees it

struct FrameData {
    mat4 viewProjection; // world to clip, reversed depth, mirrored for a left leg
    mat4 view;
    BodyMotion bodies[kBodies];         // rest pose to world, before the stature
    vec4 groundSpheres[kGroundSpheres]; // world centre, radius
    vec3 eye;                           // world
    float time;                         // s
    vec3 keyDirection;                  // towards the lights, world, unit
    float nearPlane;                    // m; stored depth = nearPlane / distance
    vec3 fillDirection;
    float pixelAngle; // m per pixel at 1 m
    vec3 rimDirection;
    float veinWidth;    // drawn / true calibre
    vec3 viewDirection; // of the camera, unit
    float rangeLow;     // of the quantity
    vec2 viewport;      // px, internal resolution
    vec2 outputSize;    // px, of the finished picture
    float unit;         // px that are one in a picture of 1280 x 720: what is sized for the eye is a multiple
    float rangeHigh;
    float veinReach;    // m; in a cut leg no vein is drawn farther behind the section: the flesh hides it
    float coveredBelow; // m, resting leg; what lies lower is under opaque skin and not drawn (a low number:
                        // nothing is)
    float laidBare; // 0..1, how much of the shade that neighbors cast is taken off: one of them is not there
    uint particleCount;
    float particleRadius;              // m
    float bloodOpacity;                // 0 hides the particles
    float shellScale;                  // pixels of the shell image per pixel
    float occlusionStrength;           // 0 where the pass is off
    float deltaPhase;                  // of the flow marks' life, 0..1
    float flowMarks;                   // strength, 0..1
    float stature;                     // scales the posed leg
    LimbShape limb;                    // shapes the resting leg
    vec3 skinTint;                     // of the skin, relative to the measured light one
    vec2 projection;                   // clip x and y per unit of x/z and y/z
    vec3 skinVeinLow;                  // m, resting leg, corner of the volume of veins seen through the skin
    float skinVeins;                   // how full they are, 0 hides them
    vec3 skinVeinSize;                 // m
    vec4 shade[kShadeTerms];           // the studio without its key softbox on a matt surface, see studio.h
    vec4 garment[kGarmentSamples / 4]; // mmHg at the skin, every kGarmentStep up from the sole
    float garmentHigh;                 // mmHg, upper end of its colors
    Stage stage;
    vec4 lens;                // as lensLeft: pixels of the internal resolution
    vec4 cutPath[kCutPoints]; // as cutLeft
    uint cutPoints;           // of which so many are used; fewer than 2: nothing is opened
    float cutStrength;        // 0..1
    float collars;            // 0..1: how far the rings where veins pierce the fascia stand out
    SkinSigns signs;
    vec4 section;      // unit normal and offset (m) of the section; nothing beyond is drawn
    vec2 outputOrigin; // px, where in the finished picture the upper left corner of this leg's is
    Inks inks;
};

SH_END
#endif

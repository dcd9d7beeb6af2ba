// SPDX-License-Identifier: Apache-2.0
#version 460
#extension GL_GOOGLE_include_directive : require
#extension GL_EXT_scalar_block_layout : require
#include "lib/frame.glsl"
#include "lib/noise.glsl"
#include "lib/light.glsl"
#include "shared/flow_mark.h"
#include "shared/tube.h"

// What is drawn of the vein.
const uint kSolid = 0;  // its wall
const uint kInside = 1; // the far wall, looked at from the lumen, behind a valve
const uint kGhost = 2;  // a faded or schematic vein
const uint kGlass = 3;  // the near wall over a valve: contour only
const uint kVeil = 4;   // the near wall while blood is shown: the nearer, the clearer
layout(constant_id = 0) const uint kPart = kSolid;

const float kMostCover = 0.97; // fully covered would read as floor
const float kLeastCover = 0.004; // tells a vein from tissue

layout(push_constant, scalar) uniform DrawBlock { TubeDraw draw; };
layout(location = 0) in vec3 inPosition;
layout(location = 1) in vec3 inNormal;
layout(location = 2) in vec3 inTangent;
layout(location = 3) in vec3 inColor;
layout(location = 4) in vec3 inFlow;
layout(location = 5) flat in uint inKind;
layout(location = 6) in vec2 inCap;
layout(location = 7) in vec4 inValve;
layout(location = 8) in vec4 inAcross; // as tube.vert
layout(location = 0) out vec4 outColor;

// One set of arrowheads: x their ink, y the dark edge around it, which tells them from every colour. `sizes`: m between
// two, the radius, m per pixel.
vec2 arrowheads(float across, float phase, vec3 sizes) {
    float place = inFlow.x / sizes.x - markTravel(inFlow.y, phase);
    float behind = (fract(0.15 - place * sign(inFlow.y)) - 0.15) * sizes.x;
    float pixels = markDepth(behind / sizes.y, across) * sizes.y / sizes.z;
    float edge = clamp(0.3 * inFlow.z, 0.8, 1.6) * frame.unit;
    float ink = smoothstep(-0.5, 0.5, pixels);
    return vec2(ink, smoothstep(-edge - 0.5, -edge + 0.5, pixels) * (1.0 - ink));
}

// Ghosts have neither marks nor outlines.
float quietness() {
    return kPart == kGhost ? smoothstep(0.4, 0.8, draw.opacity) : 1.0;
}

// Where its cells are seen, blood itself tells the direction.
float markStrength() {
    return mix(1.0, solidityOf(inFlow.z), smoothstep(0.0, 0.5, frame.bloodOpacity)) * markRoom(inFlow.z, inAcross.y) * frame.flowMarks * quietness();
}

vec2 flowMark(float across) {
    const float kLeast = 4.5; // units, taken for the radius of a thin vein, whose arrowheads would be dots
    float meters = distance(frame.eye, inPosition) * frame.pixelAngle; // per pixel
    float spacing = markSpacing(meters * frame.unit);
    vec3 sizes = vec3(spacing, min(max(inFlow.z, kLeast) * meters * frame.unit, 0.2 * spacing), meters);
    float phase = frame.deltaPhase;
    vec2 mark = mix(arrowheads(across, phase, sizes), arrowheads(across, fract(phase + 0.5), sizes), markTurn(phase));
    float moving = inFlow.y > 0.0 ? movingOf(inFlow.y) : backwardnessOf(inFlow.y);
    return mark * moving * markStrength();
}

// One ink towards the heart, another one backwards: no palette ends in either. A light ink on a light vein, whatever
// its pattern, gives way to that of its edge.
vec3 marked(vec3 albedo, vec2 mark) {
    const vec3 kLuma = vec3(0.21, 0.72, 0.07);
    if (inFlow.y <= 0.0) return mix(mix(albedo, frame.inks.backwardEdge, 0.9 * mark.y), frame.inks.backwardMark, mark.x);
    float lost = smoothstep(0.50, 0.62, dot(inColor, kLuma)) * step(0.5, dot(frame.inks.forwardMark, kLuma));
    vec3 ink = mix(frame.inks.forwardMark, frame.inks.forwardEdge, lost);
    return mix(mix(albedo, frame.inks.forwardEdge, 0.9 * mark.y * (1.0 - lost)), ink, mark.x);
}

// The systems by pattern, not by colour alone: deep veins plain, superficial ones with a bright line inside their
// outline, veins of the muscles striped lengthwise, perforators banded.
vec3 wallColor(float across, float graze) {
    if (inKind == kVeinArtery) return frame.inks.artery * (1.0 - 0.35 * graze);
    if (inKind == kVeinCollar) return vec3(0.78, 0.74, 0.66);
    vec3 color = inColor;
    float near = smoothstep(2.0, 5.0, inFlow.z);
    if (inKind == kVeinSuperficial) color *= 1.0 + 0.9 * near * smoothstep(0.35, 0.6, graze);
    if (inKind == kVeinMuscular) color *= mix(0.85, 0.62 + 0.42 * smoothstep(-0.3, 0.3, sin(across * 9.0)), near);
    if (inKind == kVeinPerforator) color *= 0.80 + 0.3 * smoothstep(0.35, 0.5, abs(fract(inFlow.x / 0.004) - 0.5));
    return color;
}

// The sign of a valve, where its leaflets are too small to be seen: a pair of lips across the vein, shut to a line or
// open to a mouth. One that cannot shut gapes, and a slit parts its lips lengthwise. x how much lips, y how much dark.
vec2 lips(float across) {
    vec2 place = vec2(across / 0.95, inValve.x / 0.85);
    float away = dot(place, place);
    float body = 1.0 - smoothstep(0.80, 1.0, away);
    float leaks = smoothstep(0.01, 0.05, inValve.z); // a leak of 0.05 lets a vein fill from above within seconds
    float mouth = 0.16 + 0.50 * max(inValve.y, leaks * (0.5 + 0.5 * inValve.z));
    vec2 gap = vec2(place.x / 0.80, place.y / mouth);
    float dark = 1.0 - smoothstep(0.6, 1.2, dot(gap, gap));
    float slit = (1.0 - smoothstep(0.20, 0.40, abs(place.x))) * leaks;
    dark = max(dark, slit);
    float rim = smoothstep(0.62, 0.85, away) * (1.0 - smoothstep(1.0, 1.35, away));
    return vec2(body, max(dark * body, rim)) * smoothstep(3.0, 4.4, inFlow.z) * markStrength();
}

// The lining of a vein, seen from within: smooth and wet, pale red tinted by the quantity. `relief` turns its normal:
// shallow swellings, no folds.
vec3 lining(vec3 color, inout vec3 n) {
    vec3 place = normalize(inNormal) * 0.010 + vec3(0.0, 0.0, inFlow.x * 1.6);
    vec4 grain = noiseAt(place) - 0.5;
    vec4 beside = noiseAt(place + vec3(0.0009, 0.0006, 0.0)) - 0.5;
    vec4 ahead = noiseAt(place + vec3(0.0, 0.0, 0.0009)) - 0.5;
    const vec4 kBroad = vec4(1.0, 0.5, 0.15, 0.0);
    n = normalize(n + 0.45 * dot(grain - beside, kBroad) * cross(n, inTangent) + 0.7 * dot(grain - ahead, kBroad) * inTangent);
    vec3 tissue = mix(vec3(0.50, 0.155, 0.125), vec3(0.66, 0.27, 0.22), clamp(0.5 + 0.8 * grain.r + 0.4 * grain.g, 0.0, 1.0));
    return mix(tissue, color, mix(0.45, 0.10, draw.inside)); // from outside the scale still counts
}

// Wet glints of a lamp some radii ahead of an eye in the vein: where the wall mirrors it.
float wetGlint(vec3 n, vec3 v) {
    float radius = inFlow.z * frame.unit * frame.pixelAngle * max(dot(inPosition - frame.eye, frame.viewDirection), frame.nearPlane);
    vec3 toLamp = normalize(frame.eye + 9.0 * radius * frame.viewDirection - inPosition);
    float mirrored = max(dot(n, normalize(v + toLamp)), 0.0);
    float m4 = mirrored * mirrored * mirrored * mirrored;
    float m16 = m4 * m4 * m4 * m4;
    return 0.22 * m16 + 0.5 * m16 * m16 * m16;
}

// A cut end: a ring of wall around the dark lumen.
vec3 capColor(vec3 albedo) {
    float rim = smoothstep(inCap.y * 0.94 - 0.06, inCap.y * 0.94, inCap.x);
    return mix(vec3(0.10, 0.004, 0.008), albedo * 0.6 + vec3(0.25, 0.18, 0.16), rim);
}

// A clot grows on one side of the vein: dark red, faintly layered and grained. x: how much of it is here, y: its shade.
// Beyond 1 stands a vein that has been closed: a pale cord.
vec2 clotHere(float across) {
    const float kLayer = 900.0, kGrain = 5200.0; // rad per m along the vein
    float reach = 2.0 * sqrt(inAcross.w) - 1.0 + 0.10 * sin(inFlow.x * kLayer) * inAcross.w;
    float body = (1.0 - smoothstep(reach - 0.12, reach + 0.02, across)) * smoothstep(0.02, 0.08, inAcross.w);
    float grain = sin(inFlow.x * kGrain + 11.0 * across) * sin(23.0 * across - 0.37 * inFlow.x * kGrain);
    return vec2(body, 1.0 + 0.22 * grain + 0.16 * sin(inFlow.x * kLayer + 3.0 * across));
}

void main() {
    vec3 v = normalize(frame.eye - inPosition);
    bool cap = inCap.x < 0.995;
    vec3 n = normalize(cap ? inTangent * (dot(inTangent, v) < 0.0 ? -1.0 : 1.0) : inNormal);
    if (kPart == kInside && !cap) n = -n;
    float nv = clamp(dot(n, v), 0.0, 1.0);
    float graze = cap ? 0.0 : 1.0 - nv;
    float across = dot(n, normalize(cross(inTangent, v)));
    vec3 albedo = cap ? capColor(inColor) : wallColor(across, graze);
    bool unmarked = inKind == kVeinArtery || inKind == kVeinCollar || kPart == kInside || cap;
    vec2 mark = unmarked ? vec2(0.0) : flowMark(inAcross.x);
    if (!unmarked) albedo = marked(albedo, mark);
    if (!unmarked && inValve.x < 1.2) {
        vec2 sign_ = lips(inAcross.x);
        albedo = mix(mix(albedo, vec3(0.98, 0.84, 0.72), sign_.x), vec3(0.03, 0.012, 0.016), 0.9 * sign_.y);
    }
    vec2 clot = cap || kPart == kInside ? vec2(0.0) : clotHere(inAcross.x);
    float scar = clamp(inAcross.w - 1.0, 0.0, 1.0);
    albedo = mix(albedo, mix(vec3(0.115, 0.010, 0.012) * clot.y, vec3(0.62, 0.56, 0.46), scar), clot.x);
    mark *= 1.0 - clot.x;
    float within = kPart == kInside ? draw.inside : 0.0;
    float opened = kPart == kInside ? 1.0 - smoothstep(0.0, 1.2, inValve.w) : 0.0; // cut open over a valve
    if (kPart == kInside && !cap) albedo = mix(albedo, lining(albedo, n), max(0.18 + 0.82 * within, 0.85 * opened));
    float solid = kPart == kSolid || inKind == kVeinCollar ? 1.0 : kPart == kVeil ? solidityOf(inFlow.z) : 0.0;
    float shade = kPart == kInside ? 0.50 + 0.22 * opened : 1.0;
    Surface s = Surface(inPosition, n, albedo * shade, vec3(0.22 + 0.15 * solid), shade, 0.24, kPart == kInside ? 0.02 : 0.05, 0.25);
    Light lights = plainLightOn(s);
    vec3 matt = lights.matt + albedo * 0.12; // so that the colour can be read in the shade
    // A dark outline tells crossing veins apart and sets them off from bone: from afar a good pixel of it.
    float width = mix(clamp(1.3 / max(inFlow.z, 1.0), 0.035, 0.34), 0.62, scar);
    float line = kPart == kInside || cap ? 0.0 : quietness() * smoothstep(1.0 - width, 1.0 - 0.45 * width, abs(across)) * smoothstep(2.0 - 1.4 * scar, 4.4 - 2.4 * scar, inAcross.y); // a cord is thin and pale on pale bone
    // Superficial veins have a light edge instead: so the two systems differ, whatever they are coloured by.
    float light = inKind == kVeinSuperficial ? smoothstep(2.0, 4.0, inFlow.z) * (1.0 - scar) : 0.0;
    matt = mix(matt * (1.0 - 0.82 * line), vec3(0.86, 0.84, 0.74), line * light);
    // A lamp at the eye lights the vein that one is in; it fades by the radii to where it shines.
    float lit_ = exp(-0.32 / max(inFlow.z * frame.unit * frame.pixelAngle, 1e-4));
    matt = mix(matt, albedo * (0.05 + 1.5 * lit_ * (0.30 + 0.70 * nv)), 0.9 * within);
    if (within > 0.0 && !cap) matt += within * lit_ * wetGlint(n, v) * vec3(0.95, 0.86, 0.82);
    vec3 gloss = lights.gloss * (1.0 - line) * mix(0.30, 1.0, smoothstep(3.0, 10.0, inFlow.z)); // small tubes keep their colour
    gloss *= 1.0 - 0.9 * within; // the lights of the studio do not reach in
    vec3 chosen = kSelected.rgb * draw.highlight * (0.15 + graze);
    if (frame.lens.w > 0.0 && inKind != kVeinArtery) matt *= 1.0 + 0.3 * (1.0 - lensLeft(frame.lens, gl_FragCoord.xy));
    if (kPart == kSolid || kPart == kInside) {
        outColor = vec4(matt + gloss + chosen, inKind == kVeinArtery ? 0.0 : kPart == kSolid ? -kMostCover : -kLeastCover);
        return;
    }
    float ghost = inKind == kVeinSchematic ? 0.10 + 0.5 * graze : mix(0.35 + 0.65 * graze * graze, 1.0, draw.opacity);
    float contour = smoothstep(0.42, 0.86, graze);
    float alpha = draw.opacity * ghost;
    // A faded vein keeps its contour while it holds blood.
    if (kPart == kGhost && inKind != kVeinSchematic) alpha = max(alpha, 0.55 * contour * smoothstep(0.0, 0.15, draw.opacity) * smoothstep(2.0, 7.0, inFlow.z));
    if (kPart == kGhost) alpha *= inAcross.z;
    if (kPart == kGlass) alpha = 0.06 + 0.72 * contour;
    // Towards the cut over a valve the veil clears up to what is drawn there.
    float clear = smoothstep(0.0, 1.6, inValve.w);
    if (kPart == kVeil) alpha = cap ? 1.0 : mix(mix(0.06 + 0.72 * contour, max(clamp(0.16 + 0.80 * contour, 0.0, 1.0), mark.x + mark.y), clear), 1.0, solid);
    if (kPart != kInside) alpha = mix(alpha, max(alpha, kPart == kGhost ? 0.75 : kMostCover), clot.x);
    // What shines lies over all that is seen through the wall.
    float shine = clamp(dot(gloss, vec3(0.4)), 0.0, 1.0);
    if (kPart == kGhost) gloss *= alpha;
    outColor = vec4((matt + chosen) * alpha + gloss, min(max(alpha, kPart == kGhost ? 0.0 : shine), kMostCover));
}

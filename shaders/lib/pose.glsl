// SPDX-License-Identifier: Apache-2.0
// The motion of a place that follows the bodies by these weights.
BodyMotion blendedBodies(float w[kBodies]) {
    BodyMotion sum = BodyMotion(frame.bodies[0].turn * w[0], frame.bodies[0].shift * w[0]);
    for (int b = 1; b < kBodies; ++b) {
        sum.turn += frame.bodies[b].turn * w[b];
        sum.shift += frame.bodies[b].shift * w[b];
    }
    return unitMotion(sum);
}

// How far behind the section, m; negative where the leg is cut away.
float sectionDistance(vec3 world) { return frame.section.w - dot(frame.section.xyz, world); }

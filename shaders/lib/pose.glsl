// SPDX-License-Identifier: Apache-2.0
// Linear blend of the five bodies' transforms.
mat4x3 blendedBodies(float w[5]) {
    return mat4x3(frame.bodies[0]) * w[0] + mat4x3(frame.bodies[1]) * w[1] + mat4x3(frame.bodies[2]) * w[2] +
           mat4x3(frame.bodies[3]) * w[3] + mat4x3(frame.bodies[4]) * w[4];
}

float sectionDistance(vec3 world) { return frame.sectionHeight - world.z; }

// SPDX-License-Identifier: Apache-2.0
#version 460
void main() {
    vec2 place = vec2(gl_VertexIndex == 1 ? 3.0 : -1.0, gl_VertexIndex == 2 ? 3.0 : -1.0);
    gl_Position = vec4(place, 1.0, 1.0);
}

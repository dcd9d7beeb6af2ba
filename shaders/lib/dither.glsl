// SPDX-License-Identifier: Apache-2.0
// Half a step of ordered noise, the same on every run, against bands in the backdrop.
float dither() {
    return (fract(52.9829189 * fract(dot(floor(gl_FragCoord.xy), vec2(0.06711056, 0.00583715)))) - 0.5) / 255.0;
}

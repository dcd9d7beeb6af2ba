// SPDX-License-Identifier: Apache-2.0
// The full tissue of a surface, lit; the selected one shines at its edges. Alpha: what the core's image says of bloom.
vec4 solidColor(Point p) {
    Tissue t = tissueAt(kTissue, p);
    Light light = kDetail == 0u ? plainLightOn(t.surface) : lightOn(t.surface, t.finish);
    vec3 color = light.matt + light.gloss;
    float graze = 1.0 - clamp(dot(p.normal, normalize(frame.eye - p.position)), 0.0, 1.0);
    float mark = 0.0;
    if (kTissue == kTissueMuscle) { // from within, so least at its edges and in the furrows between bundles
        mark = emberHere() * t.ember * (1.0 - 0.6 * graze * graze);
        color = color * (1.0 - 0.35 * mark) + emberLight(mark, frame.inks.emberLow, frame.inks.emberHigh) * 0.62;
    }
    if (kTissue == kTissueSkin) mark = skinMark(light.gloss.g); // and what of it the scattering must not blur
    float outline = draw.highlight * (0.12 + 0.9 * graze * graze);
    color += kSelected * outline;
    return vec4(color, outline > 0.0 ? 1.0 + 0.6 * outline : mark);
}

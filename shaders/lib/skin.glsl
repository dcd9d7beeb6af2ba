// SPDX-License-Identifier: Apache-2.0
// Skin: two scales of blush, fine creases and pores, a pale sole, nails.
layout(set = 0, binding = kBindSkinVeins) uniform sampler3D skinVeinVolume;

float veinsAt(vec3 rest) {
    return textureLod(skinVeinVolume, (rest - frame.skinVeinLow) / frame.skinVeinSize, 0.0).r * frame.skinVeins;
}

Tissue skinAt(Point p) {
    vec4 n = noiseAt(kAskew * p.rest + p.seed);
    float mottle = 0.28 + 0.20 * n.a + 0.24 * n.b; // two noises alone would be blotches
    if (kDetail > 0u) mottle = noiseAt(kAskew * (0.41 * p.rest.zxy)).a * 0.40 + n.a * 0.30 + n.b * 0.15 + n.g * 0.15;
    vec3 color = mix(vec3(0.560, 0.335, 0.262), vec3(0.650, 0.435, 0.350), smoothstep(0.22, 0.78, mottle));
    float low = 1.0 - smoothstep(0.010, 0.055, p.rest.z);
    color = mix(color, color * vec3(1.04, 0.86, 0.82), 0.6 * low);         // feet and toes are redder
    float sole = 1.0 - smoothstep(0.003, 0.010, p.rest.z);
    vec3 tint = mix(frame.skinTint, sqrt(frame.skinTint), 0.8 * sole);     // the sole has little pigment
    float veins = veinsAt(p.rest) * (kSigned ? 1.0 - 0.30 * swollenAt(p.rest) : 1.0); // fluid hides them
    color *= tint * throughSkin(veins, frame.skinTint);
    float nail = p.tendon; // toenails share the skin's layer
    vec3 normal = p.normal;
    float rough = 0.44;
    float open_ = p.occlusion;
    if (kDetail > 0u) {
        vec3 place = p.rest + 0.0006 * (n.rgb - 0.5);
        vec4 creases = foamOf(place, 0.00095);
        float seen = seenOf(p, 0.00095) * (1.0 - nail);
        vec4 fine = foamOf(place.zxy, 0.00042);
        float seenFine = seenOf(p, 0.00042) * (1.0 - nail);
        vec3 slope = creases.xyz * (0.000066 * seen) + fine.xyz * (0.000022 * seenFine);
        normal = sloped(p.normal, p.position, p.rest, slope);
        float pores = (1.0 - smoothstep(0.0, 0.10, creases.w)) * smoothstep(0.45, 0.7, n.r) * seen;
        color *= 1.0 - 0.16 * pores;
        vec3 speck = vec3(n.r, n.g, noiseAt(kAskew * (1.9 * p.rest.yzx)).r) - 0.5; // small vessels and pigment
        color *= 1.0 + (vec3(0.05, 0.16, 0.16) * speck.x + vec3(0.09, 0.11, 0.13) * speck.y) * (1.0 - nail);
        color *= 1.0 - vec3(0.09, 0.13, 0.15) * smoothstep(0.20, 0.32, speck.z) * (1.0 - nail);
        color *= 1.0 + (0.07 * creases.w - 0.045) * seen;
        open_ *= 1.0 - 0.15 * pores;
        rough = 0.47 - 0.10 * n.g - 0.05 * creases.w * seen;
    }
    Skin skin = Skin(color, normal, rough, open_, 0.0);
    if (kSigned) {
        addShape(p, veins, skin);
        addSigns(p, skin);
    }
    color = mix(skin.color, vec3(0.68, 0.47, 0.40) * sqrt(frame.skinTint), nail);
    Surface s = Surface(p.position, skin.normal, color, vec3(0.34, 0.17, 0.11), skin.occlusion, mix(skin.roughness, 0.22, nail), 0.028, 0.16);
    return tissueOf(s, p.normal, skin.wet);
}

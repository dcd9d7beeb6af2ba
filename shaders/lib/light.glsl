// SPDX-License-Identifier: Apache-2.0
// The studio: a warm key light from above the camera's shoulder, a cool sky, warm light off the floor, a rim light.
const vec3 kKey = vec3(2.75, 2.58, 2.36);
const vec3 kFill = vec3(0.20, 0.25, 0.33);
const vec3 kSky = vec3(0.38, 0.42, 0.48);
const vec3 kGround = vec3(0.20, 0.165, 0.14);
const vec3 kRim = vec3(0.95, 1.05, 1.25);

const vec3 kSelected = vec3(0.20, 0.55, 0.85);

struct Surface {
    vec3 position;
    vec3 normal;
    vec3 albedo;
    vec3 softness; // how far light wraps into the shade, by colour: light that went through the tissue
    float occlusion;
    float roughness;
    float gloss;   // reflectance at normal incidence
    float sheen;   // rim light
};

float distribution(float nh, float roughness) {
    float a2 = roughness * roughness * roughness * roughness;
    float d = nh * nh * (a2 - 1.0) + 1.0;
    return a2 / (3.14159265 * d * d);
}

// GGX with the visibility term approximated by 1 / (4 (l.h)^2 (rough + 0.5)).
float highlight(vec3 n, vec3 l, vec3 v, float roughness, float gloss) {
    vec3 h = normalize(l + v);
    float lh = clamp(dot(l, h), 0.1, 1.0);
    float fresnel = gloss + (1.0 - gloss) * pow(1.0 - lh, 5.0);
    return distribution(max(dot(n, h), 0.0), roughness) * fresnel / (4.0 * lh * lh * (roughness + 0.5));
}

vec3 wrapped(float nl, vec3 softness) { return max((vec3(nl) + softness) / (1.0 + softness), vec3(0.0)); }

vec3 lit(Surface s) {
    vec3 v = normalize(frame.eye - s.position);
    float nl = dot(s.normal, frame.keyDirection);
    float nv = clamp(dot(s.normal, v), 0.0, 1.0);
    float graze = 1.0 - nv;
    float occlusion = s.occlusion;
    vec3 bounce = mix(vec3(occlusion), sqrt(vec3(occlusion)), s.albedo); // coloured light between folds
    vec3 ambient = mix(kGround, kSky, 0.5 + 0.5 * s.normal.z) * bounce;
    vec3 diffuse = kKey * wrapped(nl, s.softness) * mix(vec3(1.0), bounce, 0.65) / 3.14159265 * 1.5 +
                   kFill * wrapped(dot(s.normal, frame.fillDirection), s.softness) * bounce;
    float spec = highlight(s.normal, frame.keyDirection, v, s.roughness, s.gloss) * max(nl, 0.0);
    float fresnel = s.gloss + (1.0 - s.gloss) * graze * graze * graze * graze;
    float rim = smoothstep(0.0, 1.0, dot(s.normal, frame.rimDirection)) * graze * graze;
    return s.albedo * (diffuse + ambient) + kKey * (spec * occlusion) + kSky * (fresnel * 0.35 * (1.0 - s.roughness) * occlusion) +
           kRim * (rim * s.sheen * occlusion);
}

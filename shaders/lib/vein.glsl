// SPDX-License-Identifier: Apache-2.0
#include "shared/tube.h"
#include "shared/valve.h"

layout(set = 0, binding = kBindCells, scalar) readonly buffer CellBlock { CellData cells[]; };
layout(set = 0, binding = kBindValves, scalar) readonly buffer ValveBlock { ValveData valves[]; };
layout(set = 0, binding = kBindValveStates, scalar) readonly buffer ValveStateBlock { ValveState valveStates[]; };
layout(set = 0, binding = kBindColorMap, scalar) readonly buffer ColorMapBlock { vec4 colorMap[256]; };

vec3 quantityColor(float quantity) {
    float place = clamp((quantity - frame.rangeLow) / (frame.rangeHigh - frame.rangeLow), 0.0, 1.0) * 255.0;
    int below = min(int(place), 254);
    return mix(colorMap[below].rgb, colorMap[below + 1].rgb, place - float(below));
}

// SPDX-License-Identifier: Apache-2.0
#pragma once

// Inside the libraries everything is SI (m, m², m³, m³/s, Pa, s, rad). Conversions happen at the border only:
// files (mm, mmHg, mL), command line and screen.
namespace core {

inline constexpr double kPascalPerMmHg = 133.322387415;
inline constexpr double kGravity = 9.80665; // m/s², standard gravity

constexpr double fromMmHg(double mmHg) {
    return mmHg * kPascalPerMmHg;
}
constexpr double toMmHg(double pascal) {
    return pascal / kPascalPerMmHg;
}
constexpr double fromMm(double mm) {
    return mm * 1e-3;
}
constexpr double toMm(double m) {
    return m * 1e3;
}
constexpr double fromMl(double ml) {
    return ml * 1e-6;
}
constexpr double toMl(double m3) {
    return m3 * 1e6;
}
constexpr double fromDegrees(double degrees) {
    return degrees * 0.017453292519943295;
}
constexpr double toDegrees(double radians) {
    return radians / 0.017453292519943295;
}

} // namespace core

// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace ui {

// Capitals that can be read from a distance are 1/200 of it high: 25 mm for 5 m. That is 17 minutes of arc;
// ISO 9241-3 asks for 16 at least and prefers 20 to 22, 1/200 is the rule of the Federal Aviation
// Administration.
inline constexpr double kReadersDistance = 5000.0; // mm, of a screen that nobody sits in front of
inline constexpr double kLetterShare = 1.0 / 200.0;

// Names, legends and notices beside them: 15 mm, 10 minutes of arc. The letters of an eye chart that a visual
// acuity of 0.5 makes out are as large (5 minutes are an acuity of 1, by its definition).
inline constexpr double kLabelShare = 0.6;    // of the words' capitals
inline constexpr float kSmallCapitals = 7.8F; // px, of the small font at scale 1, in which they are written

} // namespace ui

// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace ui {

struct Rect { // px
    float left = 0.0F, top = 0.0F, right = 0.0F, bottom = 0.0F;
};

} // namespace ui

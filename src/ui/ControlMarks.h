// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>

namespace ui {

// Where each control stands on the screen this frame, by a stable name such as "activity.walk": for tours
// that point at a control and for scripts that press it.
class ControlMarks {
public:
    struct Box {
        float left = 0.0F, top = 0.0F, right = 0.0F, bottom = 0.0F;
    };

    void clear() { boxes_.clear(); }
    void markLastItem(const std::string& name); // the item that ImGui drew last
    void mark(const std::string& name, const Box& box) { boxes_[name] = box; }
    const Box* find(const std::string& name) const;
    const std::map<std::string, Box>& all() const { return boxes_; }

private:
    std::map<std::string, Box> boxes_;
};

} // namespace ui

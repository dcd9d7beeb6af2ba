// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <initializer_list>
#include <string>

#include <imgui.h>

#include "ui/Panel.h"
#include "ui/Rect.h"
#include "ui/kiosk/KioskLayout.h"
#include "ui/kiosk/KioskModel.h"

namespace ui {

// Colors of a museum's screen; each ink has 4.5 : 1 on its ground, edges of controls 3 : 1 (WCAG 2.2, 1.4.3
// and 1.4.11).
struct KioskColors {
    ImVec4 card, cardOn, cardHeld, edge, edgeOn, ink, inkOn, dim, accent;
    ImVec4 ring, ringDark; // around what keys have come to
    float stroke = 2.0F;   // px, of edges
};
KioskColors kioskColors(bool highContrast);

// Before the words of a mark where they are too long for their place; a test wants none.
inline const std::string kClipped = "clipped: ";

enum class Anchor { left, middle };

// What the parts of a museum's screen draw with.
struct KioskPen {
    const Panel& panel;
    const KioskModel& model;
    const KioskLayout& layout;
    KioskColors colors;
    ImDrawList& list; // of the window that the controls are in
    KioskRequests& requests;

    template <typename T>
    void ask(T request) const {
        requests.emplace_back(std::move(request));
    }

    // A place that a finger can press; true when it is let go inside. Held: it is down on it.
    struct Press {
        bool pressed = false, held = false;
    };
    Press control(const std::string& mark, const Rect& rect) const;

    void card(const Rect& rect, bool on, bool held) const;
    void plate(const Rect& rect) const; // under words that lie over the picture
    // The text in the largest of the fonts in which it fits, in the middle of the height; smaller than the
    // last one where even that is too large. Returns the height it takes.
    float words(ImDrawList& into, const Rect& box, const std::string& text,
                std::initializer_list<ImFont*> fonts, const ImVec4& ink, Anchor anchor) const;
    // A button with words only.
    bool button(const std::string& mark, const Rect& rect, const std::string& text, bool on) const;
    void ring() const;               // around the control that keys have come to
    void veil(float darkness) const; // over all that is drawn so far
};

inline float widthOf(const Rect& rect) {
    return rect.right - rect.left;
}
inline float heightOf(const Rect& rect) {
    return rect.bottom - rect.top;
}
inline Rect inset(const Rect& rect, float by) {
    return {rect.left + by, rect.top + by, rect.right - by, rect.bottom - by};
}

} // namespace ui

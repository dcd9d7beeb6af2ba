// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <vector>

#include "ui/ControlMarks.h"
#include "ui/Input.h"
#include "ui/Model.h"
#include "ui/PairLayout.h"
#include "ui/kiosk/KioskModel.h"

struct ImDrawData;

namespace ui {

// The Dear ImGui context with the program's look, and the layout of the panels. One frame: begin, then panels
// or picture, then the renderer draws what ImGui holds.
class Interface {
public:
    // Scale 1 is a 96 dpi screen. For a hall there are larger letters for a few words.
    explicit Interface(float scale, bool hall = false);
    ~Interface();
    Interface(const Interface&) = delete;
    Interface& operator=(const Interface&) = delete;

    struct Frame {
        int width = 0, height = 0; // px of the frame buffer
        float seconds = 0.0F;      // since the last frame
        std::vector<InputEvent> events;
    };

    struct Stage {
        const Model& model;
        const Choices& choices;
        const anatomy::Leg& leg;
        const Texts& text;
        const QuantityColor& color;
    };

    // Makes the letters that the texts of a stage need, between two frames; true where they are others than
    // before: then the renderer's copy of them is to be made anew. Frames do it by themselves; a renderer
    // needs it before the first. Throws core::RuntimeFailure without a font.
    bool prepare(const Stage& stage);

    // The whole interface; returns what the user asked for.
    Requests showPanels(const Frame& frame, const Stage& stage);
    // The screen of a museum instead of it.
    KioskRequests showKiosk(const Frame& frame, const Stage& stage, const KioskModel& kiosk);
    // The page of a second window, for the one who speaks.
    Requests showNotes(const Frame& frame, const Stage& stage);
    // Only what belongs into a picture: legend and notice.
    void showPicture(const Frame& frame, const Stage& stage);

    // Where two legs stand in a picture, or between panels; their figures must be in the model.
    PairLayout pairInPicture(const Frame& frame, const Model& model) const;
    PairLayout pairInWindow(const Frame& frame, const Model& model) const;
    // Where the leg of a lesson that plays stands, in whole px, in a picture and in a window.
    Rect lessonPane(const Frame& frame, const Model& model) const;
    // Where the one leg of a window stands, likewise: above large curves.
    Rect legPane(const Frame& frame, const Model& model) const;
    // Where it is covered by nothing, in shares of its picture; as of the last panels.
    std::vector<Rect> clearings(const Frame& frame, const Model& model) const;

    // With several of them: what follows is about this one.
    void makeCurrent() const;

    // Whether the last pointer or key events belong to a panel, not to the camera.
    bool wantsPointer() const;
    bool wantsKeys() const;
    const ControlMarks& marks() const { return marks_; }

private:
    struct State;
    std::unique_ptr<State> state_;
    ControlMarks marks_;
};

} // namespace ui

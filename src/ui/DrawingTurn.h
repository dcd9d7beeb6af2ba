// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <condition_variable>
#include <cstdint>
#include <mutex>

struct ImGuiContext;

namespace ui {

// Dear ImGui has one current context in the whole program. Threads that draw take turns: first come, first
// served, so that a window that draws without a pause lets others in between two of its frames.
class DrawingTurns {
public:
    void take();
    void give();

private:
    std::mutex mutex_;
    std::condition_variable next_;
    std::uint64_t drawn_ = 0, served_ = 0; // tickets
};

// One turn, with the context that was current before it given back at its end. Of nothing: no turn is needed.
// `own`: the context of whoever draws, current during the turn; remembered at the end of the first.
class DrawingTurn {
public:
    explicit DrawingTurn(DrawingTurns* turns, ImGuiContext** own = nullptr);
    ~DrawingTurn();
    DrawingTurn(const DrawingTurn&) = delete;
    DrawingTurn& operator=(const DrawingTurn&) = delete;

private:
    DrawingTurns* turns_;
    ImGuiContext** own_;
    ImGuiContext* before_ = nullptr;
};

} // namespace ui

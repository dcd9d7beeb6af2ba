// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/ControlMarks.h"
#include "ui/Model.h"
#include "ui/Request.h"
#include "ui/Texts.h"
#include "ui/Theme.h"

namespace ui {

// What a panel gets: what to show, how to say it, and where to put what the user asks for.
struct Panel {
    const Model& model;
    const Choices& choices;
    const anatomy::Leg& leg;
    const Texts& text;
    const QuantityColor& color;
    const Fonts& fonts;
    ControlMarks& marks;
    Requests& requests;

    template <typename T>
    void ask(T request) const {
        requests.emplace_back(std::move(request));
    }
    void command(physiology::Command command) const { requests.emplace_back(std::move(command)); }
};

} // namespace ui

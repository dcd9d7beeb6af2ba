// SPDX-License-Identifier: Apache-2.0
#include "app/lecture/RecordKeys.h"

#include <optional>

#include "scene/ViewSpec.h"
#include "ui/lecture/RecordModel.h"

namespace app {
namespace {

using Wish = decltype(ui::RecordRequest::wish);

constexpr double kNarrower = 0.8;  // of the curves' time
constexpr double kLeap = 1.0;      // s
constexpr double kLongLeap = 10.0; // s

std::optional<Wish> sideways(const ui::KeyChanged& key, int by) {
    if (key.shift) return ui::RecordRequest::Leap{by * (key.control ? kLongLeap : kLeap)};
    return ui::RecordRequest::Step{by};
}

std::optional<Wish> zoom(const ui::Model& model, double factor) {
    if (scene::cutOf(model.view) || !model.panels) return std::nullopt;
    return ui::RecordRequest::Zoom{model.lecture.record->moment.value_or(model.lecture.record->now), factor};
}

std::optional<Wish> wishOf(const ui::KeyChanged& key, const ui::Model& model) {
    switch (key.key) {
    case ui::Key::left:
        return sideways(key, -1);
    case ui::Key::right:
        return sideways(key, 1);
    case ui::Key::up:
        return zoom(model, kNarrower);
    case ui::Key::down:
        return zoom(model, 1.0 / kNarrower);
    case ui::Key::home:
        return ui::RecordRequest::Show{model.lecture.record->kept.low};
    case ui::Key::end:
        return ui::RecordRequest::Now{};
    case ui::Key::escape:
        if (model.help || !model.lecture.record->moment) return std::nullopt;
        return ui::RecordRequest::Now{};
    default:
        return std::nullopt;
    }
}

} // namespace

bool recordKey(const ui::KeyChanged& key, const ui::Model& model, ui::Requests& requests) {
    if (!model.lecture.record) return false;
    auto wish = wishOf(key, model);
    if (!wish) return false;
    const auto ask = [&](Wish what) {
        requests.emplace_back(std::make_shared<const ui::RecordRequest>(ui::RecordRequest{std::move(what)}));
    };
    if (key.key == ui::Key::end) ask(ui::RecordRequest::Follow{}); // the curves go with it again
    ask(std::move(*wish));
    return true;
}

} // namespace app

// SPDX-License-Identifier: Apache-2.0
#include "app/lecture/NotesDesk.h"

#include <algorithm>
#include <optional>

#include "app/Session.h"
#include "app/lecture/LectureRooms.h"
#include "core/Log.h"
#include "render/ImGuiBackend.h"
#include "render/PageWindow.h"
#include "ui/lecture/PresenterModel.h"

namespace app {
namespace {

constexpr double kIdle = 0.1, kBusy = 0.03; // s between two pictures
constexpr float kLarger = 1.3F;             // read while standing

Window::Options windowBeside(const Window& first, const std::optional<WindowPlace>& wanted) {
    const auto screens = Window::screens();
    Window::Options options;
    options.beside = true;
    options.title = "Second Heart: notes";
    options.place = wanted && withinReach(*wanted, screens)
                        ? wanted
                        : placeBeside(first.place().value_or(WindowPlace{}), screens);
    if (options.place) {
        options.width = options.place->width;
        options.height = options.place->height;
    }
    return options;
}

ui::Requests asking(ui::PresenterRequest request) {
    return {std::make_shared<const ui::PresenterRequest>(std::move(request))};
}

} // namespace

struct NotesDesk::Sheet {
    Sheet(const Window& first, const std::optional<WindowPlace>& wanted)
        : window(windowBeside(first, wanted)), interface(kLarger * window.scale()) {}

    Window window;
    ui::Interface interface;
    std::unique_ptr<render::PageWindow> page; // made when it is drawn
    std::optional<render::ImGuiBackend> overlay;
};

NotesDesk::NotesDesk() = default;
NotesDesk::~NotesDesk() = default;

void NotesDesk::release(ui::Interface& first) {
    if (!sheet_) return;
    sheet_->interface.makeCurrent();
    sheet_->overlay.reset();
    sheet_->page.reset();
    first.makeCurrent();
}

void NotesDesk::follow(const Place& place, Session& session, const ui::Interface::Stage& stage,
                       double seconds) {
    auto& room = session.lecture().presenter;
    const bool wanted = room.model()->notes;
    if (!wanted && !sheet_) return;
    try {
        if (wanted && !sheet_) {
            sheet_ = std::make_unique<Sheet>(place.window, room.notesPlace());
            since_ = kIdle;
        }
        since_ += seconds;
        const bool closes = !wanted || sheet_->window.closing();
        if (!closes && since_ >= (sheet_->window.input().empty() ? kIdle : kBusy))
            draw(place, session, stage);
        if (closes) release(place.interface);
        if (closes) sheet_.reset();
        if (closes && wanted) session.carryOut(asking({ui::ToggleNotes{}}));
    } catch (const render::DeviceLost&) {
        release(place.interface); // the first window meets it as well, and begins anew
    } catch (const core::RuntimeFailure& failure) {
        core::log::warn("notes: {}; their window is closed", failure.what());
        release(place.interface);
        sheet_.reset();
        session.carryOut(asking({ui::ToggleNotes{}}));
    }
    place.interface.makeCurrent();
}

void NotesDesk::draw(const Place& place, Session& session, const ui::Interface::Stage& stage) {
    Sheet& sheet = *sheet_;
    const auto size = sheet.window.size();
    if (!sheet.page)
        sheet.page = std::make_unique<render::PageWindow>(place.renderer, sheet.window.surface(), size.width,
                                                          size.height);
    if (const auto at = sheet.window.place()) {
        session.lecture().presenter.placeNotes(*at);
        const auto screens = Window::screens();
        if (!withinReach(*at, screens)) // its display was unplugged
            if (const auto beside = placeBeside(place.window.place().value_or(WindowPlace{}), screens))
                sheet.window.move(*beside);
    }
    sheet.interface.makeCurrent();
    if (sheet.interface.prepare(stage) || !sheet.overlay) sheet.overlay.emplace(place.renderer, *sheet.page);
    sheet.overlay->newFrame();
    auto events = sheet.window.input().nextFrame();
    const auto requests = sheet.interface.showNotes({std::max(size.width, 1), std::max(size.height, 1),
                                                     static_cast<float>(std::min(since_, 1.0)), events},
                                                    stage);
    if (!sheet.interface.wantsKeys())
        for (const auto& event : events)
            if (std::holds_alternative<ui::KeyChanged>(event) || std::holds_alternative<ui::Typed>(event))
                place.window.input().push(event);
    if (sheet.page->draw(size.width, size.height, render::ImGuiBackend::record)) since_ = 0.0;
    session.carryOut(requests);
}

} // namespace app

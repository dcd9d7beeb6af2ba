// SPDX-License-Identifier: Apache-2.0
#include "app/lecture/StructureRoom.h"

#include <algorithm>
#include <utility>

#include "app/Session.h"
#include "app/lecture/BookmarkName.h"
#include "app/lecture/NextSeen.h"
#include "core/DataError.h"
#include "core/Log.h"
#include "scene/StructureLayers.h"
#include "ui/StructureNames.h"
#include "ui/lecture/CardFigures.h"

namespace app {
namespace {

constexpr double kPast = 8.0; // s of a card's curve

std::optional<scene::Layer> layerOf(const ui::SearchIndex& index, const std::string& id) {
    for (const auto& entry : index.entries())
        if (entry.id == id) return entry.layer;
    return std::nullopt;
}

} // namespace

StructureRoom::StructureRoom(const World& world) : world_(world) {
    using scene::Layer;
    model_.named = {Layer::muscle, Layer::bone, Layer::deepVein, Layer::superficialVein};
}

void StructureRoom::carryOut(const ui::StructureRequest& request, Session& session) {
    std::visit([&](const auto& wish) { carryOut(wish, session); }, request.wish);
}

void StructureRoom::carryOut(const ui::ToggleSearch& /*wish*/, Session& session) {
    model_.searching = !model_.searching;
    model_.query.clear();
    model_.marked = 0;
    if (!model_.searching) return;
    session.lessons().know();
    model_.scenes = scenes_.in(session.texts().language(), world_);
}

void StructureRoom::carryOut(const ui::WriteSearch& wish, Session& /*session*/) {
    model_.query = wish.query;
    model_.marked = wish.marked;
}

void StructureRoom::carryOut(const ui::GoToStructure& wish, Session& session) {
    if (!model_.index) return;
    const auto layer = layerOf(*model_.index, wish.id);
    if (!layer) return;
    scene::ViewSpec view = session.model().view;
    reveal(view, wish.id, *layer);
    session.visit(view, session.model().patient);
    wanted_ = wish.id;
}

void StructureRoom::carryOut(const ui::OpenScene& wish, Session& session) {
    scenes_.open(wish.id, session);
    wanted_.clear();
    companion_.reset();
}

void StructureRoom::carryOut(const ui::GoAlong& wish, Session& session) {
    const std::string& selected = session.model().view.selected;
    const int valve = world_.leg->valveIndex(selected);
    if (valve >= 0) {
        const int vein = world_.leg->valves[static_cast<std::size_t>(valve)].vessel;
        return carryOut(ui::GoToStructure{world_.leg->vessels[static_cast<std::size_t>(vein)].id}, session);
    }
    const ui::Neighbors neighbors = ui::neighborsOf(*world_.leg, selected);
    const auto& ways = wish.downstream ? neighbors.into : neighbors.from;
    if (!ways.empty()) carryOut(ui::GoToStructure{ways.front()}, session);
}

void StructureRoom::carryOut(const ui::SelectNext& wish, Session& /*session*/) {
    next_ = wish.by;
}

void StructureRoom::carryOut(const ui::KeepView& /*wish*/, Session& session) {
    open();
    const ui::Model& model = session.model();
    bookmarks_->push_back({bookmarkName(model, *world_.leg, session.texts()), model.view, model.patient});
    bookmarksChanged();
}

void StructureRoom::carryOut(const ui::VisitBookmark& wish, Session& session) {
    if (!bookmarks_ || wish.index >= bookmarks_->size()) return;
    const Bookmark& bookmark = (*bookmarks_)[wish.index];
    const scene::Camera from = session.model().view.camera;
    scene::ViewSpec view = bookmark.view;
    const bool turns = view.mirrored != session.model().view.mirrored || view.axial;
    view.camera = from;
    if (turns) view.camera = bookmark.view.camera;
    session.visit(view, bookmark.patient);
    flight_.begin(view.camera, bookmark.view.camera, turns || session.model().profile.reducedMotion);
    wanted_.clear();
}

void StructureRoom::carryOut(const ui::NameBookmark& wish, Session& /*session*/) {
    if (!bookmarks_ || wish.index >= bookmarks_->size() || wish.name.empty()) return;
    (*bookmarks_)[wish.index].name = wish.name;
    bookmarksChanged();
}

void StructureRoom::carryOut(const ui::DropBookmark& wish, Session& /*session*/) {
    if (!bookmarks_ || wish.index >= bookmarks_->size()) return;
    const auto place = bookmarks_->begin() + static_cast<std::ptrdiff_t>(wish.index);
    dropped_ = Dropped{wish.index, std::move(*place)};
    bookmarks_->erase(place);
    bookmarksChanged();
}

void StructureRoom::carryOut(const ui::RestoreBookmark& /*wish*/, Session& /*session*/) {
    if (!bookmarks_ || !dropped_) return;
    const auto at = std::min(dropped_->index, bookmarks_->size());
    bookmarks_->insert(bookmarks_->begin() + static_cast<std::ptrdiff_t>(at), std::move(dropped_->bookmark));
    dropped_.reset();
    bookmarksChanged();
}

void StructureRoom::carryOut(const ui::NameLayers& wish, Session& /*session*/) {
    model_.naming = wish.on;
    model_.named = wish.layers;
}

void StructureRoom::open() {
    if (bookmarks_) return;
    const auto file = bookmarkFile();
    try {
        bookmarks_ = loadBookmarks(file);
    } catch (const core::DataError& broken) {
        bookmarks_.emplace();
        model_.complaint = std::string(broken.what()) + " -> " + putAside(file).string();
        core::log::warn("{}", model_.complaint);
    }
    model_.bookmarks.clear();
    for (const Bookmark& each : *bookmarks_)
        model_.bookmarks.push_back(each.name);
}

void StructureRoom::bookmarksChanged() {
    model_.bookmarks.clear();
    for (const Bookmark& each : *bookmarks_)
        model_.bookmarks.push_back(each.name);
    model_.dropped = dropped_ ? dropped_->bookmark.name : "";
    model_.complaint.clear();
    try {
        if (const auto file = bookmarkFile(); !file.empty()) saveBookmarks(*bookmarks_, file);
    } catch (const core::RuntimeFailure& failed) {
        model_.complaint = failed.what();
    }
}

void StructureRoom::speak(const Session& session) {
    const std::string& language = session.texts().language();
    if (language == language_) return;
    language_ = language;
    model_.roles = std::make_shared<const ui::Roles>(ui::Roles::load(world_.assets, *world_.leg, language));
    model_.index = std::make_shared<const ui::SearchIndex>(
        ui::SearchIndex::build(world_.assets, *world_.leg, session.texts()));
}

void StructureRoom::follow(const Session& session) {
    const ui::Model& model = session.model();
    if (model.view.selected != followed_) past_.clear();
    followed_ = model.view.selected;
    model_.past.reset();
    if (followed_.empty() || !model.shown) return;
    const double now = model.shown->time;
    if (!past_.empty() && now < past_.back().time && !session.showsPast()) past_.clear();
    if (past_.empty() || now > past_.back().time)
        past_.push_back({now, ui::pressureIn(*world_.leg, *model.shown, followed_)});
    std::erase_if(past_,
                  [&](const ui::CardSample& sample) { return sample.time < past_.back().time - kPast; });
    if (!ui::figuresOf(*world_.leg, *model.shown, followed_).empty())
        model_.past = std::make_shared<const std::vector<ui::CardSample>>(past_);
}

void StructureRoom::refresh(double seconds, Session& session) {
    open();
    speak(session);
    follow(session);
    if (const auto camera = flight_.next(session.model().view.camera, seconds)) {
        session.look(*camera);
        session.hover({}); // the pointer rests on something else now
        if (companion_) companion_->camera = *camera;
    }
    model_.beside = session.beside();
    shown_ = std::make_shared<const ui::StructureModel>(model_);
}

void StructureRoom::see(const scene::LegGeometry& leg, const scene::FrameInput& frame,
                        const PictureRoom& room, Session& session) {
    goAlong(leg, frame, session);
    frameWanted(leg, frame, room, session);
    selectNext(leg, frame, room.aspect, session);
    model_.names.clear();
    mark(leg, frame, room.aspect, session);
    if (model_.mark) shown_ = std::make_shared<const ui::StructureModel>(model_); // of this very pose
    if (!model_.naming || session.model().view.axial || session.beside() || session.lessons().plays())
        return eye_.forget();
    eye_.look(leg, frame, session.model().view, room.aspect);
    name(frame, session);
    shown_ = std::make_shared<const ui::StructureModel>(model_);
}

void StructureRoom::mark(const scene::LegGeometry& leg, const scene::FrameInput& frame, float aspect,
                         const Session& session) {
    model_.mark.reset();
    if (session.beside() || session.lessons().plays()) return;
    const auto& view = session.model().view;
    const auto outline = marker_.look(view.selected, leg, frame, view, aspect);
    if (!outline) return;
    outline->words = nameOf(view.selected, session);
    model_.mark = outline;
}

std::string StructureRoom::nameOf(const std::string& id, const Session& session) const {
    const int valve = world_.leg->valveIndex(id);
    if (valve < 0) return ui::structureName(session.texts(), *world_.leg, id);
    return ui::valveName(session.texts(), *world_.leg, world_.leg->valves[static_cast<std::size_t>(valve)]);
}

void StructureRoom::selectNext(const scene::LegGeometry& leg, const scene::FrameInput& frame, float aspect,
                               Session& session) {
    const int by = std::exchange(next_, 0);
    if (by == 0) return;
    const std::string id =
        nextSeen(session.model().view.selected, by, leg, frame, {session.model().view, aspect});
    if (!id.empty() && id != session.model().view.selected) session.select(id);
}

void StructureRoom::goAlong(const scene::LegGeometry& leg, const scene::FrameInput& frame, Session& session) {
    if (!companion_) return;
    const auto& view = session.model().view;
    const bool left = view.camera != companion_->camera && !flight_.flies();
    const auto now = placeOf(companion_->id, companion_->place, leg, frame, view.mirrored);
    if (left || !now || view.selected != companion_->id) return companion_.reset();
    const glm::vec3 by = *now - companion_->was;
    companion_->was = *now;
    flight_.shift(by);
    companion_->camera = view.camera;
    companion_->camera.target += by;
    session.look(companion_->camera);
}

void StructureRoom::name(const scene::FrameInput& frame, const Session& session) {
    constexpr std::size_t kMost = 60;
    const std::string& selected = session.model().view.selected;
    for (const auto& place : eye_.seen()) {
        if (place.id == selected || !model_.named.contains(place.layer) || model_.names.size() > kMost)
            continue; // what is selected is named anyway
        model_.names.push_back({place.id, nameOf(place.id, session), place.posed(frame)});
    }
}

void StructureRoom::frameWanted(const scene::LegGeometry& leg, const scene::FrameInput& frame,
                                const PictureRoom& room, Session& session) {
    if (wanted_.empty()) return;
    const std::string id = std::exchange(wanted_, {});
    scene::ViewSpec view = session.model().view;
    const auto framed = framing(id, leg, frame, view, room);
    if (!framed) return;
    view.cutAway = covered(id, *framed, leg, frame, view) ? 1.0F : 0.0F;
    session.present(view);
    flight_.begin(view.camera, framed->camera, session.model().profile.reducedMotion);
    companion_ = {id, framed->place, framed->middle, view.camera};
}

} // namespace app

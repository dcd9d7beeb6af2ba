// SPDX-License-Identifier: Apache-2.0
#include "app/lessons/LessonRoom.h"

#include <algorithm>
#include <set>
#include <utility>

#include "app/lessons/LessonFile.h"
#include "app/lessons/LessonWords.h"
#include "app/lessons/OwnLesson.h"
#include "core/DataError.h"
#include "core/Log.h"
#include "core/NearestName.h"
#include "ui/Letters.h"

namespace app {
namespace {

constexpr double kFlight = 1.4;             // s that the camera has before the curtain falls
constexpr double kFall = 0.25, kRise = 0.4; // s of the curtain
constexpr float kWaits = 0.5F; // of the curtain, while the leg is on its way: a slow machine is not dark

} // namespace

std::string lettersOf(const std::vector<std::shared_ptr<const Lesson>>& lessons,
                      const std::string& language) {
    std::set<std::string> found;
    const auto collect = [&](const std::string& text) {
        for (std::size_t at = 0, from = 0; at < text.size(); from = at) {
            ui::nextCharacter(text, at);
            found.insert(text.substr(from, at - from));
        }
    };
    for (const auto& lesson : lessons) {
        collect(lesson->title.in(language));
        for (const auto& step : lesson->steps) {
            for (const auto* words : {&step.scene.title, &step.scene.caption, &step.lecturer})
                collect(words->in(language));
            for (const auto& label : step.scene.labels)
                collect(label.words.in(language));
        }
    }
    std::string letters;
    for (const auto& each : found)
        if (each != "\n") letters += each;
    return letters;
}

namespace {

ui::LessonModel::Entry entryOf(const Lesson& lesson, const std::string& language) {
    ui::LessonModel::Entry entry{lesson.id, lesson.title.in(language), static_cast<int>(lesson.steps.size())};
    for (const auto& step : lesson.steps)
        entry.seconds += step.seconds;
    return entry;
}

} // namespace

std::vector<std::shared_ptr<const Lesson>>
showableLessons(const World& world, const std::vector<std::string>& which, const Asked& asked) {
    std::vector<std::shared_ptr<const Lesson>> lessons;
    for (const auto& id : which.empty() ? lessonIds(world.assets) : which) {
        try {
            auto lesson = std::make_shared<const Lesson>(loadLesson(id, world.assets, asked));
            checkLesson(*lesson, world);
            lessons.push_back(std::move(lesson));
        } catch (const core::DataError& error) {
            core::log::warn("lesson \"{}\" is left out: {}", id, error.what());
        }
    }
    return lessons;
}

LessonRoom::LessonRoom(World world, physiology::SimulationThread& simulation)
    : world_(std::move(world)), settling_(simulation) {}

void LessonRoom::load() {
    if (lessons_.empty()) {
        lessons_ = showableLessons(world_);
        for (auto& own : ownLessons(ownLessonsFolder(), world_))
            lessons_.push_back(std::move(own));
        claims_ = loadClaims(world_.assets);
    }
    if (model_.letters.empty()) speak(language_);
}

void LessonRoom::speak(const std::string& language) {
    language_ = language;
    if (lessons_.empty()) return;
    if (const auto lacking = LessonWords(world_.assets).lackingIn(language); lacking > 0)
        core::log::warn("lessons: {} texts are not there in language \"{}\"; English is shown", lacking,
                        language);
    model_.letters = lettersOf(lessons_, language);
    model_.all.clear();
    for (const auto& lesson : lessons_)
        model_.all.push_back(entryOf(*lesson, language));
    tell();
}

void LessonRoom::readAgain() {
    lessons_.clear();
    model_.letters.clear();
}

void LessonRoom::toggleList(const std::string& language) {
    model_.choosing = !model_.choosing;
    language_ = language;
    if (model_.choosing) load();
}

void LessonRoom::play(const ui::PlayLesson& choice) {
    load();
    const auto found = std::find_if(lessons_.begin(), lessons_.end(),
                                    [&](const auto& each) { return each->id == choice.id; });
    if (found == lessons_.end()) {
        std::vector<std::string> known;
        for (const auto& each : lessons_)
            known.push_back(each->id);
        throw core::DataError("lesson", choice.id, "is not there", core::choicesHint(choice.id, known));
    }
    model_.choosing = false;
    player_.play(*found, choice.step);
}

void LessonRoom::show(const ui::LessonModel::Show& show) {
    model_.show = show;
    tell();
}

void LessonRoom::leave() {
    player_.leave();
    settling_.giveUp();
    held_ = nullptr;
    model_.curtain = 0.0F;
    model_.choosing = false;
    tell();
}

void LessonRoom::settle(std::shared_ptr<const physiology::Snapshot> seen) {
    if (!held_) since_ = 0.0;
    held_ = std::move(seen);
    settling_.begin(player_.step().scene);
}

// A leg that comes at last is cut to for who wants less motion, and where a show begins: nobody has seen
// another one, and a screen that is switched on is not to be dark.
bool LessonRoom::advance(double seconds, bool cuts) {
    tell();
    settling_.advance();
    since_ += seconds;
    const bool begins = model_.show.on && !arrived_;
    if (!held_) {
        model_.curtain = cuts ? 0.0F : std::max(0.0F, model_.curtain - static_cast<float>(seconds / kRise));
        return false;
    }
    const bool falls = !cuts && !begins;
    if (falls && since_ < kFlight) return false;
    const float lowest = settling_.busy() ? kWaits : 1.0F;
    model_.curtain = falls ? std::min(lowest, model_.curtain + static_cast<float>(seconds / kFall)) : 0.0F;
    if (settling_.busy() || (falls && model_.curtain < 1.0F)) return false;
    held_ = nullptr;
    arrived_ = true;
    return true;
}

void LessonRoom::tell() {
    model_.playing = player_.plays();
    model_.lecturer = player_.wording() == Wording::lecturer;
    if (!model_.playing) return;
    write(player_.lesson(), player_.at(), player_.wording(), language_, model_);
    model_.sourced = !model_.show.on && model_.lecturer &&
                     std::any_of(player_.lesson().steps.begin(), player_.lesson().steps.end(),
                                 [](const auto& step) { return !step.claims.empty(); });
    model_.sources.clear();
    if (model_.sourced) model_.sources = sourcesOf(player_.step(), claims_);
    if (model_.show.on) model_.title = numbered(lessons_, model_.id, model_.title);
}

std::string numbered(const std::vector<std::shared_ptr<const Lesson>>& lessons, const std::string& id,
                     const std::string& title) {
    const auto found =
        std::find_if(lessons.begin(), lessons.end(), [&](const auto& each) { return each->id == id; });
    if (lessons.size() < 2 || found == lessons.end()) return title;
    return std::to_string(found - lessons.begin() + 1) + "/" + std::to_string(lessons.size()) + "  " + title;
}

std::vector<ui::LessonModel::Source> sourcesOf(const LessonStep& step, const std::vector<Claim>& claims) {
    std::vector<ShortSource> found;
    for (const auto& id : step.claims)
        for (const auto& claim : claims)
            for (const auto& name : claim.names)
                if (claim.id == id && std::find(found.begin(), found.end(), name) == found.end())
                    found.push_back(name);
    std::stable_partition(found.begin(), found.end(),
                          [](const auto& name) { return name.key != "source.model"; });
    std::vector<ui::LessonModel::Source> sources;
    sources.reserve(found.size());
    for (const auto& name : found)
        sources.push_back({name.name, name.key, name.remembered});
    return sources;
}

void write(const Lesson& lesson, int at, Wording wording, const std::string& language,
           ui::LessonModel& model) {
    const LessonStep& step = lesson.steps[static_cast<std::size_t>(at)];
    model.id = lesson.id;
    model.title = lesson.title.in(language);
    model.stepTitle = step.scene.title.in(language);
    model.words = step.words(wording).in(language);
    model.step = at;
    model.steps = static_cast<int>(lesson.steps.size());
    model.everyWords.clear();
    for (const auto& each : lesson.steps) {
        model.everyWords.push_back(each.scene.caption.in(language));
        if (!model.show.on) model.everyWords.push_back(each.lecturer.in(language));
    }
}

} // namespace app

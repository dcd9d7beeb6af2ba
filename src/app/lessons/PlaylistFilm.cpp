// SPDX-License-Identifier: Apache-2.0
#include "app/lessons/PlaylistFilm.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <iostream>
#include <optional>

#include "app/Film.h"
#include "app/ImageFile.h"
#include "app/VideoPipe.h"
#include "app/lessons/Display.h"
#include "app/lessons/LessonRoom.h"
#include "app/lessons/LessonShow.h"
#include "core/DataError.h"
#include "core/Log.h"

namespace app {
namespace {

std::filesystem::path frameFile(const std::filesystem::path& folder, int frame) {
    std::array<char, 32> name{};
    std::snprintf(name.data(), name.size(), "frame_%06d.png", frame);
    return folder / name.data();
}

ui::LessonModel modelOf(const PlaylistJob& job, const Lesson& lesson, int step) {
    ui::LessonModel model;
    model.playing = true;
    model.show = showFor(job.configuration);
    model.show.room = 0; // a television moves its picture itself
    model.show.letters = lettersFor(job.configuration.screen, {job.width, job.height});
    model.letters = lettersOf(job.lessons, job.language);
    write(lesson, step, Wording::plain, job.language, model);
    model.title = numbered(job.lessons, lesson.id, model.title);
    return model;
}

} // namespace

RenderJob jobOf(const PlaylistJob& job, const Lesson& lesson, int step) {
    const LessonStep& shown = lesson.steps[static_cast<std::size_t>(step)];
    const Scene& scene = shown.scene;
    RenderJob film;
    film.patient = scene.patient;
    film.view = scene.view;
    film.view.mirrored = scene.patient.leftLeg;
    if (film.view.axial) scene::showAxial(film.view, *film.view.sectionHeight);
    film.camera = scene.camera;
    film.events = scene.events;
    film.moment = {scene.settle, scene.phase};
    film.stride = scene.stride;
    film.framesPerSecond = job.framesPerSecond;
    const double seconds = secondsFor(shown, {job.configuration.show.wordsPerMinute, job.language});
    film.out.kind = RenderOutput::Kind::folder;
    film.out.lastFrame = std::max(1, static_cast<int>(std::lround(seconds * job.framesPerSecond)) - 1);
    film.studio.width = job.width;
    film.studio.height = job.height;
    film.studio.quality = job.quality;
    film.studio.language = job.language;
    film.studio.validation = job.validation;
    film.studio.seed = scene.patient.seed;
    film.studio.labels = scene.labels;
    film.studio.labelReach = scene.labelReach;
    film.studio.ceap = scene.patient.ceap;
    film.studio.compared = scene.compared;
    film.studio.lesson = modelOf(job, lesson, step);
    film.studio.colorVision = job.configuration.profile.colorVision;
    film.studio.scale = displayScale(job.configuration.screen, {job.width, job.height});
    return film;
}

int run(const PlaylistJob& job, const World& world) {
    if (job.lessons.empty())
        throw core::DataError("command line", "--playlist", "has no lesson that can be shown",
                              "name ids that `second-heart lessons` prints");
    std::optional<VideoPipe> video;
    if (job.out.kind == RenderOutput::Kind::video)
        video.emplace(job.out.path, VideoPipe::Format{job.width, job.height, job.framesPerSecond});
    int frames = 0;
    for (const auto& lesson : job.lessons)
        for (int step = 0; step < std::ssize(lesson->steps); ++step) {
            const RenderJob each = jobOf(job, *lesson, step);
            core::log::info("{}: step {} of {}, {} pictures", lesson->id, step + 1, lesson->steps.size(),
                            each.out.lastFrame + 1);
            Film film(each, world);
            film.takeFrames([&](int, const render::Image& image) {
                if (video)
                    video->add(image);
                else
                    writePng(image, frameFile(job.out.path, frames));
                ++frames;
            });
        }
    if (video) video->finish();
    std::cout << job.out.path.string() << '\n';
    return 0;
}

} // namespace app

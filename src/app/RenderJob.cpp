// SPDX-License-Identifier: Apache-2.0
#include "app/RenderJob.h"

#include <array>
#include <charconv>
#include <cstdio>
#include <functional>
#include <iostream>
#include <new>
#include <optional>
#include <vector>

#include "app/Film.h"
#include "app/ImageFile.h"
#include "app/OutputFile.h"
#include "app/SceneFile.h"
#include "app/VideoPipe.h"
#include "core/DataError.h"
#include "core/NearestName.h"
#include "render/Failures.h"

namespace app {
namespace {

constexpr int kLargestSide = 8192; // px
constexpr int kMostFrames = 100000;
constexpr int kDefaultVideoFrames = 90;

// Two whole numbers with a sign between them, such as 1280x720 or 0:59.
std::optional<std::pair<int, int>> pairFrom(const std::string& text, char sign) {
    int first = 0, second = 0;
    const char* end = text.data() + text.size();
    const auto one = std::from_chars(text.data(), end, first);
    if (one.ec != std::errc{} || one.ptr == end || *one.ptr != sign) return std::nullopt;
    const auto two = std::from_chars(one.ptr + 1, end, second);
    if (two.ec != std::errc{} || two.ptr != end) return std::nullopt;
    return std::pair(first, second);
}

std::string frameName(int frame) {
    std::array<char, 32> name{};
    std::snprintf(name.data(), name.size(), "frame_%05d.png", frame);
    return name.data();
}

void makeFolder(const std::filesystem::path& folder) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error) throw core::RuntimeFailure(folder.string() + ": the folder cannot be made; check the path");
    requireWritable(folder / frameName(0));
}

void requirePicturePath(const std::filesystem::path& path) {
    requireFilePath("--out", path);
    requireWritable(path);
}

// What a validation layer said fails the run, so that scripts notice.
void checkValidation(Studio& studio) {
    const auto messages = studio.renderer().validationMessages();
    if (!messages.empty())
        throw core::RuntimeFailure("Vulkan validation: " + std::to_string(messages.size()) +
                                   " messages, the first: " + messages.front());
}

void take(Film& film, const RenderJob& job, const Film::Sink& sink) {
    if (job.out.loop)
        film.takeLoop(sink);
    else
        film.takeFrames(sink);
}

void takeVideo(Film& film, const RenderJob& job) {
    VideoPipe video(job.out.path, {job.studio.width, job.studio.height, job.framesPerSecond});
    take(film, job, [&](int, const render::Image& image) { video.add(image); });
    video.finish();
}

void takeFolder(Film& film, const RenderJob& job) {
    take(film, job,
         [&](int frame, const render::Image& image) { writePng(image, job.out.path / frameName(frame)); });
}

int taken(const RenderJob& job, const World& world) {
    Film film(job, world);
    switch (job.out.kind) {
    case RenderOutput::Kind::picture:
        writePng(film.picture(), job.out.path);
        break;
    case RenderOutput::Kind::folder:
        takeFolder(film, job);
        break;
    case RenderOutput::Kind::video:
        takeVideo(film, job);
        break;
    }
    if (job.studio.validation) checkValidation(film.studio());
    std::cout << job.out.path.string() << '\n';
    return 0;
}

} // namespace

RenderOutput outputFor(const std::string& out, const std::string& frames, bool loop) {
    RenderOutput output;
    output.path = out;
    if (out.empty()) requireFilePath("--out", out);
    output.loop = loop;
    output.lastFrame = loop ? kMostFrames : kDefaultVideoFrames - 1;
    const auto extension = output.path.extension();
    if (!extension.empty() && extension != ".png" && extension != ".mp4")
        throw core::DataError("command line", "--out", "\"" + extension.string() + "\" is no kind of picture",
                              "give a name that ends in .png or .mp4, or a folder");
    output.kind = extension == ".png"   ? RenderOutput::Kind::picture
                  : extension == ".mp4" ? RenderOutput::Kind::video
                                        : RenderOutput::Kind::folder;
    if (output.kind == RenderOutput::Kind::picture && (loop || !frames.empty()))
        throw core::DataError("command line", loop ? "--loop" : "--frames", "needs more than one picture",
                              "give a .mp4 file or a folder as --out");
    if (!frames.empty()) {
        const auto range = pairFrom(frames, ':');
        if (!range || range->first < 0 || range->second < range->first || range->second >= kMostFrames)
            throw core::DataError("command line", "--frames", "\"" + frames + "\" is no range",
                                  "give FIRST:LAST such as 0:89");
        std::tie(output.firstFrame, output.lastFrame) = *range;
    }
    if (output.kind == RenderOutput::Kind::folder)
        makeFolder(output.path);
    else
        requirePicturePath(output.path);
    if (output.kind == RenderOutput::Kind::video && !VideoPipe::available())
        throw core::RuntimeFailure(
            "ffmpeg: the program that writes videos is not there; install ffmpeg, or give a "
            "folder as --out for single pictures");
    return output;
}

std::pair<int, int> parseSize(const std::string& text) {
    const auto size = pairFrom(text, 'x');
    if (size && size->first >= 16 && size->second >= 16 && size->first <= kLargestSide &&
        size->second <= kLargestSide)
        return *size;
    throw core::DataError("command line", "--size", "\"" + text + "\" is no size",
                          "give WIDTHxHEIGHT, 16 to 8192 each, such as 1280x720");
}

render::Quality parseQuality(const std::string& text) {
    const std::vector<std::string> known{"low", "medium", "high", "auto"};
    for (std::size_t i = 0; i < known.size(); ++i)
        if (known[i] == text) return static_cast<render::Quality>(i);
    throw core::DataError("command line", "--quality", "\"" + text + "\" is no quality",
                          core::choicesHint(text, known));
}

core::ColorVision parseColorVision(const std::string& text) {
    if (const auto vision = core::colorVisionOf(text)) return *vision;
    throw core::DataError("command line", "--color-vision", "\"" + text + "\" is none",
                          core::choicesHint(text, core::kColorVisions));
}

int run(const RenderJob& job, const World& world) {
    try {
        return taken(job, world);
    } catch (const std::bad_alloc&) {
        throw render::OutOfMemory("out of memory while drawing at " + std::to_string(job.studio.width) + "x" +
                                  std::to_string(job.studio.height) +
                                  "; give a smaller --size or --quality low, or close other programs");
    }
}

} // namespace app

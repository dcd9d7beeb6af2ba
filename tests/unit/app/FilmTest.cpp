// SPDX-License-Identifier: Apache-2.0
#include "app/Film.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <gtest/gtest.h>
#include <unistd.h>

#include "ProgramRun.h"

namespace {

app::RenderJob smallJob() {
    app::RenderJob job;
    job.patient.activity = "walk";
    job.view = scene::defaultView();
    job.view.particleCount = 20000;
    job.view.legend = false;
    job.moment.seconds = 1.0;
    job.framesPerSecond = 10;
    job.out.kind = app::RenderOutput::Kind::folder;
    job.studio.width = 120;
    job.studio.height = 160;
    job.studio.quality = render::Quality::low;
    return job;
}

using Pictures = std::map<int, render::Image>;

app::Film::Sink into(Pictures& pictures) {
    return [&pictures](int frame, const render::Image& image) { pictures[frame] = image; };
}

Pictures framesOf(int first, int last, int loseDeviceAt = -1) {
    auto job = smallJob();
    job.studio.faults.loseDeviceAt = loseDeviceAt;
    job.studio.faultyRenderers = 2;
    job.out.firstFrame = first;
    job.out.lastFrame = last;
    Pictures pictures;
    app::Film(job, app::loadWorld()).takeFrames(into(pictures));
    return pictures;
}

// Mean over the channels, of 255.
double difference(const render::Image& one, const render::Image& other) {
    double sum = 0.0;
    for (std::size_t i = 0; i < one.rgba.size(); ++i)
        sum += std::abs(static_cast<int>(one.rgba[i]) - static_cast<int>(other.rgba[i]));
    return sum / static_cast<double>(one.rgba.size());
}

// And however often the graphics device is lost in between.
TEST(Film, AFrameIsTheSameBitsWhereverTheRangeBegins) {
    const auto whole = framesOf(0, 5);
    const auto part = framesOf(3, 5, 1);
    ASSERT_EQ(whole.size(), 6U);
    ASSERT_EQ(part.size(), 3U);
    for (const auto& [frame, image] : part)
        EXPECT_EQ(image.rgba, whole.at(frame).rgba) << frame;
    EXPECT_NE(whole.at(3).rgba, whole.at(4).rgba) << "nothing moves";
}

TEST(Film, ADeviceThatIsLostAgainAndAgainIsToldInTheEnd) {
    auto job = smallJob();
    job.studio.faults.loseDeviceAt = 0; // while the leg is uploaded
    job.studio.faultyRenderers = 4;
    EXPECT_THROW(app::Film(job, app::loadWorld()), render::DeviceLost);
}

TEST(Film, TheFirstFrameOfALoopFollowsItsLast) {
    auto job = smallJob();
    job.out.loop = true;
    job.out.lastFrame = 1000;
    job.moment.seconds = 6.0; // settled, so that a cycle repeats the one before
    Pictures pictures;
    app::Film(job, app::loadWorld()).takeLoop(into(pictures));
    const int last = static_cast<int>(pictures.size()) - 1;
    ASSERT_GE(last, 8);
    ASSERT_EQ(pictures.rbegin()->first, last);
    double most = 0.0;
    for (int frame = 0; frame < last; ++frame)
        most = std::max(most, difference(pictures[frame], pictures[frame + 1]));
    EXPECT_GT(most, 0.05) << "nothing moves";
    EXPECT_LE(difference(pictures[last], pictures[0]), most);
}

TEST(Film, ALoopDissolvesEvenlyIntoItsBeginning) {
    const auto plan = app::loopPlan(1.13, 30, std::size_t{4} * 1280 * 720);
    EXPECT_EQ(plan.frames, 34);
    EXPECT_NEAR(plan.frames * plan.step, 1.13, 1e-12);
    EXPECT_FLOAT_EQ(plan.dissolve(0), 0.0F);
    EXPECT_FLOAT_EQ(plan.dissolve(plan.frames), 1.0F) << "the frame after the last is the first";
    for (int frame = 0; frame < plan.frames; ++frame)
        EXPECT_LE(plan.dissolve(frame), plan.dissolve(frame + 1));
    EXPECT_LT(app::loopPlan(5.0, 60, std::size_t{4} * 8192 * 8192).dissolved, 4) << "memory is bounded";
}

class BrokenFfmpeg : public testing::Test {
protected:
    BrokenFfmpeg() { std::filesystem::create_directories(folder_); }
    ~BrokenFfmpeg() override { std::filesystem::remove_all(folder_); }

    std::filesystem::path folder_ =
        std::filesystem::temp_directory_path() / ("second-heart-ffmpeg-" + std::to_string(::getpid()));
};

// It complains and says that all went well where the disk is full at the last bytes.
TEST_F(BrokenFfmpeg, IsOneLineAndLeavesNoVideoBehind) {
    for (const char* status : {"1", "0"}) {
        const auto program = folder_ / "ffmpeg";
        std::ofstream(program) << "#!/bin/sh\nfor last; do :; done\necho part >\"$last\"\n"
                               << "cat >/dev/null\necho 'No space left' >&2\nexit " << status << "\n";
        std::filesystem::permissions(program, std::filesystem::perms::owner_all);
        const auto video = folder_ / "film.mp4";
        const auto run = runProgram({"render", "--time", "0", "--size", "64x64", "--quality", "low",
                                     "--frames", "0:1", "--out", video.string()},
                                    {{"PATH", folder_.string() + ":" + std::getenv("PATH")}});
        EXPECT_EQ(run.exitCode, 1);
        EXPECT_EQ(lineCount(run.err), 1) << run.err;
        EXPECT_NE(run.err.find("film.mp4"), std::string::npos) << run.err;
        EXPECT_NE(run.err.find("No space left"), std::string::npos) << run.err;
        EXPECT_FALSE(std::filesystem::exists(video));
    }
}

TEST_F(BrokenFfmpeg, AFullDiskIsOneLine) {
    const auto picture = folder_ / "full.png";
    std::filesystem::create_symlink("/dev/full", picture);
    const auto run = runProgram(
        {"render", "--time", "0", "--size", "64x64", "--quality", "low", "--out", picture.string()});
    EXPECT_EQ(run.exitCode, 1);
    EXPECT_EQ(lineCount(run.err), 1) << run.err;
    EXPECT_NE(run.err.find("has room"), std::string::npos) << run.err;
}

} // namespace

// SPDX-License-Identifier: Apache-2.0
// The leg of a museum's screen stays in what its controls and words leave free, at every moment of a step.
#include <gtest/gtest.h>

#include "app/BakedLeg.h"
#include "app/kiosk/KioskFile.h"
#include "app/kiosk/KioskStage.h"
#include "physiology/Simulation.h"

namespace {

struct Strides {
    app::World world = app::loadWorld();
    scene::LegGeometry geometry;
    std::vector<std::shared_ptr<const physiology::Snapshot>> moments; // of one step
    app::KioskFile file = app::loadKioskFile(world);

    Strides() {
        constexpr double kStart = 1.2, kMoment = 0.06, kStep = 1.3; // s
        physiology::Patient patient;
        patient.activity = "walk";
        physiology::Simulation walking(world.leg, world.assets, patient);
        geometry = app::loadGeometry(world, *walking.layout());
        walking.run(kStart);
        for (double time = 0.0; time < kStep; time += kMoment) {
            walking.run(kMoment);
            moments.push_back(walking.snapshot());
        }
    }

    std::vector<glm::vec3> leg(const physiology::Snapshot& at) const {
        constexpr std::size_t kEvery = 37;
        const auto pose = anatomy::drawn(at.pose);
        std::vector<glm::vec3> out;
        for (const auto& mesh : geometry.meshes)
            for (std::size_t i = 0; mesh.layer == scene::Layer::skin && i < mesh.vertices.size(); i += kEvery)
                out.push_back(
                    pose.posed(mesh.vertices[i].weights, mesh.vertices[i].position, glm::vec3(0.0F)));
        return out;
    }
};

const Strides& strides() {
    static const Strides made;
    return made;
}

glm::vec2 pixelOf(const glm::vec3& place, const scene::Camera& camera, const glm::vec2& window) {
    const auto clip = camera.projection(window.x / window.y) * camera.view() * glm::vec4(place, 1.0F);
    return (0.5F * glm::vec2(clip) / clip.w + 0.5F) * window;
}

struct Hall {
    const char* name;
    app::Window::Size size;
    double mm;
    float legendLeft, legendBottom; // share of the picture
    bool largeText;
};

std::ostream& operator<<(std::ostream& out, const Hall& hall) {
    return out << hall.name;
}

class KioskFrame : public testing::TestWithParam<Hall> {};

TEST_P(KioskFrame, HoldsTheWalkingLeg) {
    const auto& [name, size, mm, left, bottom, large] = GetParam();
    ui::KioskModel model;
    model.choices = {{"walk", true}, {"valve", false}, {"stocking", false}};
    model.languages = {"de", "en", "es", "fr", "it", "ja", "pt", "zh"};
    model.heightMm = mm;
    model.largeText = large;
    const glm::vec2 screen(size.width, size.height);
    ui::ControlMarks marks;
    marks.mark("legend", {left * screen.x, 0.0F, screen.x, bottom * screen.y});
    app::KioskStage stage;
    stage.see(marks, 0.0);
    const auto room = stage.room(model, size);
    float high = 0.0F;
    for (const float turned : {0.0F, 0.5F, 1.1F}) { // rad, as the show turns it
        app::KioskCamera camera(strides().geometry, *strides().world.leg);
        camera.show(strides().file.home, false);
        camera.turn(turned, 0.0F);
        glm::vec2 low(1e6F), end(-1e6F);
        for (const auto& moment : strides().moments) {
            const auto seen = camera.at({}, *moment, room, 0.06);
            for (const auto& place : strides().leg(*moment)) {
                const auto pixel = pixelOf(place, seen, room.window);
                low = glm::min(low, pixel);
                end = glm::max(end, pixel);
            }
        }
        EXPECT_GE(low.x, room.low.x) << turned;
        EXPECT_GE(low.y, room.low.y) << turned;
        EXPECT_LE(end.x, room.high.x) << turned;
        EXPECT_LE(end.y, room.high.y) << turned;
        high = std::max(high, (end.y - low.y) / (room.high.y - room.low.y));
    }
    EXPECT_GT(high, 0.6F) << "and is not lost in it";
}

const Hall kHalls[]{{"desk", {1280, 720}, 300.0, 0.76F, 0.42F, false},
                    {"deskLarge", {1280, 720}, 300.0, 0.73F, 0.55F, true},
                    {"wall", {1920, 1080}, 680.0, 0.76F, 0.42F, false},
                    {"tall", {1080, 1920}, 600.0, 0.68F, 0.19F, false},
                    {"tallLarge", {1080, 1920}, 1210.0, 0.6F, 0.24F, true}};
INSTANTIATE_TEST_SUITE_P(Halls, KioskFrame, testing::ValuesIn(kHalls),
                         [](const auto& each) { return std::string(each.param.name); });

} // namespace

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/Compared.h"
#include "app/SceneLabels.h"
#include "app/World.h"
#include "physiology/Snapshot.h"
#include "render/Renderer.h"
#include "scene/ViewSpec.h"
#include "ui/DrawingTurn.h"
#include "ui/LessonModel.h"
#include "ui/StrideView.h"

namespace app {

// Takes pictures without a window: the same frame builder, renderer and legend as on the screen.
class Studio {
public:
    struct Options {
        int width = 1280, height = 720;
        render::Quality quality = render::Quality::high;
        std::string language = "en";
        bool validation = false;
        std::uint64_t seed = 1;
        std::string title{}, caption{}; // written into the picture
        std::vector<SceneLabel> labels{};
        glm::vec2 labelReach{0.0F};         // as Scene
        int ceap = 0;                       // clinical class: how varicose the veins are drawn
        Compared compared = Compared::none; // as Scene
        bool alone = false; // one picture, whose notices tell what is in it; those of films stay the same
        std::vector<std::string> pair{};   // the names of two legs that stand side by side; else empty
        ui::LessonModel lesson{};          // when it plays, its words stand under the leg
        float scale = 0.0F;                // of letters; 0: as the height has it
        ui::DrawingTurns* turns = nullptr; // of a window that draws meanwhile; must outlive the studio
        bool forKeeps = true;              // at high quality drawn finer than its pixels; not to be timed
        core::ColorVision colorVision = core::ColorVision::all;
        render::Faults faults{}; // tests only: of so many renderers, one after the other
        int faultyRenderers = 1;
    };

    // Throws core::NoDriver without a usable GPU driver, core::DataError without the baked leg. A graphics
    // device that is lost is started again, three times in a row at most; then render::DeviceLost.
    Studio(const World& world, const std::shared_ptr<const physiology::NetworkLayout>& layout,
           const Options& options);
    ~Studio();

    void watch(const physiology::Snapshot& snapshot, const scene::ViewSpec& view); // moves the particles on
    render::Image picture(const std::shared_ptr<const physiology::Snapshot>& snapshot,
                          const scene::ViewSpec& view);

    // Drawn into the pictures from now on: what is known of the stride; the leg that is compared with.
    void note(ui::StrideView stride);
    void compare(std::shared_ptr<const physiology::Snapshot> other);

    // Of the lesson: how far the step is, and how far its curtain has fallen, 0..1.
    void tell(float through, float curtain);

    // The second leg of a pair, with each moment before it is watched or drawn; and what is read on both.
    void accompany(std::shared_ptr<const physiology::Snapshot> second);
    void read(const physiology::Snapshot& first); // without watching the blood
    float aspect() const;                         // width / height of a leg's picture

    // Draws without reading the picture back, for measuring.
    void draw(const std::shared_ptr<const physiology::Snapshot>& snapshot, const scene::ViewSpec& view);

    render::Renderer& renderer();
    const scene::LegGeometry& geometry() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace app

// SPDX-License-Identifier: Apache-2.0
#include "app/FrameBuilder.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <optional>

#include "app/ClosedVeins.h"
#include "app/ClotCells.h"
#include "app/LayoutToScene.h"
#include "app/SignBuilder.h"
#include "app/SkinTones.h"
#include "app/SliceKeeper.h"
#include "app/StageBuilder.h"
#include "core/Units.h"
#include "scene/BloodParticles.h"
#include "scene/BloodPaths.h"
#include "scene/TubeBuilder.h"
#include "scene/Visibility.h"
#include "ui/QuantityFacts.h"

namespace app {
namespace {

constexpr float kCmPerM = 100.0F;
constexpr float kPercent = 100.0F;
constexpr double kLongestStep = 0.25; // s; over longer gaps the flow in between is not known
constexpr double kJump = 5.0;         // s; over such a gap the blood is spread anew

// m/s; a cell without lumen has no speed.
float speedOf(const physiology::Snapshot& snapshot, std::size_t cell) {
    return snapshot.area[cell] > 0.0F ? snapshot.flow[cell] / snapshot.area[cell] : 0.0F;
}

float mmHg(float pascal) {
    return static_cast<float>(core::toMmHg(static_cast<double>(pascal)));
}

// N/m around the vein, by Laplace's law: transmural pressure times radius. A vein that is pressed together
// bears none.
float wallTension(float transmural, float area) {
    const float radius = std::sqrt(std::max(area, 0.0F) / std::numbers::pi_v<float>);
    return std::max(transmural, 0.0F) * radius;
}

// In its display unit (ui::factsOf says which).
float quantityOf(const physiology::Snapshot& snapshot, scene::Quantity quantity, std::size_t cell) {
    switch (quantity) {
    case scene::Quantity::pressure:
        return mmHg(snapshot.pressure[cell]);
    case scene::Quantity::transmural:
        return mmHg(snapshot.transmural[cell]);
    case scene::Quantity::tension:
        return wallTension(snapshot.transmural[cell], snapshot.area[cell]);
    case scene::Quantity::flow:
        return static_cast<float>(core::toMl(static_cast<double>(snapshot.flow[cell])));
    case scene::Quantity::speed:
        return speedOf(snapshot, cell) * kCmPerM;
    case scene::Quantity::oxygen:
        return snapshot.saturation[cell] * kPercent;
    case scene::Quantity::residence:
        return snapshot.residence[cell];
    case scene::Quantity::collapse:
        return snapshot.areaRatio[cell] * kPercent;
    case scene::Quantity::system:
        break; // no state of the blood: systemsOf
    }
    return 0.0F;
}

template <typename Function>
void fillPerCell(std::vector<float>& values, const physiology::Snapshot& snapshot, const Function& value) {
    values.resize(snapshot.area.size());
    for (std::size_t cell = 0; cell < values.size(); ++cell)
        values[cell] = value(cell);
}

// Per cell, as ui::kSystems.
std::vector<float> systemsOf(const physiology::NetworkLayout& layout, const anatomy::Leg& leg) {
    std::vector<float> systems(layout.cellLength.size(), 0.0F);
    for (std::size_t v = 0; v < layout.vessels.size(); ++v) {
        const auto layer = scene::layerOf(leg.vessels[v].system);
        const auto& known = ui::kSystems;
        const auto found =
            std::find_if(known.begin(), known.end(), [&](const auto& each) { return each.layer == layer; });
        const auto& vessel = layout.vessels[v];
        std::fill_n(systems.begin() + vessel.firstCell, vessel.cellCount,
                    found == known.end() ? 0.0F : static_cast<float>(found - known.begin()));
    }
    return systems;
}

// The courses of the veins as they are drawn.
std::vector<scene::VesselCurve> curvesOf(const scene::LegGeometry& geometry) {
    std::vector<scene::VesselCurve> curves(geometry.tubes.size());
    for (std::size_t v = 0; v < curves.size(); ++v)
        for (const auto& ring : geometry.tubes[v].rings)
            curves[v].points.push_back({.center = ring.center,
                                        .tangent = ring.tangent,
                                        .side = ring.side,
                                        .weights = ring.weights,
                                        .byFat = ring.byFat,
                                        .widened = ring.widened,
                                        .at = ring.at});
    return curves;
}

std::vector<scene::ValvePlace> valvePlacesOf(const anatomy::Leg& leg) {
    std::vector<scene::ValvePlace> places;
    for (const auto& valve : leg.valves)
        places.push_back({valve.vessel, static_cast<float>(valve.at)});
    return places;
}

// Close to a valve few of the leg's cells are in sight, so that more may run at little cost.
int mostFor(const scene::ViewSpec& view, int most) {
    constexpr float kNear = 0.06F; // m of picture
    constexpr int kNearCells = 24000;
    const float high = 2.0F * std::tan(0.5F * view.camera.fieldOfView) * view.camera.distance;
    return high < kNear ? std::max(most, kNearCells) : most;
}

// As shaders/shared/cusp.h.
float mouthOf(float opening, float leak) {
    return leak + (1.0F - leak) * opening;
}

// The blood as particles, from the first snapshot on.
class BloodStream {
public:
    BloodStream(const anatomy::Leg& leg, const physiology::NetworkLayout& layout,
                const scene::LegGeometry& geometry, std::uint64_t seed)
        : particles_(flowNetworkOf(layout, leg), seed), cells_(cellMapOf(layout)),
          paths_(curvesOf(geometry), cells_, valvePlacesOf(leg)) {
        for (const auto& tube : geometry.tubes)
            veins_.push_back(scene::traitsOf(tube.id, tube.layer));
    }

    // A past moment is shown with the blood where it is now, so that nothing jumps on the way there and back.
    void follow(const physiology::Snapshot& snapshot, int count, bool still) {
        if (still && time_) return;
        const double gap = time_ ? snapshot.time - *time_ : kJump;
        if (count != count_ || std::abs(gap) >= kJump)
            particles_.fill(flowFieldOf(snapshot), count);
        else if (gap > 0.0)
            particles_.step(flowFieldOf(snapshot), std::min(gap, kLongestStep));
        time_ = snapshot.time;
        count_ = count;
    }

    void place(scene::FrameInput& frame, const scene::ViewSpec& view) {
        mouth_.resize(frame.valveOpening.size());
        for (std::size_t i = 0; i < mouth_.size(); ++i)
            mouth_[i] = mouthOf(frame.valveOpening[i], frame.valveLeak[i]);
        paths_.pose(frame.pose,
                    {frame.cellArea, frame.cellAreaRatio, view.veinWidth, frame.cellVelocity, mouth_});
        frame.stations.assign(paths_.stations().begin(), paths_.stations().end());
        showOnly(view);
        paths_.pack(particles_.particles(), shown_, frame.particles);
        frame.particleVolume = particles_.quantum();
    }

private:
    // Blood of a vein that is hidden or faint would float in the air.
    void showOnly(const scene::ViewSpec& view) {
        constexpr float kFrom = 0.5F, kAll = 0.8F; // opacity of the vein
        shown_.assign(static_cast<std::size_t>(cells_.cellCount), 256);
        for (std::size_t v = 0; v < std::min(veins_.size(), cells_.vessels.size()); ++v) {
            const float share = glm::smoothstep(kFrom, kAll, scene::visibilityOf(view, veins_[v]).opacity);
            const auto& vessel = cells_.vessels[v];
            std::fill_n(shown_.begin() + vessel.firstCell, vessel.boundaries.size() - 1,
                        static_cast<std::uint16_t>(256.0F * share));
        }
    }

    scene::BloodParticles particles_;
    scene::CellMap cells_;
    scene::BloodPaths paths_;
    std::vector<scene::StructureTraits> veins_; // of the geometry, in the order of the vessels
    std::vector<std::uint16_t> shown_;          // per cell
    std::vector<float> mouth_;                  // per valve
    std::optional<double> time_;
    int count_ = -1;
};

void copyState(const physiology::Snapshot& snapshot, scene::FrameInput& frame) {
    frame.pose = anatomy::drawn(snapshot.pose);
    frame.joints = snapshot.joints;
    frame.cellArea = snapshot.area;
    frame.cellAreaRatio = snapshot.areaRatio;
    frame.valveOpening = snapshot.valveOpening;
    frame.valveLeak = snapshot.valveLeak;
    frame.muscleActivation = snapshot.muscleActivation;
    frame.musclePressure.resize(snapshot.musclePressure.size());
    std::transform(snapshot.musclePressure.begin(), snapshot.musclePressure.end(),
                   frame.musclePressure.begin(), mmHg);
    frame.plantarLoad = snapshot.plantarLoad;
    frame.time = snapshot.time;
}

} // namespace

struct FrameBuilder::State {
    BloodStream blood;
    SkinTones tones;
    SignBuilder signs;
    StageBuilder stage;
    ClosedVeins closed;
    scene::FrameInput frame;
    std::vector<float> systems; // per cell
    std::optional<SliceKeeper> slices;
    int mostParticles = std::numeric_limits<int>::max();
    bool still = false;
};

FrameBuilder::FrameBuilder(const World& world, const physiology::NetworkLayout& layout,
                           const scene::LegGeometry& geometry, std::uint64_t seed)
    : state_(std::make_unique<State>(State{BloodStream(*world.leg, layout, geometry, seed),
                                           SkinTones(world.assets),
                                           SignBuilder(world, geometry),
                                           StageBuilder(world, geometry),
                                           ClosedVeins(world),
                                           {},
                                           systemsOf(layout, *world.leg),
                                           {}})) {}

FrameBuilder::~FrameBuilder() = default;
FrameBuilder::FrameBuilder(FrameBuilder&&) noexcept = default;
FrameBuilder& FrameBuilder::operator=(FrameBuilder&&) noexcept = default;

void FrameBuilder::swell(const std::optional<FluidMl>& volume) {
    state_->signs.swell(volume);
}

void FrameBuilder::cutThrough(const scene::LegGeometry& geometry, int longestSide) {
    state_->slices.emplace(geometry, longestSide);
}

void FrameBuilder::hold(bool still) {
    state_->still = still;
}

void FrameBuilder::limitParticles(int most) {
    state_->mostParticles = most;
}

const scene::FrameInput& FrameBuilder::build(const physiology::Snapshot& snapshot,
                                             const scene::ViewSpec& view) {
    scene::FrameInput& frame = state_->frame;
    copyState(snapshot, frame);
    state_->stage.fill(snapshot, view, frame);
    frame.skinTint = state_->tones.tint(snapshot.patient.skinTone);
    state_->signs.fill(snapshot, frame);
    if (view.quantity == scene::Quantity::system)
        frame.cellQuantity = state_->systems;
    else
        fillPerCell(frame.cellQuantity, snapshot,
                    [&](std::size_t cell) { return quantityOf(snapshot, view.quantity, cell); });
    fillPerCell(frame.cellVelocity, snapshot, [&](std::size_t cell) { return speedOf(snapshot, cell); });
    state_->blood.follow(snapshot, std::min(view.particleCount, mostFor(view, state_->mostParticles)),
                         state_->still);
    if (view.opacityOf(scene::Layer::blood) > 0.0F) {
        state_->blood.place(frame, view);
    } else {
        frame.particles.clear();
        frame.particleVolume = 0.0;
    }
    drawClots(snapshot, frame); // after the blood, which keeps to what is open
    state_->closed.draw(snapshot, frame);
    frame.slice = state_->slices ? state_->slices->at(frame, view) : nullptr;
    return frame;
}

} // namespace app

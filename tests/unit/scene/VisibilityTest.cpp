// SPDX-License-Identifier: Apache-2.0
#include "scene/Visibility.h"

#include <gtest/gtest.h>

#include "RealLeg.h"
#include "scene/StructureLayers.h"

namespace {

using namespace scene;

const StructureTraits kSkin = traitsOf("skin", Layer::skin);
const StructureTraits kSoleus = traitsOf("soleus", Layer::muscle);
const StructureTraits kDeepMuscle = traitsOf("tibialis_posterior", Layer::muscle);
const StructureTraits kTibia = traitsOf("tibia", Layer::bone);
const StructureTraits kVein = traitsOf("popliteal_vein", Layer::deepVein);

ViewSpec viewWith(float muscle) {
    ViewSpec view;
    view.opacity.fill(1.0F);
    view.opacityOf(Layer::muscle) = muscle;
    return view;
}

TEST(Visibility, IsTheLayersUntilSomethingIsDone) {
    const ViewSpec view = viewWith(0.4F);
    EXPECT_EQ(visibilityOf(view, kSoleus).opacity, 0.4F);
    EXPECT_EQ(visibilityOf(view, kSoleus).blended(), 0.4F);
    EXPECT_EQ(visibilityOf(view, kTibia).opacity, 1.0F);
}

TEST(Visibility, HiddenGhostedAndIsolatedByIdAndByLayer) {
    ViewSpec view = viewWith(0.1F);
    view.states.hidden = {"soleus"};
    EXPECT_EQ(visibilityOf(view, kSoleus).opacity, 0.0F);
    EXPECT_EQ(visibilityOf(view, kDeepMuscle).opacity, 0.1F);
    view.states.hidden = {"muscle"};
    EXPECT_EQ(visibilityOf(view, kDeepMuscle).opacity, 0.0F) << "a whole layer";
    view.states = {};
    view.states.ghosted = {"tibia", "soleus"};
    EXPECT_EQ(visibilityOf(view, kTibia).opacity, kGhostOpacity);
    EXPECT_EQ(visibilityOf(view, kSoleus).opacity, 0.1F) << "a ghost is never more than its layer";
    view.states = {};
    view.states.isolated = {"soleus"};
    EXPECT_EQ(visibilityOf(view, kSoleus).opacity, 1.0F) << "even of a faint layer";
    EXPECT_EQ(visibilityOf(view, kTibia).opacity, 0.0F);
    view.states.ghosted = {"soleus"};
    EXPECT_GT(visibilityOf(view, kSoleus).opacity, 0.4F) << "its body is seen, not only its rim";
    EXPECT_LT(visibilityOf(view, kSoleus).opacity, 1.0F);
    view.states.hidden = {"soleus"};
    EXPECT_EQ(visibilityOf(view, kSoleus).opacity, 0.0F) << "hidden wins";
}

TEST(Visibility, ActionsToggleForTheSelectedOne) {
    ViewSpec view = viewWith(1.0F);
    apply(view, StructureAction::hide);
    EXPECT_TRUE(view.states.empty()) << "nothing is selected";
    view.selected = "soleus";
    for (const auto action : {StructureAction::hide, StructureAction::ghost, StructureAction::isolate}) {
        EXPECT_FALSE(holds(view, action));
        apply(view, action);
        EXPECT_TRUE(holds(view, action));
    }
    apply(view, StructureAction::hide);
    EXPECT_FALSE(holds(view, StructureAction::hide));
    apply(view, StructureAction::showAll);
    EXPECT_TRUE(view.states.empty());
}

TEST(Peel, TakesEachStepInTurnAndKeepsTheBones) {
    ViewSpec view = viewWith(1.0F);
    for (int i = 0; i < kPeelSteps; ++i) {
        view.peel = stopOf(static_cast<PeelStep>(i));
        for (int j = 0; j < kPeelSteps; ++j)
            EXPECT_NEAR(dissolvedAt(view.peel, static_cast<PeelStep>(j)), j < i ? 1.0F : 0.0F, 1e-5F)
                << "step " << j << " at stop " << i;
    }
    EXPECT_EQ(visibilityOf(view, kTibia).blended(), 1.0F);
    EXPECT_EQ(visibilityOf(view, kVein).blended(), 0.0F);
    view.peel = stopOf(PeelStep::deepMuscle);
    EXPECT_EQ(visibilityOf(view, kSoleus).blended(), 0.0F);
    EXPECT_EQ(visibilityOf(view, kDeepMuscle).blended(), 1.0F);
    view.states.isolated = {"skin"};
    EXPECT_EQ(visibilityOf(view, kSkin).blended(), 1.0F) << "what is isolated is not peeled";
}

TEST(Peel, NeverJumps) {
    constexpr int kParts = 600;
    for (int i = 0; i < kParts; ++i)
        for (int j = 0; j < kPeelSteps; ++j) {
            const auto step = static_cast<PeelStep>(j);
            const float here = dissolvedAt(static_cast<float>(i) / kParts, step);
            const float next = dissolvedAt(static_cast<float>(i + 1) / kParts, step);
            EXPECT_GE(next, here);
            EXPECT_LE(next - here, 1.01F * (kPeelSteps - 1) / kParts);
        }
}

TEST(Peel, StopsFollowEachOther) {
    float peel = 0.0F;
    for (int i = 1; i < kPeelSteps; ++i)
        EXPECT_NEAR(peel = nextStop(peel, 1), stopOf(static_cast<PeelStep>(i)), 1e-6F);
    EXPECT_EQ(nextStop(1.0F, 1), 1.0F);
    EXPECT_NEAR(nextStop(0.4F, -1), stopOf(PeelStep::fat) + stopOf(PeelStep::fat), 1e-6F);
    EXPECT_EQ(nextStop(0.0F, -1), 0.0F);
}

TEST(Peel, MakesGhostsSolidOnlyWhenItBegins) {
    ViewSpec view = defaultView();
    peelTo(view, 0.3F);
    EXPECT_EQ(view.opacityOf(Layer::skin), 1.0F);
    EXPECT_EQ(view.opacityOf(Layer::fat), 1.0F);
    EXPECT_EQ(view.opacityOf(Layer::artery), 0.0F) << "what the user hides stays hidden";
    view.opacityOf(Layer::muscle) = 0.5F;
    peelTo(view, 0.5F);
    EXPECT_EQ(view.opacityOf(Layer::muscle), 0.5F);
}

TEST(Peel, GivesTheGhostsBack) {
    const ViewSpec before = defaultView();
    ASSERT_LT(before.opacityOf(Layer::skin), 1.0F);
    ViewSpec view = before;
    peelTo(view, 0.0F);
    EXPECT_EQ(view, before) << "nothing was peeled";
    peelTo(view, 0.4F);
    peelTo(view, 0.9F);
    peelTo(view, 0.0F);
    EXPECT_EQ(view, before);
    peelTo(view, 0.4F);
    view.opacityOf(Layer::muscle) = 0.5F;
    peelTo(view, 0.0F);
    EXPECT_EQ(view.opacityOf(Layer::muscle), 0.5F) << "the user changed it";
    EXPECT_EQ(view.opacityOf(Layer::skin), before.opacityOf(Layer::skin));
}

TEST(Visibility, EveryMuscleThatIsCalledDeepIsOneOfTheLegs) {
    int deep = 0, superficial = 0;
    for (const auto& muscle : realLeg::leg().muscles) {
        const auto kind = kindOf(muscle.id, realLeg::leg());
        ASSERT_TRUE(kind);
        const auto step = peelStepOf(kind->layer, muscle.id);
        deep += step == PeelStep::deepMuscle ? 1 : 0;
        superficial += step == PeelStep::superficialMuscle ? 1 : 0;
    }
    EXPECT_EQ(deep, 27) << "as many as Peel.cpp names";
    EXPECT_GT(superficial, 20);
    EXPECT_EQ(peelStepOf(Layer::tendon, "interosseous_membrane"), PeelStep::bone);
}

TEST(Visibility, EveryStructureOfTheLegHasAName) {
    const auto names = stateNames(realLeg::leg());
    for (const auto& id :
         {"skin", "soleus", "tibia", "great_saphenous_vein", "deepVein", "interosseous_membrane"})
        EXPECT_NE(std::find(names.begin(), names.end(), id), names.end()) << id;
}

} // namespace

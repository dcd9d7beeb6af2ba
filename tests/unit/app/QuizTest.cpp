// SPDX-License-Identifier: Apache-2.0
#include <map>
#include <set>

#include <gtest/gtest.h>

#include "app/BakedLeg.h"
#include "app/FrameBuilder.h"
#include "app/lecture/QuizQuestions.h"
#include "app/lecture/QuizView.h"
#include "physiology/Simulation.h"
#include "ui/StructureNames.h"
#include "ui/lecture/QuizModel.h"

namespace {

using app::QuizKind;

constexpr float kAspect = 16.0F / 9.0F;

// The leg at rest, once for all tests of this file.
struct Stand {
    app::World world = app::loadWorld();
    physiology::Simulation simulation{world.leg, world.assets, {}};
    scene::LegGeometry geometry = app::loadGeometry(world, *simulation.layout());
    std::shared_ptr<const physiology::Snapshot> shown = simulation.snapshot();
    app::QuizMaker maker{*world.leg, app::quizSubjects(geometry, *world.leg)};
};

const Stand& stand() {
    static const Stand kStand;
    return kStand;
}

constexpr auto kEveryKind = {QuizKind::where, QuizKind::what, QuizKind::depth,
                             QuizKind::flow,  QuizKind::next, QuizKind::leak};

TEST(Quiz, EveryQuestionHasOneRightAnswerInEveryLanguageAndInLatin) {
    const auto& maker = stand().maker;
    const auto& leg = *stand().world.leg;
    std::vector<std::map<std::string, std::string>> languages(1); // names by structure; the first: Latin
    for (const auto& language : ui::languages(stand().world.assets)) {
        const auto texts = ui::Texts::load(stand().world.assets, language.id);
        auto& names = languages.emplace_back();
        for (const auto& subject : maker.subjects()) {
            names[subject.id] = ui::structureName(texts, leg, subject.id);
            languages.front()[subject.id] = ui::latinName(texts, leg, subject.id);
        }
    }
    int asked = 0;
    for (const auto& subject : maker.subjects())
        for (const auto kind : kEveryKind) {
            if (!maker.canAsk(kind, subject)) continue;
            const auto question = maker.ask(kind, subject, 7);
            ++asked;
            ASSERT_EQ(question.choices.size(), 4U) << subject.id;
            ASSERT_TRUE(question.right >= 0 && question.right < 4) << subject.id;
            if (!question.ofStructures()) continue;
            const auto& right = question.choices[static_cast<std::size_t>(question.right)];
            for (const auto& names : languages) {
                std::set<std::string> different;
                for (const auto& choice : question.choices)
                    different.insert(names.at(choice));
                EXPECT_EQ(different.size(), 4U) << names.at(right);
            }
            for (const auto& choice : question.choices)
                EXPECT_EQ(maker.same(choice, right, true), choice == right) << subject.id << " " << choice;
            if (kind == QuizKind::next) {
                EXPECT_EQ(std::count(question.choices.begin(), question.choices.end(), subject.id), 0);
            }
        }
    EXPECT_GT(maker.subjects().size(), 180U);
    EXPECT_GT(asked, 500);
}

TEST(Quiz, AnswersComeFromTheData) {
    const auto& maker = stand().maker;
    const auto right = [&](QuizKind kind, const char* id) {
        const auto* subject = maker.find(id);
        if (!subject || !maker.canAsk(kind, *subject)) return std::string("not asked");
        const auto question = maker.ask(kind, *subject, 1);
        return question.choices[static_cast<std::size_t>(question.right)];
    };
    EXPECT_EQ(right(QuizKind::flow, "great_saphenous_vein"), "up");
    EXPECT_EQ(right(QuizKind::flow, "posterior_tibial_artery"), "down");
    EXPECT_EQ(right(QuizKind::flow, "boyd_perforator"), "in");
    EXPECT_EQ(right(QuizKind::flow, "medial_foot_perforator_1"), "out");
    EXPECT_EQ(right(QuizKind::flow, "intermetatarsal_perforator_1"), "not asked")
        << "it has no valve and no way";
    EXPECT_EQ(right(QuizKind::leak, "great_saphenous_vein"), "down");
    EXPECT_EQ(right(QuizKind::leak, "boyd_perforator"), "out");
    EXPECT_EQ(right(QuizKind::depth, "small_saphenous_vein"), "superficial");
    EXPECT_EQ(right(QuizKind::depth, "soleal_vein_medial_1"), "muscular");
    EXPECT_EQ(right(QuizKind::depth, "soleus"), "not asked");
    EXPECT_EQ(right(QuizKind::next, "small_saphenous_vein"), "popliteal_vein");
    EXPECT_TRUE(maker.same("fibular_vein_1", "fibular_vein_2", false)) << "they run in pairs";
    EXPECT_FALSE(maker.same("metatarsal_1", "metatarsal_2", true));
    EXPECT_FALSE(maker.same("dorsal_digital_vein_1", "dorsal_digital_vein_5", false));
}

TEST(Quiz, ARoundIsTheSameForTheSameSeedAndAsksNothingTwice) {
    const auto& maker = stand().maker;
    EXPECT_EQ(maker.round(3), maker.round(3));
    EXPECT_NE(maker.round(3), maker.round(4));
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        std::set<std::string> subjects;
        for (const auto& question : maker.round(seed))
            subjects.insert(question.subject);
        EXPECT_EQ(subjects.size(), static_cast<std::size_t>(app::QuizMaker::kRound)) << seed;
    }
}

TEST(Quiz, WhatIsAskedIsSeenAndCanBeClicked) {
    app::FrameBuilder frames(stand().world, *stand().simulation.layout(), stand().geometry, 1);
    frames.limitParticles(0);
    const auto& frame = frames.build(*stand().shown, scene::defaultView());
    std::set<std::string> ids{"tibialis_posterior", "cuneiform_2", "popliteal_vein", "boyd_perforator",
                              "fibular_artery"};
    if (std::getenv("SH_EVERY_STRUCTURE")) // takes minutes
        for (const auto& subject : stand().maker.subjects())
            ids.insert(subject.id);
    for (const auto& id : ids) {
        const auto question = stand().maker.ask(QuizKind::where, *stand().maker.find(id), 5);
        const auto picture = app::quizPicture(question, stand().maker, stand().geometry, frame, false,
                                              kAspect, ui::kQuizShare);
        EXPECT_GT(picture.seen, 0.25F) << id;
        EXPECT_TRUE(app::canBeClicked(id, picture.view, stand().geometry, frame, kAspect, ui::kQuizShare))
            << id;
    }
}

} // namespace

// SPDX-License-Identifier: Apache-2.0
#include <fstream>

#include <gtest/gtest.h>
#include <imgui.h>

#include "core/DataError.h"
#include "core/Units.h"
#include "ui/Interface.h"
#include "ui/Layout.h"
#include "ui/lecture/CardFigures.h"
#include "ui/lecture/StructureModel.h"

namespace {

namespace fs = std::filesystem;

const fs::path kAssets = fs::path(SH_SOURCE_DIR) / "assets";

const anatomy::Leg& leg() {
    static const anatomy::Leg kLeg = anatomy::loadLeg(kAssets / "anatomy");
    return kLeg;
}

// Three cells in every vein; in the middle one 40 mmHg, 2 mL/s, 20 mm².
std::shared_ptr<physiology::Snapshot> someMoment() {
    auto layout = std::make_shared<physiology::NetworkLayout>();
    const auto vessels = static_cast<int>(leg().vessels.size());
    for (int v = 0; v < vessels; ++v) {
        layout->vessels.push_back({3 * v, 3, {0.0, 0.3, 0.7, 1.0}});
        layout->segments.push_back({v, 3 * v, 3, 0, 0});
    }
    for (const auto& valve : leg().valves)
        layout->valves.push_back({valve.vessel, 3 * valve.vessel + 1, valve.at, valve.vessel});
    auto snapshot = std::make_shared<physiology::Snapshot>();
    snapshot->layout = layout;
    const auto cells = static_cast<std::size_t>(3 * vessels);
    const auto mmHg = [](double value) { return static_cast<float>(core::fromMmHg(value)); };
    snapshot->pressure.assign(cells, mmHg(30.0));
    for (std::size_t middle = 1; middle < cells; middle += 3)
        snapshot->pressure[middle] = mmHg(40.0);
    snapshot->area.assign(cells, 20e-6F);
    snapshot->areaRatio.assign(cells, 0.8F);
    snapshot->flow.assign(cells, 2e-6F);
    snapshot->saturation.assign(cells, 0.7F);
    snapshot->valveOpening.assign(leg().valves.size(), 0.0F);
    snapshot->valveLeak.assign(leg().valves.size(), 0.0F);
    snapshot->valveFlow.assign(leg().valves.size(), -1e-6F);
    snapshot->muscleActivation.assign(leg().muscles.size(), 0.25F);
    snapshot->musclePressure.assign(leg().muscles.size(), mmHg(60.0));
    return snapshot;
}

double valueOf(const std::vector<ui::CardFigure>& figures, const std::string& key) {
    for (const auto& figure : figures)
        if (figure.key == key) return figure.value;
    ADD_FAILURE() << key;
    return 0.0;
}

TEST(CardFigures, AreThoseOfTheMoment) {
    const auto now = someMoment();
    const auto vein = ui::figuresOf(leg(), *now, "popliteal_vein");
    EXPECT_NEAR(valueOf(vein, "card.pressure"), 40.0, 1e-3) << "in the middle";
    EXPECT_NEAR(valueOf(vein, "card.flow"), 2.0, 1e-6);
    EXPECT_NEAR(valueOf(vein, "card.speed"), 10.0, 1e-4);
    EXPECT_NEAR(valueOf(vein, "card.width"), 5.046, 1e-3);
    EXPECT_NEAR(valueOf(vein, "card.section"), 80.0, 1e-4);
    EXPECT_NEAR(valueOf(vein, "card.oxygen"), 70.0, 1e-4);
    const auto valve = ui::figuresOf(leg(), *now, "popliteal_vein_valve_1");
    EXPECT_NEAR(valueOf(valve, "card.below"), 40.0, 1e-3);
    EXPECT_NEAR(valueOf(valve, "card.above"), 30.0, 1e-3);
    EXPECT_NEAR(valueOf(valve, "card.flow"), -1.0, 1e-6);
    const auto muscle = ui::figuresOf(leg(), *now, "soleus");
    EXPECT_NEAR(valueOf(muscle, "card.activation"), 25.0, 1e-4);
    EXPECT_NEAR(valueOf(muscle, "card.squeeze"), 60.0, 1e-3);
    EXPECT_TRUE(ui::figuresOf(leg(), *now, "tibia").empty());
    EXPECT_TRUE(ui::figuresOf(leg(), *now, "achilles_tendon").empty()) << "no tendon contracts";
}

TEST(CardFigures, SayWhichWayTheBloodRuns) {
    EXPECT_STREQ(ui::wayOf(leg(), "popliteal_vein", 2.0), "card.way.heart");
    EXPECT_STREQ(ui::wayOf(leg(), "popliteal_vein", -2.0), "card.way.back");
    EXPECT_STREQ(ui::wayOf(leg(), "popliteal_vein", 0.0), "card.way.still");
    EXPECT_STREQ(ui::wayOf(leg(), "boyd_perforator", 2.0), "card.way.inwards");
    EXPECT_STREQ(ui::wayOf(leg(), "boyd_perforator", -2.0), "card.way.outwards");
}

TEST(CardFigures, CountValvesByTheirState) {
    const auto now = someMoment();
    const auto before = ui::valvesOf(leg(), *now, "great_saphenous_vein");
    ASSERT_GT(before.size(), 2U);
    now->valveOpening[static_cast<std::size_t>(leg().valveIndex(before[0].id))] = 0.6F;
    now->valveLeak[static_cast<std::size_t>(leg().valveIndex(before[1].id))] = 0.3F;
    const auto valves = ui::valvesOf(leg(), *now, "great_saphenous_vein");
    EXPECT_EQ(valves[0].state, ui::ValveNow::State::open);
    EXPECT_EQ(valves[1].state, ui::ValveNow::State::leaking);
    EXPECT_EQ(valves[2].state, ui::ValveNow::State::shut);
}

TEST(CardFigures, LeadToNeighbors) {
    const auto saphenous = ui::neighborsOf(leg(), "great_saphenous_vein");
    ASSERT_FALSE(saphenous.into.empty());
    EXPECT_EQ(saphenous.into.front(), "common_femoral_vein");
    const auto boyd = ui::neighborsOf(leg(), "boyd_perforator");
    EXPECT_FALSE(boyd.from.empty());
    EXPECT_FALSE(boyd.into.empty());
    const auto veins = ui::squeezedBy(leg(), "soleus");
    EXPECT_TRUE(std::any_of(veins.begin(), veins.end(),
                            [](const auto& id) { return id.starts_with("soleal_vein"); }));
}

TEST(Roles, EveryStructureHasOneInEveryLanguage) {
    for (const auto& language : ui::languages(kAssets)) {
        const auto roles = ui::Roles::load(kAssets, leg(), language.id);
        for (const auto& valve : leg().valves)
            EXPECT_FALSE(roles.of(valve.id).empty()) << valve.id;
        EXPECT_FALSE(roles.of("skin").empty());
        EXPECT_TRUE(roles.of("nothing").empty());
    }
}

TEST(Roles, AMissingSentenceIsNamed) {
    const auto folder = fs::temp_directory_path() / "second-heart-roles-test";
    fs::create_directories(folder / "anatomy");
    fs::create_directories(folder / "i18n" / "roles");
    fs::copy_file(kAssets / "anatomy" / "roles.json", folder / "anatomy" / "roles.json",
                  fs::copy_options::overwrite_existing);
    std::ofstream(folder / "i18n" / "roles" / "en.json") << R"({"roles": {"popliteal": "Gathers."}})";
    try {
        ui::Roles::load(folder, leg(), "en");
        ADD_FAILURE();
    } catch (const core::DataError& error) {
        EXPECT_NE(std::string(error.what()).find("deep-calf"), std::string::npos) << error.what();
    }
    fs::remove_all(folder);
}

// The card on the smallest screen.
class Card : public testing::TestWithParam<ui::Language> {
protected:
    Card() {
        model.shown = someMoment();
        structures.roles = std::make_shared<const ui::Roles>(ui::Roles::load(kAssets, leg(), GetParam().id));
        structures.index =
            std::make_shared<const ui::SearchIndex>(ui::SearchIndex::build(kAssets, leg(), texts));
        structures.past = std::make_shared<const std::vector<ui::CardSample>>(
            std::vector<ui::CardSample>{{0.0, 40.0}, {1.0, 60.0}, {2.0, 50.0}});
    }
    ui::Requests show(const std::vector<ui::InputEvent>& events = {}) {
        model.lecture.structures = std::make_shared<const ui::StructureModel>(structures);
        return interface.showPanels({1280, 720, 0.016F, events}, {model, choices, leg(), texts, color});
    }
    void settle() {
        for (int i = 0; i < 3; ++i)
            show();
    }
    const ui::ControlMarks::Box& at(const std::string& mark) {
        static const ui::ControlMarks::Box kNone;
        const auto* box = interface.marks().find(mark);
        EXPECT_NE(box, nullptr) << mark;
        return box ? *box : kNone;
    }
    ui::Requests click(const std::string& mark) {
        const auto box = at(mark);
        show({ui::PointerMoved{0.5F * (box.left + box.right), 0.5F * (box.top + box.bottom)}});
        auto requests = show({ui::ButtonChanged{ui::MouseButton::left, true}});
        const auto more = show({ui::ButtonChanged{ui::MouseButton::left, false}});
        requests.insert(requests.end(), more.begin(), more.end());
        return requests;
    }
    // The first wish of that kind among what was asked for.
    template <typename Wish>
    static const Wish* wishIn(const ui::Requests& requests) {
        for (const auto& request : requests)
            if (const auto* apart = std::get_if<ui::Apart<ui::StructureRequest>>(&request))
                if (const auto* wish = std::get_if<Wish>(&(*apart)->wish)) return wish;
        return nullptr;
    }

    ui::Model model;
    ui::StructureModel structures;
    ui::Choices choices;
    ui::Texts texts = ui::Texts::load(kAssets, GetParam().id);
    ui::QuantityColor color = [](const scene::ViewSpec&, float) { return glm::vec3(0.5F); };
    ui::Interface interface { 1.0F };
};

TEST_P(Card, StandsBetweenThePanelsAndAboveTheNotice) {
    for (const char* id : {"popliteal_vein", "soleus", "popliteal_vein_valve_1", "tibia"}) {
        model.view.selected = id;
        settle();
        const auto free = ui::layoutOf(1280, 720, ImGui::GetIO().Fonts->Fonts[0]->FontSize).free;
        for (const auto& [name, box] : interface.marks().all()) {
            if (!name.starts_with("card.")) continue;
            EXPECT_GE(box.left, free.left) << id << " " << name;
            EXPECT_GE(box.top, free.top) << id << " " << name;
            EXPECT_LT(box.right, 0.5F * (free.left + free.right)) << id << " " << name;
            EXPECT_LT(box.bottom, free.bottom) << id << " " << name;
        }
        EXPECT_NE(interface.marks().find("card.close"), nullptr) << id;
    }
    model.panels = false;
    settle();
    EXPECT_EQ(interface.marks().find("card.close"), nullptr) << "it folds with the panels";
}

TEST_P(Card, GoesToNeighborsAndCloses) {
    model.view.selected = "small_saphenous_vein";
    settle();
    const auto into = ui::neighborsOf(leg(), "small_saphenous_vein").into;
    ASSERT_FALSE(into.empty());
    const auto asked = click("card.into." + into.front());
    const auto* wish = wishIn<ui::GoToStructure>(asked);
    ASSERT_NE(wish, nullptr);
    EXPECT_EQ(wish->id, into.front());
    const auto closed = click("card.close");
    ASSERT_EQ(closed.size(), 1U);
    EXPECT_EQ(std::get<scene::ViewSpec>(closed.front()).selected, "");
}

TEST_P(Card, SearchTakesWhatIsTypedAndEnterGoesThere) {
    structures.searching = true;
    settle();
    EXPECT_TRUE(interface.wantsKeys()) << "what is typed is no shortcut";
    const auto typed = show({ui::Typed{'s'}, ui::Typed{'o'}, ui::Typed{'l'}});
    const auto* query = wishIn<ui::WriteSearch>(typed);
    ASSERT_NE(query, nullptr);
    EXPECT_EQ(query->query, "sol");
    structures.query = "soleus";
    settle();
    EXPECT_NE(interface.marks().find("search.soleus"), nullptr);
    show({ui::KeyChanged{ui::Key::enter, false, false}});
    const auto entered = show({ui::KeyChanged{ui::Key::enter, true, false}});
    const auto* wish = wishIn<ui::GoToStructure>(entered);
    ASSERT_NE(wish, nullptr);
    EXPECT_EQ(wish->id, "soleus");
    EXPECT_NE(wishIn<ui::ToggleSearch>(entered), nullptr);
}

TEST_P(Card, ASceneThatIsCalledLikeAStructureComesAfterIt) {
    structures.searching = true;
    structures.scenes = {{"pump", "Soleus at work", {"soleus at work", "soleus"}}};
    structures.query = "soleus";
    settle();
    EXPECT_NE(interface.marks().find("search.scene.pump"), nullptr);
    show({ui::KeyChanged{ui::Key::enter, false, false}});
    const auto entered = show({ui::KeyChanged{ui::Key::enter, true, false}});
    EXPECT_EQ(wishIn<ui::OpenScene>(entered), nullptr) << "the lecturer's patient stays";
    EXPECT_NE(wishIn<ui::GoToStructure>(entered), nullptr);
}

TEST_P(Card, SearchOpensScenesAndLessons) {
    structures.searching = true;
    structures.scenes = {{"reflux", "When valves leak", {"when valves leak", "reflux"}},
                         {"stocking", "A stocking presses", {"a stocking presses", "stocking"}}};
    model.lesson.all = {{"valves", "Doors that open one way", 5, 56.0}};
    structures.query = "reflux";
    settle();
    EXPECT_EQ(interface.marks().find("search.scene.stocking"), nullptr) << "is not called that";
    const auto scene = click("search.scene.reflux");
    const auto* wish = wishIn<ui::OpenScene>(scene);
    ASSERT_NE(wish, nullptr);
    EXPECT_EQ(wish->id, "reflux");
    structures.query = "dors"; // a letter is missing
    settle();
    const auto lesson = click("search.lesson.valves");
    ASSERT_EQ(lesson.size(), 2U);
    EXPECT_EQ(std::get<ui::PlayLesson>(lesson.back()).id, "valves");
}

INSTANTIATE_TEST_SUITE_P(Languages, Card,
                         testing::Values(ui::Language{"en", ""}, ui::Language{"de", ""},
                                         ui::Language{"ja", ""}),
                         [](const auto& each) { return each.param.id; });

} // namespace

// SPDX-License-Identifier: Apache-2.0
#include "app/lecture/BookmarkFile.h"

#include <fstream>
#include <unistd.h>

#include <gtest/gtest.h>

#include "app/ViewHistory.h"
#include "app/lecture/Flight.h"
#include "core/DataError.h"

namespace {

namespace fs = std::filesystem;

class Bookmarks : public testing::Test {
protected:
    Bookmarks() { fs::remove_all(folder_); }
    ~Bookmarks() override { fs::remove_all(folder_); }

    fs::path folder_ = fs::temp_directory_path() / ("second-heart-bookmarks-" + std::to_string(getpid()));
    fs::path file_ = folder_ / "second-heart" / "bookmarks.json";
};

app::Bookmark someBookmark() {
    app::Bookmark bookmark{"Große Vene \"links\"", scene::defaultView(), {}};
    auto& view = bookmark.view;
    view.camera.azimuth = -1.25F;
    view.camera.target = {0.01F, -0.02F, 0.3F};
    view.camera.distance = 0.4F;
    view.opacityOf(scene::Layer::skin) = 0.25F;
    view.quantity = scene::Quantity::speed;
    view.rangeLow = -20.0F;
    view.rangeHigh = 20.0F;
    view.plane = scene::SectionPlane{{0.0F, 0.01F, 0.2F}, {1.0F, 0.0F, 0.0F}};
    view.states.hidden = {"tibia"};
    view.states.isolated = {"great_saphenous_vein"};
    view.selected = "great_saphenous_vein";
    view.cutAway = 1.0F;
    view.veinWidth = 2.0F;
    view.lens.on = true;
    bookmark.patient.activity = "walk";
    bookmark.patient.conditions = {{"gsv-reflux", 0.5}};
    return bookmark;
}

TEST_F(Bookmarks, AreTheSameAfterAStart) {
    const auto kept = someBookmark();
    app::saveBookmarks({kept, kept}, file_);
    const auto read = app::loadBookmarks(file_);
    ASSERT_EQ(read.size(), 2U);
    EXPECT_EQ(read[0].name, kept.name);
    EXPECT_EQ(read[0].patient, kept.patient);
    const auto& view = read[0].view;
    EXPECT_NEAR(view.camera.azimuth, kept.view.camera.azimuth, 1e-5F);
    EXPECT_NEAR(view.camera.target.y, kept.view.camera.target.y, 1e-6F);
    EXPECT_NEAR(view.camera.distance, kept.view.camera.distance, 1e-6F);
    EXPECT_EQ(view.opacity, kept.view.opacity);
    EXPECT_EQ(view.quantity, kept.view.quantity);
    EXPECT_EQ(view.rangeLow, kept.view.rangeLow);
    ASSERT_TRUE(view.plane);
    EXPECT_NEAR(view.plane->normal.x, 1.0F, 1e-6F);
    EXPECT_EQ(view.states, kept.view.states);
    EXPECT_EQ(view.selected, kept.view.selected);
    EXPECT_EQ(view.veinWidth, kept.view.veinWidth);
    EXPECT_TRUE(view.lens.on);
}

TEST_F(Bookmarks, NoFileIsNoneAndABrokenOneIsPutAside) {
    EXPECT_TRUE(app::loadBookmarks(file_).empty());
    fs::create_directories(file_.parent_path());
    std::ofstream(file_) << R"({"bookmarks": [{"name": "a", "view": {"opacity": {"skinn": 1}}}]})";
    try {
        app::loadBookmarks(file_);
        ADD_FAILURE();
    } catch (const core::DataError& error) {
        const std::string words = error.what();
        EXPECT_NE(words.find("bookmarks.json"), std::string::npos) << words;
        EXPECT_NE(words.find("skinn"), std::string::npos) << words;
        EXPECT_EQ(words.find('\n'), std::string::npos) << words;
    }
    const auto aside = app::putAside(file_);
    EXPECT_TRUE(fs::exists(aside));
    EXPECT_FALSE(fs::exists(file_));
    std::ofstream(file_) << "[";
    EXPECT_NE(app::putAside(file_), aside) << "neither is lost";
}

TEST(VisitedPlaces, ComeBackWithCameraAndPatient) {
    app::ViewHistory history;
    scene::ViewSpec here = scene::defaultView(), there = here;
    there.camera.azimuth = 2.0F;
    there.selected = "soleus";
    physiology::Patient walking, still;
    walking.activity = "walk";
    history.visit(here, still);
    physiology::Patient patient = walking;
    const auto back = history.undo(there, &patient);
    ASSERT_TRUE(back);
    EXPECT_EQ(*back, here);
    EXPECT_EQ(patient, still);
    const auto again = history.redo(*back, &patient);
    ASSERT_TRUE(again);
    EXPECT_EQ(*again, there);
    EXPECT_EQ(patient, walking);
}

TEST(Flights, ArriveAndLetGoOfACameraThatSomeoneMoves) {
    const scene::Camera from = scene::namedCamera(scene::NamedView::front);
    const scene::Camera to = scene::namedCamera(scene::NamedView::lateral);
    app::Flight flight;
    flight.begin(from, to, false);
    scene::Camera camera = from;
    for (int i = 0; i < 100 && flight.flies(); ++i)
        camera = flight.next(camera, 0.05).value_or(camera);
    EXPECT_EQ(camera, to);
    EXPECT_FALSE(flight.next(camera, 0.05));
    flight.begin(from, to, true);
    EXPECT_EQ(flight.next(from, 0.01), to) << "a cut";
    flight.begin(from, to, false);
    scene::Camera moved = *flight.next(from, 0.1);
    moved.zoom(1.5F);
    EXPECT_FALSE(flight.next(moved, 0.1));
    EXPECT_FALSE(flight.flies());
}

} // namespace

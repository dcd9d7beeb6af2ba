// SPDX-License-Identifier: Apache-2.0
// The words of every step of every lesson fit under the leg, in every language that has them, on a screen
// that lies and on one that stands.
#include <algorithm>
#include <map>
#include <set>

#include <gtest/gtest.h>
#include <imgui.h>
#include <nlohmann/json.hpp>

#include "core/Json.h"
#include "ui/Interface.h"
#include "ui/LessonLayout.h"
#include "ui/LineBreaks.h"
#include "ui/ReadingDistance.h"
#include "ui/panels/LessonBand.h"

namespace {

const std::filesystem::path kAssets = std::filesystem::path(SH_SOURCE_DIR) / "assets";

struct Fit {
    std::string language;
    int width = 0, height = 0;
};

std::vector<Fit> everyFit() {
    std::vector<Fit> fits;
    for (const auto& language : ui::languages(kAssets))
        if (std::filesystem::exists(kAssets / "lessons" / "text" / (language.id + ".json")))
            for (const auto& [width, height] : {std::pair(1280, 720), std::pair(720, 1280)})
                fits.push_back({language.id, width, height});
    return fits;
}

class LessonFit : public testing::TestWithParam<Fit> {
protected:
    LessonFit() {
        const auto document = core::loadJson(kAssets / "lessons" / "text" / (GetParam().language + ".json"));
        for (const auto& [key, text] : document.at("texts").items())
            texts_[key] = text.get<std::string>();
    }

    ui::LessonModel lessonOf(const std::string& id) const {
        ui::LessonModel lesson;
        lesson.playing = true;
        lesson.id = id;
        lesson.title = texts_.at(id + ".title");
        for (const auto& [key, text] : texts_) {
            if (!key.starts_with(id + ".")) continue;
            if (key.ends_with(".plain")) ++lesson.steps;
            if (key.ends_with(".plain") || key.ends_with(".lecturer")) lesson.everyWords.push_back(text);
        }
        for (const auto& [key, text] : texts_)
            lesson.letters += text;
        return lesson;
    }

    std::vector<std::string> lessons() const {
        std::vector<std::string> ids;
        for (const auto& [key, text] : texts_)
            if (key.ends_with(".title") && std::count(key.begin(), key.end(), '.') == 1)
                ids.push_back(key.substr(0, key.find('.')));
        return ids;
    }

    void show(const ui::LessonModel& lesson) {
        model_.lesson = lesson;
        for (int i = 0; i < 3; ++i)
            interface_.showPanels({GetParam().width, GetParam().height, 0.016F, {}},
                                  {model_, {}, leg_, words_, color_});
    }

    static ui::Fonts fonts() {
        const auto& all = ImGui::GetIO().Fonts->Fonts;
        return {all[0], all[1], all[2], all[3], all[2], all.Size > 4 ? all[4] : all[0], {}};
    }

    ui::LessonLayout layout() const {
        return ui::lessonLayoutOf(
            {static_cast<float>(GetParam().width), static_cast<float>(GetParam().height)}, fonts(),
            model_.lesson);
    }

    float widthOf(const ImFont* font, const std::string& text) const {
        return font->CalcTextSizeA(font->FontSize, 1e6F, 0.0F, text.c_str()).x;
    }

    std::map<std::string, std::string> texts_;
    anatomy::Leg leg_ = anatomy::loadLeg(kAssets / "anatomy");
    ui::Model model_;
    ui::Texts words_ = ui::Texts::load(kAssets, GetParam().language);
    ui::QuantityColor color_ = [](const scene::ViewSpec&, float) { return glm::vec3(0.5F); };
    ui::Interface interface_{1.0F};
};

TEST_P(LessonFit, WordsTitlesAndControlsOfEveryStep) {
    ASSERT_GE(lessons().size(), 10U);
    for (const auto& id : lessons()) {
        show(lessonOf(id));
        const auto layout = this->layout();
        EXPECT_EQ(layout.font, fonts().caption) << id << ": large letters";
        EXPECT_GE(layout.pane.bottom, 0.54F * static_cast<float>(GetParam().height)) << id;
        EXPECT_GE(layout.band.top, layout.pane.bottom) << id;
        const float width = layout.words.right - layout.words.left;
        for (const auto& words : model_.lesson.everyWords) {
            const auto lines = ui::wrappedLines(words, layout.font, width);
            EXPECT_LE(lines.size(), static_cast<std::size_t>(layout.lines)) << words;
            for (const auto& line : lines)
                EXPECT_LE(widthOf(layout.font, line), width + 1.0F) << line;
        }
        const bool below = layout.controls.top > layout.words.bottom - 1.0F;
        EXPECT_LE(layout.words.bottom, below ? layout.controls.top : layout.band.bottom) << id;
        const auto* back = interface_.marks().find("lesson.back");
        ASSERT_NE(back, nullptr);
        EXPECT_GE(back->left, below ? 0.0F : layout.header.right) << id;
        const float room = layout.header.right - layout.header.left;
        for (const auto& [key, text] : texts_)
            if (key.starts_with(id + ".") && key.ends_with(".title")) {
                EXPECT_LE(widthOf(fonts().title, text), room) << key << ": " << text;
            }
    }
}

// In a lecturer's wording, on the room that is kept for them.
TEST_P(LessonFit, TheSourcesOfEveryStep) {
    const auto claims = kAssets / "lessons" / "claims";
    const auto names = core::loadJson(claims / "sources.json").at("names");
    std::map<std::string, nlohmann::json> sourcesOf;
    for (const auto& claim : core::loadJson(claims / "claims.json").at("claims"))
        sourcesOf[claim.at("id")] = claim.at("sources");
    for (const auto& id : lessons()) {
        auto lesson = lessonOf(id);
        lesson.lecturer = lesson.sourced = true;
        show(lesson);
        const auto place = layout().sources;
        const auto lines = static_cast<std::size_t>((place.bottom - place.top) / fonts().small->FontSize);
        EXPECT_GE(lines, 1U);
        EXPECT_LE(place.bottom, layout().band.bottom);
        for (const auto& step : core::loadJson(kAssets / "lessons" / (id + ".json")).at("steps")) {
            std::set<std::string> told;
            for (const auto& claim : step.at("claims"))
                for (const auto& source : sourcesOf.at(claim))
                    told.insert(source);
            lesson.sources.clear();
            for (const auto& source : told)
                lesson.sources.push_back(names.contains(source)
                                             ? ui::LessonModel::Source{names.at(source), ""}
                                             : ui::LessonModel::Source{"", "source." + source});
            const auto words = ui::sourceWords(words_, lesson);
            EXPECT_LE(ui::wrappedLines(words, fonts().small, place.right - place.left).size(), lines)
                << words;
            for (const auto& source : lesson.sources)
                EXPECT_TRUE(source.key.empty() || words_.all().contains(source.key)) << source.key;
        }
    }
}

// On a screen of 42 inches, whose picture is 523 mm high.
TEST_P(LessonFit, AShowIsReadableFromFiveMeters) {
    constexpr double kScreen = 523.0, kCapital = 25.0; // mm
    auto lesson = lessonOf("valves");
    const bool lies = GetParam().width > GetParam().height;
    lesson.show.on = true;
    const double perMm = GetParam().height / (lies ? kScreen : kScreen * 16.0 / 9.0);
    lesson.show.letters = static_cast<float>(kCapital * perMm);
    show(lesson);
    const ImFontGlyph* capital = fonts().caption->FindGlyph('H');
    EXPECT_GE(capital->Y1 - capital->Y0, kCapital * perMm - 1.5);
    const ImFontGlyph* label = fonts().small->FindGlyph('H');
    EXPECT_NEAR(label->Y1 - label->Y0, ui::kSmallCapitals, 1.0F);
    const auto layout = this->layout();
    EXPECT_GE(layout.pane.bottom, 0.5F * static_cast<float>(GetParam().height));
    EXPECT_LE(layout.words.bottom, layout.notice.top) << "notices have a place of their own";
    EXPECT_GE(layout.notice.top, layout.pane.bottom);
    const float width = layout.words.right - layout.words.left;
    for (const auto& words : lesson.everyWords) {
        const auto pages = ui::pagesOf(words, layout.font, width, layout.lines);
        std::string all;
        for (const auto& page : pages) {
            EXPECT_LE(std::count(page.begin(), page.end(), '\n') + 1, layout.lines) << page;
            all += page;
        }
        EXPECT_EQ(ui::pageAt(pages, 0.0F), 0U);
        EXPECT_EQ(ui::pageAt(pages, 1.0F), pages.size() - 1);
        const auto bare = [](std::string text) {
            std::erase_if(text, [](char c) { return c == ' ' || c == '\n'; });
            return text;
        };
        EXPECT_EQ(bare(all), bare(words)) << "nothing is lost between pages";
        for (const auto& sentence : ui::sentencesOf(words)) {
            const auto lines = ui::wrappedLines(sentence, layout.font, width).size();
            const bool whole = std::any_of(pages.begin(), pages.end(), [&](const auto& page) {
                return bare(page).find(bare(sentence)) != std::string::npos;
            });
            EXPECT_TRUE(whole || lines > static_cast<std::size_t>(layout.lines)) << sentence;
        }
    }
}

// A page of a show holds more than a few words, also where letters are as wide as high.
TEST_P(LessonFit, PlainWordsOfAShowNeedFewPages) {
    std::size_t pages = 0, steps = 0;
    for (const auto& id : lessons()) {
        auto lesson = lessonOf(id);
        lesson.show.on = true;
        lesson.show.letters = 34.4F; // 25 mm on 42 inches
        show(lesson);
        const auto layout = this->layout();
        for (const auto& [key, text] : texts_) {
            if (!key.starts_with(id + ".") || !key.ends_with(".plain")) continue;
            ++steps;
            pages +=
                ui::pagesOf(text, layout.font, layout.words.right - layout.words.left, layout.lines).size();
        }
    }
    const bool square = GetParam().language == "ja" || GetParam().language == "zh";
    EXPECT_LE(static_cast<double>(pages), (square ? 1.5 : 2.2) * static_cast<double>(steps));
}

// A clinic may be called what no text of ours says.
TEST_P(LessonFit, TheClinicsNameHasItsLetters) {
    auto lesson = lessonOf("valves");
    lesson.show.on = true;
    lesson.show.clinic = "静脈 東京 Łódź";
    show(lesson);
    for (const char16_t letter : {u'静', u'東', u'京', u'Ł', u'ź'})
        EXPECT_NE(fonts().small->FindGlyphNoFallback(letter), nullptr) << static_cast<int>(letter);
}

INSTANTIATE_TEST_SUITE_P(Languages, LessonFit, testing::ValuesIn(everyFit()), [](const auto& each) {
    return each.param.language + (each.param.width > each.param.height ? "Lying" : "Standing");
});

} // namespace

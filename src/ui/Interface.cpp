// SPDX-License-Identifier: Apache-2.0
#include "ui/Interface.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "ui/Contrast.h"
#include "ui/EventFeed.h"
#include "ui/KeyboardFocus.h"
#include "ui/Layout.h"
#include "ui/LessonLayout.h"
#include "ui/Letters.h"
#include "ui/kiosk/KioskScreen.h"
#include "ui/lecture/Card.h"
#include "ui/lecture/Clearing.h"
#include "ui/lecture/KeepsakePanel.h"
#include "ui/lecture/NotesPage.h"
#include "ui/lecture/PresenterModel.h"
#include "ui/lecture/PresenterOverlay.h"
#include "ui/lecture/QuizPanel.h"
#include "ui/lecture/SearchPalette.h"
#include "ui/lecture/SelectionOverlay.h"
#include "ui/lecture/StructureModel.h"
#include "ui/lecture/WindowNames.h"
#include "ui/panels/Caption.h"
#include "ui/panels/Columns.h"
#include "ui/panels/JourneyInset.h"
#include "ui/panels/LessonBand.h"
#include "ui/panels/LessonList.h"
#include "ui/panels/Overlays.h"
#include "ui/panels/Pair.h"
#include "ui/panels/PictureLabels.h"
#include "ui/panels/PictureOverlays.h"
#include "ui/panels/PlaneHandles.h"
#include "ui/panels/PlotsPanel.h"
#include "ui/panels/StrideInset.h"

namespace ui {
namespace {

struct ContextDeleter {
    void operator()(ImGuiContext* context) const { ImGui::DestroyContext(context); }
};

constexpr float kLargeText = 1.3F;
constexpr float kWhoRoom = 1.6F;     // em that who is shown takes above the picture
constexpr float kLessonSize = 30.0F; // px at scale 1, of a lesson's words

// Names and columns ask how large the picture of the leg is that they stand in.
class PictureSize {
public:
    explicit PictureSize(const Rect& picture) : whole_(ImGui::GetIO().DisplaySize) {
        ImGui::GetIO().DisplaySize = {picture.right, picture.bottom};
    }
    ~PictureSize() { ImGui::GetIO().DisplaySize = whole_; }
    PictureSize(const PictureSize&) = delete;
    PictureSize& operator=(const PictureSize&) = delete;

private:
    ImVec2 whole_;
};

void drawLesson(const Panel& panel, const LessonLayout& layout) {
    constexpr float kHidden = 0.5F; // of the curtain: names of what is not seen are none
    {
        const PictureSize picture(layout.pane);
        drawLessonCurtain(panel, layout.pane);
        std::vector<Rect> taken;
        LabelRoom room = drawOverlays(panel, layout.pane, false, taken);
        room.captionEnd = layout.pane.top;
        if (panel.model.lesson.curtain < kHidden) drawPictureLabels(panel, room);
        drawJourney(panel, {room.free.left, room.legend.bottom, room.free.right, room.effects},
                    JourneySide::right);
        drawStride(panel, room);
    }
    drawLessonBand(panel, layout);
    drawNight(panel);
}

void drawOnTop(const Panel& panel, const Rect& free) {
    drawKeepsakeNote(panel, free);
    if (panel.model.lesson.choosing) drawLessonList(panel);
    drawSearchPalette(panel);
    if (panel.model.help) drawHelp(panel);
    drawPresenter(panel);
}

float capitalOf(const ImFont& font) {
    const ImFontGlyph* glyph = font.FindGlyph('H');
    return glyph ? glyph->Y1 - glyph->Y0 : font.FontSize;
}

} // namespace

struct Interface::State {
    std::unique_ptr<ImGuiContext, ContextDeleter> context;
    float asked = 1.0F, scale = 1.0F; // of a reader as usual, and of the one who reads
    Profile profile;
    std::shared_ptr<const scene::Palettes> palettes; // of it
    bool hall = false;
    Fonts fonts;
    std::optional<Letters> letters; // that the fonts have
    LessonLetters lessons;          // likewise
    std::string prepared;           // what they were made for
    LayoutKind kind = LayoutKind::ordinary;
    Folded folded;
    KeyboardFocus focus;
    Clutter clutter; // of the last picture with panels
    Rect card;       // likewise

    Layout layout(const Frame& frame) const {
        return layoutOf(static_cast<float>(frame.width), static_cast<float>(frame.height),
                        fonts.body->FontSize, kind, folded);
    }
    Layout layoutFor(const Frame& frame, const Model& model) const {
        const bool large =
            curvesAreLarge(model) && kind != LayoutKind::laboratory && model.panels && !quizPlays(model);
        return large ? withLargeCurves(layout(frame), fonts.body->FontSize) : layout(frame);
    }
    PairLayout pairIn(const Rect& free, const Model& model) const {
        return pairLayoutOf(free, fonts.body->FontSize,
                            {figuresGiveWay(model) ? 0 : model.pair.figures.size(), !model.title.empty(),
                             model.view.legend, kNotice});
    }
    // px of the caption font, so that its capitals are as high as is asked for.
    LessonLetters lessonLetters(const LessonModel& model) const {
        if (model.letters.empty()) return {};
        LessonLetters wanted{kLessonSize * scale, model.letters, model.show.logo};
        if (model.show.on && model.show.letters > 0.0F)
            wanted.size = fonts.body
                              ? std::round(model.show.letters * fonts.body->FontSize / capitalOf(*fonts.body))
                              : model.show.letters;
        return wanted;
    }
    LessonLayout lesson(const Frame& frame, const LessonModel& model) const {
        const auto room = static_cast<float>(2 * model.show.room);
        return lessonLayoutOf(
            {static_cast<float>(frame.width) - room, static_cast<float>(frame.height) - room}, fonts, model);
    }
    // `around`: px on each side that the picture wanders in.
    void begin(const Frame& frame, int around) const {
        ImGui::SetCurrentContext(context.get());
        ImGuiIO& io = ImGui::GetIO();
        const auto room = static_cast<float>(2 * around);
        io.DisplaySize = {static_cast<float>(frame.width) - room, static_cast<float>(frame.height) - room};
        io.DeltaTime = std::max(frame.seconds, 1e-4F);
        feed(io, frame.events);
        ImGui::NewFrame();
    }
    // In the inks of who reads.
    void render() const {
        ImGui::Render();
        if (profile.colorVision != core::ColorVision::all) recolor(*ImGui::GetDrawData(), palettes->panel);
    }
    void strengthen() const {
        if (profile.highContrast) ui::strengthen(*ImGui::GetDrawData());
    }
    static ImVec2 wandered(const LessonModel::Show& show) {
        return {static_cast<float>(show.room + show.shiftX), static_cast<float>(show.room + show.shiftY)};
    }
    // The picture stands where it has wandered.
    void finish(const Frame& frame, const LessonModel& lesson) const {
        render();
        const ImVec2 by = wandered(lesson.show);
        ImDrawData& data = *ImGui::GetDrawData();
        data.DisplayPos = {-by.x, -by.y};
        data.DisplaySize = {static_cast<float>(frame.width), static_cast<float>(frame.height)};
    }
};

Interface::Interface(float scale, bool hall) : state_(std::make_unique<State>()) {
    state_->asked = state_->scale = scale;
    state_->hall = hall;
    IMGUI_CHECKVERSION();
    state_->context.reset(ImGui::CreateContext());
    ImGui::SetCurrentContext(state_->context.get());
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.ConfigWindowsMoveFromTitleBarOnly = true;
    mapKeys(io);
}

Interface::~Interface() = default;

bool Interface::prepare(const Stage& stage) {
    const auto& languages = stage.choices.languages;
    const LessonModel& lesson = stage.model.lesson;
    std::string written = stage.model.title + stage.model.caption + lesson.letters + lesson.show.clinic +
                          keepsakeWords(stage.model);
    for (const PictureLabel& label : stage.model.labels)
        if (lesson.letters.empty()) written += label.words;
    for (const std::string& name : stage.model.pair.names)
        written += name;
    if (const auto& structures = stage.model.lecture.structures; structures && structures->roles)
        written += structures->letters();
    if (const auto& presenter = stage.model.lecture.presenter)
        written += presenter->talk.own + presenter->pageTitle;
    const std::string subject = stage.text.language() + "\n" + std::to_string(languages.size()) + "\n" +
                                std::to_string(lesson.show.letters) + "\n" +
                                (lesson.show.logo ? "logo" : "") + "\n" + written;
    const bool read = stage.model.profile == state_->profile;
    state_->palettes = stage.model.palettes;
    if (subject == state_->prepared && read) return false;
    state_->prepared = subject;
    state_->profile = stage.model.profile;
    // A hall's letters follow from its wall.
    state_->scale = state_->asked * (state_->profile.largeText && !state_->hall ? kLargeText : 1.0F);
    auto letters = lettersOf(stage.text, languages, written);
    ImGui::SetCurrentContext(state_->context.get());
    if (!state_->fonts.body) state_->fonts = applyTheme(state_->scale, letters, state_->hall);
    auto lessons = state_->lessonLetters(lesson);
    if (read && state_->letters == letters && state_->lessons == lessons) return false;
    state_->letters = std::move(letters);
    state_->lessons = std::move(lessons);
    state_->fonts = applyTheme(state_->scale, *state_->letters, state_->hall, state_->lessons);
    finishStyle(state_->scale, state_->profile.highContrast);
    return true;
}

Requests Interface::showPanels(const Frame& frame, const Stage& stage) {
    prepare(stage);
    makeCurrent();
    state_->focus.follow(frame.events);
    state_->begin(frame, stage.model.lesson.show.room);
    marks_.clear();
    Requests requests;
    const Panel panel{stage.model, stage.choices, stage.leg, stage.text,
                      stage.color, state_->fonts, marks_,    requests};
    if (const auto& presenter = stage.model.lecture.presenter)
        state_->folded = {presenter->leftFolded, presenter->rightFolded};
    const Layout layout = state_->layoutFor(frame, stage.model);
    if (stage.model.lesson.playing) {
        drawLesson(panel, state_->lesson(frame, stage.model.lesson));
        drawOnTop(panel, layout.whole);
        state_->focus.settle();
        state_->finish(frame, stage.model.lesson);
        state_->strengthen();
        return requests;
    }
    if (quizPlays(stage.model)) {
        drawQuiz(panel, layout.whole);
        drawOnTop(panel, layout.whole);
        state_->focus.settle();
        state_->render();
        state_->strengthen();
        return requests;
    }
    if (stage.model.panels) drawControls(panel, layout, state_->kind);
    const Rect free = stage.model.panels ? layout.free : layout.whole;
    if (stage.model.pair.open) {
        const PairLayout pair = pairInWindow(frame, stage.model);
        drawPairOverlays(panel, pair, free);
        if (stage.model.panels)
            drawCard(panel,
                     {pair.figures[0].left, pair.figures[0].top, pair.figures[1].right, pair.note.bottom});
    } else {
        const PictureSize picture(legPane(frame, stage.model));
        drawPlaneHandle(panel);
        const bool who = stage.model.panels && state_->kind != LayoutKind::laboratory;
        std::vector<Rect> taken{state_->card};
        const LabelRoom room = drawOverlays(panel, free, who, taken);
        taken.erase(taken.begin());
        state_->clutter = {taken, room.notices, cardWidth(free, false, em(1.0F))};
        const Rect above{free.left, free.top, free.right, room.notices};
        Rect card{free.left, room.notices, free.left, room.notices};
        if (stage.model.panels) card = drawCard(panel, above);
        state_->card = card;
        const Rect words{free.left, free.top, free.right, free.top + em(who ? kWhoRoom : 0.0F)};
        const Rect effects{room.legend.left, room.effects, free.right, free.bottom};
        const Rect chosen = drawSelection(panel, above, {room.legend, card, words, effects});
        drawWindowNames(panel, above, {room.legend, card, words, effects, chosen});
        drawJourney(panel, {free.left, free.top, free.right, card.top}, JourneySide::left);
    }
    drawMomentMark(panel, free);
    drawLessonDesk(panel, free);
    drawOnTop(panel, free);
    state_->focus.settle();
    state_->render();
    state_->strengthen();
    return requests;
}

KioskRequests Interface::showKiosk(const Frame& frame, const Stage& stage, const KioskModel& kiosk) {
    prepare(stage);
    state_->begin(frame, 0);
    marks_.clear();
    Requests none;
    const Panel panel{stage.model, stage.choices, stage.leg, stage.text,
                      stage.color, state_->fonts, marks_,    none};
    auto requests = drawKiosk(panel, kiosk);
    state_->render();
    return requests;
}

Requests Interface::showNotes(const Frame& frame, const Stage& stage) {
    prepare(stage);
    state_->begin(frame, 0);
    marks_.clear();
    Requests requests;
    drawNotesPage(
        {stage.model, stage.choices, stage.leg, stage.text, stage.color, state_->fonts, marks_, requests});
    state_->render();
    state_->strengthen();
    return requests;
}

void Interface::makeCurrent() const {
    ImGui::SetCurrentContext(state_->context.get());
}

void Interface::showPicture(const Frame& frame, const Stage& stage) {
    prepare(stage);
    state_->begin(frame, stage.model.lesson.show.room);
    Requests none;
    const Panel panel{stage.model, stage.choices, stage.leg, stage.text,
                      stage.color, state_->fonts, marks_,    none};
    if (stage.model.lesson.playing) {
        drawLesson(panel, state_->lesson(frame, stage.model.lesson));
        return state_->finish(frame, stage.model.lesson);
    }
    const Layout layout =
        layoutOf(static_cast<float>(frame.width), static_cast<float>(frame.height), em(1.0F));
    if (stage.model.pair.open) {
        const PairLayout pair = pairInPicture(frame, stage.model);
        drawCaptionAcross(panel, pair.caption);
        drawPairOverlays(panel, pair, layout.whole);
        state_->render();
        return;
    }
    std::vector<Rect> taken;
    LabelRoom room = drawOverlays(panel, layout.whole, false, taken);
    room.captionEnd = drawCaption(panel, layout.whole, room.legend);
    drawPictureLabels(panel, room);
    drawJourney(panel, {room.free.left, room.legend.bottom, room.free.right, room.effects},
                JourneySide::right);
    drawStride(panel, room);
    state_->render();
}

PairLayout Interface::pairInPicture(const Frame& frame, const Model& model) const {
    return state_->pairIn(state_->layout(frame).whole, model);
}

PairLayout Interface::pairInWindow(const Frame& frame, const Model& model) const {
    const Layout layout = state_->layoutFor(frame, model);
    return state_->pairIn(model.panels ? layout.free : layout.whole, model);
}

Rect Interface::lessonPane(const Frame& frame, const Model& model) const {
    Rect pane = state_->lesson(frame, model.lesson).pane;
    const ImVec2 by = State::wandered(model.lesson.show);
    return {pane.left + by.x, pane.top + by.y, pane.right + by.x, pane.bottom + by.y};
}

Rect Interface::legPane(const Frame& frame, const Model& model) const {
    if (model.lesson.playing) return lessonPane(frame, model);
    const Layout layout = state_->layoutFor(frame, model);
    const float end = layout.curves.right > 0.0F ? std::round(layout.free.bottom) : layout.whole.bottom;
    return {0.0F, 0.0F, layout.whole.right, end};
}

std::vector<Rect> Interface::clearings(const Frame& frame, const Model& model) const {
    const Layout layout = state_->layoutFor(frame, model);
    const Rect free = model.panels ? layout.free : layout.whole;
    return sharesOf(legPane(frame, model),
                    ui::clearings(free, state_->clutter, state_->fonts.body->FontSize));
}

bool Interface::wantsPointer() const {
    return ImGui::GetIO().WantCaptureMouse;
}
bool Interface::wantsKeys() const {
    constexpr ImGuiPopupFlags kAny = ImGuiPopupFlags_AnyPopupId | ImGuiPopupFlags_AnyPopupLevel;
    return ImGui::GetIO().WantTextInput || ImGui::IsPopupOpen("", kAny) || state_->focus.holds();
}

} // namespace ui

// SPDX-License-Identifier: Apache-2.0
#include "app/InputScript.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <map>
#include <sstream>

#include "app/ScriptFacts.h"
#include "core/DataError.h"
#include "ui/Letters.h"

namespace app {
namespace {

constexpr int kFramesPerStep = 3; // the interface answers a press one frame later

const std::map<std::string, ui::MouseButton> kButtons{
    {"left", ui::MouseButton::left}, {"right", ui::MouseButton::right}, {"middle", ui::MouseButton::middle}};

const std::map<std::string, ui::Key> kKeys{{"space", ui::Key::space},
                                           {"right", ui::Key::right},
                                           {"tab", ui::Key::tab},
                                           {"help", ui::Key::help},
                                           {"reset", ui::Key::reset},
                                           {"quit", ui::Key::quit},
                                           {"plus", ui::Key::plus},
                                           {"minus", ui::Key::minus},
                                           {"1", ui::Key::digit1},
                                           {"2", ui::Key::digit2},
                                           {"3", ui::Key::digit3},
                                           {"4", ui::Key::digit4},
                                           {"5", ui::Key::digit5},
                                           {"6", ui::Key::digit6},
                                           {"escape", ui::Key::escape},
                                           {"slice", ui::Key::slice},
                                           {"up", ui::Key::up},
                                           {"down", ui::Key::down},
                                           {"left", ui::Key::left},
                                           {"lens", ui::Key::lens},
                                           {"cut", ui::Key::cutAway},
                                           {"peel", ui::Key::peel},
                                           {"plane", ui::Key::plane},
                                           {"isolate", ui::Key::isolate},
                                           {"ghost", ui::Key::ghost},
                                           {"hide", ui::Key::hide},
                                           {"all", ui::Key::showAll},
                                           {"undo", ui::Key::undo},
                                           {"redo", ui::Key::redo},
                                           {"language", ui::Key::language},
                                           {"enter", ui::Key::enter},
                                           {"lessons", ui::Key::lessons},
                                           {"wording", ui::Key::wording},
                                           {"home", ui::Key::home},
                                           {"end", ui::Key::end},
                                           {"search", ui::Key::search},
                                           {"notes", ui::Key::notes},
                                           {"laser", ui::Key::laser},
                                           {"talk", ui::Key::talk},
                                           {"focus", ui::Key::focus},
                                           {"fold-left", ui::Key::leftPanels},
                                           {"fold-right", ui::Key::rightPanels},
                                           {"bookmark", ui::Key::bookmark},
                                           {"page-up", ui::Key::pageUp},
                                           {"page-down", ui::Key::pageDown},
                                           {"quiz", ui::Key::quiz},
                                           {"keep", ui::Key::keep}};

} // namespace

// Moves the pointer and presses things.
struct InputScript::Hand {
    const InputScript& script;
    const Step& step;
    Window& window;
    const ui::ControlMarks& marks;

    void push(const ui::InputEvent& event) const { window.input().push(event); }

    const ui::ControlMarks::Box& control() const {
        const auto* box = marks.find(step.words.empty() ? "" : step.words[0]);
        if (!box) script.fail(step, "there is no such control on the screen");
        return *box;
    }

    void toShare(double share) const {
        const auto& box = control();
        push(ui::PointerMoved{box.left + static_cast<float>(share) * (box.right - box.left),
                              (box.top + box.bottom) / 2.0F});
    }

    void move() const {
        if (step.words.size() != 2) return toShare(0.5);
        const auto size = window.size();
        push(ui::PointerMoved{static_cast<float>(script.number(step, 0) * size.width),
                              static_cast<float>(script.number(step, 1) * size.height)});
    }

    void click() const {
        toShare(0.5);
        push(ui::ButtonChanged{ui::MouseButton::left, true});
        push(ui::ButtonChanged{ui::MouseButton::left, false});
    }

    void drag() const {
        toShare(script.number(step, 1));
        push(ui::ButtonChanged{ui::MouseButton::left, true});
        toShare(script.number(step, 2));
        push(ui::ButtonChanged{ui::MouseButton::left, false});
    }

    void button(bool down) const {
        const auto found = kButtons.find(step.words.empty() ? "" : step.words[0]);
        if (found == kButtons.end()) script.fail(step, "give left, right or middle");
        push(ui::ButtonChanged{found->second, down});
    }

    void key() const {
        const auto found = kKeys.find(step.words.empty() ? "" : step.words[0]);
        if (found == kKeys.end()) script.fail(step, "there is no such key");
        const bool shift = step.words.size() > 1 && step.words[1] == "shift";
        push(ui::KeyChanged{found->second, true, shift});
        push(ui::KeyChanged{found->second, false, false});
    }

    void type() const {
        for (const std::string& word : step.words) {
            if (&word != &step.words.front()) push(ui::Typed{U' '});
            for (std::size_t at = 0; at < word.size();)
                push(ui::Typed{ui::nextCharacter(word, at)});
        }
    }

    void perform() const {
        if (step.verb == "move")
            move();
        else if (step.verb == "click")
            click();
        else if (step.verb == "drag")
            drag();
        else if (step.verb == "hold")
            button(true);
        else if (step.verb == "release")
            button(false);
        else if (step.verb == "key")
            key();
        else if (step.verb == "type")
            type();
        else if (step.verb == "scroll")
            push(ui::Scrolled{0.0F, static_cast<float>(script.number(step, 0))});
        else if (step.verb == "resize")
            window.resize(static_cast<int>(script.number(step, 0)), static_cast<int>(script.number(step, 1)));
        else if (step.verb == "minimize")
            window.minimize();
        else if (step.verb == "restore")
            window.restore();
        else if (step.verb == "close")
            window.close();
        else
            script.fail(step, "there is no such step");
    }
};

InputScript::InputScript(const std::filesystem::path& file) : file_(file.string()) {
    std::ifstream in(file);
    if (!in) throw core::DataError(file_, "", "cannot be read", "give the path of a script");
    int number = 0;
    for (std::string text; std::getline(in, text);) {
        ++number;
        std::istringstream words(text.substr(0, text.find('#')));
        Step step{number, {}, {}};
        if (!(words >> step.verb)) continue;
        for (std::string word; words >> word;)
            step.words.push_back(word);
        steps_.push_back(std::move(step));
    }
    std::reverse(steps_.begin(), steps_.end());
}

void InputScript::fail(const Step& step, const std::string& reason) const {
    std::string text = step.verb;
    for (const auto& word : step.words)
        text += " " + word;
    throw core::RuntimeFailure(file_ + ":" + std::to_string(step.line) + ": \"" + text + "\": " + reason);
}

double InputScript::number(const Step& step, std::size_t word) const {
    double value = 0.0;
    if (word >= step.words.size()) fail(step, "a number is missing");
    const std::string& text = step.words[word];
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), value);
    if (parsed.ec != std::errc{}) fail(step, "\"" + text + "\" is not a number");
    return value;
}

std::string InputScript::fact(const Step& step, const ui::Model& model, const std::string& language) const {
    if (step.words.size() < 2) fail(step, "give a name and a value");
    const auto facts = scriptFacts(model, language);
    const auto found = facts.find(step.words[0]);
    if (found == facts.end()) fail(step, "there is no such fact");
    return found->second;
}

void InputScript::expect(const Step& step, const ui::Model& model, const std::string& language) const {
    const std::string value = fact(step, model, language);
    if (value != step.words[1]) fail(step, "it is " + value);
}

void InputScript::await(const Step& step, const ui::Model& model, const std::string& language) {
    const std::string value = fact(step, model, language);
    if (value == step.words[1]) return;
    const double left = number(step, 2);
    if (left <= 0.0) fail(step, "it is still " + value);
    steps_.push_back({step.line, step.verb, {step.words[0], step.words[1], std::to_string(left - 1.0)}});
    waiting_ = 1;
}

void InputScript::expandEvery(const Step& step, const ui::ControlMarks& marks) {
    int count = 0;
    for (const auto& [name, box] : marks.all()) {
        if (step.words.empty() || !name.starts_with(step.words[0])) continue;
        steps_.push_back({step.line, "click", {name}});
        ++count;
    }
    if (count == 0) fail(step, "there is no such control on the screen");
}

void InputScript::advance(Window& window, const ui::ControlMarks& marks, const ui::Model& model,
                          const std::string& language) {
    if (!window.input().empty() || --waiting_ > 0 || steps_.empty()) return;
    const Step step = steps_.back();
    steps_.pop_back();
    waiting_ = kFramesPerStep;
    if (step.verb == "wait")
        waiting_ = static_cast<int>(number(step, 0));
    else if (step.verb == "expect")
        expect(step, model, language);
    else if (step.verb == "await")
        await(step, model, language);
    else if (step.verb == "every")
        expandEvery(step, marks);
    else
        Hand{*this, step, window, marks}.perform();
}

} // namespace app

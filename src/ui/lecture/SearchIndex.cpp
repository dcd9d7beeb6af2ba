// SPDX-License-Identifier: Apache-2.0
#include "ui/lecture/SearchIndex.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "core/Json.h"
#include "scene/StructureLayers.h"
#include "ui/Letters.h"
#include "ui/StructureNames.h"

namespace ui {
namespace {

// Latin letters with marks, U+00C0 to U+017F, without them; a dot: none.
constexpr std::string_view kPlain = "aaaaaa.ceeeeiiiidnooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.y"
                                    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkkklllllll"
                                    "lllnnnnnn...oooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
constexpr char32_t kFirstMarked = 0xC0, kFirstWide = 0xFF01, kLastWide = 0xFF5E, kFirstCombining = 0x300,
                   kLastCombining = 0x36F, kIdeographicSpace = 0x3000;

std::string_view spelledOut(char32_t letter) {
    switch (letter) {
    case 0xDF:
    case 0x1E9E:
        return "ss";
    case 0xC6:
    case 0xE6:
        return "ae";
    case 0x152:
    case 0x153:
        return "oe";
    case 0xDE:
    case 0xFE:
        return "th";
    default:
        return {};
    }
}

bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

void addPlain(char32_t letter, std::string& result) {
    auto c = static_cast<char>(letter);
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (isLetter(c))
        result += c;
    else if (!result.empty() && result.back() != ' ')
        result += ' ';
}

void add(char32_t letter, std::string_view bytes, std::string& result) {
    if (letter >= kFirstWide && letter <= kLastWide) letter -= kFirstWide - U'!';
    if (letter == kIdeographicSpace) letter = U' ';
    if (letter < 0x80) return addPlain(letter, result);
    if (letter >= kFirstCombining && letter <= kLastCombining) return;
    if (const auto spelled = spelledOut(letter); !spelled.empty()) {
        result += spelled;
    } else if (letter < kFirstMarked) {
        addPlain(U' ', result);
    } else if (letter - kFirstMarked < kPlain.size()) {
        addPlain(static_cast<unsigned char>(kPlain[letter - kFirstMarked]), result);
    } else {
        result += bytes;
    }
}

std::vector<std::string_view> wordsOf(std::string_view text) {
    std::vector<std::string_view> words;
    while (!text.empty()) {
        const auto end = std::min(text.find(' '), text.size());
        if (end > 0) words.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return words;
}

// Whether the word begins like this but for one letter that is wrong, missing or too many, or two that are
// swapped.
bool beginsAlmost(std::string_view word, std::string_view like) {
    std::size_t same = 0;
    while (same < like.size() && same < word.size() && word[same] == like[same])
        ++same;
    const auto rest = [](std::string_view text, std::size_t from) {
        return text.substr(std::min(from, text.size()));
    };
    const bool swapped = same + 1 < std::min(word.size(), like.size()) && word[same] == like[same + 1] &&
                         word[same + 1] == like[same] &&
                         rest(word, same + 2).starts_with(rest(like, same + 2));
    return swapped || rest(word, same + 1).starts_with(rest(like, same + 1)) ||
           rest(word, same).starts_with(rest(like, same + 1)) ||
           rest(word, same + 1).starts_with(rest(like, same));
}

float fitOfWord(std::string_view wanted, const std::vector<std::string_view>& words) {
    constexpr float kWhole = 1.3F, kBegins = 1.0F, kWithin = 0.5F, kAlmost = 0.3F;
    constexpr std::size_t kLeastFuzzy = 4; // letters, else everything is like everything
    float best = 0.0F;
    for (const auto word : words) {
        float fit = 0.0F;
        if (word == wanted)
            fit = kWhole;
        else if (word.starts_with(wanted))
            fit = kBegins;
        else if (word.find(wanted) != std::string_view::npos)
            fit = kWithin;
        else if (wanted.size() >= kLeastFuzzy && beginsAlmost(word, wanted))
            fit = kAlmost;
        best = std::max(best, fit);
    }
    return best;
}

class Builder {
public:
    Builder(const std::filesystem::path& assets, const anatomy::Leg& leg, const Texts& texts)
        : leg_(leg), texts_(texts) {
        for (const Language& language : languages(assets)) {
            const auto file = assets / "i18n" / "names" / (language.id + ".json");
            std::error_code none;
            if (std::filesystem::exists(file, none)) names_.push_back(core::loadJson(file));
        }
    }

    std::vector<SearchEntry> entries() {
        for (const auto& id : scene::structureIds(leg_))
            if (const auto kind = scene::kindOf(id, leg_)) add(id, kind->layer);
        for (const auto& artery : leg_.arteries)
            add(artery.id, scene::Layer::artery);
        for (const auto& vessel : leg_.vessels)
            add(vessel.id, layerOf(vessel.system));
        for (const auto& valve : leg_.valves)
            addValve(valve);
        return std::move(entries_);
    }

private:
    static scene::Layer layerOf(anatomy::VesselSystem system) {
        using anatomy::VesselSystem;
        return system == VesselSystem::muscular      ? scene::Layer::muscularVein
               : system == VesselSystem::superficial ? scene::Layer::superficialVein
               : system == VesselSystem::perforator  ? scene::Layer::perforator
                                                     : scene::Layer::deepVein;
    }

    std::vector<std::string> namesOf(const std::string& id) const {
        std::vector<std::string> names{folded(structureName(texts_, leg_, id))};
        const auto add = [&](const std::string& name) {
            auto plain = folded(name);
            if (!plain.empty() && std::find(names.begin(), names.end(), plain) == names.end())
                names.push_back(std::move(plain));
        };
        for (const auto& file : names_)
            if (const auto found = file["names"].find(id); found != file["names"].end())
                add(found->get<std::string>());
        add(englishOf(id));
        add(latinName(texts_, leg_, id));
        add(id);
        return names;
    }

    std::string englishOf(const std::string& id) const {
        const auto look = [&](const auto& list) -> std::string {
            for (const auto& each : list)
                if (each.id == id) return each.name;
            return {};
        };
        return look(leg_.bones) + look(leg_.muscles) + look(leg_.vessels) + look(leg_.arteries);
    }

    void add(const std::string& id, scene::Layer layer) {
        entries_.push_back({id, layer, false, structureName(texts_, leg_, id), namesOf(id)});
    }

    void addValve(const anatomy::Valve& valve) {
        if (valve.vessel < 0) return;
        auto names = namesOf(leg_.vessels[static_cast<std::size_t>(valve.vessel)].id);
        const auto shown = valveName(texts_, leg_, valve);
        const std::string number = valve.id.substr(valve.id.rfind('_') + 1);
        for (auto& name : names)
            name.append(" ").append(folded(texts_("valve.number"))).append(" valve ").append(number);
        names.front() = folded(shown);
        entries_.push_back({valve.id, scene::Layer::valve, true, shown, std::move(names)});
    }

    const anatomy::Leg& leg_;
    const Texts& texts_;
    std::vector<nlohmann::json> names_;
    std::vector<SearchEntry> entries_;
};

} // namespace

std::string folded(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t from = at;
        const char32_t letter = nextCharacter(text, at);
        add(letter, text.substr(from, at - from), result);
    }
    if (!result.empty() && result.back() == ' ') result.pop_back();
    return result;
}

float fitOf(std::string_view query, std::string_view name) {
    constexpr float kSame = 4.0F, kBegins = 2.0F;
    const auto wanted = wordsOf(query), words = wordsOf(name);
    float fit = 0.0F;
    for (const auto word : wanted) {
        const float one = fitOfWord(word, words);
        if (one <= 0.0F) return 0.0F;
        fit += one;
    }
    if (wanted.empty()) return 0.0F;
    fit /= static_cast<float>(wanted.size());
    return fit + (name == query ? kSame : name.starts_with(query) ? kBegins : 0.0F);
}

SearchIndex SearchIndex::build(const std::filesystem::path& assets, const anatomy::Leg& leg,
                               const Texts& texts) {
    SearchIndex index;
    index.entries_ = Builder(assets, leg, texts).entries();
    return index;
}

std::vector<const SearchEntry*> SearchIndex::find(std::string_view query, std::size_t most) const {
    constexpr float kOtherLanguage = 0.25F, kPerLetter = 0.004F, kValve = 0.6F;
    const std::string wanted = folded(query);
    std::vector<std::pair<float, const SearchEntry*>> found;
    for (const auto& entry : entries_) {
        float best = 0.0F;
        for (const auto& name : entry.names) {
            const float fit = fitOf(wanted, name);
            const float less = (&name == &entry.names.front() ? 0.0F : kOtherLanguage) +
                               kPerLetter * static_cast<float>(name.size());
            if (fit > 0.0F) best = std::max(best, 1.0F + fit - less - (entry.valve ? kValve : 0.0F));
        }
        if (best > 0.0F) found.emplace_back(best, &entry);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<const SearchEntry*> result;
    for (std::size_t i = 0; i < std::min(most, found.size()); ++i)
        result.push_back(found[i].second);
    return result;
}

} // namespace ui

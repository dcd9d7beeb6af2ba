// SPDX-License-Identifier: Apache-2.0
#include "ui/PairWords.h"

#include <algorithm>
#include <vector>

#include <imgui.h>

#include "ui/ItemLines.h"
#include "ui/LaboratoryWords.h"

namespace ui {
namespace {

using Words = std::vector<std::string>;

Words wordsOf(const Texts& text, const physiology::Patient& patient) {
    Words words{text("activity." + patient.activity), text("posture." + patient.posture)};
    const std::string all = patientWords(text, patient, ""), gap = kItemGap;
    for (std::size_t from = 0; from <= all.size();) {
        const std::size_t to = std::min(all.find(gap, from), all.size());
        words.push_back(all.substr(from, to - from));
        from = to + gap.size();
    }
    return words;
}

std::string joined(const Words& words) {
    std::string line;
    for (const auto& word : words)
        line.append(line.empty() ? "" : kItemGap).append(word);
    return line;
}

std::string nameOf(const Words& own, const Words& other) {
    Words differing;
    std::copy_if(own.begin(), own.end(), std::back_inserter(differing), [&](const std::string& word) {
        return std::find(other.begin(), other.end(), word) == other.end();
    });
    constexpr std::size_t kWho = 2; // activity and posture come first, then who it is
    return differing.empty() ? own[std::min(kWho, own.size() - 1)] : joined(differing);
}

} // namespace

std::array<std::string, 2> pairNames(const Texts& text, const std::array<physiology::Patient, 2>& patients) {
    const Words first = wordsOf(text, patients[0]), second = wordsOf(text, patients[1]);
    return {nameOf(first, second), nameOf(second, first)};
}

} // namespace ui

// SPDX-License-Identifier: Apache-2.0
#include "ui/LaboratoryWords.h"

#include <algorithm>

#include "ui/ItemLines.h"
#include "ui/PlotScale.h"
#include "ui/TextTemplate.h"

namespace ui {
namespace {

using physiology::Patient;
using Words = std::vector<std::string>;

// "great_saphenous" of "great_saphenous_reflux_s", in words; empty for other keys.
std::string refluxingVein(const Texts& text, const std::string& key, const std::string& ending) {
    if (!key.ends_with(ending) || key.size() <= ending.size()) return "";
    const std::string stem = key.substr(0, key.size() - ending.size());
    std::string group = stem;
    std::replace(group.begin(), group.end(), '_', '-');
    if (text.has("valve-group." + group)) return text("valve-group." + group);
    std::string plain = stem;
    std::replace(plain.begin(), plain.end(), '_', ' ');
    return plain;
}

bool isHealthy(const Patient& patient) {
    return std::all_of(patient.conditions.begin(), patient.conditions.end(),
                       [](const auto& each) { return each.id == "healthy"; });
}

Words conditionWords(const Texts& text, const Patient& patient) {
    Words words;
    for (const auto& [id, severity] : patient.conditions) {
        if (id == "healthy") continue;
        const std::string name = text("condition." + id);
        words.push_back(severity >= 1.0 ? name
                                        : filled(text("patient.words.severity"),
                                                 {{"name", name}, {"value", text.number(severity, 2)}}));
    }
    if (words.empty()) words.emplace_back(text("patient.condition.none"));
    return words;
}

std::string stockingWords(const Texts& text, const physiology::Stocking& stocking) {
    if (stocking.classId == "none") return text("patient.words.stocking.none");
    if (stocking.classId == "custom")
        return filled(text("patient.words.stocking.custom"), {{"ankle", text.number(stocking.ankleMmHg, 0)},
                                                              {"calf", text.number(stocking.calfMmHg, 0)}});
    return filled(text("patient.words.stocking"), {{"name", text("stocking." + stocking.classId)}});
}

// What a protocol takes from the patient instead of choosing it.
Words chosenWords(const Texts& text, const Patient& patient, const std::string& protocol) {
    Words words;
    if (protocol == "posture" || protocol == "occlusion")
        words.emplace_back(text("posture." + patient.posture));
    if (protocol == "walk")
        words.push_back(filled(text("patient.words.speed"), {{"value", text.number(patient.speedKmh, 1)}}));
    return words;
}

Words unusualWords(const Texts& text, const Patient& patient) {
    Words words;
    const auto add = [&](bool unusual, const std::string& said) {
        if (unusual) words.push_back(said);
    };
    add(!patient.valves.empty(),
        filled(text("patient.words.valves"), {{"value", std::to_string(patient.valves.size())}}));
    add(patient.treatment != "none", text("patient.words." + patient.treatment));
    add(patient.device != "none", text("device." + patient.device));
    add(patient.breathing == physiology::Breathing::abdominal, text("patient.words.breathing.abdominal"));
    add(patient.breathing == physiology::Breathing::held, text("patient.words.breathing.held"));
    add(patient.hydration != 1.0,
        filled(text("patient.words.hydration"), {{"value", text.number(100.0 * patient.hydration, 0)}}));
    add(patient.leftLeg, text("patient.words.left"));
    return words;
}

std::string whose(const Texts& text, const Patient& patient) {
    return text(isHealthy(patient) ? "lab.who.healthy" : "lab.who.condition");
}

} // namespace

std::string shortChartName(const Texts& text, const std::string& chart) {
    const std::string key = "chart." + chart;
    return text(text.has(key + ".short") ? key + ".short" : key);
}

std::string resultName(const Texts& text, const std::string& key) {
    if (text.has("result." + key)) return text("result." + key);
    for (const char* ending : {"peak_reflux_ml_s", "reflux_s"})
        if (const auto vein = refluxingVein(text, key, std::string("_") + ending); !vein.empty())
            return filled(text(std::string("result.") + ending), {{"vein", vein}});
    return key;
}

std::string verdictSentence(const Texts& text, const ResultRow& row, const Patient& patient) {
    const std::string pattern = text(std::string("lab.sentence.") + idOf(row.verdict));
    std::string sentence =
        filled(pattern, {{"name", resultName(text, row.key)},
                         {"value", row.value ? text.number(valueText(row.key, *row.value)) : ""},
                         {"range", row.published ? text.number(rangeText(*row.published)) : ""},
                         {"who", whose(text, patient)}});
    if (!row.published && row.healthy && !isHealthy(patient))
        sentence.append(" ").append(
            filled(text("lab.sentence.healthy"), {{"range", text.number(rangeText(*row.healthy))}}));
    return sentence;
}

std::string countSentence(const Texts& text, const std::vector<ResultRow>& rows) {
    const auto total = std::count_if(rows.begin(), rows.end(), [](const auto& row) { return row.published; });
    if (total == 0) return "";
    const auto inside = std::count_if(rows.begin(), rows.end(),
                                      [](const auto& row) { return row.verdict == Verdict::inside; });
    std::string sentence = filled(text("lab.sentence.count"),
                                  {{"inside", std::to_string(inside)}, {"total", std::to_string(total)}});
    std::string names;
    for (const auto& row : rows)
        if (isOutside(row))
            names.append(names.empty() ? "" : text.between()).append(resultName(text, row.key));
    if (!names.empty()) sentence.append(" ").append(filled(text("lab.sentence.outside"), {{"names", names}}));
    return sentence;
}

std::string overallSentence(const Texts& text, const physiology::LaboratoryRecord& record) {
    const auto rows = resultRows(record);
    const ResultRow* main = headline(rows, record.protocol);
    if (!main) return "";
    const std::string count = countSentence(text, rows);
    std::string sentence = verdictSentence(text, *main, record.patient);
    if (!count.empty()) sentence.append(" ").append(count);
    return sentence;
}

std::string patientWords(const Texts& text, const Patient& patient, const std::string& protocol) {
    Words words = conditionWords(text, patient);
    words.push_back(filled(text("patient.words.height"), {{"value", text.number(patient.height, 2)}}));
    words.push_back(stockingWords(text, patient.stocking));
    for (const auto& more : {chosenWords(text, patient, protocol), unusualWords(text, patient)})
        words.insert(words.end(), more.begin(), more.end());
    std::string sentence;
    for (const auto& word : words)
        sentence.append(sentence.empty() ? "" : kItemGap).append(word);
    return sentence;
}

} // namespace ui

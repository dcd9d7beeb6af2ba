// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "physiology/Patient.h"
#include "ui/LaboratoryResults.h"
#include "ui/Texts.h"

// The laboratory in sentences.
namespace ui {

std::string shortChartName(const Texts& text, const std::string& chart);
std::string resultName(const Texts& text, const std::string& key);

// "Ambulatory pressure 31.4 mmHg: within the published range 12–32 of healthy legs."
std::string verdictSentence(const Texts& text, const ResultRow& row, const physiology::Patient& patient);

// "Published ranges met: 4 of 5. Outside: refill to 90 %."; empty where nothing is published.
std::string countSentence(const Texts& text, const std::vector<ResultRow>& rows);

// The headline's sentence and the count.
std::string overallSentence(const Texts& text, const physiology::LaboratoryRecord& record);

// Who is measured: conditions, height, stocking and whatever else is not as usual.
std::string patientWords(const Texts& text, const physiology::Patient& patient, const std::string& protocol);

} // namespace ui

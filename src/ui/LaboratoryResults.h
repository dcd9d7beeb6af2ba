// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "physiology/LaboratoryRecord.h"

// What came out of a measurement, beside what is published.
namespace ui {

enum class Verdict { inside, below, above, unpublished, absent };

const char* idOf(Verdict verdict); // "inside" …, as in the texts

struct ResultRow {
    std::string key;
    std::optional<double> value; // empty: does not exist for this patient, or was not reached
    std::optional<physiology::PublishedBand> published, healthy;
    Verdict verdict = Verdict::unpublished;
};

// The results of a finished measurement: first those that its main charts show, then the other published
// ones, then the rest. Empty before the end.
std::vector<ResultRow> resultRows(const physiology::LaboratoryRecord& record);

// Whether there is a published range, and the value misses it.
bool isOutside(const ResultRow& row);

// The result that stands for the whole: the last that its first main chart shows; else the first outside its
// published range, else the first that has one; else the first outside the healthy range, or with a value.
// Null when there is none.
const ResultRow* headline(const std::vector<ResultRow>& rows, const std::string& protocol);

Verdict verdictOf(const std::optional<double>& value, const std::optional<physiology::PublishedBand>& band);

std::string unitOfResult(const std::string& key); // from its ending: "_ml_s" is mL/s; "" for plain numbers
std::string valueText(double value);              // three figures or so: "31.4", "104", "0.17"
std::string valueText(const std::string& key, double value);  // with its unit
std::string rangeText(const physiology::PublishedBand& band); // "12–32"

} // namespace ui

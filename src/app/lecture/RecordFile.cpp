// SPDX-License-Identifier: Apache-2.0
#include "app/lecture/RecordFile.h"

#include <array>
#include <charconv>
#include <ostream>

#include <nlohmann/json.hpp>

#include "physiology/PatientJson.h"

namespace app {
namespace {

// The shortest text that reads back as the same number.
template <typename Number>
void write(std::ostream& out, Number value) {
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value);
    out.write(digits.data(), end.ptr - digits.data());
}

void writePatients(const ui::RecordModel& model, const Record& record, std::ostream& out) {
    for (std::size_t leg = 0; leg < (model.two ? 2U : 1U); ++leg)
        for (const auto& [since, patient] : record.patients(model.window, leg)) {
            out << "# leg " << leg + 1 << " from ";
            write(out, since);
            out << " s: " << physiology::toJson(patient).dump() << "\n";
        }
}

void writeNames(const ui::RecordModel& model, std::ostream& out) {
    out << "time_s";
    for (std::size_t leg = 0; leg < (model.two ? 2U : 1U); ++leg) {
        const char* which = leg == 0 ? "" : "_2";
        for (const auto& curve : model.curves)
            out << "," << curve.column << which;
        out << ",soleus_activation" << which;
    }
    out << "\n";
}

// Both legs were sampled at the same times.
void writeRow(const ui::RecordModel& model, std::size_t row, double time, std::ostream& out) {
    write(out, time);
    const auto put = [&](const ui::Samples& samples) {
        out << ",";
        if (row < samples.count && samples.time(row) == time) write(out, samples.values[samples.slot(row)]);
    };
    for (std::size_t leg = 0; leg < (model.two ? 2U : 1U); ++leg) {
        for (const auto& curve : model.curves)
            put(curve.legs[leg]);
        put(model.calf[leg]);
    }
    out << "\n";
}

} // namespace

void writeRecord(const ui::RecordModel& model, const Record& record, std::ostream& out) {
    out << "# Second Heart: curves of the computed leg; pressures in mmHg against the air, flow "
           "positive in its normal direction\n";
    writePatients(model, record, out);
    writeNames(model, out);
    const ui::Samples& clock = model.calf[0];
    for (std::size_t i = clock.at(model.window.low); i < clock.count && clock.time(i) <= model.window.high;
         ++i)
        writeRow(model, i, clock.time(i), out);
}

} // namespace app

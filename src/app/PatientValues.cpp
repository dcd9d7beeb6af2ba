// SPDX-License-Identifier: Apache-2.0
#include <cctype>

#include "app/PatientOptions.h"
#include "core/DataError.h"
#include "core/NumberText.h"
#include "physiology/PatientLimits.h"
#include "ui/GraduatedStocking.h"

namespace app {
namespace {

constexpr const char* kStockings =
    "give none, class-1, class-2, class-3, or ANKLE/CALF in mmHg such as 25/18";

double numberIn(const std::string& option, const std::string& whole, const std::string& part,
                const std::string& hint) {
    const auto value = core::numberFrom(part);
    if (!value) throw core::DataError("command line", option, "\"" + whole + "\" is not possible", hint);
    return *value;
}

void requireAsOption(const physiology::Limit& limit, double value, const std::string& of) {
    try {
        physiology::requireWithin(limit, value, of);
    } catch (const core::DataError& error) {
        throw core::DataError("command line", "--" + error.file, error.message, error.hint);
    }
}

// "-5" and "nan" were meant as pressures, "class-2" was not.
bool meansPressure(const std::string& text) {
    const auto first = static_cast<unsigned char>(text.front());
    return std::isdigit(first) != 0 || std::string("+-.").find(text.front()) != std::string::npos ||
           text.find('/') != std::string::npos || text == "nan" || text == "inf";
}

double pressureIn(const std::string& whole, const std::string& part) {
    const double pressure = numberIn("--stocking", whole, part, kStockings);
    requireAsOption(physiology::limits::kStocking, pressure, "");
    return pressure;
}

} // namespace

physiology::ConditionSeverity parseCondition(const std::string& text) {
    const auto colon = text.find(':');
    if (colon == std::string::npos) return {text, 1.0};
    const double severity =
        numberIn("--condition", text, text.substr(colon + 1), "give CONDITION:severity, 0 to 1");
    const std::string id = text.substr(0, colon);
    requireAsOption(physiology::limits::kSeverity, severity, id + ": severity");
    return {id, severity};
}

physiology::Stocking parseStocking(const std::string& text) {
    if (text.empty()) throw core::DataError("command line", "--stocking", "is empty", kStockings);
    if (text == "custom")
        throw core::DataError("command line", "--stocking", "\"custom\" names no pressure", kStockings);
    if (!meansPressure(text)) {
        physiology::Stocking stocking;
        stocking.classId = text;
        return stocking;
    }
    const auto slash = text.find('/');
    const double ankle = pressureIn(text, text.substr(0, slash));
    if (slash == std::string::npos) return ui::graduatedStocking(ankle);
    return {"custom", ankle, pressureIn(text, text.substr(slash + 1))};
}

} // namespace app

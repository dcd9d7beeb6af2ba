// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/Json.h"
#include "hemodynamics/TubeLaw.h"

// The files of tests/cases: parameters in, expected values with tolerance and reason beside them.
namespace cases {

std::filesystem::path fileOf(const std::string& stem);
std::vector<std::string> filesNamed(const std::string& prefix); // stems of <prefix>*.json, sorted

// A file that is read, with the view that names its places.
class CaseFile {
public:
    explicit CaseFile(const std::string& stem);
    const core::JsonView& json() const { return json_; }

private:
    nlohmann::json document_;
    core::JsonView json_;
};

hemodynamics::TubeLaw readLaw(const core::JsonView& json); // {E_Pa, m, B_Pa, n}

// Holds a measured value against {value, tolerance, reason}; a failed expectation of the running test tells
// why.
void expectNear(double measured, const core::JsonView& entry);

} // namespace cases

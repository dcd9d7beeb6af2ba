// SPDX-License-Identifier: Apache-2.0
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <nlohmann/json.hpp>

#include "core/DataError.h"
#include "core/Json.h"

namespace {

void walk(const core::JsonView& view, int depth) {
    if (depth > 32) return;
    if (view.raw().is_array())
        for (std::size_t i = 0; i < view.size(); ++i)
            walk(view.at(i), depth + 1);
    else if (view.raw().is_object())
        for (const auto& key : view.keys())
            walk(view.at(key), depth + 1);
    else if (view.raw().is_number())
        view.number(-1.0, 1.0);
    else
        view.boolean();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    try {
        const auto document = core::parseJson({reinterpret_cast<const char*>(data), size}, "fuzz.json");
        walk({document, "fuzz.json"}, 0);
    } catch (const core::DataError&) {
    }
    return 0;
}

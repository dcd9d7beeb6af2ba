// SPDX-License-Identifier: Apache-2.0
#include "SharedTable.h"

#include <cstdio>

namespace clinical {

namespace {

void showProgress(const std::string& title, std::size_t done, std::size_t of, double seconds) {
    std::fprintf(stderr, "[%zu/%zu] %s: %.1f s\n", done, of, title.c_str(), seconds);
}

} // namespace

const Table& sharedTable() {
    static const std::filesystem::path assets = std::filesystem::path(SH_SOURCE_DIR) / "assets";
    static const Table table = computeTable(loadPlan(assets), assets, showProgress);
    return table;
}

const physiology::Measurement& sharedRun(const std::string& id) {
    return sharedTable().measurements.at(id);
}

} // namespace clinical

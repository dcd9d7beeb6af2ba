// SPDX-License-Identifier: Apache-2.0
#include "app/lecture/BookmarkFile.h"

#include <cstdlib>
#include <fstream>
#include <system_error>

#include <nlohmann/json.hpp>

#include "app/ViewJson.h"
#include "app/ViewWriter.h"
#include "core/DataError.h"
#include "core/Json.h"
#include "physiology/PatientJson.h"

namespace app {

namespace fs = std::filesystem;

fs::path bookmarkFile() {
    const char* state = std::getenv("XDG_STATE_HOME");
    const char* home = std::getenv("HOME");
    if (state != nullptr && state[0] == '/') return fs::path(state) / "second-heart" / "bookmarks.json";
    if (home == nullptr || home[0] != '/') return {};
    return fs::path(home) / ".local" / "state" / "second-heart" / "bookmarks.json";
}

std::vector<Bookmark> loadBookmarks(const fs::path& file) {
    std::error_code none;
    if (file.empty() || !fs::exists(file, none)) return {};
    const auto json = core::loadJson(file);
    const auto list = core::JsonView(json, file.string()).at("bookmarks");
    std::vector<Bookmark> bookmarks;
    for (std::size_t i = 0; i < list.size(); ++i) {
        const auto entry = list.at(i);
        Bookmark bookmark{entry.at("name").string(), viewFromJson(entry.at("view")),
                          physiology::patientFromJson(entry.at("patient"))};
        bookmark.view.mirrored = bookmark.patient.leftLeg;
        bookmarks.push_back(std::move(bookmark));
    }
    return bookmarks;
}

void saveBookmarks(const std::vector<Bookmark>& bookmarks, const fs::path& file) {
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const Bookmark& each : bookmarks)
        list.push_back({{"name", each.name},
                        {"view", viewToJson(each.view)},
                        {"patient", nlohmann::ordered_json(physiology::toJson(each.patient))}});
    const nlohmann::ordered_json json{{"bookmarks", list}};
    std::error_code failed;
    fs::create_directories(file.parent_path(), failed);
    const fs::path fresh = file.string() + ".new";
    std::ofstream(fresh) << json.dump(1, ' ', false, nlohmann::ordered_json::error_handler_t::replace)
                         << '\n';
    fs::rename(fresh, file, failed);
    if (failed) throw core::RuntimeFailure(file.string() + ": cannot be written (" + failed.message() + ")");
}

fs::path putAside(const fs::path& file) {
    for (int number = 1;; ++number) {
        const fs::path aside = file.string() + ".broken-" + std::to_string(number);
        std::error_code failed;
        if (fs::exists(aside, failed)) continue;
        fs::rename(file, aside, failed);
        return failed ? file : aside;
    }
}

} // namespace app

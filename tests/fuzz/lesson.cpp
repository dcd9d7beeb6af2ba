// SPDX-License-Identifier: Apache-2.0
#include <memory>

#include "app/lessons/LessonFile.h"
#include "core/DataError.h"

#include "FolderFuzzer.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const std::filesystem::path assets = std::string(SH_SOURCE_DIR) + "/assets";
    static FolderFuzzer fuzzer(assets, {"lessons"});
    static const app::World world{assets,
                                  std::make_shared<const anatomy::Leg>(anatomy::loadLeg(assets / "anatomy"))};
    fuzzer.run(data, size, [](const auto& folder, const auto& file) {
        const bool lesson = file.parent_path().filename() == "lessons";
        try {
            app::checkLesson(app::loadLesson(lesson ? file.stem().string() : "valves", folder), world);
        } catch (const core::DataError&) {
        }
    });
    return 0;
}

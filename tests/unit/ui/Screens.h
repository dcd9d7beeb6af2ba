// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "ui/Texts.h"

// The screens that panels are made for, in every language.
struct Screen {
    int width = 0, height = 0;
    std::string language;
};

inline std::vector<Screen> everyScreen() {
    std::vector<Screen> screens;
    for (const auto& language : ui::languages(std::filesystem::path(SH_SOURCE_DIR) / "assets"))
        for (const auto& [width, height] : {std::pair(1280, 720), std::pair(1920, 1080)})
            screens.push_back({width, height, language.id});
    return screens;
}

// SPDX-License-Identifier: Apache-2.0
#include "ui/lecture/Bookmarks.h"

#include "ui/Widgets.h"

namespace ui {

void drawBookmarks(const Panel& panel) {
    heading(panel, panel.text("bookmark.title"));
}

} // namespace ui

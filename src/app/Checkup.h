// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace app {

// Looks at driver, device, fonts, data files, baked leg, display and ffmpeg, prints one line for each
// ("fine", "lacks" what most can do without, "WRONG"), and returns the exit code that a run on this machine
// would meet first: 3 without a driver, 2 with broken data, 1 without a font.
int checkup();

} // namespace app

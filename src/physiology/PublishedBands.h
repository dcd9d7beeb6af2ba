// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "physiology/Protocol.h"

namespace physiology {

// The published bands (assets/clinical/published.json) that hold for a protocol and this patient: by key of
// results. A band may be limited to a posture, a speed range or a set of conditions; patients with other
// conditions get none.
std::map<std::string, PublishedBand> publishedBands(const std::string& protocol, const Patient& patient,
                                                    const std::filesystem::path& assets);

} // namespace physiology

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "sculpt/EndSurface.h"
#include "sculpt/Primitives.h"
#include "sculpt/RadialProfile.h"
#include "sculpt/SectionLoft.h"
#include "sculpt/Sheet.h"
#include "sculpt/Strand.h"
#include "sculpt/ToeFlesh.h"
#include "sculpt/TubeField.h"

namespace sculpt {

struct MeasuredLoft {
    std::vector<Sections> branches;
    double dilation = 0.0;                      // mm by which the shape was grown before it was measured
    double volume = 0.0;                        // mm³
    std::vector<EndSurface> ends;               // where sections cannot tell it
    std::vector<std::vector<PathPoint>> ridges; // crests sharper than sections can tell
    std::vector<SheetMeasure> sheets;           // that it runs out in
};

struct MeasuredPath {
    std::vector<std::vector<PathPoint>> branches; // from origin to insertion
    double volume = 0.0;                          // mm³; 0 where only the course is used
};

struct MeasuredStrands {
    std::vector<StrandSections> branches; // from origin to insertion
    double volume = 0.0;                  // mm³; 0 where only a part of the structure is measured
};

// A sheet laid over what it holds: course of its middle with half its width as radius.
struct MeasuredBand {
    std::vector<std::vector<PathPoint>> branches;
    float thickness = 1.0F; // mm
};

// The measurements behind the shapes: the files of sections/ (lofts, primitives, paths and strands by id,
// each in one file only) and skin_profile.json.
struct AnatomyData {
    std::map<std::string, MeasuredLoft> lofts;
    std::map<std::string, FieldPtr> primitives;
    std::map<std::string, MeasuredPath> paths;
    std::map<std::string, MeasuredStrands> strands;
    std::map<std::string, MeasuredBand> bands;
    std::map<std::string, MeasuredToe> toes; // sorted: from the great to the little toe
    std::vector<RadialLevel> skin;
};

// The files of the folder's sections/, sorted by name. Throws core::DataError when there are none.
std::vector<std::filesystem::path> measurementFiles(const std::filesystem::path& anatomyFolder);

// Throws core::DataError naming file, entry and mend.
AnatomyData loadAnatomyData(const std::filesystem::path& anatomyFolder);

} // namespace sculpt

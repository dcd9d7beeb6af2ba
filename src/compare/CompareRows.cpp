// SPDX-License-Identifier: Apache-2.0
#include "compare/CompareRows.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <exception>
#include <thread>

#include "compare/MeshFiles.h"
#include "core/DataError.h"
#include "core/NearestName.h"

namespace compare {
namespace {

bool isMeshFile(const std::filesystem::path& file) {
    const std::string ending = file.extension().string();
    return ending == ".ply" || ending == ".obj" || ending == ".stl" || ending == ".glb" || ending == ".gltf";
}

Soup joined(const std::map<std::string, Soup>& leg, const std::vector<std::string>& ids) {
    Soup all;
    for (const std::string& id : ids) {
        if (const auto found = leg.find(id); found != leg.end()) all.append(found->second);
    }
    return all;
}

void checkNames(const CompareManifest& manifest, const std::set<std::string>& only) {
    std::vector<std::string> known;
    for (const CompareEntry& entry : manifest.structures)
        known.push_back(entry.id);
    for (const std::string& id : only) {
        if (std::find(known.begin(), known.end(), id) != known.end()) continue;
        throw core::DataError("command line", "--only", "the manifest has no row \"" + id + "\"",
                              "did you mean \"" + core::nearestName(id, known) + "\"?");
    }
}

CompareRow rowOf(const CompareEntry& entry, const std::map<std::string, Soup>& leg,
                 const CompareManifest& manifest, const std::filesystem::path& folder) {
    CompareRow row{entry.id, entry.limitsName, entry.limits, entry.open, false, {}};
    Soup theirs;
    for (const std::string& file : entry.files)
        theirs.append(readSoup(meshFileIn(folder, file)));
    const Soup ours = joined(leg, entry.ours);
    row.missing = ours.triangles.empty();
    if (!row.missing) row.difference = differenceOf(ours, manifest.placed(std::move(theirs)), entry.within);
    return row;
}

} // namespace

bool CompareRow::volumeLimited() const {
    return limits.volumePercent && difference.theirVolume >= limits.smallestVolume;
}

std::vector<std::string> CompareRow::broken() const {
    if (missing) return {"missing"};
    std::vector<std::string> names;
    const auto check = [&](const char* name, double value, const std::optional<double>& limit) {
        if (limit && !(value <= *limit)) names.emplace_back(name);
    };
    if (volumeLimited()) check("volume", std::abs(difference.volumePercent()), limits.volumePercent);
    check("mean", difference.mean, limits.mean);
    check("p95", difference.p95, limits.p95);
    check("largest", difference.largest, limits.largest);
    return names;
}

double CompareRow::valueOf(const std::string& limit) const {
    if (limit == "volume") return std::abs(difference.volumePercent());
    if (limit == "mean") return difference.mean;
    return limit == "p95" ? difference.p95 : difference.largest;
}

std::vector<std::string> CompareRow::unexplained() const {
    std::vector<std::string> names = broken();
    std::erase_if(names, [&](const std::string& name) {
        const auto known = open.find(name);
        return known != open.end() && valueOf(name) <= known->second.atMost;
    });
    return names;
}

std::vector<std::string> CompareRow::mended() const {
    const std::vector<std::string> out = broken();
    std::vector<std::string> names;
    for (const auto& [name, limit] : open) {
        if (std::find(out.begin(), out.end(), name) == out.end()) names.push_back(name);
    }
    return names;
}

std::filesystem::path meshFileIn(const std::filesystem::path& folder, const std::string& name) {
    if (!std::filesystem::is_directory(folder))
        throw core::DataError(folder.string(), "", "is no folder", "give the folder with the meshes");
    if (std::filesystem::is_regular_file(folder / name)) return folder / name;
    std::vector<std::filesystem::path> found;
    for (const auto& file : std::filesystem::directory_iterator(folder)) {
        if (isMeshFile(file.path()) && file.path().filename().string().find(name) != std::string::npos)
            found.push_back(file.path());
    }
    if (found.size() == 1) return found.front();
    throw core::DataError(folder.string(), "\"" + name + "\"",
                          found.empty() ? "no mesh file bears this name"
                                        : std::to_string(found.size()) + " mesh files bear this name",
                          "write the whole file name in the manifest");
}

std::vector<CompareRow> compareAll(const std::map<std::string, Soup>& leg, const CompareManifest& manifest,
                                   const CompareRequest& request) {
    checkNames(manifest, request.only);
    std::vector<const CompareEntry*> wanted;
    for (const CompareEntry& entry : manifest.structures) {
        if (request.only.empty() || request.only.contains(entry.id)) wanted.push_back(&entry);
    }
    std::vector<CompareRow> rows(wanted.size());
    std::vector<std::exception_ptr> failures(wanted.size());
    std::atomic<std::size_t> next{0};
    const auto work = [&] {
        for (std::size_t i = next++; i < wanted.size(); i = next++) {
            try {
                rows[i] = rowOf(*wanted[i], leg, manifest, request.folder);
            } catch (...) {
                failures[i] = std::current_exception();
            }
        }
    };
    {
        const std::jthread second(work);
        work();
    }
    for (const auto& failure : failures) {
        if (failure) std::rethrow_exception(failure);
    }
    return rows;
}

} // namespace compare

// SPDX-License-Identifier: Apache-2.0
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <ctime>
#include <exception>

#include <CLI/CLI.hpp>

#include "core/DataError.h"
#include "sculpt/Bake.h"
#include "sculpt/GlbWriter.h"
#include "sculpt/InputHash.h"

namespace {

struct Arguments {
    std::string assets, out;
    bool force = false;
};

double secondsSince(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

void run(const Arguments& arguments) {
    const auto start = std::chrono::steady_clock::now();
    const std::filesystem::path anatomy = std::filesystem::path(arguments.assets) / "anatomy";
    const std::string hash = sculpt::inputHash(anatomy, "/proc/self/exe");
    if (!arguments.force && sculpt::inputHashOf(arguments.out) == hash) {
        std::filesystem::last_write_time(arguments.out, std::filesystem::file_time_type::clock::now());
        std::printf("%s is up to date\n", arguments.out.c_str());
        return;
    }
    const sculpt::BakeInput input = sculpt::loadBakeInput(anatomy);
    const auto report = [&](const std::string& line) {
        std::printf("[%5.1f s] %s\n", secondsSince(start), line.c_str());
        std::fflush(stdout);
    };
    const auto structures = sculpt::bake(input, report);
    std::size_t triangles = 0;
    for (const auto& structure : structures)
        triangles += structure.mesh.triangles.size();
    sculpt::writeGlb(arguments.out, structures, input.rig, sculpt::aboutBakedLeg(hash));
    const auto processorSeconds = std::clock() / CLOCKS_PER_SEC; // of all threads
    report(arguments.out + ": " + std::to_string(structures.size()) + " structures, " +
           std::to_string(triangles) + " triangles, " +
           std::to_string(std::filesystem::file_size(arguments.out) / 1000000) + " MB, " +
           std::to_string(processorSeconds) + " s of processor time");
}

int bakeProgram(int argc, char** argv) {
    CLI::App app("Sculpts the leg from its measurements and writes one glTF file.");
    Arguments arguments;
    app.add_option("--assets", arguments.assets, "folder with the data files")->required();
    app.add_option("--out", arguments.out, "file to write (.glb)")->required();
    app.add_flag("--force", arguments.force, "bake even when nothing changed");
    try {
        app.parse(argc, argv);
        run(arguments);
        return 0;
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : 2;
    } catch (const core::DataError& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 2;
    }
}

} // namespace

int main(int argc, char** argv) {
    try {
        return bakeProgram(argc, argv);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    } catch (...) {
        return 1;
    }
}

// SPDX-License-Identifier: Apache-2.0
// The Riemann cases as a table: our error beside that of a first-order scheme, and the observed order. Not a
// test: it never fails, it shows.
#include <cmath>
#include <cstdio>
#include <exception>
#include <iostream>
#include <optional>
#include <string>

#include "CaseFiles.h"
#include "RiemannCase.h"

namespace {

using namespace cases;

constexpr int kCells[] = {100, 200, 400, 800, 1600};

std::optional<double> listedError(const core::JsonView& json, int cells) {
    const core::JsonView runs = json.at("runs");
    for (std::size_t i = 0; i < runs.size(); ++i)
        if (runs.at(i).at("cells_per_m").integer(1, 100000) == cells && runs.at(i).has("listed_error"))
            return runs.at(i).at("listed_error").number();
    return std::nullopt;
}

void printLine(const std::string& name, int cells, double error, std::optional<double> listed,
               std::optional<double> order) {
    std::printf("| %-28s | %5d | %9.2e | ", name.c_str(), cells, error);
    std::printf(listed ? "%8.1e | " : "         | ", listed.value_or(0.0));
    std::printf(order ? "%5.2f |\n" : "      |\n", order.value_or(0.0));
}

void print(const std::string& file) {
    const CaseFile read(file);
    const core::JsonView& json = read.json();
    const RiemannCase data = RiemannCase::read(json);
    double coarser = 0.0;
    for (const int cells : kCells) {
        const double error = run(data, cells).area;
        const bool converges = coarser > 1e-12 && error > 1e-12;
        printLine(file.substr(std::string("riemann_").size()), cells, error, listedError(json, cells),
                  converges ? std::optional(std::log2(coarser / error)) : std::nullopt);
        coarser = error;
    }
}

} // namespace

int main() {
    try {
        std::printf("| case                         |     N | error, m  | listed   | order |\n");
        std::printf("|------------------------------|------:|----------:|---------:|------:|\n");
        for (const std::string& file : filesNamed("riemann_"))
            print(file);
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
    return 0;
}

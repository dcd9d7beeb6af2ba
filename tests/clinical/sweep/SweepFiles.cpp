// SPDX-License-Identifier: Apache-2.0
#include "sweep/SweepFiles.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <set>

#include "core/DataError.h"

namespace clinical {

namespace {

std::set<std::string> keysOf(const MeasuredSweep& measured) {
    std::set<std::string> keys;
    for (const auto& line : measured.lines)
        for (const auto& results : line.results)
            for (const auto& [key, value] : results)
                keys.insert(key);
    return keys;
}

void writeValue(std::ostream& out, const std::optional<double>& value) {
    if (value) out << *value;
}

// gnuplot: named blocks of "value result", one per line of the sweep and plot; a missing result is a gap.
void writeBlocks(std::ostream& script, const MeasuredSweep& measured) {
    for (std::size_t p = 0; p < measured.sweep.plots.size(); ++p)
        for (std::size_t l = 0; l < measured.lines.size(); ++l) {
            script << "$p" << p << "l" << l << " << EOD\n";
            for (std::size_t i = 0; i < measured.sweep.values.size(); ++i) {
                const auto value = measured.lines[l].at(i, measured.sweep.plots[p]);
                script << measured.sweep.values[i] << " ";
                if (value)
                    script << *value << "\n";
                else
                    script << "NaN\n";
            }
            script << "EOD\n";
        }
}

void writePanel(std::ostream& script, const MeasuredSweep& measured, std::size_t plot) {
    script << "set title \"" << measured.sweep.plots[plot] << "\" noenhanced\nplot ";
    for (std::size_t l = 0; l < measured.lines.size(); ++l)
        script << (l == 0 ? "" : ", ") << "$p" << plot << "l" << l
               << " with linespoints lw 1.5 pt 7 ps 0.6 title \"" << measured.lines[l].id << "\" noenhanced";
    script << "\n";
}

// The key by itself: the same lines, out of sight.
void writeKey(std::ostream& script, const MeasuredSweep& measured) {
    script << "unset title\nunset grid\nunset border\nunset tics\nset key center center\nset yrange [0:1]\n"
              "set xrange [0:1]\nplot ";
    for (std::size_t l = 0; l < measured.lines.size(); ++l)
        script << (l == 0 ? "" : ", ") << "2 with linespoints lw 1.5 pt 7 ps 0.6 title \""
               << measured.lines[l].id << "\" noenhanced";
    script << "\n";
}

void writeScript(std::ostream& script, const MeasuredSweep& measured, const std::filesystem::path& picture) {
    const bool withKey = measured.lines.size() > 1;
    const std::size_t panels = measured.sweep.plots.size() + (withKey ? 1 : 0);
    const std::size_t columns = panels <= 4   ? 2
                                : panels <= 6 ? 3
                                              : 4,
                      rows = (panels + columns - 1) / columns;
    script << "set terminal pngcairo size " << 280 * columns << "," << 40 + 210 * rows
           << " font \"Sans,8\"\nset output \"" << picture.string() << "\"\n";
    writeBlocks(script, measured);
    script << "set multiplot layout " << rows << "," << columns << " title \"" << measured.sweep.title << " ("
           << measured.sweep.axis
           << ")\" noenhanced\nset grid\nset autoscale xfix\nset offsets graph 0.03, 0.03, 0.06, 0.06\nunset "
              "key\n"
              "set linetype 9 lc rgb \"#7f7f7f\"\nset linetype 10 lc rgb \"#8b4513\"\n"
              "set linetype 11 lc rgb \"#e377c2\"\n";
    for (std::size_t p = 0; p < measured.sweep.plots.size(); ++p)
        writePanel(script, measured, p);
    if (withKey) writeKey(script, measured);
    script << "unset multiplot\n";
}

} // namespace

std::filesystem::path writeCsv(const MeasuredSweep& measured, const std::filesystem::path& folder) {
    const auto file = folder / (measured.sweep.id + ".csv");
    std::ofstream out(file);
    const auto keys = keysOf(measured);
    out << "line," << measured.sweep.vary;
    for (const auto& key : keys)
        out << "," << key;
    out << "\n";
    for (const auto& line : measured.lines)
        for (std::size_t i = 0; i < measured.sweep.values.size(); ++i) {
            out << line.id << "," << measured.sweep.values[i];
            for (const auto& key : keys) {
                out << ",";
                writeValue(out, line.at(i, key));
            }
            out << "\n";
        }
    if (!out.flush()) throw core::RuntimeFailure("cannot write " + file.string());
    return file;
}

bool drawPlots(const MeasuredSweep& measured, const std::filesystem::path& folder) {
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> pipe(popen("gnuplot", "w"), pclose);
    if (!pipe || std::system("command -v gnuplot >/dev/null") != 0) return false;
    std::ostringstream script;
    writeScript(script, measured, folder / (measured.sweep.id + ".png"));
    const std::string text = script.str();
    return std::fwrite(text.data(), 1, text.size(), pipe.get()) == text.size();
}

} // namespace clinical

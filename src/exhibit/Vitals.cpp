// SPDX-License-Identifier: Apache-2.0
#include "exhibit/Vitals.h"

#include <fstream>
#include <sstream>

#include <nlohmann/json.hpp>
#include <spdlog/spdlog.h>
#include <unistd.h>

#include "exhibit/WholeFile.h"

namespace exhibit {
namespace {

std::string quoted(const std::string& text) {
    std::string out;
    for (const char c : text)
        if (c == '\n')
            out += "\\n";
        else if (c == '"' || c == '\\')
            out += std::string("\\") + c;
        else
            out += c;
    return "\"" + out + "\"";
}

class Metrics {
public:
    void put(const std::string& name, const std::string& help, const std::string& kind, double value) {
        head(name, help, kind);
        out_ << name << ' ' << value << '\n';
    }
    void head(const std::string& name, const std::string& help, const std::string& kind) {
        out_ << "# HELP " << name << ' ' << help << "\n# TYPE " << name << ' ' << kind << '\n';
    }
    std::ostringstream& out() { return out_; }

private:
    std::ostringstream out_;
};

} // namespace

double residentMb() {
    std::ifstream in("/proc/self/statm");
    double total = 0.0, resident = 0.0;
    if (!(in >> total >> resident)) return 0.0;
    return resident * static_cast<double>(sysconf(_SC_PAGESIZE)) / 1e6;
}

std::string heartbeatJson(const Vitals& vitals) {
    const nlohmann::json object{{"mode", vitals.mode},
                                {"version", vitals.version},
                                {"at", vitals.at},
                                {"uptime_s", vitals.uptime},
                                {"frames_per_second", vitals.framesPerSecond},
                                {"memory_mb", vitals.memoryMb},
                                {"device_losses", vitals.deviceLosses},
                                {"shows", vitals.shows}};
    return object.dump(1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

std::string prometheusText(const Vitals& vitals) {
    Metrics metrics;
    metrics.out().precision(15);
    metrics.head("second_heart_info", "What runs.", "gauge");
    metrics.out() << "second_heart_info{mode=" << quoted(vitals.mode) << ",version=" << quoted(vitals.version)
                  << "} 1\n";
    metrics.put("second_heart_heartbeat_timestamp_seconds", "When this was written.", "gauge",
                static_cast<double>(vitals.at));
    metrics.put("second_heart_uptime_seconds", "Since the program started.", "gauge", vitals.uptime);
    metrics.put("second_heart_frames_per_second", "Pictures drawn per second.", "gauge",
                vitals.framesPerSecond);
    metrics.put("second_heart_resident_memory_bytes", "Memory in use.", "gauge", vitals.memoryMb * 1e6);
    metrics.put("second_heart_device_losses_total", "Losses of the graphics device.", "counter",
                vitals.deviceLosses);
    metrics.head("second_heart_choices_total", "What visitors chose.", "counter");
    for (const auto& [choice, count] : vitals.choices)
        metrics.out() << "second_heart_choices_total{choice=" << quoted(choice) << "} " << count << '\n';
    return metrics.out().str();
}

void VitalSigns::put(Target& target, const std::string& text) {
    if (target.file.empty()) return;
    const bool failed = !writeWhole(target.file, text);
    if (failed && !target.failing)
        spdlog::warn("{}: can't be written; is the disk full, the folder there and ours? trying on",
                     target.file.string());
    if (!failed && target.failing) spdlog::info("{}: can be written again", target.file.string());
    target.failing = failed;
}

void VitalSigns::write(const Vitals& vitals, double now) {
    next_ = now + every_;
    put(heartbeat_, heartbeatJson(vitals));
    put(metrics_, prometheusText(vitals));
}

} // namespace exhibit

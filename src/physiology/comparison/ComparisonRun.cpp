// SPDX-License-Identifier: Apache-2.0
#include "physiology/comparison/ComparisonRun.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <map>
#include <mutex>
#include <thread>

#include <nlohmann/json.hpp>

#include "physiology/PatientJson.h"
#include "physiology/Protocol.h"

namespace physiology::comparison {

namespace {

struct Task {
    std::string protocol;
    Patient patient;
    std::map<std::string, std::optional<double>> results;
};

using Tasks = std::map<std::string, Task>; // by what they measure on whom: none is done twice

std::string nameOf(const std::string& protocol, const Patient& patient) {
    return protocol + toJson(patient).dump();
}

Tasks tasksOf(const std::vector<Comparison>& comparisons) {
    Tasks tasks;
    for (const auto& each : comparisons)
        for (const auto& figure : each.figures)
            for (const auto& patient : {each.before, each.after})
                if (!figure.once || patient == each.before)
                    tasks.try_emplace(nameOf(figure.protocol, patient), Task{figure.protocol, patient, {}});
    return tasks;
}

std::optional<double> value(const Tasks& tasks, const Figure& figure, const Patient& patient,
                            const std::string& key) {
    const auto& results = tasks.at(nameOf(figure.protocol, patient)).results;
    const auto found = results.find(key);
    return found == results.end() ? std::nullopt : found->second;
}

// Takes tasks until none is left or one has failed.
class Crew {
public:
    Crew(Tasks& tasks, const std::shared_ptr<const anatomy::Leg>& leg, const RunSettings& settings)
        : leg_(leg), settings_(settings) {
        for (auto& [name, task] : tasks)
            open_.push_back(&task);
    }
    void run() {
        std::vector<std::jthread> workers;
        for (unsigned i = 0; i < std::max(1U, settings_.workers); ++i)
            workers.emplace_back([this] { work(); });
        workers.clear();
        if (failed_) std::rethrow_exception(failed_);
    }

private:
    void work() {
        for (std::size_t i = next_++; i < open_.size() && !stopped_; i = next_++) {
            try {
                Task& task = *open_[i];
                task.results = measure(task.protocol, task.patient, leg_, settings_.assets).results;
                tell(task.protocol);
            } catch (...) {
                const std::lock_guard lock(told_);
                failed_ = std::current_exception();
                stopped_ = true;
            }
        }
    }
    void tell(const std::string& protocol) {
        const std::lock_guard lock(told_);
        ++done_;
        if (settings_.progress) settings_.progress(done_, open_.size(), protocol);
    }

    std::shared_ptr<const anatomy::Leg> leg_;
    const RunSettings& settings_;
    std::vector<Task*> open_;
    std::atomic<std::size_t> next_{0};
    std::atomic<bool> stopped_{false};
    std::mutex told_;
    std::size_t done_ = 0;
    std::exception_ptr failed_;
};

} // namespace

bool opposes(const Figure& figure, const Compared::Values& ours) {
    if (!ours.before || !ours.after || figure.published.empty()) return false;
    const double change = *ours.after - *ours.before;
    return (figure.published.front() == '-' && change > 0.0) ||
           (figure.published.front() == '+' && change < 0.0);
}

std::vector<Compared> compareAll(const std::vector<Comparison>& comparisons,
                                 const std::shared_ptr<const anatomy::Leg>& leg,
                                 const RunSettings& settings) {
    Tasks tasks = tasksOf(comparisons);
    Crew(tasks, leg, settings).run();
    std::vector<Compared> all;
    for (const auto& each : comparisons) {
        Compared compared{each, {}};
        for (const auto& figure : each.figures)
            compared.values.push_back(
                {value(tasks, figure, each.before, figure.before),
                 value(tasks, figure, figure.once ? each.before : each.after, figure.after)});
        all.push_back(std::move(compared));
    }
    return all;
}

} // namespace physiology::comparison

// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>

#include "app/PatientOptions.h"
#include "app/TypedOptions.h"

namespace app {
namespace {

void addDoing(CLI::App& command, PatientOptions& options, const char* group) {
    addWord(command, {"--activity", "ID", "what the person does (list activities)"}, options.activity)
        ->group(group);
    addNumber(command, {"--speed", "KMH", "of walking and running, 0.5 to 20; else 4"}, options.speedKmh)
        ->group(group);
    addWord(command, {"--posture", "ID", "how the person stands, sits or lies (list postures)"},
            options.posture)
        ->group(group);
    addWord(command, {"--breathing", "WAY", "thoracic, abdominal or held"}, options.breathing)->group(group);
    addWords(command,
             {"--without", "DRIVER",
              "what moves the blood, switched off: heart-push, breathing, calf-pump or foot-pump; may be "
              "repeated"},
             options.without)
        ->group(group);
}

void addDisease(CLI::App& command, PatientOptions& options, const char* group) {
    addWords(command,
             {"--condition", "ID[:0..1]", "a disease and how severe (list conditions); may be repeated"},
             options.conditions)
        ->group(group);
    addWords(command,
             {"--valve", "ID=STATE",
              "open, closed or leak:0..1 for a valve, a group of valves or a vein (list valves, list "
              "valve-groups); may be repeated, the narrower name wins"},
             options.valves)
        ->group(group);
    addWord(command, {"--treatment", "ID", "none or gsv-closure"}, options.treatment)->group(group);
    addWord(command,
            {"--stocking", "CLASS|ANKLE[/CALF]", "none, class-1, class-2, class-3, or pressures in mmHg"},
            options.stocking)
        ->group(group);
    addWord(command, {"--device", "ID", "a pump or stimulator at work (list devices)"}, options.device)
        ->group(group);
}

void addBody(CLI::App& command, PatientOptions& options, const char* group) {
    addNumber(command, {"--height", "M", "body height, 1.2 to 2.3 m; else 1.72"}, options.height)
        ->group(group);
    addNumber(command, {"--mass", "KG", "body mass, 30 to 250 kg; else 70"}, options.mass)->group(group);
    addNumber(command, {"--fat", "0..1", "slim to heavy, felt under a stocking; else 0.5"}, options.fat)
        ->group(group);
    addNumber(command, {"--hydration", "0..1", "dry to normal; less makes blood thicker"}, options.hydration)
        ->group(group);
    addWord(command, {"--side", "SIDE", "left or right; else right"}, options.side)->group(group);
    addWhole(command, {"--skin-tone", "1..6", "Fitzpatrick type: color of the skin"}, options.skinTone)
        ->group(group);
    addWhole(command, {"--ceap", "0..6", "clinical class (CEAP): signs on the leg"}, options.ceap)
        ->group(group);
    addNumber(command, {"--hours", "H", "how long edema and stasis are watched"}, options.hours)
        ->group(group);
    addSeed(command, {"--seed", "N", "of everything random; equal seeds give equal bits"}, options.seed)
        ->group(group);
}

} // namespace

void addPatientOptions(CLI::App& command, PatientOptions& options) {
    addDoing(command, options, "The patient does");
    addDisease(command, options, "The patient has");
    addBody(command, options, "The patient is");
}

} // namespace app

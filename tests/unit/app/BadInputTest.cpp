// SPDX-License-Identifier: Apache-2.0
// Whatever is wrong on the command line is told in one line that names what, where and how to mend it.
#include <filesystem>
#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

#include "ProgramRun.h"

namespace {

struct Wrong {
    const char* name;
    const char* line; // the words of the command line; a lone @ stands for an empty one
    const char* says; // a part of the line on stderr
};

std::vector<std::string> wordsOf(const std::string& line) {
    std::vector<std::string> words;
    std::istringstream in(line);
    for (std::string word; in >> word;)
        words.push_back(word == "@" ? "" : word);
    return words;
}

void expectOneLine(const std::vector<std::string>& words, const std::string& says) {
    const auto run = runProgram(words);
    EXPECT_EQ(run.exitCode, 2) << run.err;
    EXPECT_EQ(lineCount(run.err), 1) << run.err;
    EXPECT_EQ(run.out, "");
    EXPECT_NE(run.err.find(says), std::string::npos) << run.err;
}

class WrongPatient : public testing::TestWithParam<Wrong> {};

TEST_P(WrongPatient, IsOneLineAndCodeTwo) {
    auto words = wordsOf(GetParam().line);
    words.insert(words.begin(), {"simulate", "--seconds", "0.001"});
    expectOneLine(words, GetParam().says);
}

class WrongUsage : public testing::TestWithParam<Wrong> {};

TEST_P(WrongUsage, IsOneLineAndCodeTwo) {
    expectOneLine(wordsOf(GetParam().line), GetParam().says);
}

struct WrongScreen {
    const char* name;
    const char* text; // of its configuration
    const char* says;
};

class WrongConfiguration : public testing::TestWithParam<WrongScreen> {};

TEST_P(WrongConfiguration, IsOneLineAndCodeTwo) {
    const auto file =
        std::filesystem::path(SH_BINARY_DIR) / (std::string("wrong_") + GetParam().name + ".toml");
    std::ofstream(file) << GetParam().text;
    expectOneLine({"--config", file.string()}, GetParam().says);
    std::filesystem::remove(file);
}

std::string screenNameOf(const testing::TestParamInfo<WrongScreen>& each) {
    return each.param.name;
}

INSTANTIATE_TEST_SUITE_P(
    BadInput, WrongConfiguration,
    testing::Values(WrongScreen{"Language", "languages = [\"en\", \"xx\"]\n",
                                "languages: \"xx\" is no language; `second-heart list languages`"},
                    WrongScreen{"Type", "[screen]\nheight_mm = \"tall\"\n", "screen.height_mm"}),
    screenNameOf);

std::string nameOf(const testing::TestParamInfo<Wrong>& each) {
    return each.param.name;
}

INSTANTIATE_TEST_SUITE_P(
    BadInput, WrongPatient,
    testing::Values(
        Wrong{"UnknownActivity", "--activity wlak",
              "--activity: \"wlak\" is not known; did you mean \"walk\"? `second-heart list activities`"},
        Wrong{"FarActivity", "--activity xyzzy",
              "--activity: \"xyzzy\" is not known; `second-heart list activities` prints all"},
        Wrong{"EmptyActivity", "--activity @", "--activity: is empty"},
        Wrong{"UnknownPosture", "--posture standin",
              "did you mean \"standing\"? `second-heart list postures`"},
        Wrong{"FarPosture", "--posture moon",
              "--posture: \"moon\" is not known; `second-heart list postures` prints all"},
        Wrong{"UnknownCondition", "--condition gsv-refux",
              "--condition: \"gsv-refux\" is not known; did you mean \"gsv-reflux\"? `second-heart list "
              "conditions`"},
        Wrong{"FarCondition", "--condition foo",
              "--condition: \"foo\" is not known; `second-heart list conditions` prints all"},
        Wrong{"EmptyCondition", "--condition @", "--condition: is empty"},
        Wrong{"PartOfCondition", "--condition gsv", "did you mean \"gsv-reflux\"?"},
        Wrong{"UnknownTreatment", "--treatment gsv-closur",
              "--treatment: \"gsv-closur\" is not known; did you mean \"gsv-closure\"? give none or "
              "gsv-closure"},
        Wrong{"FarTreatment", "--treatment surgery",
              "--treatment: \"surgery\" is not known; give none or gsv-closure"},
        Wrong{"UnknownDevice", "--device ipc-claf", "did you mean \"ipc-calf\"? `second-heart list devices`"},
        Wrong{"EmptyDevice", "--device @", "--device: is empty; `second-heart list devices`"},
        Wrong{"UnknownBreathing", "--breathing thoracik",
              "--breathing: \"thoracik\" is not known; did you mean \"thoracic\"? give thoracic, abdominal "
              "or held"},
        Wrong{"UnknownDriver", "--without calf-pomp",
              "--without: \"calf-pomp\" is not known; did you mean \"calf-pump\"?"},
        Wrong{"UnknownSide", "--side up", "--side: \"up\" is not known; give left or right"},
        Wrong{"Severity", "--condition gsv-reflux:2",
              "--condition: gsv-reflux: severity 2 is out of range; give 0 to 1"},
        Wrong{"NegativeSeverity", "--condition gsv-reflux:-0.1", "severity -0.1 is out of range"},
        Wrong{"NoSeverity",
              "--condition gsv-reflux:", "\"gsv-reflux:\" is not possible; give CONDITION:severity"},
        Wrong{"SeverityNan", "--condition gsv-reflux:nan", "\"gsv-reflux:nan\" is not possible"},
        Wrong{"TwoSeverities", "--condition gsv-reflux --condition gsv-reflux:0.2",
              "\"gsv-reflux\" is given with two severities; keep one"},
        Wrong{"HealthyAndIll", "--condition healthy --condition gsv-reflux",
              "\"healthy\" contradicts \"gsv-reflux\""},
        Wrong{"UnknownStocking", "--stocking class-9",
              "--stocking: \"class-9\" is not known; did you mean \"class-1\"? `second-heart list garments`"},
        Wrong{"NegativePressure", "--stocking -5", "--stocking: -5 mmHg is out of range; give 0 to 120 mmHg"},
        Wrong{"NegativeCalfPressure", "--stocking 20/-5", "--stocking: -5 mmHg is out of range"},
        Wrong{"HighPressure", "--stocking 500/20", "--stocking: 500 mmHg is out of range"},
        Wrong{"HalfStocking", "--stocking 20/",
              "\"20/\" is not possible; give none, class-1, class-2, class-3, or ANKLE/CALF"},
        Wrong{"StockingNan", "--stocking nan", "\"nan\" is not possible"},
        Wrong{"EmptyStocking", "--stocking @", "--stocking: is empty"},
        Wrong{"StockingWithoutPressure", "--stocking custom", "\"custom\" names no pressure"},
        Wrong{"ZeroHeight", "--height 0", "--height: 0 m is out of range; give 1.2 to 2.3 m"},
        Wrong{"Centimetres", "--height 172", "--height: 172 m is out of range"},
        Wrong{"HeightNan", "--height nan", "--height: \"nan\" is no number"},
        Wrong{"HeightWords", "--height tall", "--height: \"tall\" is no number"},
        Wrong{"EmptyHeight", "--height @", "--height: is empty"},
        Wrong{"TwoHeights", "--height 1.7 --height 1.8", "--height: is given more than once; keep one"},
        Wrong{"ZeroSpeed", "--speed 0", "--speed: 0 km/h is out of range; give 0.5 to 20 km/h"},
        Wrong{"HighSpeed", "--speed 50", "--speed: 50 km/h is out of range"},
        Wrong{"CommaSpeed", "--speed 4,5", "--speed: \"4,5\" is no number"},
        Wrong{"ZeroMass", "--mass 0", "--mass: 0 kg is out of range; give 30 to 250 kg"},
        Wrong{"Fat", "--fat 1.5", "--fat: 1.5 is out of range; give 0 to 1"},
        Wrong{"Hydration", "--hydration -1", "--hydration: -1 is out of range"},
        Wrong{"SkinTone", "--skin-tone 7", "--skin-tone: 7 is out of range; give 1 to 6"},
        Wrong{"HalfCeap", "--ceap 2.5", "--ceap: \"2.5\" is no whole number"},
        Wrong{"Ceap", "--ceap 9", "--ceap: 9 is out of range; give 0 to 6"},
        Wrong{"Hours", "--hours -1", "--hours: -1 h is out of range; give 0 to 72 h"}),
    nameOf);

INSTANTIATE_TEST_SUITE_P(
    BadInputToo, WrongPatient,
    testing::Values(
        Wrong{"NegativeSeed", "--seed -1", "--seed: \"-1\" is no seed; give a whole number from 0"},
        Wrong{"HalfSeed", "--seed 1.5", "--seed: \"1.5\" is no seed"},
        Wrong{"HugeSeed", "--seed 99999999999999999999999", "is no seed"},
        Wrong{"UnknownValve", "--valve popliteall=open", "did you mean \"popliteal\"?"},
        Wrong{
            "FarValve", "--valve xyzzy=open",
            "\"xyzzy\" is no valve, valve group or vein with valves; `second-heart list valves` prints all"},
        Wrong{"NamelessValve", "--valve =open", "--valve: names no valve"},
        Wrong{"EmptyValve", "--valve @", "--valve: is empty; give ID=open"},
        Wrong{"ValveWithoutState", "--valve popliteal",
              "\"popliteal\" says no state; give ID=open, ID=closed or ID=leak:0..1"},
        Wrong{"ValveState", "--valve popliteal=ajar",
              "--valve: popliteal: \"ajar\" is no state of a valve; give working, open, closed or leak:0..1"},
        Wrong{"Leak", "--valve popliteal=leak:1.5",
              "--valve: popliteal: leak 1.5 is out of range; give 0 to 1"},
        Wrong{"VeinWithoutValves", "--valve inferior_vena_cava=open",
              "\"inferior_vena_cava\" has no valves; `second-heart list valves`"},
        Wrong{"TwoStates", "--valve popliteal=closed --valve popliteal=open",
              "want different states of popliteal_vein_valve_1; keep one"},
        Wrong{"OnlyWayOut", "--valve common_femoral_vein_valve_1=closed",
              "common_femoral_vein_valve_1 in the common_femoral_vein is closed and no other way is open "
              "from the soleus small veins to the heart"},
        Wrong{"EveryWayOut", "--valve all=closed", "is closed and no other way is open"},
        Wrong{"GroupWayOut", "--valve popliteal=closed",
              "popliteal_vein_valve_1 in the popliteal_vein is closed"},
        Wrong{"WalkLying", "--activity walk --posture supine",
              "--posture: the activity \"walk\" is not done in the posture \"supine\"; give --posture "
              "standing, or --activity still"},
        Wrong{"CycleStanding", "--activity cycle --posture standing", "give --posture sitting"},
        Wrong{"UnknownProbe", "--probe popliteal_vien@0.5",
              "--probe: \"popliteal_vien\" is no vein; did you mean \"popliteal_vein\"? `second-heart list "
              "vessels`"},
        Wrong{"FarProbe", "--probe xyzzy@0.5",
              "--probe: \"xyzzy\" is no vein; `second-heart list vessels` prints all"},
        Wrong{"ProbeOutside", "--probe popliteal_vein@1.3",
              "\"popliteal_vein@1.3\" is no place inside a vein; give VEIN@0"},
        Wrong{"ProbeBefore", "--probe popliteal_vein@-0.1", "is no place inside a vein"},
        Wrong{"ProbeNan", "--probe popliteal_vein@nan", "is no place inside a vein"},
        Wrong{"EmptyProbe", "--probe @", "--probe: names no vein"},
        Wrong{"CsvFolder", "--csv /no/such/f.csv",
              "--csv: \"/no/such/f.csv\" cannot be written: the folder /no/such is not there"},
        Wrong{"JsonFolder", "--json /no/such/f.json", "--json: \"/no/such/f.json\" cannot be written"},
        Wrong{"LogFolder", "--log /no/such/f.log", "--log: \"/no/such/f.log\" cannot be written"},
        Wrong{"CsvIsFolder", "--csv /tmp", "--csv: \"/tmp\" is a folder"},
        Wrong{"EmptyCsv", "--csv @", "--csv: is empty"},
        Wrong{"SameFile", "--csv /tmp/second-heart-x --json /tmp/second-heart-x",
              "--json: names the same file as --csv"}),
    nameOf);

INSTANTIATE_TEST_SUITE_P(
    BadInput, WrongUsage,
    testing::Values(
        Wrong{"Command", "simulat", "\"simulat\" is no command; did you mean \"simulate\"?"},
        Wrong{"FarCommand", "xyzzy", "\"xyzzy\" is no command; give render, simulate, measure"},
        Wrong{"EmptyCommand", "@", "the command is empty"},
        Wrong{"Option", "list vessels --jsn",
              "\"--jsn\" is no option of list; did you mean \"--json\"? `second-heart list --help`"},
        Wrong{"MissingOption", "simulate", "--seconds: is missing"},
        Wrong{"MisspeltOption", "simulate --second 3", "did you mean \"--seconds\"?"},
        Wrong{"MissingValue", "simulate --seconds", "--seconds: has no value"},
        Wrong{"TooManyWords", "measure posture avp", "\"avp\" is one word too many for measure"},
        Wrong{"Seconds", "simulate --seconds -3", "--seconds: -3 s is out of range; give 0.001 to 86400 s"},
        Wrong{"NoSeconds", "simulate --seconds 0", "--seconds: 0 s is out of range"},
        Wrong{"SecondsNan", "simulate --seconds nan", "--seconds: \"nan\" is no number"},
        Wrong{"SecondsWords", "simulate --seconds soon", "--seconds: \"soon\" is no number"},
        Wrong{"List", "list vesels", "\"vesels\" is no list; did you mean \"vessels\"?"},
        Wrong{"FarList", "list treatments", "\"treatments\" is no list; give vessels, valves"},
        Wrong{"MissingList", "list", "what: is missing"},
        Wrong{"Protocol", "measure postur",
              "\"postur\" is no protocol; did you mean \"posture\"? `second-heart list protocols`"},
        Wrong{"FarProtocol", "measure xyzzy",
              "\"xyzzy\" is no protocol; `second-heart list protocols` prints all"},
        Wrong{"EmptyProtocol", "measure @", "the name of the protocol is empty"},
        Wrong{"Day", "day dsk", "\"dsk\" is no day; did you mean \"desk\"? `second-heart list days`"},
        Wrong{"EmptyMode", "--mode @", "\"\" is no mode"},
        Wrong{"FarMode", "--mode kiosc", "\"kiosc\" is no mode; did you mean \"kiosk\"?"},
        Wrong{"NoConfig", "--config /nowhere.toml", "/nowhere.toml: can't be read"},
        Wrong{"Scene", "render --scene whole-lge --out /tmp/x.png",
              "did you mean \"whole-leg\"? `second-heart list scenes`"},
        Wrong{"EmptyScene", "render --scene @ --out /tmp/x.png", "--scene: is empty"},
        Wrong{"Size", "render --size 12 --out /tmp/x.png", "WIDTHxHEIGHT"},
        Wrong{"Quality", "render --quality hihg --out /tmp/x.png",
              "\"hihg\" is no quality; did you mean \"high\"? give low, medium, high or auto"},
        Wrong{"Frames", "render --frames 9:3 --out /tmp/x", "FIRST:LAST"},
        Wrong{"FramesOfOnePicture", "render --frames 3:9 --out /tmp/x.png", "needs more than one picture"},
        Wrong{"PicturePath", "render --out /no/such/f.png", "--out: \"/no/such/f.png\" cannot be written"},
        Wrong{"EmptyOut", "render --out @", "--out: is empty"},
        Wrong{"PhaseRange", "render --phase 120 --out /tmp/x.png",
              "--phase: 120 is out of range; give 0 to 100"},
        Wrong{"SceneAndPosture", "render --scene treadmill --posture supine --out /tmp/x.png",
              "the activity \"walk\" is not done in the posture \"supine\""},
        Wrong{"Log", "replay /no/such/log", "/no/such/log: cannot be read"},
        Wrong{"LogIsFolder", "replay /tmp", "/tmp: cannot be read"},
        Wrong{"EmptyLog", "replay /dev/null", "/dev/null: is empty"}),
    nameOf);

TEST(GoodInput, AConditionTakesNoFurtherWord) {
    expectOneLine({"measure", "--condition", "gsv-reflux:0.5", "postur"}, "\"postur\" is no protocol");
}

// An option changes what the blood does; the clinical class alone only changes what the leg looks like.
TEST(GoodInput, EveryChoiceButTheClinicalClassChangesTheBlood) {
    const std::vector<std::string> life{"simulate", "--seconds", "0.5", "--activity", "walk"};
    const auto plain = runProgram(life);
    const std::vector<std::string> choices{"--speed 5",        "--height 1.9",
                                           "--mass 110",       "--hydration 0.3",
                                           "--ceap 4",         "--condition deep-reflux",
                                           "--stocking 30",    "--device ipc-calf",
                                           "--breathing held", "--treatment gsv-closure",
                                           "--valve all=open", "--without calf-pump"};
    for (const auto& choice : choices) {
        auto words = life;
        for (const auto& word : wordsOf(choice))
            words.push_back(word);
        const auto run = runProgram(words);
        EXPECT_EQ(run.exitCode, 0) << run.err;
        EXPECT_EQ(run.err, "") << choice;
        EXPECT_EQ(run.out == plain.out, choice == "--ceap 4") << choice;
    }
}

// Fat thickens the calf under a stocking that was knitted to the ankle.
TEST(GoodInput, FatCountsUnderAStocking) {
    const std::vector<std::string> slim{"simulate", "--seconds", "0.5", "--stocking", "30"};
    auto plump = slim;
    plump.insert(plump.end(), {"--fat", "0.9"});
    const auto first = runProgram(slim), second = runProgram(plump);
    EXPECT_EQ(second.exitCode, 0) << second.err;
    EXPECT_EQ(second.err.find("note: --fat"), std::string::npos);
    EXPECT_NE(first.out, second.out);
}

} // namespace

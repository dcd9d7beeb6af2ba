// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "anatomy/Leg.h"
#include "ui/Texts.h"

// What a structure of the leg (bone, muscle, tendon, vein, artery, envelope) is called, beginning with a
// capital.
namespace ui {

// In the language of the texts; English names stand in assets/anatomy, those of other languages beside their
// texts. Where a language has none the Latin term is given, and for an id that nothing names, its words.
std::string structureName(const Texts& texts, const anatomy::Leg& leg, const std::string& id);

// The term of Terminologia Anatomica 2; empty where there is none.
std::string latinName(const Texts& texts, const anatomy::Leg& leg, const std::string& id);

// "Popliteal vein, valve 2".
std::string valveName(const Texts& texts, const anatomy::Leg& leg, const anatomy::Valve& valve);

} // namespace ui

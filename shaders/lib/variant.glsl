// SPDX-License-Identifier: Apache-2.0
// What a surface's pipeline is made for: its tissue, how much detail the quality affords, and whether something takes
// some of it away.
layout(constant_id = 0) const uint kVariant = 0;
const bool kSigned = kVariant % kTissueCount == kTissueSignedSkin;
const uint kTissue = kSigned ? kTissueSkin : kVariant % kTissueCount;
const uint kDetail = (kVariant / kTissueCount) & 1u; // 0 low, 1 more
const bool kRevealed = kVariant >= kTissueRevealed;

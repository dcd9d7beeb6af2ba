// SPDX-License-Identifier: Apache-2.0
// Stored depth is near / distance, so 0 is the backdrop.
float distanceOf(float depth) { return frame.nearPlane / max(depth, 1e-6); }

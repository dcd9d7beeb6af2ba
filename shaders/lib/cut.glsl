// SPDX-License-Identifier: Apache-2.0
// Where the line of sight to a back face passes the section plane. A back face is only seen through the cut, so it is
// painted as what lies there: the cut looks solid and flat.
vec3 cutPlace(vec3 behind) {
    vec3 way = behind - frame.eye;
    return frame.eye + way * ((frame.sectionHeight - frame.eye.z) / min(way.z, -1e-6));
}

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <limits>
#include <string>

#include <gtest/gtest.h>

#include "RealSimulation.h"
#include "physiology/Protocol.h"

// A protocol run on a patient, and its results by key.
namespace real {

inline physiology::Measurement measured(const std::string& protocol,
                                        const physiology::Patient& patient = {}) {
    return physiology::measure(protocol, patient, leg(), assets());
}

inline physiology::Patient suffering(const std::string& condition) {
    physiology::Patient patient;
    patient.conditions = {{condition, 1.0}};
    return patient;
}

// The value under a key; a failure, and NaN, where there is none.
inline double valueOf(const physiology::Measurement& measurement, const std::string& key) {
    const auto found = measurement.results.find(key);
    if (found != measurement.results.end() && found->second) return *found->second;
    ADD_FAILURE() << measurement.protocol << " has no " << key;
    return std::numeric_limits<double>::quiet_NaN();
}

inline bool isNull(const physiology::Measurement& measurement, const std::string& key) {
    const auto found = measurement.results.find(key);
    return found != measurement.results.end() && !found->second;
}

// Every published band of the measurement holds.
inline void expectPublished(const physiology::Measurement& measurement) {
    EXPECT_FALSE(measurement.published.empty());
    for (const auto& [key, band] : measurement.published) {
        const double value = valueOf(measurement, key);
        EXPECT_GE(value, band.low) << key << ", " << band.source;
        EXPECT_LE(value, band.high) << key << ", " << band.source;
    }
}

} // namespace real

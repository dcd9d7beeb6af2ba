// SPDX-License-Identifier: Apache-2.0
#include "core/DataError.h"

#include <utility>

namespace core {

DataError::DataError(std::string file_, std::string where_, std::string message_, std::string hint_)
    : std::runtime_error(file_ + ": " + (where_.empty() ? "" : where_ + ": ") + message_ +
                         (hint_.empty() ? "" : "; " + hint_)),
      file(std::move(file_)), where(std::move(where_)), message(std::move(message_)), hint(std::move(hint_)) {
}

} // namespace core

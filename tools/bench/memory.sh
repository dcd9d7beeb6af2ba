#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Whether drawing keeps its memory: the bench scenes again and again in one program, resident memory after each round.
# usage: tools/bench/memory.sh [MINUTES] [QUALITY]     needs a build; an hour for the record
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
exec build/release/bin/second-heart bench --only rendering --quality "${2:-low}" --minutes "${1:-60}" --frames 200

#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# tools/kiosk/monkey.sh [SECONDS] [WIDTHxHEIGHT] [SEED]: random touches, drags and keys on a museum's screen under Xvfb.
# Fails when the program ends or complains; says what was chosen, and leaves a picture of the end. PROGRAM: which one.
set -euo pipefail
seconds=${1:-600} size=${2:-1280x720} RANDOM=${3:-7}
root=$(cd "$(dirname "$0")/../.." && pwd)
program=${PROGRAM:-$root/build/release/bin/second-heart}
for needed in Xvfb xdotool; do
  command -v "$needed" >/dev/null || { echo "monkey: $needed is not installed; skipped"; exit 77; }
done
folder=$(mktemp -d)
cat >"$folder/museum.toml" <<TOML
mode = "kiosk"
quality = "low"
[screen]
shift_px = 3
shift_every_s = 5
[idle]
ask_after_s = 12
countdown_s = 6
[service]
pin = "271828"
[monitoring]
heartbeat = "heartbeat.json"
usage = "usage.json"
every_s = 2
TOML
mkfifo "$folder/display"
Xvfb -displayfd 3 -screen 0 "${size}x24" -nolisten tcp 3>"$folder/display" 2>/dev/null &
screen=$!
trap 'kill $show $screen 2>/dev/null || true' EXIT
show=
read -r number <"$folder/display"
export DISPLAY=:$number
"$program" --config "$folder/museum.toml" 2>"$folder/log" &
show=$!
width=${size%x*} height=${size#*x}
keys=(Escape Return space Tab F4 F11 alt+F4 ctrl+q ctrl+c q F1 Delete super Print ctrl+alt+Delete a 1 Home)
any() { echo $((RANDOM % $1)); }
for _ in $(seq 600); do [ -e "$folder/heartbeat.json" ] && break; sleep 0.5; done
[ -e "$folder/heartbeat.json" ] || { echo "monkey: no picture within five minutes"; exit 1; }
end=$((SECONDS + seconds)) touches=0 pressed=0 rests=0
while [ $SECONDS -lt $end ]; do
  kill -0 $show 2>/dev/null || { echo "monkey: the program ended"; cat "$folder/log"; exit 1; }
  case $(any 12) in
  0 | 1) xdotool key "${keys[$(any ${#keys[@]})]}"; pressed=$((pressed + 1)) ;;
  2) xdotool click "$((2 + $(any 6)))" ;; # other buttons, wheel
  3) xdotool mousemove "$(any "$width")" "$(any "$height")" mousedown 1 sleep 0.1 \
       mousemove "$(any "$width")" "$(any "$height")" sleep 0.1 mouseup 1; touches=$((touches + 1)) ;;
  *) xdotool mousemove "$(any "$width")" "$(any "$height")" sleep 0.05 mousedown 1 sleep 0.05 mouseup 1
     touches=$((touches + 1)) ;;
  esac
  if [ "$(any 150)" = 0 ]; then sleep 20; rests=$((rests + 1)); fi # the visitor walks away
done
if command -v import >/dev/null; then import -window root "$folder/end.png"; fi
sleep 3 # a last heartbeat
echo "monkey: $seconds s, $touches touches, $pressed keys, $rests times left alone; still there"
cat "$folder/heartbeat.json"
if [ -s "$folder/log" ]; then echo "monkey: it complained:"; cat "$folder/log"; exit 1; fi
echo "picture and counts: $folder"

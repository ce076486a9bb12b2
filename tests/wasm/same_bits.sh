#!/usr/bin/env bash
# Builds the rooms that simulate by Emscripten and for this machine, and compares every bit of what
# the first runs of small scenarios leave behind. Takes: emcc, node, and the packages of a build.
set -euo pipefail
cd -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/../.."
export NODE_PATH=/usr/share/nodejs  # Emscripten's modules, for a node that is not Debian's as well

readonly scenarios=(scenarios/{minimal,health-centres,roster,rules}.toml tests/wasm/prior.toml)
scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT
readonly here=$scratch/here there=$scratch/there

# Draws of a prior itself may differ in their last bits (README.md); what comes of them may not.
bits() {
  local scenario=${*: -1}
  if [[ $scenario == */prior.toml ]]; then "$@" | grep -v '^parameters of draw'; else "$@"; fi
}

compare() {
  if ! { bits build/tests/wasm/record_bits "$1" >"$here" &&
    bits node build-wasm/tests/wasm/record_bits.js "$1" >"$there"; }; then
    printf '%s: not run to its end\n' "$1"
    return 1
  fi
  if cmp -s "$here" "$there"; then
    printf '%s: the same %d lines\n' "$1" "$(wc -l <"$here")"
    return
  fi
  printf '%s: this machine (<) and WebAssembly (>) differ, first in\n' "$1"
  diff "$here" "$there" >"$scratch/diff" || head -n 4 "$scratch/diff"
  return 1
}

emcmake cmake --preset wasm --log-level=WARNING
cmake --build build-wasm
cmake --preset release --log-level=WARNING -DBUILD_TESTING=ON
cmake --build build --target record_bits
failed=0
for scenario in "${scenarios[@]}"; do compare "$scenario" || failed=1; done
exit "$failed"

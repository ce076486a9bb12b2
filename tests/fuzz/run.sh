#!/usr/bin/env bash
# run.sh [SECONDS [CORPUS]]: builds the fuzz targets and runs each for so long (60), two at a time.
# Ends with 1 where one found something; the input that did it then lies in build-sanitize/finds/. A
# folder CORPUS keeps what was learnt, for a longer run to go on from.
set -euo pipefail
here="$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")"
cd -- "$here/../.."
readonly seconds=${1:-60} targets=(scenario sweep roster ties survey plan manifest shard)

cmake --preset sanitize --log-level=WARNING
cmake --build build-sanitize --target fuzz_targets
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
corpus="$(readlink -m -- "${2:-$work/corpus}")"
/usr/bin/python3 -B tests/fuzz/seeds.py "$work/seeds"
mkdir -p build-sanitize/finds

# Each in a folder of its own: some readers want files.
run_target() {
  local target=$1 longest=4096 outcome=clean
  [[ $target != scenario ]] || longest=16384
  mkdir -p "$work/$target" "$corpus/$target"
  cp scenarios/minimal.toml "$work/$target"
  (cd "$work/$target" && "$OLDPWD/build-sanitize/tests/fuzz/fuzz_$target" "$corpus/$target" \
    "$work/seeds/$target" -max_total_time="$seconds" -seed=1 -max_len="$longest" -timeout=10 \
    -rss_limit_mb=1024 -artifact_prefix="$OLDPWD/build-sanitize/finds/$target-" \
    -print_final_stats=1) >"$work/$target.log" 2>&1 || outcome='FOUND SOMETHING'
  printf '%-9s %9s tries  %s\n' "$target" \
    "$(awk '/number_of_executed_units/ { print $2 }' "$work/$target.log")" "$outcome"
  [[ $outcome == clean ]] || { tail -n 60 "$work/$target.log"; return 1; }
}
export -f run_target
export work corpus seconds
printf '%s\n' "${targets[@]}" | xargs -P2 -I{} bash -euo pipefail -c 'run_target {}'

#!/usr/bin/env bash
# Runs the workloads in those of the languages that are installed; prints a Markdown table of the
# nanoseconds for an element, each the best of several rounds.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
columns=()

installed() {
  command -v "$1" > /dev/null && "$1" --version > "$work/version" 2>&1
}

# run NAME COMMAND...: runs a program whose results become a column.
run() {
  local name=$1
  shift
  if "$@" > "$work/$name"; then
    columns+=("$name")
  else
    echo "$name: failed" >&2
  fi
}

python=
for candidate in python3.14 python3.13 python3.12 python3; do
  if [ -z "$python" ] && installed "$candidate"; then
    python=$candidate
  fi
done
if [ -n "$python" ]; then
  run "CPython_$("$python" -c 'import platform; print(platform.python_version())')" \
    "$python" generators.py
else
  echo "CPython: not installed (python3)" >&2
fi

if installed node; then
  run "Node_$(node -p 'process.versions.node')" node generators.js
else
  echo "Node: not installed (node)" >&2
fi

cxx=${CXX:-$(command -v g++ || command -v clang++ || true)}
if [ -n "$cxx" ] && "$cxx" -std=c++20 -O2 -o "$work/generators" generators.cpp 2> "$work/errors"; then
  run "C++20_$(basename "$cxx")_$("$cxx" -dumpversion)" "$work/generators"
else
  echo "C++20: no compiler that has it (CXX, g++, clang++)" >&2
fi

[ ${#columns[@]} -gt 0 ] || exit 1
echo "Measured on $(date +%F), ns for an element."
echo
printf '| Workload |'; printf ' %s |' "${columns[@]//_/ }"; echo
printf '| --- |'; printf ' %s |' "${columns[@]/*/--:}"; echo
while read -r line; do
  workload=${line% *}
  printf '| %s |' "$workload"
  for column in "${columns[@]}"; do
    printf ' %s |' "$(sed -n "s/^$workload //p" "$work/$column")"
  done
  echo
done < "$work/${columns[0]}"

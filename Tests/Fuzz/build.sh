#!/bin/sh
# Builds .build-fuzz/fuzz: all that reads foreign bytes, with libFuzzer and the address sanitizer, which
# the Swift package manager cannot link together on Linux.
set -eu
cd "$(dirname "$0")/../.."
out=.build-fuzz
mkdir -p "$out/CSystem"
printf 'module CSystem { header "%s" export * }\n' "$PWD/Sources/CSystem/include/CSystem.h" \
  >"$out/CSystem/module.modulemap"
clang -g -O1 -fsanitize=fuzzer-no-link,address -ISources/CSystem/include -c Sources/CSystem/*.c
mv -- *.o "$out/"
features="-swift-version 6 -enable-upcoming-feature ExistentialAny
  -enable-upcoming-feature InternalImportsByDefault -enable-upcoming-feature MemberImportVisibility"
flags="$features -package-name weir -parse-as-library -enable-testing -O -wmo -g -sanitize=fuzzer,address
  -I $out -I $out/CSystem"
for module in Columns Formats Expressions Query Telemetry Engine; do
  if [ -e "$out/$module.code.o" ] &&
    [ -z "$(find "Sources/$module" -name '*.swift' -newer "$out/$module.code.o")" ]; then continue; fi
  echo "$module"
  # shellcheck disable=SC2046,SC2086
  swiftc $flags -module-name $module -emit-module -emit-module-path "$out/$module.swiftmodule" \
    -c -o "$out/$module.code.o" $(find Sources/$module -name '*.swift')
done
# shellcheck disable=SC2086
swiftc $flags -module-name Fuzz -emit-module -emit-module-path "$out/Fuzz.swiftmodule" -c -o "$out/Fuzz.code.o" \
  Tests/Fuzz/FuzzTarget*.swift Tests/Fuzz/Backtracking.swift Tests/Fuzz/Entry/Entry.swift
swiftc -g -sanitize=fuzzer,address -o "$out/fuzz" "$out"/*.o 2>&1 | grep -v 'Cannot export local symbol' || true
test -x "$out/fuzz"

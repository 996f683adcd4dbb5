#!/usr/bin/env bash
# scripts/package.sh: installs what is missing, builds art6 and makes the Debian package of it. Its
# path, below build/release/, is all that goes to standard output.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
"$root/scripts/setup.sh" package
cmake -S "$root" --preset release -D ART6_BUILD_TESTS=OFF >&2
cmake --build "$root/build/release" --parallel "$(nproc)" --target art6 manual >&2
package=$(dpkg --print-architecture)
package=$root/build/release/art6_$(sed -n 's/^CMAKE_PROJECT_VERSION:STATIC=//p' "$root/build/release/CMakeCache.txt")_$package.deb
rm -f "$package"
(umask 022 && cpack --config "$root/build/release/CPackConfig.cmake" -B "$root/build/release") >&2
test -s "$package"
echo "$package"

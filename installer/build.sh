#!/usr/bin/env bash
# Builds the program with a Java of its own for the machine this runs on: an image (a folder) and a .deb.
#
#   installer/build.sh [--no-build] [--image-only] [--check]
#
#   --no-build    take target/app as it is
#   --image-only  leave out the .deb
#   --check       run the image on a practice book (no screen needed)
#
# Results: target/installer/villagebook/ (the image) and target/installer/villagebook_VERSION_ARCH.deb
# Install the .deb with `apt install ./FILE.deb`: apt also fetches the libraries that the window needs.
# Needs: JDK 25 (JAVA_HOME or /usr/lib/jvm); for the .deb also: apt-get install fakeroot dpkg-dev
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."

build=yes deb=yes check=no
for option in "$@"; do
  case $option in
    --no-build) build=no ;;
    --image-only) deb=no ;;
    --check) check=yes ;;
    *) sed -n '2,/^set/{/^set/d;s/^# \{0,1\}//;p}' "$0" >&2; exit 2 ;;
  esac
done

# The description is Chinese: in a plain C locale the tools would write question marks.
export LC_ALL=C.UTF-8

# jlink takes the runtime out of the JDK it belongs to, so the JDK must be the very version the program is built for.
find_jdk() {
  local home
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/*; do
    if [[ -x $home/bin/jpackage && -x $home/bin/jlink ]] && grep -q '^JAVA_VERSION="25' "$home/release" 2>/dev/null; then
      echo "$home"
      return
    fi
  done
  echo "No JDK 25 with jlink and jpackage in JAVA_HOME or /usr/lib/jvm." >&2
  exit 3
}
jdk=$(find_jdk)
from_pom() { sed -n "s:.*<$1>\(.*\)</$1>.*:\1:p" pom.xml | head -n 1; }
version=$(from_pom version)
main_class=$(from_pom main.class)
read -ra jvm_flags <<<"$(from_pom jvm.flags) $(from_pom jvm.quick)"

if [[ $build == yes ]]; then ./mvnw -q -DskipTests package; fi
lib=target/app/lib out=target/installer
jar=villagebook-$version.jar
[[ -f $lib/$jar ]] || { echo "$lib/$jar is missing: run without --no-build." >&2; exit 1; }
rm -rf "$out"
mkdir -p "$out"

# What the classes only reach by name, no tool can see:
#   jdk.charsets (GB18030 and GBK rosters), jdk.localedata (Chinese dates), jdk.zipfs (opening packages as folders),
#   jdk.crypto.ec (P-256), jdk.unsupported (sun.misc.Unsafe in JavaFX), java.naming (certificates).
modules=java.base,java.desktop,java.sql,java.logging,java.naming,java.xml,jdk.crypto.ec,jdk.unsupported,jdk.localedata,jdk.charsets,jdk.zipfs
# The rest jdeps finds. It gets plain classes: with the jars it would insist on their module descriptions, and one of
# the libraries requires a jar that has no module name. This program runs on the class path, where nobody asks.
classes=$out/classes
mkdir "$classes"
for file in "$PWD/$lib"/*.jar; do (cd "$classes" && "$jdk/bin/jar" --extract --file "$file"); done
rm -rf "$classes/module-info.class" "$classes/META-INF"
found=$("$jdk/bin/jdeps" --ignore-missing-deps --print-module-deps "$classes")
rm -rf "$classes"
for module in ${found//,/ }; do
  if [[ ,$modules, != *",$module,"* ]]; then modules+=,$module; fi
done
echo "Modules: $modules"

# "zh", not "zh-CN": the Chinese texts belong to the language, and with the country alone dates come out in English.
"$jdk/bin/jlink" --add-modules "$modules" --include-locales zh,en --compress zip-6 \
  --strip-debug --no-header-files --no-man-pages --output "$out/runtime"

options=()
for flag in "${jvm_flags[@]}"; do options+=(--java-options "$flag"); done

"$jdk/bin/jpackage" --type app-image --name villagebook --app-version "$version" \
  --description '村簿：驻村第一书记的离线台账' --vendor Villagebook \
  --input "$lib" --main-jar "$jar" --main-class "$main_class" "${options[@]}" \
  --runtime-image "$out/runtime" --icon icons/png/512.png \
  --app-content LICENSE,NOTICE,installer/linux/villagebook.desktop,installer/linux/command --dest "$out"
rm -rf "$out/runtime"

if [[ $deb == yes ]]; then
  # The menu entry is ours (installer/linux), not --linux-shortcut: see postinst there.
  # jpackage looks for libraries in the runtime only; JavaFX keeps its own inside the jars, so they are named here.
  "$jdk/bin/jpackage" --type deb --name villagebook --app-version "$version" --app-image "$out/villagebook" \
    --description '村簿：驻村第一书记的离线台账' --vendor Villagebook --license-file LICENSE \
    --icon icons/png/512.png --resource-dir installer/linux --linux-app-category office \
    --linux-package-deps 'libgtk-3-0, libxtst6, libfreetype6, libpangoft2-1.0-0, fontconfig' --dest "$out"
fi

if [[ $check == yes ]]; then
  practice=$(mktemp -d)
  trap 'rm -rf "$practice"' EXIT
  "$out/villagebook/bin/villagebook" demo "$practice" --villages 1
  # A book is a folder with key slots; any book of the practice province will do.
  book=$(dirname "$(find "$practice" -name keys.a.json | sort | head -n 1)")
  [[ -f $book/keys.a.json ]] || { echo "The practice province has no book." >&2; exit 1; }
  JAVA_TOOL_OPTIONS='-Dglass.platform=Headless -Dprism.order=sw' "$out/villagebook/bin/villagebook" --smoke "$book"
  echo "The image runs."
fi

du -sh "$out"/villagebook "$out"/*.deb 2>/dev/null || true

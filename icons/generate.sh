#!/usr/bin/env bash
# Draws every icon size from the two SVG masters. The results are committed: only whoever changes the drawing runs this.
# Needs on Debian: apt-get install librsvg2-bin icoutils python3
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")"

mkdir -p png
for size in 16 24 32 48 64 128 256 512; do
  master=villagebook.svg
  # Below 32 px the lines on the pages would only be a blur.
  if ((size < 32)); then master=villagebook-small.svg; fi
  rsvg-convert --width "$size" --height "$size" "$master" --output "png/$size.png"
done

# Windows: --raw keeps the large size compressed, as Explorer expects it.
icotool --create --output=villagebook.ico png/{16,24,32,48,64,128}.png --raw=png/256.png

# macOS: the file is a list of PNGs, each behind a four-letter type and its length.
python3 - <<'PYTHON'
import struct
parts = b""
for kind, size in (("icp4", 16), ("icp5", 32), ("icp6", 64), ("ic07", 128), ("ic08", 256), ("ic09", 512)):
    with open(f"png/{size}.png", "rb") as png:
        image = png.read()
    parts += kind.encode() + struct.pack(">I", len(image) + 8) + image
with open("villagebook.icns", "wb") as icns:
    icns.write(b"icns" + struct.pack(">I", len(parts) + 8) + parts)
PYTHON

# The window takes the size that the desktop asks for.
shell=../src/main/resources/org/villagebook/desktop/shell/icon
mkdir -p "$shell"
for size in 16 32 48 64 128 256; do
  cp "png/$size.png" "$shell/$size.png"
done

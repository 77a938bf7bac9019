#!/bin/sh
# Makes docs/images/memo.png: the first and the last page of the sample's memo.
# Needs LibreOffice and poppler (make office).
set -eu
cd "$(dirname "$0")/.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
.venv/bin/xlbudget demo --out "$folder" >/dev/null
pdftoppm -r 72 -png "$folder"/*.pdf "$folder/page"
.venv/bin/python - "$folder" docs/images/memo.png <<'PY'
import sys
from pathlib import Path

from PIL import Image, ImageOps

pages = sorted(Path(sys.argv[1]).glob("page-*.png"))
shown = [ImageOps.expand(Image.open(pages[i]).convert("L"), 1, fill=160) for i in (0, -2, -1)]
sheet = Image.new("L", (sum(p.width + 12 for p in shown) - 12, shown[0].height), 255)
left = 0
for page in shown:
    sheet.paste(page, (left, 0))
    left += page.width + 12
sheet.quantize(16).save(sys.argv[2], optimize=True)
PY

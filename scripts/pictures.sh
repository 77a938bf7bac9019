#!/bin/sh
# Makes the pictures in docs/images: the sample's memo, and one with three heads.
# Needs LibreOffice and poppler (make office).
set -eu
cd "$(dirname "$0")/.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
.venv/bin/xlbudget demo --out "$folder" >/dev/null
pdftoppm -r 72 -png "$folder"/*.pdf "$folder/memo"
.venv/bin/python scripts/three_heads.py "$folder/three.pdf"
pdftoppm -r 72 -png "$folder/three.pdf" "$folder/three"
.venv/bin/python - "$folder" docs/images <<'PY'
import sys
from pathlib import Path

from PIL import Image, ImageOps

folder, images = map(Path, sys.argv[1:])
for name, target in (("memo", "memo.png"), ("three", "memo-three-heads.png")):
    pages = sorted(folder.glob(f"{name}-*.png"))
    picked = [pages[i] for i in (0, -2, -1)]
    shown = [ImageOps.expand(Image.open(page).convert("L"), 1, fill=160) for page in picked]
    sheet = Image.new("L", (sum(p.width + 12 for p in shown) - 12, max(p.height for p in shown)), 255)
    left = 0
    for page in shown:
        sheet.paste(page, (left, 0))
        left += page.width + 12
    sheet.quantize(16).save(images / target, optimize=True)
PY

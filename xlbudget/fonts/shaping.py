"""Text measured by real shaping (HarfBuzz), with the fonts that this machine has.

Bangla conjuncts make the width of a text something that only its font knows.
Where the office's font is not installed another Bengali font stands in; where
there is none at all, widths are estimated on the safe side.
"""

import os
import sys
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from xlbudget.sheets.measure import EstimatedShaper, Shaper

_STAND_INS = ("Noto Serif Bengali", "Noto Sans Bengali", "Nirmala UI", "Vrinda", "Lohit Bengali")
_LATIN = ("Liberation Serif", "times", "Times New Roman", "DejaVu Serif", "Noto Serif")
_SUFFIXES = (".ttf", ".otf", ".ttc")


@dataclass(frozen=True, slots=True)
class FontShaper:
    """A ``Shaper`` on font files: ``regular`` and ``bold`` for Bangla, ``latin`` for the rest."""

    regular: Path
    bold: Path
    latin: Path | None

    def width(self, text: str, size: float, bold: bool) -> float:
        """Return the width of a text on one line, in points."""
        path = self.bold if bold else self.regular
        return _advance(text, str(path), str(self.latin or path)) * size

    def line_height(self, size: float) -> float:
        """Return the distance between lines, in points."""
        _, _, height = _font(str(self.regular))
        return height * size


def font_at_hand(font: str) -> str:
    """Return ``font`` or, where it is not installed, the Bengali font that stands in for it."""
    files = _font_files()
    return next((name for name in (font, *_STAND_INS) if _file(files, name, bold=False)), font)


def shaper_for(font: str) -> Shaper:
    """Return the measurer of a font, by its name, or of the one that stands in for it."""
    files = _font_files()
    name = font_at_hand(font)
    regular = _file(files, name, bold=False)
    if regular is None:
        return EstimatedShaper()
    latin = next(filter(None, (_file(files, n, bold=False) for n in _LATIN)), None)
    return FontShaper(regular, _file(files, name, bold=True) or regular, latin)


def _file(files: tuple[Path, ...], name: str, bold: bool) -> Path | None:
    """The file of a font by its file name: NAME, NAME-Regular; NAME-Bold, NAMEb, NAMEbd."""
    key = _plain(name)
    endings = ("bold", "b", "bd") if bold else ("", "regular")
    wanted = {key + ending for ending in endings}
    return next((f for f in files if _plain(f.stem) in wanted), None)


def _plain(name: str) -> str:
    return name.replace(" ", "").replace("-", "").casefold()


@lru_cache(maxsize=1)
def _font_files() -> tuple[Path, ...]:
    return tuple(
        path
        for folder in _font_folders()
        for path in sorted(folder.rglob("*"))
        if path.suffix.casefold() in _SUFFIXES
    )


def _font_folders() -> tuple[Path, ...]:
    home = Path.home()
    if sys.platform == "win32":
        local = Path(os.environ.get("LOCALAPPDATA", home)) / "Microsoft/Windows/Fonts"
        folders = [Path(os.environ.get("WINDIR", "C:/Windows")) / "Fonts", local]
    elif sys.platform == "darwin":
        folders = [Path("/Library/Fonts"), Path("/System/Library/Fonts"), home / "Library/Fonts"]
    else:
        folders = [Path("/usr/share/fonts"), Path("/usr/local/share/fonts")]
        folders += [home / ".local/share/fonts", home / ".fonts"]
    return tuple(folder for folder in folders if folder.is_dir())


@lru_cache(maxsize=8)
def _font(path: str) -> tuple[Any, float, float]:
    """A font, its units per em, and its line height per point of size."""
    import uharfbuzz as hb

    face = hb.Face(hb.Blob.from_file_path(path))
    font = hb.Font(face)
    extents = font.get_font_extents("ltr")
    height = (extents.ascender - extents.descender + extents.line_gap) / face.upem
    return font, face.upem, height


@lru_cache(maxsize=65536)
def _advance(text: str, path: str, latin: str) -> float:
    """The width of a text per point of size; what the font lacks is measured in ``latin``."""
    import uharfbuzz as hb

    if not text:  # of an empty buffer uharfbuzz gives None instead of no glyphs
        return 0.0
    font, upem, _ = _font(path)
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    hb.shape(font, buffer)
    runs = _runs(text)
    if path != latin and any(info.codepoint == 0 for info in buffer.glyph_infos):
        if len(runs) > 1:
            return sum(_advance(run, path, latin) for run in runs)
        if text.isascii():
            return _advance(text, latin, latin)
    return float(sum(p.x_advance for p in buffer.glyph_positions)) / upem


def _runs(text: str) -> list[str]:
    """A text cut where ASCII characters meet others."""
    runs: list[str] = []
    for character in text:
        if runs and runs[-1][-1].isascii() == character.isascii():
            runs[-1] += character
        else:
            runs.append(character)
    return runs

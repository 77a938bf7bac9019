"""Which font a live LibreOffice shows Bangla text in.

It takes that font not from the workbook but from fontconfig, as any that has the
letters; so it is shown one of those that have them, and all the others.
"""

import subprocess
from pathlib import Path
from xml.sax.saxutils import escape

_FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <selectfont><rejectfont>{rejected}</rejectfont></selectfont>
</fontconfig>
"""
_REJECTED = '<pattern><patelt name="family"><string>{}</string></patelt></pattern>'


def font_environment(folder: Path, font: str | None) -> dict[str, str]:
    """Return what an office must be told so that its Bangla is in ``font``, if that is there.

    ``folder`` keeps what it reads.
    """
    families = bangla_families() if font else []
    if font not in families:
        return {}
    rejected = "".join(_REJECTED.format(escape(name)) for name in families if name != font)
    path = folder / "fonts.conf"
    path.write_text(_FONTS.format(rejected=rejected), encoding="utf-8")
    return {"FONTCONFIG_FILE": str(path)}


def bangla_families() -> list[str]:
    """Return the names of the fonts of this computer that have Bangla letters."""
    try:
        listed = subprocess.run(
            ["fc-list", ":lang=bn", "family"], capture_output=True, check=True, timeout=20
        ).stdout.decode("utf-8", "replace")
    except (OSError, subprocess.SubprocessError):
        return []
    return sorted({name.strip() for line in listed.splitlines() for name in line.split(",")})

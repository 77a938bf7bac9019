"""An order workbook in every odd package that programs write and Excel opens.

Each is the same small order; what is odd about it is its name.
"""

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

from tests.files.order_makers import by_openpyxl, by_xlsxwriter
from xlbudget.files.container import pack, unpack

WRITING = Path(__file__).parents[1] / "inputs" / "writing"
PLAIN = unpack((WRITING / "g2-dangling-drawing.xlsx").read_bytes())
BOOK, BOOK_RELATIONS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
STYLES, TYPES, ORDER = "xl/styles.xml", "[Content_Types].xml", "xl/worksheets/sheet2.xml"
ALL_RELATIONS = tuple(name for name in PLAIN if name.endswith(".rels"))
_TYPE = "application/vnd.openxmlformats-"
_BOOK = f"{_TYPE}officedocument.spreadsheetml.sheet.main+xml"
_SHEET = f"{_TYPE}officedocument.spreadsheetml.worksheet+xml"


def edited(part: str, *changes: tuple[str, str], parts: dict[str, bytes] = PLAIN):
    """The parts with patterns replaced in one of them, each at its first place."""
    text = parts[part].decode()
    for old, new in changes:
        text, times = re.subn(old, new, text, count=1, flags=re.DOTALL)
        assert times, (part, old)
    return {**parts, part: text.encode()}


def listed(*names: str, kind: str = _SHEET, parts: dict[str, bytes] = PLAIN):
    """Content types of parts that are not there."""
    rows = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name in names)
    return edited(TYPES, ("</Types>", f"{rows}</Types>"), parts=parts)


def everywhere(change: Callable[[str], str], parts: dict[str, bytes] = PLAIN):
    """The parts under other names, with the lists that name them."""
    named = {name: change(name) for name in parts if not name.startswith(("[", "_rels/", "doc"))}
    found = {}
    for name, content in parts.items():
        text = content.decode()
        if name == TYPES:
            for old, new in named.items():
                text = text.replace(f'"/{old}"', f'"/{new}"')
        if name.endswith(".rels"):
            folder = name.replace("_rels/", "").rpartition("/")[0]
            for old, new in named.items():
                text = re.sub(
                    f'Target="(?:/?{re.escape(old)}|{re.escape(_from(folder, old))})"',
                    f'Target="/{new}"',
                    text,
                )
        found[named.get(name, name)] = text.encode()
    return found


def _from(folder: str, name: str) -> str:
    if folder == "xl":
        return name.removeprefix("xl/")
    return name.replace("xl/", "../", 1)


def zipped(parts: dict[str, bytes], change: Callable[[str], str]) -> bytes:
    """A zip whose entries have names that ``pack`` does not write."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            info = zipfile.ZipInfo(change(name))
            info.filename = change(name)
            file.writestr(info, content)
    return stream.getvalue()


def related(part: str, kind: str, target: str, parts: dict[str, bytes] = PLAIN):
    """A relationship more, to a part that is not there."""
    row = (
        f'<Relationship Id="rId-{kind}" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        f'relationships/{kind}" Target="{target}"/></Relationships>'
    )
    return edited(part, ("</Relationships>", row), parts=parts)


def views(windows: str, *selected: int):
    """Windows of the workbook, and the sheets that are selected in the first of them."""
    parts = edited(BOOK, ("<bookViews>.*</bookViews>", windows))
    for sheet in selected:
        one = f"xl/worksheets/sheet{sheet}.xml"
        parts = edited(one, ("<sheetView ", '<sheetView tabSelected="true" '), parts=parts)
    return parts


def _without_styles(parts: dict[str, bytes]) -> dict[str, bytes]:
    parts = edited(TYPES, ('<Override PartName="/xl/styles.xml"[^>]*>', ""), parts=parts)
    parts = edited(BOOK_RELATIONS, ('<Relationship [^>]*styles.xml"/>', ""), parts=parts)
    # Without formats a day is a number: here the days are written out.
    day = '<c t="inlineStr"><is><t>১৪ জুন ২০২২</t></is></c>'
    for ref in ("B6", "B18"):
        cell = (f'<c r="{ref}" s="6"><v>44726</v></c>', day.replace("<c", f'<c r="{ref}"', 1))
        parts = edited("xl/worksheets/sheet1.xml", cell, parts=parts)
    return {name: content for name, content in parts.items() if name != STYLES}


def _own_format(**facets: int) -> dict[str, bytes]:
    """A cell of the table in a format that names entries which no list holds."""
    names = " ".join(f'{name}="{index}"' for name, index in facets.items())
    parts = edited(STYLES, ("</cellXfs>", f"<xf {names}/></cellXfs>"))
    formats = parts[STYLES].decode().partition("<cellXfs")[2].partition("</cellXfs>")[0]
    index = formats.count("<xf ") - 1
    return edited(ORDER, (r'(<c r="D4" s=)"\d+"', rf'\1"{index}"'), parts=parts)


def each_sheet(change: Callable[[str], str]) -> dict[str, bytes]:
    """The workbook's part, its styles and its sheets, changed as texts."""
    names = [BOOK, STYLES, *(name for name in PLAIN if "worksheets/sheet" in name)]
    return {name: change(PLAIN[name].decode()).encode() for name in names}


def _prefixed(xml: str) -> str:
    return re.sub(r"<(/?)(\w)", r"<\1x:\2", xml).replace("xmlns=", "xmlns:x=")


def _single_quoted(xml: str) -> str:
    return re.sub(r"<[^>]*>", lambda tag: tag[0].replace('"', "'"), xml)


def _packages() -> dict[str, bytes]:
    text = {name: pack(parts) for name, parts in _TEXTS.items()}
    utf16 = {
        name: content.replace(b"UTF-8", b"UTF-16").decode().encode("utf-16")
        for name, content in each_sheet(str).items()
    }
    return {
        **{path.stem: path.read_bytes() for path in sorted(WRITING.glob("g*.xlsx"))},
        "by openpyxl": by_openpyxl(text["no windows"]),
        "by XlsxWriter": by_xlsxwriter(text["no windows"]),
        **text,
        "backslashes in the zip": zipped(PLAIN, lambda name: name.replace("/", "\\")),
        "small letters in the zip": zipped(PLAIN, str.casefold),
        "folders in the zip": zipped({"xl/": b"", "xl/worksheets/": b"", **PLAIN}, str),
        "a prefix everywhere": pack({**PLAIN, **each_sheet(_prefixed)}),
        "single quotes": pack({**PLAIN, **each_sheet(_single_quoted)}),
        "parts in UTF-16": pack({**PLAIN, **utf16}),
    }


_TEXTS = {
    "capitals in names": everywhere(lambda name: name.replace("xl/", "XL/")),
    "blanks in names": everywhere(lambda name: name.replace("sheet", "my%20sheet")),
    "bangla names": everywhere(lambda name: name.replace("xl/worksheets", "xl/শিট")),
    "braces in names": everywhere(lambda name: name.replace("xl/", "x{l}/{}/")),
    "backslashes in targets": edited(
        BOOK_RELATIONS, ("worksheets/sheet2.xml", r"worksheets\\\\sheet2.xml")
    ),
    "the workbook's type by default": edited(
        TYPES,
        ('ContentType="application/xml"', f'ContentType="{_BOOK}"'),
        ('<Override PartName="/xl/workbook.xml"[^>]*>', ""),
    ),
    "the largest sheet id": edited(BOOK, ('sheetId="6"', 'sheetId="65534"')),
    "a stale list": listed(
        "/xl/worksheets/sheet7.xml",
        "/XL/worksheets/my%20sheet.xml",
        "/xl/tables/table6.xml",
        "/xl/comments1.xml",
        "/xl/drawings/vmlDrawing1.vml",
        "/docProps/custom.xml",
        "/xl/worksheets/_rels/sheet7.xml.rels",
    ),
    "relations by another ending": edited(
        TYPES, ('<Default Extension="rels"', '<Default Extension="Rels"')
    ),
    "drawings by a wrong default": edited(
        TYPES, ("<Default ", '<Default Extension="VML" ContentType="application/xml"/><Default ')
    ),
    "a relation to no sheet": related(BOOK_RELATIONS, "worksheet", "worksheets/sheet7.xml"),
    "relations to no notes": related(
        "xl/worksheets/_rels/sheet2.xml.rels",
        "comments",
        "../comments1.xml",
        parts=related(
            "xl/worksheets/_rels/sheet2.xml.rels",
            "vmlDrawing",
            "/xl/drawings/vmlDrawing1.vml",
        ),
    ),
    "no windows": views(""),
    "no windows, first sheet hidden": edited(
        BOOK, ("<bookViews>.*</bookViews>", ""), ('(sheetId="1")', r'\1 state="hidden"')
    ),
    "opens on a hidden sheet": views(
        '<bookViews><workbookView activeTab="5" firstSheet="5"/></bookViews>', 6
    ),
    "opens on no sheet": views(
        '<bookViews><workbookView activeTab="9" firstSheet="12"/></bookViews>'
    ),
    "a group of sheets": views('<bookViews><workbookView activeTab="1"/></bookViews>', 1, 2, 4),
    "another sheet selected": views('<bookViews><workbookView activeTab="1"/></bookViews>', 1),
    "two windows": views(
        '<bookViews><workbookView activeTab="1"/><workbookView activeTab="5"/></bookViews>', 2, 3
    ),
    "a named style behind the list": _own_format(xfId=12, fontId=1),
    "facets behind the lists": _own_format(fontId=6, fillId=5, borderId=3, numFmtId=168),
    "a format behind the list": edited(ORDER, ('<c r="D4" s="[0-9]+"', '<c r="D4" s="17"')),
    "a row and a column behind the list": edited(
        ORDER,
        ('<row r="4"', '<row r="4" customFormat="1" s="18"'),
        ('<col min="4"', '<col min="4" style="19"'),
    ),
    "a highlight behind the list": edited(
        ORDER,
        (
            "(<mergeCells|<dataValidations|<pageMargins|<tableParts)",
            '<conditionalFormatting sqref="D4"><cfRule type="expression" dxfId="2" priority="9">'
            r"<formula>1</formula></cfRule></conditionalFormatting>\1",
        ),
    ),
    "no named styles": edited(
        STYLES, ("<cellStyleXfs.*</cellStyleXfs>", ""), ("<cellStyles.*</cellStyles>", "")
    ),
    "a name of ours without its style": edited(
        STYLES,
        ("</cellStyles>", '<cellStyle name="xlb mark warning" xfId="40"/></cellStyles>'),
    ),
    "comments in the lists": edited(
        STYLES, ("(<cellXfs[^>]*>)", r"\1<!-- ours -->"), ("(<fonts[^>]*>)", r"\1<!-- ours -->")
    ),
    "no styles": _without_styles(PLAIN),
}

PACKAGES = _packages()

"""How a sheet prints: a page style of its own, spoken of in Excel's words.

xlwings itself has the print area only; ``page_setup.api`` knows Excel's words
for the rest, with Excel's units (points) and numbers (9 = A4).
"""

import re
from functools import cached_property
from itertools import chain, count
from typing import Any, ClassVar

from xlwings import base_classes

from xlbudget.calc import margins
from xlbudget.calc.area import Area
from xlbudget.calc.bridge import each
from xlbudget.calc.traits import POINT
from xlbudget.calc.words import Word, Words

PAPERS = (
    (9, (21000, 29700)),
    (1, (21590, 27940)),
    (5, (21590, 35560)),
    (8, (29700, 42000)),
    (11, (14800, 21000)),
)
"""Excel's papers (A4, Letter, Legal, A3, A5): width and height, hundredths of a millimetre."""

_PORTRAIT, _LANDSCAPE = 1, 2
_KEPT = (
    "Width", "Height", "IsLandscape", "LeftMargin", "RightMargin", "TopMargin", "BottomMargin",
    "PageScale", "ScaleToPagesX", "ScaleToPagesY", "CenterHorizontally", "CenterVertically",
)  # fmt: skip
_FIELDS = (
    ("&P", "PageNumber"),
    ("&N", "PageCount"),
    ("&D", "DateTime"),
    ("&A", "SheetName"),
    ("&F", "FileName"),
)


class PageSetup(base_classes.PageSetup):
    """How one sheet prints."""

    def __init__(self, sheet: Any) -> None:
        self._sheet = sheet

    @property
    def api(self) -> "PageSetupWords":
        """Excel's words for print set-up."""
        return PageSetupWords(PrintedSheet(self._sheet))

    @property
    def print_area(self) -> str | None:
        """The areas that print, between commas; ``None`` when all does."""
        areas = [self._sheet.cells.of(self._sheet, a) for a in self._sheet.uno.PrintAreas]
        return ",".join(area.address for area in areas) or None

    @print_area.setter
    def print_area(self, value: str | None) -> None:
        parts = value.split(",") if value else ()
        self._sheet.uno.PrintAreas = tuple(self._sheet.range(p).uno_address for p in parts)


def style_of(sheet: Any) -> Any:
    """Return the sheet's page style; a style that it shares gives way to one of its own."""
    book = sheet.book
    styles, current = book.page_styles, sheet.uno.PageStyle
    own = f"PageStyle_{sheet.name}"
    if current == own or not (current in ("Default", "Report") or _is_shared(book, current)):
        return styles.getByName(current)
    own = _free(book, own)
    if not styles.hasByName(own):
        styles.insertByName(own, book.uno.createInstance("com.sun.star.style.PageStyle"))
        made, old = styles.getByName(own), styles.getByName(current)
        for name in _KEPT:
            setattr(made, name, getattr(old, name))
        made.HeaderIsOn = made.FooterIsOn = False
        made.FirstPageNumber = 0  # pages are counted on from the sheet before
    sheet.uno.PageStyle = own
    return styles.getByName(own)


def _free(book: Any, own: str) -> str:
    """Return the style's name, numbered when a sheet that bore this name before has it."""
    used = {style for (style,) in each(book.uno.Sheets, "PageStyle")}
    numbered = (f"{own} {number}" for number in count(2))
    return next(name for name in chain((own,), numbered) if name not in used)


def _is_shared(book: Any, style: str) -> bool:
    return each(book.uno.Sheets, "PageStyle").count((style,)) > 1


class PrintedSheet:
    """A sheet, and the page style that is its own."""

    def __init__(self, sheet: Any) -> None:
        self.sheet = sheet
        self.uno = sheet.uno

    @cached_property
    def style(self) -> Any:
        """The office's page style."""
        return style_of(self.sheet)


def _margin(name: str) -> Word:
    return Word(
        lambda printed: getattr(printed.style, name) / POINT,
        lambda printed, value: setattr(printed.style, name, round(value * POINT)),
    )


def _whole(side: str, line: str) -> Word:
    return Word(
        lambda printed: margins.whole(printed.style, side, line),
        lambda printed, value: margins.set_whole(printed.style, side, line, value),
    )


def _outer(side: str, line: str) -> Word:
    return Word(
        lambda printed: margins.outer(printed.style, side),
        lambda printed, value: margins.set_outer(printed.style, side, line, value),
    )


def _flag(name: str) -> Word:
    return Word(
        lambda printed: getattr(printed.style, name),
        lambda printed, value: setattr(printed.style, name, bool(value)),
    )


def _orient(printed: Any, value: int) -> None:
    style = printed.style
    short, long = sorted((style.Width, style.Height))
    style.IsLandscape = value == _LANDSCAPE
    style.Width, style.Height = (long, short) if value == _LANDSCAPE else (short, long)


def _paper(printed: Any) -> int | None:
    style = printed.style
    size = tuple(sorted((style.Width, style.Height)))
    return next((number for number, known in PAPERS if _near(known, size)), None)


def _near(known: tuple[int, int], size: tuple[int, ...]) -> bool:
    return all(abs(one - other) < 50 for one, other in zip(known, size, strict=True))


def _set_paper(printed: Any, value: int) -> None:
    known = dict(PAPERS)
    if value not in known:
        raise NotImplementedError(f"PaperSize {value}: papers here are {sorted(known)}")
    style, (width, height) = printed.style, known[value]
    style.Width, style.Height = (height, width) if style.IsLandscape else (width, height)


def _fit(name: str) -> Word:
    return Word(
        lambda printed: getattr(printed.style, name) or False,
        lambda printed, value: setattr(printed.style, name, int(value or 0)),
    )


def _zoom(printed: Any, value: Any) -> None:
    if value is not False:  # False hands over to FitToPagesWide and FitToPagesTall
        printed.style.PageScale = int(value)


def _titles(what: str) -> Word:
    def get(printed: Any) -> str:
        if not getattr(printed.uno, f"getPrintTitle{what}")():
            return ""
        area = Area.of(getattr(printed.uno, f"getTitle{what}")())
        columns = area.address().replace("$", "").split(":")
        letters = [re.sub("[0-9]", "", part) for part in (*columns, columns[0])[:2]]
        if what == "Rows":
            return f"${area.row}:${area.last_row}"
        return f"${letters[0]}:${letters[1]}"

    def put(printed: Any, value: str) -> None:
        if value:
            getattr(printed.uno, f"setTitle{what}")(printed.sheet.range(value).uno_address)
        getattr(printed.uno, f"setPrintTitle{what}")(bool(value))

    return Word(get, put)


def _line(side: str, where: str) -> Word:
    """Return the word for a part of the header or the footer."""
    content = f"RightPage{where}Content"

    def get(printed: Any) -> str:
        style = printed.style
        if not getattr(style, f"{where}IsOn"):
            return ""
        return str(getattr(getattr(style, content), f"{side}Text").String)

    def put(printed: Any, value: str) -> None:
        style = printed.style
        margins.switch_on(style, "Top" if where == "Header" else "Bottom", where)
        whole = getattr(style, content)
        _write_line(printed.sheet.book.uno, getattr(whole, f"{side}Text"), value)
        setattr(style, content, whole)

    return Word(get, put)


def _write_line(document: Any, text: Any, value: str) -> None:
    fields = dict(_FIELDS)
    size, value = re.fullmatch(r"(?:&(\d{1,3}))?(.*)", value, re.DOTALL).groups()  # type: ignore[union-attr]  # matches any text
    text.String = ""
    cursor = text.createTextCursor()
    for part in re.split("(&&|&[^&])", value):
        if part in fields:
            field = document.createInstance(f"com.sun.star.text.TextField.{fields[part]}")
            text.insertTextContent(cursor, field, False)
        elif len(part) == 2 and part[0] == "&" != part[1]:
            raise NotImplementedError(f"{part}: of Excel's codes {', '.join(fields)}, a size first")
        elif part:
            text.insertString(cursor, "&" if part == "&&" else part, False)
    if size:
        cursor.gotoStart(False)
        cursor.gotoEnd(True)
        for script in ("", "Asian", "Complex"):
            setattr(cursor, f"CharHeight{script}", float(size))


class PageSetupWords(Words):
    """``PageSetup`` of one sheet."""

    words: ClassVar[dict[str, Word]] = {
        "LeftMargin": _margin("LeftMargin"),
        "RightMargin": _margin("RightMargin"),
        "TopMargin": _whole("Top", "Header"),
        "BottomMargin": _whole("Bottom", "Footer"),
        "HeaderMargin": _outer("Top", "Header"),
        "FooterMargin": _outer("Bottom", "Footer"),
        "CenterHorizontally": _flag("CenterHorizontally"),
        "CenterVertically": _flag("CenterVertically"),
        "PrintGridlines": _flag("PrintGrid"),
        "Orientation": Word(
            lambda printed: _LANDSCAPE if printed.style.IsLandscape else _PORTRAIT, _orient
        ),
        "PaperSize": Word(_paper, _set_paper),
        "Zoom": Word(lambda printed: printed.style.PageScale or False, _zoom),
        "FitToPagesWide": _fit("ScaleToPagesX"),
        "FitToPagesTall": _fit("ScaleToPagesY"),
        "PrintTitleRows": _titles("Rows"),
        "PrintTitleColumns": _titles("Columns"),
        "PrintArea": Word(
            lambda printed: PageSetup(printed.sheet).print_area or "",
            lambda printed, value: setattr(PageSetup(printed.sheet), "print_area", value),
        ),
        **{
            f"{side}{where}": _line(side, where)
            for side in ("Left", "Center", "Right")
            for where in ("Header", "Footer")
        },
    }

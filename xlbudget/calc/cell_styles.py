"""``Styles`` of a workbook in Excel's words: named cell styles made, found, changed."""

from collections.abc import Iterator
from functools import cached_property
from typing import Any, ClassVar, Final

from xlbudget.calc.bridge import constant
from xlbudget.calc.line import OfficeError
from xlbudget.calc.look_words import StyleBorder, look_words
from xlbudget.calc.style_wear import STANDARD, include_words
from xlbudget.calc.words import Word, Words
from xlbudget.errors import Refused
from xlbudget.text import Text

NORMAL: Final = "Normal"
"""What Excel calls the style of cells that wear none."""

_NO_STYLE = Text(
    "“{sheet}” শিট সুরক্ষিত, তাই LibreOffice ওয়ার্কবুকে নতুন ধরন (style) নেয় না; আগে সুরক্ষা তুলুন",
    "sheet “{sheet}” is protected, so LibreOffice takes no new cell styles: unprotect it first",
)


class StyleWords(Words):
    """``Style``: a named cell style."""

    words: ClassVar[dict[str, Word]] = {
        **look_words(lambda style: style.uno),
        **include_words(),
        "Name": Word(lambda style: style.name),
        "NumberFormat": Word(
            lambda style: style.book.format_code(style.uno.NumberFormat),
            lambda style, code: setattr(style.uno, "NumberFormat", style.book.format_key(code)),
        ),
        "Borders": Word(lambda style: lambda side: StyleBorder(style.uno, side)),
        "Delete": Word(lambda style: style.delete),
    }


_TOLD = (
    "BottomBorder2", "CellBackColor", "CellProtection", "CharColor", "CharFontName", "CharHeight",
    "CharPosture", "CharStrikeout", "CharUnderline", "CharWeight", "HoriJustify", "IsTextWrapped",
    "LeftBorder2", "NumberFormat", "ParaIndent", "RightBorder2", "TopBorder2", "VertJustify",
)  # fmt: skip


class ToldStyle:
    """The office's style, whose look is told in one call until something of it is set."""

    __slots__ = ("_it", "_told")

    def __init__(self, it: Any) -> None:
        object.__setattr__(self, "_it", it)
        object.__setattr__(self, "_told", {})

    def __getattr__(self, name: str) -> Any:
        if name not in _TOLD:
            self._told.clear()  # a method may change it
            return getattr(self._it, name)
        if not self._told:
            self._told.update(zip(_TOLD, self._it.getPropertyValues(_TOLD), strict=True))
        return self._told[name]

    def __setattr__(self, name: str, value: Any) -> None:
        self._told.clear()
        setattr(self._it, name, value)

    def getPropertyState(self, name: str) -> Any:  # noqa: N802 - the office's word
        """A style has one value of everything."""
        del name
        return constant("beans.PropertyState.DIRECT_VALUE")


class NamedStyle:
    """A named cell style of a book."""

    def __init__(self, book: Any, name: str) -> None:
        self.book = book
        self.name = name

    @cached_property
    def uno(self) -> Any:
        """The office's style, by whose name it finds it: each is fetched once."""
        known, name = self.book.known_styles, office_name(self.name)
        if name not in known:
            known[name] = family(self.book).getByName(name)
        return ToldStyle(known[name])

    def delete(self) -> None:
        """Take the style away; its cells become normal."""
        family(self.book).removeByName(self.name)
        self.book.known_styles.pop(self.name, None)


class Styles:
    """``Styles`` of a book."""

    def __init__(self, book: Any) -> None:
        self._book = book

    def Add(self, Name: str) -> StyleWords:  # noqa: N802, N803 - Excel's words
        """Make a style."""
        if Name in family(self._book).ElementNames:
            raise ValueError(f"Style named '{Name}' already present in workbook")
        made = self._book.uno.createInstance("com.sun.star.style.CellStyle")
        family(self._book).insertByName(Name, made)
        style = NamedStyle(self._book, Name)
        try:
            style.uno.IsTextWrapped = False
        except OfficeError:
            style.delete()
            self._refuse()
            raise
        return StyleWords(style)

    def _refuse(self) -> None:
        """Say why the office takes no new style, if that is a protected sheet."""
        for sheet in self._book.sheets:
            if sheet.uno.isProtected():
                raise Refused(_NO_STYLE.filled(sheet=sheet.name))

    def __call__(self, name: str) -> StyleWords:
        """Return a style by its name."""
        if not family(self._book).hasByName(office_name(name)):
            raise KeyError(name)
        return StyleWords(NamedStyle(self._book, name))

    def __contains__(self, name: str) -> bool:
        return bool(family(self._book).hasByName(office_name(name)))

    def __iter__(self) -> Iterator[StyleWords]:
        names = [excel_name(name) for name in family(self._book).ElementNames]
        return iter([StyleWords(NamedStyle(self._book, name)) for name in names])

    @property
    def Count(self) -> int:  # noqa: N802 - Excel's word
        """How many there are."""
        return int(family(self._book).Count)


def family(book: Any) -> Any:
    """Return the office's cell styles of a book."""
    return book.cell_styles


def office_name(name: str) -> str:
    """Return what the office calls a style."""
    return STANDARD if name == NORMAL else name


def excel_name(name: str) -> str:
    """Return what Excel calls a style of the office."""
    return NORMAL if name == STANDARD else name

"""Excel's words for how cells look: on a range, on a font, on a named style."""

from typing import Any, ClassVar

from xlbudget.calc import traits
from xlbudget.calc.borders import STYLE_LINES, set_line
from xlbudget.calc.bridge import common
from xlbudget.calc.words import Word, Words, xl

_ALIGN, _ALIGN_NAMES = xl(
    (
        ("general", 1),
        ("left", -4131),
        ("center", -4108),
        ("right", -4152),
        ("justify", -4130),
        ("fill", 5),
        ("top", -4160),
        ("bottom", -4107),
    )
)
_NONE, _SINGLE, _SOLID = -4142, 2, 1
_WHITE = 0xFFFFFF


def _read_font_color(it: Any) -> int | None:
    color = common(it, "CharColor")
    return None if color is None else traits.excel_color(max(color, 0))


def _font_color(it: Any, value: Any) -> None:
    it.CharColor = traits.office_color(int(value))


class FontWords(Words):
    """``Font``: of the office's cells or of a style."""

    words: ClassVar[dict[str, Word]] = {
        "Name": Word(traits.font_name, traits.set_font_name),
        "Size": Word(traits.size, traits.set_size),
        "Bold": Word(traits.bold, traits.set_bold),
        "Italic": Word(traits.italic, traits.set_italic),
        "Underline": Word(
            lambda it: {True: _SINGLE, False: _NONE, None: None}[traits.underline(it)],
            lambda it, value: traits.set_underline(it, value not in (False, None, _NONE)),
        ),
        "Strikethrough": Word(traits.strikethrough, traits.set_strikethrough),
        "Color": Word(_read_font_color, _font_color),
        "ThemeColor": Word(lambda _: None),
    }


def _fill(it: Any, value: Any) -> None:
    it.CellBackColor = traits.office_color(int(value))


def _read_fill(it: Any) -> int | None:
    color = common(it, "CellBackColor")
    return None if color is None else traits.excel_color(color if color >= 0 else _WHITE)


def _pattern(it: Any) -> int | None:
    color = common(it, "CellBackColor")
    return None if color is None else _SOLID if color >= 0 else _NONE


class InteriorWords(Words):
    """``Interior``: the fill."""

    words: ClassVar[dict[str, Word]] = {
        # Cells without a fill are white to Excel.
        "Color": Word(_read_fill, _fill),
        "ThemeColor": Word(lambda _: None),
        "Pattern": Word(
            _pattern,
            lambda it, value: setattr(it, "CellBackColor", -1) if value == _NONE else None,
        ),
    }


def look_words(uno: Any) -> dict[str, Word]:
    """Return the words of a look; ``uno`` gives the office's object of what is looked at."""

    def word(get: Any, put: Any) -> Word:
        return Word(lambda it: get(uno(it)), lambda it, value: put(uno(it), value))

    return {
        "Font": Word(lambda it: FontWords(uno(it))),
        "Interior": Word(lambda it: InteriorWords(uno(it))),
        "HorizontalAlignment": word(
            lambda it: _ALIGN.get(traits.horizontal(it) or ""),
            lambda it, value: traits.set_horizontal(it, _ALIGN_NAMES[value]),
        ),
        "VerticalAlignment": word(
            lambda it: _ALIGN.get(traits.vertical(it) or ""),
            lambda it, value: traits.set_vertical(it, _ALIGN_NAMES[value]),
        ),
        "WrapText": word(
            lambda it: common(it, "IsTextWrapped"),
            lambda it, value: setattr(it, "IsTextWrapped", bool(value)),
        ),
        "IndentLevel": word(traits.indent, traits.set_indent),
        "Orientation": word(traits.rotation, traits.set_rotation),
        "ShrinkToFit": word(
            lambda it: common(it, "ShrinkToFit"),
            lambda it, value: setattr(it, "ShrinkToFit", bool(value)),
        ),
        "Locked": word(traits.locked, traits.set_locked),
        "FormulaHidden": word(traits.formula_hidden, traits.set_formula_hidden),
    }


class StyleBorder:
    """``Style.Borders(side)``: Excel's number of the side; thin lines or none."""

    def __init__(self, it: Any, side: int) -> None:
        object.__setattr__(self, "_it", it)
        object.__setattr__(self, "_side", STYLE_LINES[side])

    @property
    def uno(self) -> Any:
        """The office's line."""
        return getattr(self._it, self._side)

    def __setattr__(self, name: str, value: Any) -> None:
        if name == "LineStyle":
            line = "none" if value == _NONE else "continuous"
            set_line(self._it, self._side, line_style=line)
        elif name == "Color":
            set_line(self._it, self._side, color=int(value))
        else:
            raise NotImplementedError(f"Border.{name}: a style's border has LineStyle and Color")

    def __getattr__(self, name: str) -> Any:
        if name != "LineStyle":
            raise NotImplementedError(f"Border.{name}: a style's border has LineStyle and Color")
        return 1 if self.uno.LineWidth else _NONE

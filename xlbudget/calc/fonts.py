"""The font of cells."""

from typing import Any

from xlwings import base_classes

from xlbudget.calc import traits
from xlbudget.calc.bridge import shared
from xlbudget.calc.look_words import FontWords


class Font(base_classes.Font):
    """The font of cells, Latin and Bangla at once."""

    def __init__(self, parent: Any, it: Any) -> None:
        self.parent = parent
        self.uno = it

    @property
    def api(self) -> FontWords:
        """The words of Excel's own ``Font`` that are known here."""
        return FontWords(self.uno)

    @property
    def bold(self) -> bool | None:
        """Whether the text is bold."""
        return traits.bold(self.uno)

    @bold.setter
    def bold(self, value: bool) -> None:
        traits.set_bold(self.uno, value)

    @property
    def italic(self) -> bool | None:
        """Whether the text slants."""
        return traits.italic(self.uno)

    @italic.setter
    def italic(self, value: bool) -> None:
        traits.set_italic(self.uno, value)

    @property
    def size(self) -> float | None:
        """The size in points."""
        return traits.size(self.uno)

    @size.setter
    def size(self, value: float) -> None:
        traits.set_size(self.uno, value)

    @property
    def name(self) -> str | None:
        """The font's name."""
        return traits.font_name(self.uno)

    @name.setter
    def name(self, value: str) -> None:
        traits.set_font_name(self.uno, value)

    @property
    def color(self) -> traits.Rgb | None:
        """Red, green, blue; black when the colour is left to the office."""
        color = shared(self.uno, "CharColor")
        return None if color is None else traits.rgb(max(color, 0))

    @color.setter
    def color(self, color_or_rgb: Any) -> None:
        self.uno.CharColor = traits.office_color(color_or_rgb)

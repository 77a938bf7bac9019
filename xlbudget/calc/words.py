"""A few words of Excel's own object model, spoken for the office.

xlwings leaves to ``.api`` what it has no name for: named cell styles, print
set-up, sheet protection.  On Windows ``.api`` is Excel's COM object; here it is
an object that knows the few words of it that code for both engines needs, under
their Excel names, and refuses every other.  ``uno`` is LibreOffice's own object.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar


@dataclass(frozen=True, slots=True)
class Word:
    """One attribute: how it is read and, when it can be, how it is set."""

    get: Callable[[Any], Any]
    put: Callable[[Any, Any], None] | None = None


class Words:
    """An object that knows the words of its table."""

    words: ClassVar[dict[str, Word]] = {}

    def __init__(self, it: Any) -> None:
        object.__setattr__(self, "it", it)

    @property
    def uno(self) -> Any:
        """LibreOffice's own object."""
        return getattr(self.it, "uno", self.it)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        return self._word(name).get(self.it)

    def __setattr__(self, name: str, value: Any) -> None:
        word = self._word(name)
        if word.put is None:
            raise NotImplementedError(f"{type(self).__name__}.{name} can only be read")
        word.put(self.it, value)

    def _word(self, name: str) -> Word:
        if name not in self.words:
            known = ", ".join(sorted(self.words))
            raise NotImplementedError(
                f"{type(self).__name__}.{name}: of Excel's own words the Calc engine knows {known}"
            )
        return self.words[name]


def xl(names: tuple[tuple[str, int], ...]) -> tuple[dict[str, int], dict[int, str]]:
    """Return both directions of a table of names and Excel's constants."""
    return dict(names), {number: name for name, number in reversed(names)}

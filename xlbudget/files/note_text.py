"""Our part of a cell's note, apart from what the user wrote in it.

Our block is a headline and lines that begin with a mark of their own.  It
stands alone, or after the user's text; taken out, it leaves that text as it was.
Source: ECMA-376 Part 1, section 18.7.3 (comment), 18.4.8 (rich text).
"""

import re
from collections.abc import Iterator

from xlbudget.files.cell_xml import text_xml
from xlbudget.files.xml_part import MAIN, Element, child, children, fragment

NAME = b"xlbudget"
"""What a part with a note of ours holds at the least."""

HEADLINE = f"── যাচাই · {NAME.decode()} ──"
_MARK = "‣ "
_OURS = re.compile(rf"(\n?){HEADLINE}(?:\n{_MARK}[^\n]*)*")
_LOOK = '<rPr><sz val="9"/><color indexed="81"/><rFont val="Nirmala UI"/></rPr>'
_T = f"{{{MAIN}}}t"


def block(lines: tuple[str, ...]) -> str:
    """Return our block; white space within a line is folded.

    >>> print(block(("XB101 ত্রুটি: পড়া যায় না", "cannot be read")))
    ── যাচাই · xlbudget ──
    ‣ XB101 ত্রুটি: পড়া যায় না
    ‣ cannot be read
    """
    return "\n".join((HEADLINE, *(_MARK + " ".join(line.split()) for line in lines)))


def add_block(text: Element, lines: tuple[str, ...], own: bool) -> None:
    """Put our block into a note's ``text``: alone when the note is our ``own``, else after hers."""
    ours = text_xml(block(lines) if own else f"\n{block(lines)}")
    plain = child(text, "t")
    if plain is not None:
        # Plain text or runs, never both; a lone run without a look says it was plain.
        run = fragment("<r/>")
        text.replace(plain, run)
        run.append(plain)
    last = 1 + max((i for i, e in enumerate(text) if e.tag == f"{{{MAIN}}}r"), default=-1)
    text.insert(last, fragment(f'<r>{_LOOK}<t xml:space="preserve">{ours}</t></r>'))


def take_block(text: Element) -> bool | None:
    """Take our blocks out of a note's ``text``.

    Returns whether anything else is left in it, ``None`` when no block was there.
    """
    letters = "".join(t.text or "" for t in _texts(text))
    found = list(_OURS.finditer(letters))
    if not found:
        return None
    for match in reversed(found):
        _cut(text, match.start(), match.end())
    _unwrap(text)
    alone = len(found) == 1 and not found[0][1] and found[0][0] == letters
    return not alone


def _cut(text: Element, start: int, end: int) -> None:
    at = 0
    for t in list(_texts(text)):
        letters = t.text or ""
        first, last = max(start - at, 0), min(end - at, len(letters))
        at += len(letters)
        if first >= last:
            continue
        t.text = letters[:first] + letters[last:]
        run = t.getparent()
        if not t.text and run is not None and run is not text:
            text.remove(run)


def _unwrap(text: Element) -> None:
    runs = list(children(text, "r"))
    if len(runs) == 1 and [e.tag for e in runs[0]] == [_T]:
        text.replace(runs[0], runs[0][0])


def _texts(text: Element) -> Iterator[Element]:
    for element in text:
        if element.tag == _T:
            yield element
        elif element.tag == f"{{{MAIN}}}r":
            yield from children(element, "t")

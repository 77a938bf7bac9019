"""Our part of a note put into its rich text and taken out again.

Source: ECMA-376 Part 1, section 18.7.3 (comment), 18.4.8 (rich text).
"""

from collections.abc import Iterator

from xlbudget.files.cell_xml import text_xml
from xlbudget.files.xml_part import MAIN, Element, child, children, fragment
from xlbudget.sheets.note_text import added, blocks_in, is_ours_alone

_LOOK = '<rPr><sz val="9"/><color indexed="81"/><rFont val="Nirmala UI"/></rPr>'
_T = f"{{{MAIN}}}t"


def add_block(text: Element, lines: tuple[str, ...], own: bool) -> None:
    """Put our block into a note's ``text``: alone when the note is our ``own``, else after hers."""
    ours = text_xml(added(lines, own))
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
    found = blocks_in(letters)
    if not found:
        return None
    for start, end in reversed(found):
        _cut(text, start, end)
    _unwrap(text)
    return not is_ours_alone(letters)


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

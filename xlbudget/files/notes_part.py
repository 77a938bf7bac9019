"""The notes of one sheet: our part of them put in and taken out again.

A note is two things: its text in the comments part and its box in a drawing.
Threaded comments, which a cell cannot have beside a note, are left alone.
Source: ECMA-376 Part 1, section 18.7 (comments).
"""

from functools import cached_property
from typing import Final

from xlbudget.files.a1 import corner
from xlbudget.files.note_shapes import CONTENT_TYPE as DRAWING_TYPE
from xlbudget.files.note_shapes import has_shapes, with_boxes, without_boxes
from xlbudget.files.note_text import add_block, take_block
from xlbudget.files.package import Package
from xlbudget.files.sheet_cells import SheetCells
from xlbudget.files.xml_part import (
    DECLARATION,
    MAIN,
    OFFICE,
    Element,
    child,
    fragment,
    insert,
    parse,
    serialise,
)
from xlbudget.sheets.note_text import rows

CONTENT_TYPE: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"

_AUTHOR = "xlbudget"
_KEY = f"{{{OFFICE}}}id"
_EMPTY = f'{DECLARATION}<comments xmlns="{MAIN}"><authors/><commentList/></comments>'.encode()
_AFTER_DRAWING = (
    "legacyDrawingHF",
    "drawingHF",
    "picture",
    "oleObjects",
    "controls",
    "webPublishItems",
    "tableParts",
    "extLst",
)


class SheetNotes:
    """The notes of one sheet while they are changed; ``save`` writes them into the package."""

    def __init__(self, package: Package, sheet: SheetCells) -> None:
        self._package = package
        self._sheet = sheet
        self._part = package.related(sheet.part, f"{OFFICE}/comments")
        name = self._part or "comments"
        self._root = parse(package.parts[self._part] if self._part else _EMPTY, name)
        self._added: list[tuple[int, int, int]] = []
        self._removed: set[tuple[int, int]] = set()
        self._changed = False

    def add(self, ref: str, lines: tuple[str, ...]) -> None:
        """Put our block into the note of a cell, which is made when there is none."""
        self._changed = True
        standing = self._standing.get(ref)
        if standing is not None:
            text = child(standing, "text")
            if text is not None and not self._threaded(standing):
                add_block(text, lines, own=False)
            return
        comment = fragment(f'<comment ref="{ref}" authorId="{self._author()}"><text/></comment>')
        add_block(comment[0], lines, own=True)
        listed = child(self._root, "commentList")
        if listed is not None:
            listed.append(comment)
        self._added.append((*corner(ref), rows(lines)))

    def take_all(self) -> None:
        """Take our block out of every note, and the notes away that held nothing else."""
        for comment in self._comments():
            text = child(comment, "text")
            left = None if text is None else take_block(text)
            self._changed = self._changed or left is not None
            parent = comment.getparent()
            if left is False and parent is not None:
                parent.remove(comment)
                self._removed.add(corner(comment.get("ref", "")))
        if self._removed:
            self._drop_author()

    def save(self) -> None:
        """Write what changed: the comments, the drawing, the sheet's link to it."""
        if not self._changed:
            return
        drawing = self._drawing()
        vml = self._package.parts[drawing].decode("latin-1") if drawing else ""
        vml = without_boxes(vml, self._removed)
        if self._added:
            vml = with_boxes(vml, self._added)
        self._write_comments()
        self._write_drawing(drawing, vml)

    @cached_property
    def _standing(self) -> dict[str, Element]:
        return {comment.get("ref", ""): comment for comment in self._comments()}

    def _comments(self) -> list[Element]:
        listed = child(self._root, "commentList")
        return [] if listed is None else list(listed)

    def _write_comments(self) -> None:
        if not self._comments():
            if self._part:
                self._package.unrelate(self._sheet.part, self._part)
                self._package.drop(self._part)
        elif self._part:
            self._package.parts[self._part] = serialise(self._root)
        else:
            self._package.unrelate_missing(self._sheet.part, f"{OFFICE}/comments")
            part = self._package.free_name("comments{}.xml")
            self._package.add(part, serialise(self._root), CONTENT_TYPE)
            self._package.relate(self._sheet.part, f"{OFFICE}/comments", part)

    def _write_drawing(self, drawing: str | None, vml: str) -> None:
        link = child(self._sheet.root, "legacyDrawing")
        if drawing and has_shapes(vml):
            self._package.parts[drawing] = vml.encode("latin-1")
        elif drawing:
            self._package.unrelate(self._sheet.part, drawing)
            self._package.drop(drawing)
            if link is not None:
                self._sheet.root.remove(link)
                self._sheet.touched = True
        elif vml:
            self._package.unrelate_missing(self._sheet.part, f"{OFFICE}/vmlDrawing")
            part = self._package.free_name("drawings/vmlDrawing{}.vml")
            self._package.add(part, vml.encode("latin-1"), DRAWING_TYPE)
            key = self._package.relate(self._sheet.part, f"{OFFICE}/vmlDrawing", part)
            if link is None:
                link = insert(self._sheet.root, fragment("<legacyDrawing/>"), _AFTER_DRAWING)
            # Set in its place, where the prefix of the attribute is known.
            link.set(_KEY, key)
            self._sheet.touched = True

    def _drawing(self) -> str | None:
        link = child(self._sheet.root, "legacyDrawing")
        key = None if link is None else link.get(_KEY)
        found = (r.target for r in self._package.relations(self._sheet.part) if r.key == key)
        return next((target for target in found if target in self._package.parts), None)

    def _authors(self) -> Element:
        found = child(self._root, "authors")
        if found is None:
            found = insert(self._root, fragment("<authors/>"), ("commentList",))
        return found

    def _author(self) -> int:
        authors = self._authors()
        names = [author.text for author in authors]
        if _AUTHOR in names:
            return names.index(_AUTHOR)
        authors.append(fragment(f"<author>{_AUTHOR}</author>"))
        return len(names)

    def _drop_author(self) -> None:
        """Take our name off the list when it is the last and no note has it any more."""
        authors = self._authors()
        last = len(authors) - 1
        used = {comment.get("authorId") for comment in self._comments()}
        if last >= 0 and authors[last].text == _AUTHOR and str(last) not in used:
            authors.remove(authors[last])

    def _threaded(self, comment: Element) -> bool:
        place = comment.get("authorId", "")
        authors = list(self._authors())
        known = place.isascii() and place.isdigit() and int(place) < len(authors)
        return known and (authors[int(place)].text or "").startswith("tc=")

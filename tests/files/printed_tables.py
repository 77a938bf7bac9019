"""Allocation tables in every form that offices set them in, as Word documents to print.

``layouts`` gives as many different forms as asked, the same at every run.
"""

import io
import random
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import docx
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_ALIGN_VERTICAL
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt

from xlbudget.bangla.digits import to_bangla
from xlbudget.budget.geography import upazilas

HEADS = (
    ("টেলিফোন", "৩২১১১২০"), ("ডাক", "৩২১১১১৯"), ("বিদ্যুৎ", "৩২১১১১৩"), ("পানি", "৩২১১১১৫"),
    ("ইন্টারনেট", "৩২১১১১৭"), ("অফিস ভাড়া", "৩২১১১২৯"), ("ভ্রমণ ব্যয়", "৩২৪৪১০১"),
)  # fmt: skip
ALIGN = {
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
    "centre": WD_ALIGN_PARAGRAPH.CENTER,
}
SIDES = ("top", "bottom", "left", "right", "insideH", "insideV")
BORDERS = {
    "all": SIDES,
    "double": SIDES,
    "dotted": SIDES,
    "level": ("top", "bottom", "insideH"),
    "upright": ("top", "bottom", "left", "right", "insideV"),
    "open": ("insideH", "insideV"),
    "none": (),
}
KINDS = {"double": "double", "dotted": "dotted"}

Row = tuple[str | None, ...]


@dataclass(frozen=True)
class Layout:
    """One form of a table."""

    borders: str = "all"
    align: str = "right"
    heads: int = 1
    rows: int = 6
    serial: bool = True
    district: str = "each"  # each, merged, none
    remarks: bool = False
    heading: str = "one line"  # one line, code below, title above
    total: str = "office"  # office, merged, none
    repeated: bool = True
    middle: bool = False
    small: bool = False
    commas: bool = False
    office: str = "উপজেলা কার্যালয়, {upazila}, {district}"

    @cached_property
    def lead(self) -> int:
        return self.serial + (self.district != "none") + 1

    @cached_property
    def width(self) -> int:
        return self.lead + self.heads + (self.heads > 1) + self.remarks

    @property
    def fits_without_lines(self) -> bool:
        """Whether a reader could tell the table without lines: nothing merged but the total."""
        return self.district != "merged" and self.heading != "title above"

    def amounts(self, i: int) -> list[int]:
        return [1000 * (1 + (i * 7 + head * 5) % 43) + 25 * head for head in range(self.heads)]

    @cached_property
    def sums(self) -> tuple[int, ...]:
        return tuple(map(sum, zip(*(self.amounts(i) for i in range(self.rows)), strict=True)))

    def shown(self, amounts: list[int]) -> list[str]:
        every = [*amounts, *([sum(amounts)] if self.heads > 1 else [])]
        return [to_bangla(f"{a:,}" if self.commas else str(a)) for a in every]

    def body(self) -> Iterator[Row]:
        """The rows as a reader is to give them, a cell merged with that above it empty."""
        above = None
        for i in range(self.rows):
            place = upazilas()[i]
            district = place.district.bn
            row: list[str | None] = [to_bangla(str(i + 1))] if self.serial else []
            if self.district != "none":
                row.append(None if self.district == "merged" and district == above else district)
            row.append(self.office.format(upazila=place.bn, district=district))
            row += self.shown(self.amounts(i))
            if self.remarks:
                row.append("বকেয়াসহ" if i % 3 == 1 else None)
            above = district
            yield tuple(row)
        if self.total != "none":
            label: list[str | None] = [None] * self.lead
            label[0 if self.total == "merged" else -1] = "সর্বমোট ="
            remarks = [None] if self.remarks else []
            yield (*label, *self.shown(list(self.sums)), *remarks)

    def headings(self) -> list[tuple[str, str]]:
        """Each column's heading, and what is below it."""
        names = [("ক্রম", "")] if self.serial else []
        names += [("জেলা", "")] if self.district != "none" else []
        names.append(("কার্যালয়ের নাম", ""))
        names += [(name, f"({code})") for name, code in HEADS[: self.heads]]
        names += [("মোট", "")] if self.heads > 1 else []
        return names + ([("মন্তব্য", "")] if self.remarks else [])


def layouts(count: int) -> list[Layout]:
    """Return that many different layouts."""
    chance = random.Random(14)
    found: dict[Layout, None] = {}
    offices = (
        "উপজেলা কার্যালয়, {upazila}, {district}",
        "উপজেলা পর্যায়ে প্রযুক্তি সম্প্রসারণ ও ডিজিটাল সেবা সহায়তা কেন্দ্রের কার্যালয়, {upazila}, {district}",
    )
    while len(found) < count:
        layout = Layout(
            borders=chance.choice((*BORDERS, "all", "all", "none")),
            align=chance.choice(tuple(ALIGN)),
            heads=chance.choice((1, 1, 2, 3, 5, 7)),
            rows=chance.choice((3, 6, 12, 45, 70)),
            serial=chance.random() < 0.8,
            district=chance.choice(("each", "each", "merged", "none")),
            remarks=chance.random() < 0.3,
            heading=chance.choice(("one line", "code below", "title above")),
            total=chance.choice(("office", "merged", "none")),
            repeated=chance.random() < 0.6,
            middle=chance.random() < 0.4,
            small=chance.random() < 0.3,
            commas=chance.random() < 0.4,
            office=chance.choice(offices),
        )
        ruled = layout.borders in ("all", "double", "dotted", "open")
        if (ruled or layout.fits_without_lines) and (
            layout.heads > 1 or layout.heading != "title above"
        ):
            found[layout] = None
    return list(found)


def document(layout: Layout) -> bytes:
    """Return the Word document of an order with a table of that form."""
    made = docx.Document()
    section = made.sections[0]
    section.page_width, section.page_height = Pt(595), Pt(842)
    if layout.width > 6:
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = Pt(842), Pt(595)
    section.left_margin = section.right_margin = Pt(50)
    for text in (
        "স্মারক নম্বর: ৫৬.০৪.০০০০.০১০.২০.০০১.২২.৮২",
        "বিষয়: উপজেলা কার্যালয়ের অনুকূলে অর্থ বরাদ্দ প্রসঙ্গে।",
        "০১। নিম্নে বর্ণিত কার্যালয়ের অনুকূলে চলতি অর্থ বছরের বাজেট হতে অর্থ বরাদ্দ প্রদান করা হলো।",
    ):
        made.add_paragraph(text)
    _table(made, layout)
    for text in ("০২। যথাযথ বিধি মেনে ব্যয় করতে হবে।", "মোঃ আবদুল করিম", "মহাপরিচালক"):
        made.add_paragraph(text)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def _table(made, layout: Layout) -> None:
    headings, body = layout.headings(), list(layout.body())
    two = layout.heading == "title above"
    table = made.add_table(rows=1 + two + len(body), cols=layout.width)
    table.autofit = False
    _lines(table, layout.borders)
    widths = _widths(layout)
    cells = [row.cells for row in table.rows]  # each call goes through the whole table
    for r, row in enumerate(table.rows):
        for cell, width in zip(cells[r], widths, strict=True):
            cell.width = Pt(width)
            if layout.middle:
                cell.vertical_alignment = WD_ALIGN_VERTICAL.CENTER
        if r < 1 + two and layout.repeated:
            row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for c, (name, code) in enumerate(headings):
        top = cells[0][c]
        if two and code:
            _write(cells[1][c], f"{name} {code}", "centre", layout)
            continue
        if two:
            top = top.merge(cells[1][c])
        joint = "\n" if layout.heading == "code below" else " "
        _write(top, f"{name}{joint}{code}".strip(), "centre", layout)
    if two:
        first = layout.lead
        title = cells[0][first].merge(cells[0][first + layout.heads - 1])
        _write(title, "টাকার পরিমাণ", "centre", layout)
    _fill(cells, layout, body, 1 + two)


def _fill(cells, layout: Layout, body: list[Row], first: int) -> None:
    for r, row in enumerate(body, first):
        for c, text in enumerate(row):
            side = layout.align if layout.lead <= c < layout.width - layout.remarks else "left"
            if text is not None:
                _write(cells[r][c], text, side, layout)
    if layout.borders == "upright":  # a line below the heading is always there
        for cell in cells[first - 1]:
            _underline(cell)
    if layout.district == "merged":
        column, start = int(layout.serial), first
        for r in range(first + 1, first + layout.rows + 1):
            if r == first + layout.rows or body[r - first][column] is not None:
                if r - 1 > start:
                    cells[start][column].merge(cells[r - 1][column])
                start = r
    if layout.total == "merged" and layout.lead > 1:
        last = first + len(body) - 1
        cells[last][0].merge(cells[last][layout.lead - 1])


def _write(cell, text: str, side: str, layout: Layout) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.alignment = ALIGN[side]
    paragraph.paragraph_format.space_after = Pt(0)
    run = paragraph.add_run(text)
    run.font.size = Pt(9 if layout.small else 11)


def _widths(layout: Layout) -> list[int]:
    room = 742 if layout.width > 6 else 495
    lead = ([34] if layout.serial else []) + ([68] if layout.district != "none" else [])
    amount = 64 if layout.width > 8 else 72
    amounts = [amount] * (layout.heads + (layout.heads > 1)) + ([60] if layout.remarks else [])
    return [*lead, min(250, room - sum(lead) - sum(amounts)), *amounts]


def _underline(cell) -> None:
    borders, line = OxmlElement("w:tcBorders"), OxmlElement("w:bottom")
    for name, value in (("val", "single"), ("sz", "6"), ("color", "000000")):
        line.set(qn(f"w:{name}"), value)
    borders.append(line)
    cell._tc.get_or_add_tcPr().append(borders)


def _lines(table, borders: str) -> None:
    found = OxmlElement("w:tblBorders")
    for side in BORDERS[borders]:
        line = OxmlElement(f"w:{side}")
        for name, value in (
            ("val", KINDS.get(borders, "single")),
            ("sz", "6"),
            ("color", "000000"),
        ):
            line.set(qn(f"w:{name}"), value)
        found.append(line)
    table._tbl.tblPr.append(found)

"""The straight lines and the letters on each page of a PDF: the program that ``pdf_source`` runs.

pypdfium2 (PDFium, the PDF engine of Chrome) says what is drawn; it runs in a
process of its own, so that a hostile file can neither hold up nor end ours.

``python -m xlbudget.files.pdf_drawn FILE.pdf OUT`` writes a line of JSON for each page:
its lines and the boxes of its letters as [left, top, right, bottom] in points, y
downwards from the top of the page as it is shown, as ``pdftotext -bbox`` counts.
"""

import ctypes
import json
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium

Line = tuple[float, float, float, float]
_Point = tuple[float, float]
_Matrix = tuple[float, float, float, float, float, float]

_THIN = 3.5  # points: a filled area no thicker is a line
_STRAIGHT = 0.7  # points that the ends of an upright or level line may be apart
_DEPTH = 8  # drawings within drawings
_MOST = 50_000  # shapes of a page; more are a picture, and no table
_PALE = 245  # of 255: a colour that cannot be seen on paper
_BLANK = frozenset((0x09, 0x0A, 0x0D, 0x20, 0xA0, 0xFFFE))
_NO_TEXT = 2  # bytes: a zero at its end
_TOUCHING = 0.3  # points between two letters of a word
_BACK = 3.0
_IDENTITY: _Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def page_lines(page: pypdfium2.PdfPage) -> Iterator[Line]:
    """Yield the level and upright lines of a page, borders drawn as thin areas among them."""
    box, turned = page.get_mediabox(), page.get_rotation()
    for line in _drawn(_objects(page), _IDENTITY, _DEPTH):
        yield _area(line, box, turned)


def page_letters(page: pypdfium2.PdfPage) -> Iterator[Line]:
    """Yield the boxes of a page's letters, one after another that touch as one."""
    box, turned = page.get_mediabox(), page.get_rotation()
    text, found, last = page.get_textpage(), pdfium.FS_RECTF(), None
    for i in range(text.count_chars()):
        if pdfium.FPDFText_GetUnicode(text, i) in _BLANK:
            continue
        pdfium.FPDFText_GetLooseCharBox(text, i, found)
        letter = (found.left, found.bottom, found.right, found.top)
        if last and _follows(last, letter):
            letter = (last[0], min(last[1], letter[1]), letter[2], max(last[3], letter[3]))
        elif last:
            yield _area(last, box, turned)
        last = letter
    if last:
        yield _area(last, box, turned)
    yield from (_area(outline, box, turned) for outline in _without_letters(page, text))


def _without_letters(page: pypdfium2.PdfPage, text: pypdfium2.PdfTextPage) -> Iterator[Line]:
    """The outlines of text without letters: the second of two pieces that one ActualText names."""
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    for drawn in _objects(page):
        if pdfium.FPDFPageObj_GetType(drawn) != pdfium.FPDF_PAGEOBJ_TEXT:
            continue
        if pdfium.FPDFTextObj_GetText(drawn, text, None, 0) <= _NO_TEXT:
            pdfium.FPDFPageObj_GetBounds(drawn, left, bottom, right, top)
            if right.value > left.value and top.value > bottom.value:
                yield left.value, bottom.value, right.value, top.value


def _follows(last: Line, letter: Line) -> bool:
    level = min(last[3], letter[3]) > max(last[1], letter[1])
    return level and -_BACK <= letter[0] - last[2] <= _TOUCHING and letter[2] >= last[2]


def _area(area: Line, box: Line, turned: int) -> Line:
    (x, y), (u, v) = _shown(area[0], area[1], box, turned), _shown(area[2], area[3], box, turned)
    return min(x, u), min(y, v), max(x, u), max(y, v)


def _objects(page: pypdfium2.PdfPage) -> list[ctypes.c_void_p]:
    count = pdfium.FPDFPage_CountObjects(page)
    return [pdfium.FPDFPage_GetObject(page, i) for i in range(count if count <= _MOST else 0)]


def _shown(x: float, y: float, box: Line, turned: int) -> _Point:
    """Where a point of the page's own space is on the page as it is shown."""
    left, bottom, right, top = box
    if turned == 90:
        return y - bottom, x - left
    if turned == 180:
        return right - x, y - bottom
    if turned == 270:
        return top - y, right - x
    return x - left, top - y


def _drawn(objects: list[ctypes.c_void_p], outer: _Matrix, depth: int) -> Iterator[Line]:
    for drawn in objects:
        kind = pdfium.FPDFPageObj_GetType(drawn)
        if kind not in (pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_FORM):
            continue
        matrix = _times(_matrix(drawn), outer)
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            yield from _path(drawn, matrix)
        elif depth:
            count = min(pdfium.FPDFFormObj_CountObjects(drawn), _MOST)
            inner = [pdfium.FPDFFormObj_GetObject(drawn, i) for i in range(count)]
            yield from _drawn(inner, matrix, depth - 1)


def _path(drawn: ctypes.c_void_p, matrix: _Matrix) -> Iterator[Line]:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(drawn, fill, stroke)
    if stroke.value and _is_seen(drawn, pdfium.FPDFPageObj_GetStrokeColor):
        for outline in _outlines(drawn, matrix):
            for (x, y), (u, v) in pairwise(outline):
                if min(abs(x - u), abs(y - v)) <= _STRAIGHT:
                    yield min(x, u), min(y, v), max(x, u), max(y, v)
    elif fill.value and _is_seen(drawn, pdfium.FPDFPageObj_GetFillColor):
        for outline in _outlines(drawn, matrix):
            across, up = [x for x, _ in outline], [y for _, y in outline]
            width, height = max(across) - min(across), max(up) - min(up)
            x, y = (max(across) + min(across)) / 2, (max(up) + min(up)) / 2
            if height <= _THIN and height <= width:
                yield min(across), y, max(across), y
            elif width <= _THIN:
                yield x, min(up), x, max(up)


def _is_seen(drawn: ctypes.c_void_p, colour_of: "ctypes._FuncPointer") -> bool:
    red, green, blue, opaque = (ctypes.c_uint(0) for _ in range(4))
    if not colour_of(drawn, red, green, blue, opaque):
        return True
    return opaque.value > 0 and min(red.value, green.value, blue.value) < _PALE


def _outlines(drawn: ctypes.c_void_p, matrix: _Matrix) -> Iterator[list[_Point]]:
    """The corners of each figure of a path; a curve is no line and ends a figure."""
    a, b, c, d, e, f = matrix
    figure: list[_Point] = []
    for i in range(min(pdfium.FPDFPath_CountSegments(drawn), _MOST)):
        segment = pdfium.FPDFPath_GetPathSegment(drawn, i)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        x, y = ctypes.c_float(), ctypes.c_float()
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        point = (a * x.value + c * y.value + e, b * x.value + d * y.value + f)
        if kind != pdfium.FPDF_SEGMENT_LINETO:
            if len(figure) > 1:
                yield figure
            figure = []
        figure.append(point)
        if pdfium.FPDFPathSegment_GetClose(segment):
            yield [*figure, figure[0]]
            figure = []
    if len(figure) > 1:
        yield figure


def _matrix(drawn: ctypes.c_void_p) -> _Matrix:
    found = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(drawn, found):
        return _IDENTITY
    return found.a, found.b, found.c, found.d, found.e, found.f


def _times(inner: _Matrix, outer: _Matrix) -> _Matrix:
    """The matrix that applies ``inner`` first, then ``outer``."""
    a, b, c, d, e, f = inner
    p, q, r, s, t, u = outer
    return (
        a * p + b * r, a * q + b * s,
        c * p + d * r, c * q + d * s,
        e * p + f * r + t, e * q + f * s + u,
    )  # fmt: skip


def main(source: str, made: str) -> None:
    """Write the lines and the letters of each page of a PDF file."""
    with Path(made).open("w", encoding="ascii") as out:
        for page in pypdfium2.PdfDocument(source):
            drawn = (
                [[round(edge, 2) for edge in shape] for shape in shapes]
                for shapes in (page_lines(page), page_letters(page))
            )
            out.write(f"{json.dumps(list(drawn))}\n")
            page.close()


if __name__ == "__main__":
    main(*sys.argv[1:])

"""What a Word document holds beside the text that is read, each kind reported in one line.

Source: ECMA-376 Part 1, sections 17.10 (headers), 17.11 (footnotes), 17.13.4
(comments), 17.13.5 (tracked changes), 17.17.2 (inserted files).
"""

import re
from collections.abc import Iterator

from xlbudget.files.docx_boxes import boxes, is_read, text_of
from xlbudget.files.docx_package import Document
from xlbudget.files.docx_symbols import symbol
from xlbudget.files.docx_xml import is_on, local, word
from xlbudget.files.xml_part import Element
from xlbudget.text import Text

_TEXT_BOX = Text("টেক্সট-বক্সের লেখা পড়া হয়নি: “{text}”", "text in a text box was not read: “{text}”")
_BOX_READ = Text(
    "টেক্সট-বক্সের লেখা পাশের অনুচ্ছেদের পরে পড়া হয়েছে: “{text}”",
    "text in a text box was read behind the paragraph beside it: “{text}”",
)
_PARTS = {
    "header": Text("পাতার শিরোভাগের (header) লেখা পড়া হয়নি: “{text}”",
                   "text in a page header was not read: “{text}”"),
    "footer": Text("পাতার পাদভাগের (footer) লেখা পড়া হয়নি: “{text}”",
                   "text in a page footer was not read: “{text}”"),
    "footnotes": Text("পাদটীকা পড়া হয়নি: “{text}”", "a footnote was not read: “{text}”"),
    "endnotes": Text("প্রান্তটীকা পড়া হয়নি: “{text}”", "an endnote was not read: “{text}”"),
    "comments": Text("মন্তব্য (comment) পড়া হয়নি: “{text}”", "a comment was not read: “{text}”"),
}  # fmt: skip
_HIDDEN = Text("লুকানো (hidden) লেখা পড়া হয়নি: “{text}”", "hidden text was not read: “{text}”")
_STRUCK = Text(
    "কাটা দাগ (strikethrough) দেওয়া লেখা বাতিল ধরে পড়া হয়নি: “{text}”",
    "struck-through text counts as taken back and was not read: “{text}”",
)
_TRACKED = Text(
    "নথিতে অনুসৃত পরিবর্তন (Track Changes) আছে; সব গ্রহণ করা হয়েছে ধরে পড়া হয়েছে",
    "the document has tracked changes; it was read as if all were accepted",
)
_INSERTED = Text(
    "ভেতরে ঢোকানো একটি ফাইল পড়া হয়নি; নথিটি Word-এ খুলে আবার সংরক্ষণ করুন",
    "a file inserted into the document was not read; open the document in Word and save it again",
)
_OBJECT = Text(
    "নথিতে বসানো বস্তু ({kind}) পড়া হয়নি; ভেতরে ছক থাকলে তা Word-এর ছক হিসেবে বসান",
    "an object in the document ({kind}) was not read; paste a table in it as one of Word's",
)
_PICTURE = Text("নথির একটি ছবি পড়া হয়নি", "a picture in the document was not read")
_SYMBOL = Text("“{font}” ফন্টের একটি চিহ্ন পড়া হয়নি", "a symbol of the font “{font}” was not read")
_NO_VALUE = Text(
    "একটি সূত্রের ({formula}) মান হিসাব করা নেই; Word-এ সেটিতে F9 চেপে সংরক্ষণ করুন",
    "the formula {formula} was never computed; press F9 on it in Word and save",
)

_CHANGES = tuple(map(word, ("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel")))
_OF_FIELDS = tuple(map(word, ("fldChar", "instrText", "t")))
_LETTERS = re.compile(r"[^\W\d_]", re.UNICODE)
_PAGE_WORDS = re.compile(r"পৃষ্ঠা|পাতা|নম্বর|নং|মোট|এর|মধ্যে|\b(page|of|no)\b", re.IGNORECASE)
_LOGO = 2_000_000  # a picture as wide, in EMU (5.5 cm), is more than a logo or a signature
_EXTENT = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}extent"
_OLE = "{urn:schemas-microsoft-com:office:office}OLEObject"
_LONGEST = 60


def aside(document: Document, body: Element, read: str) -> Iterator[Text]:
    """Yield a note for each kind of thing that was not read, or not as it looks.

    ``read`` is the key of the header that was read as the letterhead.
    """
    for box in boxes(body):
        note = _BOX_READ if is_read(box) else _TEXT_BOX
        yield note.filled(text=_short(text_of(box)))
    for kind, note in _PARTS.items():
        found = (text_of(root) for key, root in document.keyed(kind) if key != read)
        texts = [text for text in found if _says_something(text)]
        if texts:
            yield note.filled(text=_short(" / ".join(dict.fromkeys(texts))))
    if next(body.iter(*_CHANGES), None) is not None:
        yield _TRACKED
    if next(body.iter(word("altChunk")), None) is not None:
        yield _INSERTED
    for kind in dict.fromkeys(e.get("ProgID", "?") for e in body.iter(_OLE)):
        yield _OBJECT.filled(kind=kind)
    if any(_size(extent) > _LOGO for extent in body.iter(_EXTENT)):
        yield _PICTURE
    yield from _of_runs(body)


def _of_runs(body: Element) -> Iterator[Text]:
    """What single runs hide, strike through or write with a font of symbols."""
    hidden, struck = [], []
    for run in body.iter(word("r")):
        if is_on(run, "rPr/vanish"):
            hidden.append(text_of(run))
        elif is_on(run, "rPr/strike") or is_on(run, "rPr/dstrike"):
            struck.append(text_of(run))
    for note, texts in ((_HIDDEN, hidden), (_STRUCK, struck)):
        if text := " ".join(filter(None, texts)):
            yield note.filled(text=_short(text))
    marks = ((s.get(word("font"), ""), s.get(word("char"), "")) for s in body.iter(word("sym")))
    unknown = (font for font, number in marks if not symbol(font, number))
    for font in dict.fromkeys(unknown):
        yield _SYMBOL.filled(font=font)
    for formula in dict.fromkeys(_never_computed(body)):
        yield _NO_VALUE.filled(formula=formula)


def _never_computed(body: Element) -> Iterator[str]:
    """The sums in fields that have no result."""
    fields: list[list[str]] = []  # for each field that is open: its instruction, its result
    for part in body.iter(*_OF_FIELDS):
        kind = part.get(word("fldCharType"), local(part))
        if kind == "begin":
            fields.append(["", ""])
        elif kind in ("instrText", "t") and fields:
            fields[-1][kind == "t"] += part.text or ""
        elif kind == "end" and fields:
            instruction, result = fields.pop()
            if instruction.strip().startswith("=") and not result.strip():
                yield instruction.strip()


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def _says_something(text: str) -> bool:
    """Whether a text is more than page numbers: পৃষ্ঠা ২, Page 2 of 5."""
    return bool(_LETTERS.search(_PAGE_WORDS.sub("", text)))


def _size(extent: Element) -> int:
    width = extent.get("cx", "")
    return int(width) if width.isascii() and width.isdigit() and len(width) < 12 else 0

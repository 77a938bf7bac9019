"""The parts of a Word document, found by their relationships; anything else is refused by name.

Word on the web calls the main part word/document2.xml, other programs otherwise;
the package's relationships tell.  A document in the strict form of the standard
differs for a reader in its namespaces alone.

Source: ECMA-376 Part 2 (Open Packaging Conventions), Part 4 (transitional), ISO/IEC 29500 strict.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from xlbudget.errors import Refused
from xlbudget.files.container import unpack
from xlbudget.files.docx_xml import WORD
from xlbudget.files.package import Package
from xlbudget.files.workbook_kind import OLE
from xlbudget.files.xml_part import OFFICE, Element, parse
from xlbudget.text import Text

_USUAL = "word/document.xml"
_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", WORD.encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", OFFICE.encode()),
)
_LOOKED_AT = 4096  # bytes that tell what a file is that is no zip

_PASSWORD = Text(
    "Word নথিটি পাসওয়ার্ড দিয়ে সুরক্ষিত: Word-এ খুলে পাসওয়ার্ড তুলে আবার সংরক্ষণ করুন",
    "the document is protected with a password: open it in Word, remove the password, save again",
)
_NO_DOCUMENT = Text("ফাইলটির ভেতরে কোনো Word নথি নেই", "there is no Word document in the file")
_OTHER_KIND = Text(
    "ফাইলটির ভেতরে {kind} আছে, .docx নয়: Word-এ খুলে ‘Word Document (.docx)’ হিসেবে সংরক্ষণ করুন",
    "the file holds {kind}, not a .docx: open it in Word and save it as ‘Word Document (.docx)’",
)
_A_WORKBOOK = Text(
    "এটি এক্সেলের ফাইল, Word-এর নয়: ফাইলের নামের শেষে .xlsx দিন",
    "this is an Excel file, not a Word document: let its name end with .xlsx",
)
_KINDS = (
    (re.compile(rb"^%PDF-"), Text("একটি PDF", "a PDF")),
    (re.compile(rb"office/word/2003/wordml"), Text("Word 2003 XML", "Word 2003 XML")),
    (re.compile(rb"office/2006/xmlPackage"), Text("Word XML", "Word XML")),
    (re.compile(rb"^\s*(<!doctype html|<html)", re.IGNORECASE), Text("ওয়েব পাতা", "a web page")),
    (re.compile(rb"^MIME-Version:", re.IGNORECASE), Text("ওয়েব পাতা (MHT)", "a web page (MHT)")),
)


@dataclass(frozen=True, slots=True)
class Document:
    """The package of a Word document and the name of its main part."""

    package: Package
    main: str

    def body(self) -> Element:
        """Return the body of the main part."""
        body = self._root(self.main).find(f"{{{WORD}}}body")
        if body is None:
            raise Refused(_NO_DOCUMENT)
        return body

    def related(self, kind: str) -> Iterator[Element]:
        """Yield the roots of the parts of a kind (styles, numbering, footnotes …)."""
        return (root for _, root in self.keyed(kind))

    def keyed(self, kind: str) -> Iterator[tuple[str, Element]]:
        """Yield the parts of a kind, each with the key by which the main part names it."""
        for relation in self.package.relations(self.main):
            is_part = not relation.external and relation.target in self.package.parts
            if is_part and relation.kind.rpartition("/")[2] == kind:
                yield relation.key, self._root(relation.target)

    def _root(self, name: str) -> Element:
        data = self.package.parts[name]
        for strict, usual in _STRICT:
            data = data.replace(strict, usual)
        return parse(data, name)


def document_of(data: bytes) -> Document:
    """Return the document in a .docx, .docm or .dotx file's bytes, or ``Refused``."""
    if data.startswith(OLE):
        raise Refused(_PASSWORD)
    if not data.startswith(b"PK"):
        start = data[:_LOOKED_AT].removeprefix(b"\xef\xbb\xbf")
        kind = next((text for sign, text in _KINDS if sign.search(start)), None)
        raise Refused(_OTHER_KIND.filled(kind=kind) if kind else _NO_DOCUMENT)
    package = Package(unpack(data))
    main = _main_part(package)
    if main.startswith("xl/"):
        raise Refused(_A_WORKBOOK)
    if main not in package.parts:
        raise Refused(_NO_DOCUMENT)
    return Document(package, main)


def _main_part(package: Package) -> str:
    kinds = ((r.kind.rpartition("/")[2], r.target) for r in package.relations(""))
    return next((target for kind, target in kinds if kind == "officeDocument"), _USUAL)

"""Word documents written out as XML, as Word and other programs write them."""

import io
import zipfile

from xlbudget.files.docx_source import docx_grid
from xlbudget.reading.order import read_order

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
HEADING = ("ক্রম", "জেলা", "কার্যালয়ের নাম", "টেলিফোন (৩২১১১২০)")


def zipped(parts: dict[str, str]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return stream.getvalue()


def related(*relations: tuple[str, str], kind: str = R) -> str:
    items = "".join(
        f'<Relationship Id="r{i}" Type="{kind}/{name}" Target="{target}"/>'
        for i, (name, target) in enumerate(relations)
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{items}</Relationships>'


def document(body: str, **parts: str) -> bytes:
    """A .docx of a body and of further parts, each named by its kind: styles, footnotes …"""
    names = {kind: f"{kind.rstrip('0123456789')}{kind[-1] if kind[-1].isdigit() else ''}.xml"
             for kind in parts}  # fmt: skip
    kinds = [(kind.rstrip("0123456789"), names[kind]) for kind in parts]
    return zipped(
        {
            "_rels/.rels": related(("officeDocument", "word/document.xml")),
            "word/document.xml": f'<w:document xmlns:w="{W}" xmlns:r="{R}"'
            ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
            f"<w:body>{body}</w:body></w:document>",
            "word/_rels/document.xml.rels": related(*kinds),
        }
        | {f"word/{names[kind]}": content for kind, content in parts.items()}
    )


def p(*runs: str, properties: str = "") -> str:
    """A paragraph; what is no element is the text of a run."""
    inner = "".join(run if run.startswith("<") else r(run) for run in runs)
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inner}</w:p>"


def r(text: str, properties: str = "") -> str:
    pieces = text.replace("\n", "</w:t><w:br/><w:t>").replace("\t", "</w:t><w:tab/><w:t>")
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{pieces}</w:t></w:r>"


def tc(content: str, properties: str = "") -> str:
    inner = content if content.startswith("<") else p(content)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"


def span(columns: int) -> str:
    return f'<w:gridSpan w:val="{columns}"/>'


def tr(*cells: str, properties: str = "") -> str:
    inner = "".join(cell if cell.startswith("<w:tc>") else tc(cell) for cell in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{inner}</w:tr>"


def tbl(*rows: str, widths: tuple[int, ...] = ()) -> str:
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return f"<w:tbl><w:tblPr/><w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>"


def order_of(data: bytes):
    return read_order(docx_grid(data)[0])


def rows_of(data: bytes):
    """District, office and amounts of each allocation."""
    return [
        (a.district, a.office, *(str(x.raw) for x in a.amounts))
        for a in order_of(data).table.allocations
    ]

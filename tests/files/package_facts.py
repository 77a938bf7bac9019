"""What is true of a workbook's package, read without the code under test."""

import io
import posixpath
import zipfile
from collections import Counter
from functools import cache, partial
from urllib.parse import unquote

from lxml import etree

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
RELATIONS = "application/vnd.openxmlformats-package.relationships+xml"
_LISTS = {"fontId": "fonts", "fillId": "fills", "borderId": "borders"}


def key(name: str) -> str:
    return unquote(name.replace("\\", "/")).lstrip("/").casefold()


def parts_of(data: bytes) -> dict[str, bytes]:
    """The parts by their keys."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        names = [name for name in file.namelist() if not name.endswith("/")]
        return {key(name): file.read(name) for name in names}


def relations(parts: dict[str, bytes], part: str) -> list[tuple[str, str, str]]:
    """The relationships of a part to others: id, the last word of the kind, target."""
    folder, name = posixpath.split(part)
    content = parts.get(posixpath.join(folder, "_rels", f"{name}.rels"))
    if content is None:
        return []
    found = []
    for element in etree.fromstring(content):
        if element.get("TargetMode") != "External":
            target = posixpath.join("/", folder, key_of_target(element.get("Target")))
            kind = element.get("Type").rpartition("/")[2]
            found.append((element.get("Id"), kind, key(posixpath.normpath(target))))
    return found


def key_of_target(target: str) -> str:
    plain = unquote(target.replace("\\", "/")).casefold()
    return plain.split("#")[0]


def workbook_of(parts: dict[str, bytes]) -> str:
    return next(t for _, kind, t in relations(parts, "") if kind == "officeDocument")


def sheets_of(parts: dict[str, bytes]) -> list[tuple[str, str, str]]:
    """The sheets in the order of their tabs: name, state, part."""
    book = workbook_of(parts)
    targets = {i: target for i, _, target in relations(parts, book)}
    listed = etree.fromstring(parts[book]).find(f"{MAIN}sheets")
    return [(s.get("name"), s.get("state", "visible"), targets[s.get(ID)]) for s in listed]


def faults(data: bytes) -> set[str]:
    """What the packaging standard forbids."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        names = [name for name in file.namelist() if not name.endswith("/")]
    parts = parts_of(data)
    found = {f"{n} is no name" for n in names if n.startswith("/") or "//" in n or "\\" in n}
    found |= {f"{n} twice" for n, times in Counter(map(key, names)).items() if times > 1}
    types = etree.fromstring(parts[key("[Content_Types].xml")])
    overrides = [key(e.get("PartName")) for e in types.iterfind("{*}Override")]
    defaults = [e.get("Extension").casefold() for e in types.iterfind("{*}Default")]
    for listed in (overrides, defaults):
        found |= {f"type of {n} twice" for n, times in Counter(listed).items() if times > 1}
    kinds = {key(e.get("PartName")): e.get("ContentType") for e in types.iterfind("{*}Override")}
    endings = {
        e.get("Extension").casefold(): e.get("ContentType") for e in types.iterfind("{*}Default")
    }
    for part in parts.keys() - {key("[Content_Types].xml")}:
        kind = kinds.get(part) or endings.get(part.rpartition(".")[2], "")
        if not kind or part.endswith(".rels") != (kind == RELATIONS):
            found.add(f"type of {part}: {kind}")
    for part in ("", *parts):
        rows = relations(parts, part)
        found |= {f"{part} leads to no {t}" for _, _, t in rows if t not in parts}
        found |= {f"{part} {i} twice" for i, n in Counter(i for i, *_ in rows).items() if n > 1}
        if part.endswith(".xml"):
            used = {
                value
                for e in etree.fromstring(parts[part]).iter(etree.Element)
                for name, value in e.attrib.items()
                if name == ID
            }
            found |= {f"{part} has no {i}" for i in used - {i for i, *_ in rows}}
    return found


def windows(data: bytes) -> list[set[str]]:
    """The sheets that each window of the workbook has selected, the shown one among them."""
    parts = parts_of(data)
    sheets = sheets_of(parts)
    views = list(etree.fromstring(parts[workbook_of(parts)]).iter(f"{MAIN}workbookView"))
    active = [int(view.get("activeTab", "0")) for view in views] or [0]
    found = [{sheets[place][0]} for place in active]
    for name, _, part in sheets:
        for view in etree.fromstring(parts[part]).iter(f"{MAIN}sheetView"):
            number = int(view.get("workbookViewId"))
            if view.get("tabSelected") in ("1", "true") and number < len(found):
                found[number].add(name)
    return found


def looks(data: bytes, names: set[str]) -> dict[tuple[str, str], tuple]:
    """How the cells, rows and columns of these sheets look, whatever the indices."""
    parts = parts_of(data)
    look = cache(partial(_look, _styles(parts)))
    return {
        (name, place): look(index)
        for name, _, part in sheets_of(parts)
        if name in names
        for place, index in _worn(etree.fromstring(parts[part]))
    }


def highlights(data: bytes, names: set[str]) -> list[str]:
    """What the conditional formats of these sheets change."""
    parts = parts_of(data)
    root = _styles(parts)
    entries = [] if root is None else list(root.iterfind(f"{MAIN}dxfs/{MAIN}dxf"))
    found = []
    for name, _, part in sheets_of(parts):
        for rule in etree.fromstring(parts[part]).iter(f"{MAIN}cfRule") if name in names else ():
            index = int(rule.get("dxfId", "-1"))
            shown = 0 <= index < len(entries) and len(entries[index])
            found.append(etree.tostring(entries[index], method="c14n").decode() if shown else "")
    return found


def _worn(root):
    for element in root.iter(f"{MAIN}c", f"{MAIN}row"):
        yield f"{etree.QName(element).localname}{element.get('r')}", int(element.get("s", "0"))
    for element in root.iter(f"{MAIN}col"):
        yield f"col{element.get('min')}", int(element.get("style", "0"))


def _styles(parts):
    targets = [t for _, kind, t in relations(parts, workbook_of(parts)) if kind == "styles"]
    target = next((t for t in targets if t in parts), None)
    return None if target is None else etree.fromstring(parts[target])


def _entry(root, name: str, index: int):
    listed = [] if root is None else root.find(f"{MAIN}{name}")
    entries = [] if listed is None else [e for e in listed if isinstance(e.tag, str)]
    return entries[index if index < len(entries) else 0] if entries else None


def _look(root, index: int) -> tuple:
    """A missing entry means the first; without any styles a cell looks like nothing."""
    xf = _entry(root, "cellXfs", index)
    if xf is None:
        return ()
    named = {
        style.get("xfId"): style.get("name")
        for style in root.iter(f"{MAIN}cellStyle")
        if int(style.get("xfId")) < len(root.findall(f"{MAIN}cellStyleXfs/{MAIN}xf"))
    }
    codes = {f.get("numFmtId"): f.get("formatCode") for f in root.iter(f"{MAIN}numFmt")}
    code = codes.get(xf.get("numFmtId", "0"), xf.get("numFmtId", "0"))
    facets = [_text(_entry(root, n, int(xf.get(a, "0")))) for a, n in _LISTS.items()]
    return (named.get(xf.get("xfId", "0"), "Normal"), code, *facets, *map(_text, xf))


def _text(element) -> str:
    return "" if element is None else etree.tostring(element, method="c14n").decode()

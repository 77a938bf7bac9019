"""What painting would destroy is refused before anything is painted.

A refusal names the thing in the way and what the user can do.
"""

import posixpath
import re
from collections.abc import Collection, Iterable, Iterator, Mapping

from xlbudget.errors import Refused
from xlbudget.files.chart_part import own_charts
from xlbudget.files.package import Package
from xlbudget.files.part_names import part_key
from xlbudget.files.references import formulas_of, referred
from xlbudget.files.table_part import standing_tables
from xlbudget.files.workbook_part import WorkbookPart, relation_key
from xlbudget.files.xml_part import OFFICE, child, parse
from xlbudget.sheets.made_sheets import role_of
from xlbudget.sheets.plan import SheetPlan
from xlbudget.sheets.sheet_names import sheet_key
from xlbudget.text import Text

_MARKUP_2011 = "http://schemas.microsoft.com/office/2007/relationships"
_THREADS = "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment"
_REMADE = (f"{OFFICE}/table", f"{OFFICE}/printerSettings", f"{OFFICE}/hyperlink")
"""What hangs on a sheet and is made anew or not missed when the sheet is replaced."""

_HELD = {
    f"{OFFICE}/drawing": Text("ছবি, চার্ট বা আকৃতি", "a picture, chart or shape"),
    f"{OFFICE}/comments": Text("মন্তব্য", "comments"),
    _THREADS: Text("মন্তব্য", "comments"),
    f"{OFFICE}/vmlDrawing": Text("মন্তব্য বা ফরমের বোতাম", "comments or form buttons"),
    f"{OFFICE}/ctrlProp": Text("ফরমের বোতাম", "form buttons"),
    f"{OFFICE}/pivotTable": Text("পিভট টেবিল", "a pivot table"),
    f"{OFFICE}/queryTable": Text("বাইরের উপাত্তের সারণি", "a table of outside data"),
    f"{_MARKUP_2011}/slicer": Text("স্লাইসার", "a slicer"),
}
_OTHER_HELD = Text("“{kind}”", "“{kind}”")

_SHEET = Text("“{sheet}” শিট", "sheet “{sheet}”")
_SOURCES = {
    "charts": Text("একটি চার্ট", "a chart"),
    "drawings": Text("একটি আকৃতি", "a shape"),
    "ctrlProps": Text("ফরমের একটি বোতাম", "a form control"),
    "pivotCache": Text("একটি পিভট টেবিল", "a pivot table"),
    "tables": Text("একটি সারণি", "a table"),
}

_SIGNED = Text(
    "ওয়ার্কবুকটিতে ডিজিটাল স্বাক্ষর আছে; বদলালে স্বাক্ষর নষ্ট হবে। স্বাক্ষর তুলে আবার চেষ্টা করুন",
    "the workbook is digitally signed and a change would break the signature:"
    " remove it and try again",
)
_SHARED = Text(
    "ওয়ার্কবুকটি একসঙ্গে অনেকের ব্যবহারের জন্য (Shared Workbook) খোলা; আগে তা বন্ধ করুন",
    "the workbook is a legacy Shared Workbook: stop sharing it first",
)
_LOCKED = Text(
    "ওয়ার্কবুকের কাঠামো সুরক্ষিত, তাই “{sheet}” শিট যোগ করা যায় না: Review > Protect Workbook থেকে সুরক্ষা তুলুন",
    "the workbook's structure is protected, so sheet “{sheet}” cannot be added:"
    " remove the protection under Review > Protect Workbook",
)
_BAD_NAME = Text(
    "“{sheet}” শিটের নাম হতে পারে না: ১ থেকে ৩১ অক্ষর, [ ] : * ? / \\ ছাড়া, একবারই",
    "“{sheet}” cannot be a sheet's name: 1 to 31 characters, none of [ ] : * ? / \\, and only once",
)
_NO_GRID = Text(
    "“{sheet}” একটি চার্ট-শিট; এর বদলে কিছু লেখা যায় না। শিটটির নাম বদলান",
    "“{sheet}” is a chart sheet and cannot be replaced: rename it",
)
PROTECTED = Text(
    "“{sheet}” শিটটি সুরক্ষিত: Review > Unprotect Sheet থেকে সুরক্ষা তুলুন",
    "sheet “{sheet}” is protected: remove the protection under Review > Unprotect Sheet",
)
_WOULD_LOSE = Text(
    "“{sheet}” শিটে {held} আছে, যা নতুন করে লিখলে মুছে যাবে: সরিয়ে নিন বা শিটটির নাম বদলান",
    "sheet “{sheet}” holds {held} that would be lost: move it elsewhere or rename the sheet",
)
_REFERRED = Text(
    "“{target}” বদলানো যায় না: {source} এটির ওপর নির্ভর করে। আগে সেই সূত্র সরান বা শিটটির নাম বদলান",
    "“{target}” cannot be replaced: {source} refers to it; remove that reference"
    " or rename the sheet first",
)
_TABLE_TAKEN = Text(
    "“{table}” নামের সারণি “{sheet}” শিটের বাইরে আগে থেকেই আছে: সেটির নাম বদলান",
    "there is a table or name “{table}” outside sheet “{sheet}” already: rename it",
)

_FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f]|^'|'$")
_LONGEST_NAME = 31


def check_names(sheets: Iterable[SheetPlan]) -> None:
    """Refuse a name that Excel does not take for a sheet, or the same name twice."""
    seen = set()
    for plan in sheets:
        key = sheet_key(plan.name)
        length = len(plan.name.encode("utf-16-le", "surrogatepass")) // 2
        if key in seen or not 0 < length <= _LONGEST_NAME or _FORBIDDEN.search(plan.name):
            raise Refused(_BAD_NAME.filled(sheet=plan.name))
        seen.add(key)


def check_workbook(package: Package) -> None:
    """Refuse a workbook that no change leaves whole: a signed or a shared one."""
    if any(part_key(name).startswith("_xmlsignatures/") for name in package.parts):
        raise Refused(_SIGNED)
    if package.related(package.workbook, f"{OFFICE}/revisionHeaders"):
        raise Refused(_SHARED)


def check_sheets(
    package: Package,
    book: WorkbookPart,
    sheets: tuple[SheetPlan, ...],
    names: Collection[str],
) -> None:
    """Refuse to add or replace a sheet when something else would be lost or misled.

    ``names`` are the defined names that are written anew together with the sheets.
    """
    parts = {r.key: r.target for r in package.relations(package.workbook)}
    replaced: dict[str, SheetPlan] = {}
    for plan in sheets:
        element = book.sheet(plan.name)
        if element is not None:
            part = parts.get(relation_key(element), "")
            _check_contents(package, part, plan.name)
            replaced[part] = plan
        elif book.locked:
            raise Refused(_LOCKED.filled(sheet=plan.name))
    _check_tables(package, book, sheets, replaced)
    if replaced:
        _check_referrers(package, book, replaced, {name.casefold() for name in names})


def _check_contents(package: Package, part: str, sheet: str) -> None:
    kinds = {r.kind for r in package.relations(package.workbook) if r.target == part}
    if kinds != {f"{OFFICE}/worksheet"} or part not in package.parts:
        raise Refused(_NO_GRID.filled(sheet=sheet))
    if child(parse(package.parts[part], part), "sheetProtection") is not None:
        raise Refused(PROTECTED.filled(sheet=sheet))
    held = list(package.relations(part))
    for relation in held[:]:
        if relation.kind == f"{OFFICE}/table":
            held.extend(package.relations(relation.target))
    for relation in held:
        ours = relation.kind == f"{OFFICE}/drawing" and own_charts(package, relation.target)
        if relation.kind not in _REMADE and not ours:
            other = _OTHER_HELD.filled(kind=posixpath.basename(relation.kind))
            what = _HELD.get(relation.kind, other)
            raise Refused(_WOULD_LOSE.filled(sheet=sheet, held=what))


def _check_tables(
    package: Package, book: WorkbookPart, sheets: tuple[SheetPlan, ...], replaced: Collection[str]
) -> None:
    """Refuse a table whose name is in use elsewhere: names are unique in a workbook."""
    taken = {name.get("name", "").casefold() for name in book.names()}
    for relation in package.relations(package.workbook):
        if relation.kind == f"{OFFICE}/worksheet" and relation.target not in replaced:
            taken |= {t.name.casefold() for t in standing_tables(package, relation.target)}
    for plan in sheets:
        for table in plan.tables:
            if table.name.casefold() in taken:
                raise Refused(_TABLE_TAKEN.filled(table=table.name, sheet=plan.name))
            taken.add(table.name.casefold())


def _check_referrers(
    package: Package, book: WorkbookPart, replaced: Mapping[str, SheetPlan], names: Collection[str]
) -> None:
    sheets = [plan.name for plan in replaced.values()]
    tables = [name for part, plan in replaced.items() for name in _lost(package, part, plan)]
    ours = {package.workbook, *replaced}
    for part in replaced:
        ours |= {table.part for table in standing_tables(package, part)}
        drawing = package.related(part, f"{OFFICE}/drawing")
        ours |= set((drawing and own_charts(package, drawing)) or ())
    for part, content in package.parts.items():
        formulas = () if part in ours else formulas_of(part, content)
        target = referred(formulas, sheets, tables)
        if target is not None:
            raise Refused(_REFERRED.filled(target=target, source=_source(package, book, part)))
    printed = [element for name in sheets for element in book.print_names(name)]
    for element in book.names():
        name = element.get("name", "")
        target = referred((element.text or "",), sheets, tables)
        lawful = element in printed or name.casefold() in names or role_of(name) is not None
        if target is not None and not lawful:
            source = Text(f"“{name}” নামটি", f"the name “{name}”")
            raise Refused(_REFERRED.filled(target=target, source=source))


def _lost(package: Package, part: str, plan: SheetPlan) -> Iterator[str]:
    """Yield the sheet's tables that the plan does not hold any more with all their columns."""
    kept = {table.name.casefold(): table for table in plan.tables}
    for table in standing_tables(package, part):
        again = kept.get(table.name.casefold())
        columns = set() if again is None else {column.casefold() for column in again.columns}
        if again is None or not table.columns <= columns:
            yield table.name


def _source(package: Package, book: WorkbookPart, part: str) -> Text:
    """Return what the user calls the part that refers to a sheet."""
    keys = {r.target: r.key for r in package.relations(package.workbook)}
    for sheet in book.sheets:
        if relation_key(sheet) == keys.get(part):
            return _SHEET.filled(sheet=sheet.get("name", ""))
    kind = posixpath.basename(posixpath.dirname(part))
    return _SOURCES.get(kind, Text(part, part))

"""The tables of docs/calc-engine.md, made from the engine itself.

``python -m tests.calc.reference`` puts them into the page anew.
"""

import ast
import inspect
import re
import textwrap
from pathlib import Path

from xlwings import base_classes

from tests.calc.calls import CALLS
from tests.calc.engine_classes import OURS
from xlbudget.calc import (
    cell_styles,
    document_properties,
    look_words,
    notes,
    object_model,
    page_setup,
    validation,
)
from xlbudget.calc.conditional import RuleWords

PAGE = Path(__file__).parent.parent.parent / "docs" / "calc-engine.md"
MARK = "<!-- made from the engine: {} -->"

SPEAKERS = (
    ("app.api", object_model.ApplicationWords),
    ("app.api.ActiveWindow", object_model.WindowWords),
    ("book.api", object_model.WorkbookWords),
    ("book.api.Styles(name)", cell_styles.StyleWords),
    ("each of book.api.CustomDocumentProperties", document_properties.PropertyWords),
    ("sheet.api", object_model.WorksheetWords),
    ("sheet.api.Tab", object_model.TabWords),
    ("sheet.page_setup.api", page_setup.PageSetupWords),
    ("range.api", object_model.RangeWords),
    ("range.api.Font", look_words.FontWords),
    ("range.api.Interior", look_words.InteriorWords),
    ("note.api", notes.NoteWords),
    ("note.api.Shape", notes.NoteShapeWords),
    ("note.api.Shape.TextFrame", notes.NoteFrameWords),
    ("range.data_validation.api", validation.ValidationWords),
    ("range.conditional_formats[0].impl.api", RuleWords),
)


def members(kind: str) -> dict[str, bool]:
    """The public members of an xlwings class, and whether they work here."""
    found = {}
    for name, stub in vars(vars(base_classes)[kind]).items():
        if name.startswith(("_", "get_", "max_cells")) or inspect.iscoroutinefunction(stub):
            continue
        member = inspect.getattr_static(OURS[kind], name)
        function = member.fget if isinstance(member, property) else member
        found[name] = not refuses(function)
    return found


def refuses(function) -> bool:
    """Whether a function does nothing but refuse."""
    if getattr(function, "__module__", "") == "xlbudget.calc.refusal":
        return True
    if not inspect.isfunction(function):
        return False
    (tree,) = ast.parse(textwrap.dedent(inspect.getsource(function))).body
    return isinstance(tree.body[min(1, len(tree.body) - 1)], ast.Raise)


def classes_table() -> str:
    lines = ["| class | works | refused |", "| --- | --- | --- |"]
    for kind in sorted(OURS):
        known = members(kind)
        works = ", ".join(f"`{n}`" for n, does in sorted(known.items()) if does)
        refused = ", ".join(f"`{n}`" for n, does in sorted(known.items()) if not does)
        lines.append(f"| {kind} | {works} | {refused} |")
    return "\n".join(lines)


def words_table() -> str:
    lines = ["| object | words |", "| --- | --- |"]
    for name, speaker in SPEAKERS:
        lines.append(f"| `{name}` | {', '.join(f'`{word}`' for word in sorted(speaker.words))} |")
    return "\n".join(lines)


def calls_table() -> str:
    families = {}
    for family, calls, _ in CALLS:
        families.setdefault(family, []).append(calls[-1])
    lines = ["| family | checked calls |", "| --- | ---: |"]
    lines += [f"| {family} | {len(calls)} |" for family, calls in families.items()]
    return "\n".join([*lines, f"| all | {len(CALLS)} |"])


TABLES = (("classes", classes_table), ("words", words_table), ("calls", calls_table))


def renewed(page: str) -> str:
    for name, table in TABLES:
        mark = re.escape(MARK.format(name))
        page = re.sub(
            rf"{mark}\n.*?{mark}",
            lambda _, name=name, table=table: (
                f"{MARK.format(name)}\n{table()}\n{MARK.format(name)}"
            ),
            page,
            flags=re.DOTALL,
        )
    return page


if __name__ == "__main__":
    PAGE.write_text(renewed(PAGE.read_text(encoding="utf-8")), encoding="utf-8")

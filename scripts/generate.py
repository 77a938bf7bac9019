"""Makes every generated file anew; with --check says which differ and changes nothing.

python scripts/generate.py [--check]
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from xlbudget.addin.books import own_modules
from xlbudget.addin.ribbon import ribbon_xml
from xlbudget.addin.shells import shells
from xlbudget.budget.rules import RULES
from xlbudget.cli.addin_files import addin_files
from xlbudget.cli.demo import SAMPLE
from xlbudget.errors import Refused
from xlbudget.files.container import unpack
from xlbudget.files.paint import new_book
from xlbudget.files.sources import open_source
from xlbudget.functions import FUNCTIONS
from xlbudget.sheets.order_book import order_book
from xlbudget.sheets.styles import House
from xlbudget.worksheet.reference import markdown

ROOT = Path(__file__).parent.parent
MADE = "<!-- made by scripts/generate.py -->"


def generated() -> Iterator[tuple[str, bytes]]:
    """Yield every generated file: its path from the project's root, its content."""
    for name, content in addin_files():
        yield f"workbooks/{name}", content
    for module in own_modules():
        yield f"macros/{module.name}.bas", module.source()
    yield "macros/customUI14.xml", ribbon_xml()
    yield "xlbudget/excel/udfs.py", shells().encode()
    sample = open_source(SAMPLE).order
    yield f"workbooks/{SAMPLE.stem}.xlsx", new_book(order_book(sample, House()))
    yield "docs/functions.md", f"{MADE}\n{markdown()}".encode()
    yield "docs/rules.md", f"{MADE}\n{rules_page()}".encode()
    yield "README.md", readme().encode()


def rules_page() -> str:
    """The manual pages of all checks."""
    lines = [
        "# যাচাই · Checks",
        "",
        "What each check looks at, when it speaks and when it stays silent. Codes are stable.",
        "`error` stops the memo, `warning` and `info` do not.",
        "The same pages: `xlbudget rules CODE`.",
        "",
        rules_table(),
    ]
    for rule in RULES:
        lines += ["", f"## {rule.code} {rule.name}", "", f"{rule.title} ({rule.severity})", ""]
        lines.append(rule.manual)
    return "\n".join(lines) + "\n"


def rules_table() -> str:
    rows = [f"| {r.code} | {r.name} | {r.severity} | {r.title.bn} | {r.title.en} |" for r in RULES]
    return "\n".join(
        ["| code | name | severity | কী | what |", "| --- | --- | --- | --- | --- |", *rows]
    )


def counts() -> str:
    """What the README says of functions and checks: how many there are, and where they are."""
    twins = sum(function.without_python for function in FUNCTIONS)
    return (
        f"- [{len(FUNCTIONS)} worksheet functions](docs/functions.md), {twins} of them also on a PC"
        " without Python, and [how other packages answer](docs/peers.md) the same hard cases.\n"
        f"- [{len(RULES)} checks](docs/rules.md): when each speaks and when it stays silent."
    )


def readme() -> str:
    """README.md with what stands between its markers made anew."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    start, end = "<!-- counts -->", "<!-- /counts -->"
    before, rest = text.split(start)
    return f"{before}{start}\n{counts()}\n{end}{rest.split(end)[1]}"


def same(old: bytes, new: bytes) -> bool:
    """Compare two files, workbooks part by part: zlib packs differently by version."""
    try:
        return old == new or unpack(old) == unpack(new)
    except Refused:
        return False


def main() -> int:
    stale = []
    for name, content in generated():
        path = ROOT / name
        if path.exists() and same(path.read_bytes(), content):
            continue
        stale.append(name)
        if "--check" not in sys.argv:
            path.write_bytes(content)
    if stale:
        print("stale:" if "--check" in sys.argv else "made:", *stale)
    return 1 if stale and "--check" in sys.argv else 0


if __name__ == "__main__":
    sys.exit(main())

"""The reference of the worksheet functions, as Markdown.

>>> markdown().splitlines()[0]
'# ওয়ার্কশিট ফাংশন · Worksheet functions'
"""

from collections.abc import Iterator

from xlbudget.budget.cells import Value
from xlbudget.worksheet.record import Argument, Example, Function
from xlbudget.worksheet.registry import FUNCTIONS

_HEAD = """\
# ওয়ার্কশিট ফাংশন · Worksheet functions

প্রতিটি ফাংশন একটি ঘর বা পুরো একটি পরিসর নেয়। ফাঁকা ঘর ফাঁকাই থাকে, ত্রুটির ঘর সেই ত্রুটিই দেখায়।

Every function takes one cell or a whole range. A blank cell stays blank, a cell with an error
gives that error. `#VALUE!` is what cannot be read, `#NUM!` a number or date out of range, `#N/A` a
name or code that is not in the lists.
"""


def markdown() -> str:
    """Return the page: a table of all functions, then each with arguments and examples."""
    return "\n".join((_HEAD, *_overview(), *(line for f in FUNCTIONS for line in _section(f))))


def _overview() -> Iterator[str]:
    yield "| ফাংশন · function | কী করে | what it does |"
    yield "| --- | --- | --- |"
    for function in FUNCTIONS:
        link = f"[`{function.usage}`](#{function.name.lower()})"
        yield f"| {link} | {_cell(function.help.bn)} | {_cell(function.help.en)} |"
    yield ""


def _section(function: Function) -> Iterator[str]:
    yield f"## {function.name}"
    yield ""
    yield f"`={function.usage}` · {function.category}"
    yield ""
    yield function.help.bn
    yield ""
    yield function.help.en
    yield ""
    yield from map(_argument, function.arguments)
    yield ""
    yield "| উদাহরণ · example | ফল · result |"
    yield "| --- | --- |"
    for example in function.examples:
        yield f"| `={_cell(function.formula(example))}` | {_cell(_result(example))} |"
    yield ""


def _argument(argument: Argument) -> str:
    optional = " (ঐচ্ছিক · optional)" if argument.optional else ""
    return f"- `{argument.name}`{optional}: {argument.help.bn} · {argument.help.en}"


def _result(example: Example) -> str:
    return f"`{example.error}`" if example.error else _shown(example.value)


def _shown(value: Value) -> str:
    return "(ফাঁকা · blank)" if value == "" else str(value)


def _cell(text: str) -> str:
    return text.replace("|", "\\|")

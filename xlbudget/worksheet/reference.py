"""The reference of the worksheet functions, as Markdown.

>>> markdown().splitlines()[0]
'# ওয়ার্কশিট ফাংশন · Worksheet functions'
"""

from collections.abc import Iterator

from xlbudget.budget.cells import Value
from xlbudget.worksheet.jsonl import answer_line
from xlbudget.worksheet.record import Argument, Example, Function
from xlbudget.worksheet.registry import FUNCTIONS

_HEAD = """\
# ওয়ার্কশিট ফাংশন · Worksheet functions

প্রতিটি ফাংশন একটি ঘর বা পুরো একটি পরিসর নেয়। ফাঁকা ঘর ফাঁকাই থাকে, ত্রুটির ঘর সেই ত্রুটিই দেখায়।

Every function takes one cell or a whole range. A blank cell stays blank, a cell with an error
gives that error. `#VALUE!` is what cannot be read, `#NUM!` a number or date out of range, `#N/A` a
name or code that is not in the lists.
"""

_COMMAND_LINE = """\
## নির্দেশ থেকে · From the command line

```
xlbudget call BANGLA_WORDS 624607      # ছয় লক্ষ চব্বিশ হাজার ছয়শত সাত টাকা
xlbudget call BANGLA_NUMBER -624607.5 2
xlbudget functions BANGLA_WORDS        # its arguments and examples
xlbudget call --jsonl <calls.jsonl >answers.jsonl
```

`--jsonl` অন্য প্রোগ্রামের জন্য: প্রতি লাইনে একটি কল, প্রতি লাইনে একটি উত্তর, একই ক্রমে।

`--jsonl` is for programs: it reads one call a line and answers each with one line, in the same
order and at once, until its input ends. Calls, each with its answer below:

```
"""

_CALLS = (
    '{"name": "BANGLA_WORDS", "args": [624607]}',
    '{"name": "BANGLA_DATE", "args": ["2022-06-14"]}',
    '{"name": "BANGLA_DIGITS", "args": [[[624607, null], ["10.5", {"error": "#N/A"}]]]}',
    '{"name": "BANGLA_WORDS", "args": ["abc"]}',
)

_JSONL = """\
```

- `name`: a function's name, in any letters; `args`: its arguments in order.
- A number is a number (15 digits count, as in Excel), a text is a string, TRUE and FALSE are `true`
  and `false`, a blank cell is `null`, a date is a string like `"2022-06-14"`.
- A range is a list of rows, each a list of cells; the answer has its shape. In answers a blank is
  `""`, a date such a string, an error within a range an `{"error": …}` element; such an element may
  be given, too.
- An answer is `{"value": …}` or `{"error": "#VALUE!", "message": {"bn": …, "en": …}}`: `#NAME?` for
  an unknown function, `#VALUE!` for a line that is no call or has too many arguments. The exit
  status is 0 then, too.
- `--epoch-1904`: serial numbers of dates count from 1904, as in some workbooks from a Mac.
"""


def markdown() -> str:
    """Return the page: all functions in a table, the command line, then each with its examples."""
    sections = (line for f in FUNCTIONS for line in _section(f))
    return "\n".join((_HEAD, *_overview(), *_command_line(), *sections))


def _command_line() -> Iterator[str]:
    yield _COMMAND_LINE.rstrip("\n")
    for call in _CALLS:
        yield call
        yield answer_line(call)
    yield _JSONL


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

"""The commands on worksheet functions and rules: call, functions, rules."""

import re
import sys
from typing import Annotated

import typer

from xlbudget.cli.options import NUMBERS
from xlbudget.errors import Refused
from xlbudget.text import Text

_NAME_NEEDED = Text(
    "একটি ফাংশনের নাম দিন, অথবা --jsonl; নামগুলো: xlbudget functions",
    "name a function, or give --jsonl; the names: xlbudget functions",
)
_NO_RULE = Text("{code} নামে কোনো যাচাই নেই", "there is no check {code}")

# More than 15 digits are kept as text: a float would lose the last ones.
_TYPED_NUMBER = re.compile(r"-?(0|[1-9][0-9]{0,14})(\.[0-9]{1,14})?")


def register(app: typer.Typer) -> None:
    """Add the commands to the program."""
    app.command("call", context_settings=NUMBERS)(call)
    app.command("functions")(functions)
    app.command("rules")(rules)


def call(
    name: Annotated[str | None, typer.Argument(metavar="NAME", help="BANGLA_WORDS …")] = None,
    arguments: Annotated[list[str] | None, typer.Argument(metavar="[ARG]...")] = None,
    jsonl: Annotated[
        bool, typer.Option("--jsonl", help="stdin থেকে · one call a line on stdin")
    ] = False,
    epoch_1904: Annotated[
        bool,
        typer.Option("--epoch-1904", help="তারিখের ক্রমিক ১৯০৪ থেকে · serial dates count from 1904"),
    ] = False,
) -> int:
    """একটি ফাংশনের মান · Evaluate a worksheet function."""
    if jsonl:
        return _call_lines(epoch_1904)
    if name is None:
        raise Refused(_NAME_NEEDED)
    from xlbudget.worksheet.evaluate import Failed, evaluate

    value = evaluate(name, [cell_value(text) for text in arguments or []], epoch_1904)
    print("" if value is None else value)
    if isinstance(value, Failed):
        print(value.message, file=sys.stderr)
        return 1
    return 0


def cell_value(text: str) -> str | int | float | bool:
    """Take an argument as Excel takes what is typed into a cell: number, TRUE, or text.

    A number with a leading zero, as of a code or a telephone, stays text.

    >>> [cell_value(t) for t in ("624607", "-0.5", "TRUE", "007", "৫৬")]
    [624607, -0.5, True, '007', '৫৬']
    """
    if _TYPED_NUMBER.fullmatch(text):
        return float(text) if "." in text else int(text)
    return {"TRUE": True, "FALSE": False}.get(text.upper(), text)


def _call_lines(epoch_1904: bool) -> int:
    from xlbudget.worksheet.jsonl import answer_line

    for line in sys.stdin:
        if line.strip():
            sys.stdout.write(answer_line(line, epoch_1904) + "\n")
            sys.stdout.flush()
    return 0


def functions(
    name: Annotated[str | None, typer.Argument(metavar="[NAME]", help="BANGLA_WORDS …")] = None,
) -> None:
    """ফাংশনের তালিকা, বা একটির পরিচয় · The worksheet functions, or one, with examples."""
    from xlbudget.functions import FUNCTIONS
    from xlbudget.worksheet.registry import find

    for function in FUNCTIONS if name is None else (find(name),):
        print(f"{function.usage}\n  {function.help.bn}\n  {function.help.en}")
        if name is not None:
            for argument in function.arguments:
                print(f"  {argument.name}: {argument.help}")
        for example in function.examples:
            print(f"    ={function.formula(example)} → {example.error or example.value}")


def rules(
    code: Annotated[str | None, typer.Argument(metavar="[CODE]", help="XB205 …")] = None,
) -> None:
    """যাচাইয়ের তালিকা, বা একটির নিয়ম · The checks, or one check's manual page."""
    from xlbudget.budget.rules import RULES

    if code is None:
        for rule in RULES:
            print(f"{rule.code}  {rule.name:<24} {rule.severity:<8} {rule.title}")
        return
    found = [rule for rule in RULES if rule.code == code.strip().upper()]
    if not found:
        raise Refused(_NO_RULE.filled(code=code))
    rule = found[0]
    print(f"{rule.code} {rule.name} ({rule.severity})\n{rule.title}\n\n{rule.manual}")

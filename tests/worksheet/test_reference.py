"""The generated reference."""

import re

from xlbudget.functions import FUNCTIONS
from xlbudget.worksheet.reference import markdown


def test_every_function_argument_and_example_stands_in_it():
    page = markdown()
    for function in FUNCTIONS:
        assert f"\n## {function.name}\n" in page
        assert function.help.bn in page
        assert function.help.en in page
        assert all(f"- `{argument.name}`" in page for argument in function.arguments)
        assert all(f"`={function.formula(example)}`" in page for example in function.examples)


def test_the_tables_are_regular():
    rows = [line for line in markdown().splitlines() if line.startswith("|")]
    assert {len(re.findall(r"(?<!\\)\|", row)) for row in rows} == {3, 4}


def test_the_page_ends_with_one_line_end():
    assert markdown().endswith("|\n")

"""Makes docs/peers.md from the packages of the group `bench`; --check says whether it is stale.

python -m pip install --group bench && python scripts/peers.py [--check]
"""

import sys
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from importlib.metadata import version
from pathlib import Path
from random import Random
from unicodedata import normalize

import bangla
import bangladatetime
import bornomala
from babel.numbers import format_decimal
from num2bangla import TakaConverter
from num2words import num2words
from unicodeconverter import convert_bijoy_to_unicode

from xlbudget.bangla.bijoy import to_unicode
from xlbudget.bangla.calendar import MONTHS, bangla_words
from xlbudget.bangla.words import SPELLINGS
from xlbudget.bangla.words_value import read_words
from xlbudget.errors import CellError
from xlbudget.worksheet.evaluate import evaluate

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "peers.md"
PAIRS = ROOT / "tests" / "bangla"
PACKAGES = {
    "num2words": "words",
    "num2bangla": "words",
    "bornomala-py": "words, words read back, dates",
    "bangla": "dates",
    "bangladatetime": "dates",
    "babel": "grouping",
    "unicodeconverter": "Bijoy",
}

_CONVERTER = TakaConverter(lang="bn", currency="টাকা", extension="")
WORDS: dict[str, Callable[[object], str]] = {
    "num2words": lambda amount: num2words(amount, lang="bn", to="currency"),
    "num2bangla": _CONVERTER.convert_number,
    "bornomala-py": bornomala.format_currency,
}
AMOUNTS = (
    624607, 1100, 44, 100000, 10**9, 59 * 10**10, 999999999999999, 0.05, 100.01, 4.35, 1.999,
    -5, -0.5, "৬,২৪,৬০৭", True,
)  # fmt: skip
WORDS_BACK = (
    "ছয় লক্ষ চব্বিশ হাজার ছয়শত সাত",
    "ছয় লক্ষ চব্বিশ হাজার ছয়শত সাত টাকা",
    "ছয় লাখ চব্বিশ হাজার ছয় শত সাত",
    "সাত লক্ষ ঊনষাট হাজার",
    "পাচ হাজার",
    "সাড়ে তিন লক্ষ",
    "এক এক",
    "পাঁচ হাজার দুই লক্ষ",
)


def _of_bangla(day: date) -> str:
    parts = bangla.get_date(day.day, day.month, day.year)
    return f"{parts['date']} {parts['month']} {parts['year']}"


def _of_bangladatetime(day: date) -> str:
    found = bangladatetime.date.fromgregorian(day.year, day.month, day.day)
    return str(evaluate("BANGLA_DIGITS", [f"{found.day} {MONTHS[found.month - 1]} {found.year}"]))


DATES: dict[str, Callable[[date], str]] = {
    "bangla": _of_bangla,
    "bangladatetime": _of_bangladatetime,
    "bornomala-py": lambda day: str(bornomala.gregorian_to_bangla(day)),
}

HEAD = """\
<!-- made by scripts/peers.py -->
# Other packages, and what they answer

For somebody who looks for a package for Bangla amounts, dates or Bijoy text. Every answer below
was given by the installed package when this page was made; speed is measured by `make bench`. What
is due is what government papers of Bangladesh print: the Appropriation Acts and allocation orders
for words, the calendar of the Bangla Academy as gazettes print it for dates.

✓ as due · ≈ the right amount in other words than the papers use · ✗ wrong, or no answer
"""


def page() -> str:
    return "\n".join([HEAD, *versions(), *words(), *back(), *dates(), *figures(), *bijoy()]) + "\n"


def row(*cells: object) -> str:
    return (
        "| " + " | ".join(" ".join(str(cell).split()).replace("|", "\\|") for cell in cells) + " |"
    )


def table(*names: str) -> Iterator[str]:
    yield row(*names)
    yield row(*["---"] * len(names))


def tried(function: Callable[..., str], *args: object) -> tuple[str, bool]:
    """What a package answers and whether it is an answer; an exception by its name is none."""
    try:
        return " ".join(normalize("NFC", str(function(*args))).split()), True
    except Exception as error:  # whatever a package raises is what its user sees
        return type(error).__name__, False


def versions() -> Iterator[str]:
    yield from table("package", "version", "looked at for")
    for name, what in PACKAGES.items():
        yield row(f"[{name}](https://pypi.org/project/{name}/)", version(name), what)


def mark(answer: str, answered: bool, due: str) -> str:
    if due.startswith("#"):
        return f"✗ {answer}" if answered else f"✓ {answer}"
    bare = answer.removesuffix(" মাত্র")
    if answered and bare == due:
        return "✓"
    try:
        same = answered and read_words(bare) == read_words(due)
    except CellError:
        same = False
    return f"{'≈' if same else '✗'} {answer}"


def words() -> Iterator[str]:
    yield "\n## Amounts in words\n"
    yield from table("amount", "due", *WORDS)
    for amount in AMOUNTS:
        due = evaluate("BANGLA_WORDS", [amount])
        cells = (mark(*tried(function, amount), str(due)) for function in WORDS.values())
        yield row(f"`{amount!r}`", due, *cells)
    yield (
        "\n1.999 taka cannot be paid and TRUE is no amount: refusing both is right. Everybody "
        "understands লাখ, শত apart and এবং; the Acts write লক্ষ, ছয়শত and no এবং. A trailing "
        "মাত্র is not counted against anybody.\n"
    )
    chance = Random(1)
    sample = [Decimal(chance.randrange(10**9)).scaleb(-2) for _ in range(5000)]
    yield from table("", *WORDS)
    for title, amounts in (
        ("the numbers 0-99, as due", [Decimal(n) for n in range(100)]),
        ("5,000 random amounts below a crore with poisha, as due", sample),
    ):
        marks = [
            [
                mark(*tried(f, amount), str(evaluate("BANGLA_WORDS", [amount])))[0]
                for amount in amounts
            ]
            for f in WORDS.values()
        ]
        yield row(title, *(f"{m.count('✓')} ✓, {m.count('≈')} ≈, {m.count('✗')} ✗" for m in marks))
    yield f"""
- **num2words** loses the minus sign, reads .05 and .01 as fifty and ten poisha, cuts a third
  decimal, and writes লাখ, and চৌচল্লিশ for 44 ({SPELLINGS[44][0]}). Whole positive amounts are right
  but for their spelling.
- **num2bangla** says "None কোটি" from 100 crore on, names no taka below one taka, and nothing but
  টাকা for a negative amount; poisha below ten are multiplied by ten.
- **bornomala-py** names every amount rightly that is positive and has two decimals; it spells some
  numbers otherwise (উনত্রিশ). It loses the sign of -0.5, cuts a third decimal in silence, and
  cannot read grouped figures."""


def back() -> Iterator[str]:
    yield "\n## Words read back to numbers\n"
    yield from table("words", "xlbudget", "bornomala-py")
    for text in WORDS_BACK:
        yield row(
            text, evaluate("BANGLA_WORDS_VALUE", [text]), tried(bornomala.words_to_num, text)[0]
        )
    yield (
        "\nOnly bornomala-py tries. It reads the numbers that it writes itself, adds up what is no "
        "number (এক এক is 2 to it), and does not know টাকা, লাখ, other spellings, or সাড়ে."
    )


def printed_pairs() -> list[tuple[date, str]]:
    lines = (PAIRS / "calendar_pairs.tsv").read_text("utf-8").splitlines()[2:]
    pairs = (line.split("\t") for line in lines)
    return [(date.fromisoformat(day), normalize("NFC", due)) for day, due in pairs]


def dates() -> Iterator[str]:
    pairs = printed_pairs()
    yield "\n## Dates of the Bangla calendar\n"
    yield (
        f"{len(pairs)} pairs as acts, notices, gazettes and newspapers print them. On 16 October "
        "2019 the calendar changed: আশ্বিন got its 31st day, ফাল্গুন lost one. The last two rows "
        "take every day by the rule in force on it.\n"
    )
    yield from table("date", "printed", *DATES)
    for day, due in pairs:
        answers = (tried(function, day)[0] for function in DATES.values())
        yield row(day, due, *("✓" if answer == due else f"✗ {answer}" for answer in answers))
    switch = date(2019, 10, 16)
    for title, chosen in (
        ("**right before 16 October 2019**", [p for p in pairs if p[0] < switch]),
        ("**right since**", [p for p in pairs if p[0] >= switch]),
    ):
        right = (sum(tried(f, day)[0] == due for day, due in chosen) for f in DATES.values())
        yield row(title, f"of {len(chosen)}", *right)
    for title, first, last in (
        ("every day from 14 April 1987", date(1987, 4, 14), switch),
        ("every day from the change to 2100", switch, date(2101, 1, 1)),
    ):
        days = [date.fromordinal(n) for n in range(first.toordinal(), last.toordinal())]
        rule = [bangla_words(day) for day in days]
        right = (
            sum(tried(f, day)[0] == due for day, due in zip(days, rule, strict=True))
            for f in DATES.values()
        )
        yield row(title, f"of {len(days)}", *right)
    yield """
- **bangla** follows the rule of 1987 for ever: right for papers up to 15 October 2019, a day off
  for five months of every year since.
- **bangladatetime** follows the new rule for ever: right today, wrong for older papers.
- **bornomala-py** starts the months on fixed days of its own, which agree with neither rule all
  year."""


def figures() -> Iterator[str]:
    yield "\n## Digits and grouping\n"
    yield from table("number", "xlbudget", 'Babel, `locale="bn_BD", numbering_system="beng"`')
    for number in ("624607", "-624607.5", "7596424421000", "0.05"):
        value = Decimal(number)
        babel = format_decimal(value, locale="bn_BD", numbering_system="beng")
        yield row(number, evaluate("BANGLA_NUMBER", [value]), babel)
    yield (
        "\nBabel groups rightly. Its digits are ASCII even when the Bangla numbering system is "
        "named, so that a `str.translate` must follow; it rounds to three decimals unless told "
        "otherwise, and cannot read ৬,২৪,৬০৭/-. For bare digits `str.translate` is all that "
        "anybody needs; bangla, bornomala-py and xlbudget call it."
    )


def bijoy() -> Iterator[str]:
    lines = (PAIRS / "bijoy_pairs.tsv").read_text("utf-8").splitlines()[2:]
    pairs = [line.split("\t") for line in lines if not line.startswith("#")]
    wrong, failed = [], 0
    for typed, due in pairs:
        answer, answered = tried(convert_bijoy_to_unicode, typed)
        failed += not answered
        if answer != normalize("NFC", due):
            wrong.append((typed, due, answer))
    ours = sum(to_unicode(typed) == normalize("NFC", due) for typed, due in pairs)
    yield "\n## Bijoy (SutonnyMJ) to Unicode\n"
    yield (
        f"{len(pairs)} words and phrases of office papers, chosen so that every glyph of the font "
        f"occurs; common text is easier. unicodeconverter has {len(pairs) - len(wrong)} right, "
        f"{len(wrong) - failed} wrong, and raises an exception on {failed}; xlbudget has {ours} "
        "right (they are its tests). All that differ, and two more:\n"
    )
    yield from table("typed", "due", "unicodeconverter")
    for typed, due, answer in wrong:
        yield row(f"`` {typed} ``", due, answer)
    for typed in ("Internet wej 2022", "K‡"):  # English within the text; ে at its end
        yield row(f"`` {typed} ``", to_unicode(typed), tried(convert_bijoy_to_unicode, typed)[0])


def main() -> int:
    made = page()
    if PAGE.exists() and PAGE.read_text("utf-8") == made:
        return 0
    if "--check" in sys.argv:
        print("stale:", PAGE.relative_to(ROOT))
        return 1
    PAGE.write_text(made, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""The Bangla language engine against the published packages, in the same run.

Each round times every package once, in turn, so that a slow moment of the machine
falls on all of them; the medians of the rounds are compared.  What the packages
answer, right or wrong, is in docs/peers.md.
"""

import random
import statistics
import time
import tracemalloc
from datetime import date, timedelta
from decimal import Decimal
from importlib import import_module
from pathlib import Path

import bangla
import bangladatetime
import bornomala
import pytest
from babel.numbers import format_decimal
from num2bangla import TakaConverter
from num2words import num2words
from unicodeconverter import convert_bijoy_to_unicode

from xlbudget.bangla.bijoy import to_unicode
from xlbudget.bangla.calendar import bangla_words
from xlbudget.bangla.dates import read_date
from xlbudget.bangla.digits import to_bangla
from xlbudget.bangla.figures import bangla_number, read_figure
from xlbudget.bangla.words import taka_words
from xlbudget.bangla.words_value import read_words
from xlbudget.worksheet.dates import BANGLA_DATE
from xlbudget.worksheet.words import BANGLA_WORDS

COUNT = 50_000
CHANCE = random.Random(624607)
WHOLE = [Decimal(CHANCE.randrange(10**6)) for _ in range(COUNT)]
POISHA = [Decimal(CHANCE.randrange(10**8)).scaleb(-2) for _ in range(COUNT)]
LENGTHS = [Decimal(CHANCE.randrange(10 ** CHANCE.randrange(1, 16))) for _ in range(COUNT)]
TOTALS = [Decimal(CHANCE.randrange(10**11, 10**15)).scaleb(-2) for _ in range(COUNT)]
INTEGERS = [int(amount) for amount in LENGTHS]
FLOATS = [*map(float, WHOLE[: COUNT // 2]), *map(float, POISHA[COUNT // 2 :])]  # from Excel
DAYS = [date(1987, 4, 14) + timedelta(n) for n in range(41_000)]
BIJOY = [
    line.split("\t")[0]
    for line in (Path(__file__).parents[1] / "bangla" / "bijoy_pairs.tsv")
    .read_text("utf-8")
    .splitlines()[2:]
    if not line.startswith("#")
]


def seconds(run, items) -> float:
    start = time.perf_counter()
    run(items)
    return time.perf_counter() - start


def each(function):
    def run(items):
        for item in items:
            function(item)

    return run


def times_as_slow(benchmark, items, ours, rounds=7, **peers) -> dict[str, float]:
    """How many times our median time each peer needs."""
    runs = {"ours": ours, **peers}
    taken = {name: [] for name in runs}

    def one_round():
        for name, run in runs.items():
            taken[name].append(seconds(run, items))

    benchmark.pedantic(one_round, rounds=rounds, warmup_rounds=1)
    medians = {name: statistics.median(times[1:]) for name, times in taken.items()}
    ratios = {name: medians[name] / medians["ours"] for name in peers}
    benchmark.extra_info.update({name: round(ratio, 2) for name, ratio in ratios.items()})
    said = ", ".join(f"{name} {ratio:.2f}" for name, ratio in ratios.items())
    print(f"\n{medians['ours'] / len(items) * 1e6:.2f} µs each; times as slow: {said}")
    return ratios


@pytest.mark.parametrize(
    ("amounts", "ours"),
    [
        (WHOLE, taka_words),
        (POISHA, taka_words),
        (LENGTHS, taka_words),
        (TOTALS, taka_words),
        (INTEGERS, BANGLA_WORDS.call),
        (FLOATS, BANGLA_WORDS.call),
    ],
    ids=["whole", "poisha", "1-15 digits", "totals with poisha", "int cells", "float cells"],
)
def test_words(benchmark, amounts, ours):
    converter = TakaConverter(lang="bn", currency="টাকা", extension="")
    ratios = times_as_slow(
        benchmark,
        amounts,
        each(ours),
        num2words=each(lambda amount: num2words(amount, lang="bn", to="currency")),
        num2bangla=each(converter.convert_number),
        bornomala=each(bornomala.format_currency),
    )
    assert ratios["num2words"] >= 3
    assert min(ratios.values()) > 1


def test_dates(benchmark):
    ratios = times_as_slow(
        benchmark,
        DAYS,
        each(BANGLA_DATE.call),
        bangla=each(lambda day: bangla.get_date(day.day, day.month, day.year)),
        bangladatetime=each(
            lambda day: bangladatetime.date.fromgregorian(day.year, day.month, day.day)
        ),
        bornomala=each(lambda day: str(bornomala.gregorian_to_bangla(day))),
    )
    assert min(ratios.values()) > 1


@pytest.mark.parametrize(
    "texts",
    [
        [str(amount) for amount in LENGTHS],
        ["স্মারক নম্বর 56.04.0000.010.20.001.22.81, 14/06/2022"] * COUNT,
    ],
    ids=["amounts", "lines"],
)
def test_digits(benchmark, texts):
    table = str.maketrans("0123456789", "০১২৩৪৫৬৭৮৯")

    def bare(items):
        for text in items:
            text.translate(table)

    ratios = times_as_slow(benchmark, texts, each(to_bangla), rounds=15, bare=bare)
    assert 1 / ratios["bare"] <= 1.3


def test_grouping(benchmark):
    ratios = times_as_slow(
        benchmark,
        POISHA[:10_000],
        each(bangla_number),
        babel=each(
            lambda amount: format_decimal(amount, locale="bn_BD", numbering_system="default")
        ),
    )
    assert ratios["babel"] > 1


def test_bijoy(benchmark):
    ratios = times_as_slow(
        benchmark,
        BIJOY,
        each(to_unicode),
        rounds=15,
        unicodeconverter=each(convert_bijoy_to_unicode),
    )
    assert ratios["unicodeconverter"] > 1


@pytest.mark.parametrize(
    ("function", "items"),
    [
        (taka_words, WHOLE + POISHA),
        (lambda amount: read_words(taka_words(amount)), POISHA),
        (lambda amount: read_figure(bangla_number(amount)), POISHA),
        (lambda day: read_date(bangla_words(day)), DAYS),
        (to_unicode, [f"{text} {n}" for n in range(40) for text in BIJOY]),
    ],
    ids=["words", "words and back", "figures and back", "dates and back", "bijoy"],
)
def test_memory_is_flat(benchmark, function, items):
    def peak() -> int:
        each(function)(items[:2000])  # tables and caches are made by the first calls
        tracemalloc.start()
        each(function)(items)
        highest = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return highest

    kilobytes = benchmark.pedantic(peak, rounds=1) / 1024
    benchmark.extra_info["kilobytes"] = round(kilobytes)
    print(f"\n{kilobytes:.0f} KB more at the peak of {len(items)} calls")
    assert kilobytes < 512


def test_caches_are_bounded(benchmark):
    folder = Path(import_module("xlbudget.bangla").__path__[0])
    modules = [import_module(f"xlbudget.bangla.{path.stem}") for path in folder.glob("[a-z]*.py")]
    modules.append(import_module("xlbudget.budget.taka"))
    caches = [
        value.cache_parameters()["maxsize"]
        for module in modules
        for value in vars(module).values()
        if hasattr(value, "cache_parameters")
    ]
    benchmark.pedantic(lambda: None, rounds=1)
    assert caches
    assert all(size is not None and size <= 16384 for size in caches)

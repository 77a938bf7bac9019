"""Faults in rows, serials, districts and offices.

Not made, for no rule can see them: an upazila changed for another one of the same
district that has no row yet; the district misspelt behind the comma of the
office's text while the district column is right; the last row lost together with
its share of the total.
"""

import csv
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from random import Random
from unicodedata import normalize

from tests.mutation.amount_faults import SHORT_TOTAL, bangla
from tests.mutation.order_text import ORDER, PLAIN_ROWS, TOTAL, Due, Mutant, Row
from xlbudget.bangla.spelling import syllables

DATA = Path(__file__).parents[2] / "xlbudget" / "budget" / "data"
SHORT = (Due("XB301", None, TOTAL), SHORT_TOTAL)


def _places() -> dict[str, frozenset[str]]:
    """Every district with its upazilas, as the list spells them."""
    found: dict[str, set[str]] = {}
    with (DATA / "geography.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            known = found.setdefault(normalize("NFC", row["district_bn"]), set())
            known.add(normalize("NFC", row["upazila_bn"]))
    return {district: frozenset(upazilas) for district, upazilas in found.items()}


def _variants() -> frozenset[str]:
    with (DATA / "geography_variants.csv").open(encoding="utf-8", newline="") as lines:
        return frozenset(normalize("NFC", row["name"]) for row in csv.DictReader(lines))


PLACES = _places()
VARIANTS = _variants()
UPAZILAS = frozenset.union(*PLACES.values())
LAWFUL = frozenset(PLACES) | UPAZILAS | VARIANTS
OTHER_LETTER = str.maketrans("কখগচজটডতদধনপফবমরলশসহ", "মঘখজটডঢদধনলফপরসবমহকন")
"""A letter for each that no lawful spelling puts in its place."""


def misspelt(random: Random, name: str) -> str:
    """``name`` with one written syllable lost, doubled or given another letter."""
    wrong = name
    while wrong in LAWFUL or wrong == name:
        parts = list(syllables(name))
        at = random.choice([i for i, part in enumerate(parts) if part.strip()])
        slips = [parts[at] * 2, parts[at].translate(OTHER_LETTER)]
        parts[at] = random.choice([*slips, ""] if len(parts) > 2 else slips)
        wrong = "".join(parts).strip()
    return wrong


def row_lost(random: Random) -> Iterator[Mutant]:
    for row in random.sample(PLAIN_ROWS, 12):
        below = ORDER.rows[row.number :][:1]
        gap = (Due("XB201", row.number, r.line, (bangla(row.number),)) for r in below)
        yield ORDER.mutant("row lost", f"row {row.number}", {row.line: ()}, *gap, *SHORT)


def row_lost_and_renumbered(random: Random) -> Iterator[Mutant]:
    for row in random.sample(PLAIN_ROWS, 5):
        later = _renumbered(row, -1)
        change = f"row {row.number}"
        yield ORDER.mutant("row lost, renumbered", change, later | {row.line: ()}, *SHORT)


def row_doubled(random: Random) -> Iterator[Mutant]:
    for row, below in random.sample(_neighbours(), 10):
        twice = {below.line: (ORDER.line(row.line), ORDER.line(below.line))}
        serial = Due("XB201", below.number, below.line, (below.serial,))
        office = Due("XB202", below.number, below.line)
        yield ORDER.mutant("row doubled", f"row {row.number}", twice, serial, office, *SHORT)


def row_doubled_and_renumbered(random: Random) -> Iterator[Mutant]:
    for row, below in random.sample(_neighbours(), 5):
        later = _renumbered(row, 1)
        twice = {below.line: (row.text(serial=below.serial), *later[below.line])}
        office = Due("XB202", below.number, below.line)
        change = f"row {row.number}"
        yield ORDER.mutant("row doubled, renumbered", change, later | twice, office, *SHORT)


def rows_exchanged(random: Random) -> Iterator[Mutant]:
    for a, b in random.sample(_neighbours(), 10):
        due = Due("XB201", a.number, a.line)
        allowed = (Due("XB201", b.number), Due("XB201", b.number + 1))
        changes = {a.line: (ORDER.line(b.line),), b.line: (ORDER.line(a.line),)}
        yield ORDER.mutant(
            "rows exchanged", f"rows {a.number}, {b.number}", changes, due, allowed=allowed
        )


def office_given_twice(random: Random) -> Iterator[Mutant]:
    pairs = [(a, b) for a, b in _neighbours() if a.district == b.district]
    for a, b in random.sample(pairs, 8):
        due = Due("XB202", b.number, b.line)
        change = f"row {b.number}: {a.office}"
        yield ORDER.mutant("office given twice", change, {b.line: (b.text(office=a.office),)}, due)


def serial_changed(random: Random) -> Iterator[Mutant]:
    for row in random.sample(PLAIN_ROWS, 12):
        wrong = random.choice([n for n in range(1, 200) if n != row.number])
        yield _serial(row, bangla(wrong))


def serial_spoilt(random: Random) -> Iterator[Mutant]:
    for spoilt in ("", "o", "১২ক", "১l", "-", "নং", "১২3"):
        for row in random.sample(PLAIN_ROWS[1:], 1):
            yield _serial(row, spoilt)


def _serial(row: Row, serial: str) -> Mutant:
    due = Due("XB201", row.number, row.line, (bangla(row.number),))
    # Counting goes on from the row's own serial, so the next row may break too.
    allowed = (Due("XB201", row.number + 1),)
    change = f"row {row.number}: {row.serial} → {serial}"
    changes = {row.line: (row.text(serial=serial),)}
    return ORDER.mutant("serial", change, changes, due, allowed=allowed)


def district_misspelt(random: Random) -> Iterator[Mutant]:
    for row in random.sample(PLAIN_ROWS, 25):
        wrong = misspelt(random, row.district)
        due = Due("XB204", row.number, row.line, (row.district, None))
        change = f"row {row.number}: {row.district} → {wrong}"
        yield ORDER.mutant(
            "district misspelt", change, {row.line: (row.text(district=wrong),)}, due
        )


def district_exchanged(random: Random) -> Iterator[Mutant]:
    """The district column holds another district than the office's text."""
    for row in random.sample(PLAIN_ROWS, 15):
        other = _other_district(random, row)
        due = Due("XB207", row.number, row.line)
        change = f"row {row.number}: {row.district} → {other}"
        yield ORDER.mutant(
            "district exchanged", change, {row.line: (row.text(district=other),)}, due
        )


def district_exchanged_in_office(random: Random) -> Iterator[Mutant]:
    for row in random.sample(PLAIN_ROWS, 10):
        other = _other_district(random, row)
        office = f"উপজেলা কার্যালয়, {row.upazila}, {other}"
        due = Due("XB207", row.number, row.line)
        change = f"row {row.number}: {office}"
        yield ORDER.mutant(
            "district exchanged in the office", change, {row.line: (row.text(office=office),)}, due
        )


def row_in_another_district(random: Random) -> Iterator[Mutant]:
    for row in random.sample(PLAIN_ROWS, 10):
        other = _other_district(random, row)
        office = f"উপজেলা কার্যালয়, {row.upazila} ,{other}"
        text = row.text(district=other, office=office)
        due = Due("XB206", row.number, row.line)
        change = f"row {row.number}: {office}"
        yield ORDER.mutant("row in another district", change, {row.line: (text,)}, due)


def upazila_misspelt(random: Random) -> Iterator[Mutant]:
    for row in random.sample(PLAIN_ROWS, 35):
        wrong = misspelt(random, row.upazila)
        yield _upazila(row, "upazila misspelt", wrong, Due("XB205", row.number, row.line))


def place_spelt_by_sound(random: Random) -> Iterator[Mutant]:
    """A district or an upazila with one letter for another that sounds alike."""
    names = [(row, cell, name) for row in PLAIN_ROWS for cell, name in _named(row)]
    slips = [(*named, slip) for named in names for slip in _sound_slips(named[2])]
    for row, cell, name, slip in random.sample(slips, 40):
        right = getattr(row, cell)
        wrong = right.replace(name, slip, 1)
        due = Due("XB209", row.number, row.line, (right,))
        change = f"row {row.number}: {name} → {slip}"
        changes = {row.line: (row.text(**{cell: wrong}),)}
        yield ORDER.mutant("place spelt by its sound", change, changes, due)


def _named(row: Row) -> Iterator[tuple[str, str]]:
    yield from (("district", row.district), ("office", row.upazila))


def _sound_slips(name: str) -> Iterator[str]:
    for written, taken in ("িী", "ীি", "ুূ", "ূু", "ণন", "শস", "ষশ", "সশ", ("ঁ", ""), ("ঞ্জ", "ন্জ")):
        slip = name.replace(written, taken, 1)
        if slip != name and slip not in LAWFUL and "বাড়" not in slip:
            yield slip


def upazila_of_another_district(random: Random) -> Iterator[Mutant]:
    for row in random.sample(PLAIN_ROWS, 25):
        home = PLACES[row.district]
        others = sorted(UPAZILAS - home - VARIANTS)
        wrong = random.choice(others)
        yield _upazila(
            row, "upazila of another district", wrong, Due("XB206", row.number, row.line)
        )


def _upazila(row: Row, kind: str, wrong: str, due: Due) -> Mutant:
    office = row.office.replace(row.upazila, wrong, 1)
    change = f"row {row.number}: {row.upazila} → {wrong} ({row.district})"
    return ORDER.mutant(kind, change, {row.line: (row.text(office=office),)}, due)


def name_missing(random: Random) -> Iterator[Mutant]:
    for cell in ("district", "office"):
        for row in random.sample(PLAIN_ROWS, 5):
            due = Due("XB203", row.number, row.line)
            change = f"row {row.number}: no {cell}"
            yield ORDER.mutant("name missing", change, {row.line: (row.text(**{cell: ""}),)}, due)


def names_missing(random: Random) -> Iterator[Mutant]:
    """A row of which nothing but the amount is left is no subtotal."""
    for row in random.sample(PLAIN_ROWS[1:-1], 3):
        missing = Due("XB203", row.number, row.line)
        serial = Due("XB201", row.number, row.line, (row.serial,))
        changes = {row.line: (f"\t\t\t{row.amount}",)}
        yield ORDER.mutant("names missing", f"row {row.number}", changes, missing, missing, serial)


def legacy_text(random: Random) -> Iterator[Mutant]:
    for number, office in (
        (8, "Dc‡Rjv Kvh©vjq, beveMÄ, XvKv"),
        (89, "উপজেলা কার্যালয়, গুরম্নদাসপুর ,নাটোর"),
        (54, "উপজেলা কার্যালয়, রম্নপসা ,খুলনা"),
    ):
        row = ORDER.rows[number - 1]
        due = Due("XB108", row.number, row.line)
        # The rule that repairs the text and the one that looks the name up may both speak.
        allowed = (Due("XB205", row.number),)
        changes = {row.line: (row.text(office=office),)}
        yield ORDER.mutant("legacy text", office, changes, due, allowed=allowed)


def _neighbours() -> list[tuple[Row, Row]]:
    return [(a, b) for a, b in pairwise(PLAIN_ROWS) if b.line == a.line + 1]


def _renumbered(row: Row, step: int) -> dict[int, tuple[str, ...]]:
    """The rows after ``row`` with other serials."""
    later = ORDER.rows[row.number :]
    return {r.line: (r.text(serial=bangla(r.number + step)),) for r in later}


def _other_district(random: Random, row: Row) -> str:
    """A district where the row's upazila is unknown, and whose name is no upazila near it."""
    names = PLACES[row.district]
    return random.choice(
        sorted(
            other
            for other, upazilas in PLACES.items()
            if other != row.district
            and other not in names
            and not {row.upazila, row.district} & upazilas
        )
    )


ROW_FAULTS = (
    row_lost,
    row_lost_and_renumbered,
    row_doubled,
    row_doubled_and_renumbered,
    rows_exchanged,
    office_given_twice,
    serial_changed,
    serial_spoilt,
    district_misspelt,
    district_exchanged,
    district_exchanged_in_office,
    row_in_another_district,
    upazila_misspelt,
    place_spelt_by_sound,
    upazila_of_another_district,
    name_missing,
    names_missing,
    legacy_text,
)

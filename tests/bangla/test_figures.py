from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xlbudget.bangla.digits import to_bangla
from xlbudget.bangla.figures import bangla_number, group, read_figure
from xlbudget.errors import CellError

READ = [
    ("624607", "624607"),
    ("৬২৪৬০৭", "624607"),
    ("6,24,607", "624607"),
    ("৬,২৪,৬০৭", "624607"),
    ("624,607", "624607"),
    ("1,234,567", "1234567"),
    ("১২,৩৪,৫৬৭", "1234567"),
    ("৭৫,৯৬,৪২,৪৪,২১,০০০", "7596424421000"),
    ("৳ ৬,২৪,৬০৭.০০", "624607.00"),
    ("৳৫০০", "500"),
    ("১২,১৫,৮৭০/-", "1215870"),
    ("৩,৮৬,৭২০/=", "386720"),
    ("৩,৮৬,৭২০ /=", "386720"),
    ("৫০০/–", "500"),  # a word processor makes the hyphen a dash
    ("১,৭৩,৫৫,৬৬২/২০", "17355662.20"),
    ("= ১,২১,২৫০/-", "121250"),
    ("টাকা ৫০০", "500"),
    ("৫০০ টাকা", "500"),
    ("৫০০/- টাকা মাত্র", "500"),
    ("৫০০ মাত্র", "500"),
    ("Tk. 4,000", "4000"),
    ("Tk 4,000/-", "4000"),
    ("Tk.4,000/=", "4000"),
    ("BDT 4,000.00", "4000.00"),
    ("টাঃ ৪,০০০/-", "4000"),
    ("টা. ৪,০০০", "4000"),
    ("টাকাঃ ৪,০০০", "4000"),
    ("টাকা = ৪,০০০/-", "4000"),
    ("৪,০০০/- টাকা", "4000"),
    ("৪,০০০ টাকা মাত্র।", "4000"),
    ("Taka 4,000 only", "4000"),
    ("4,000 Tk.", "4000"),
    ("Tk. -500", "-500"),
    ("\ufeff \u00a0৫০০\u200b\t\n", "500"),
    ("-৫০০", "-500"),
    ("−৫০০", "-500"),
    ("–৫০০", "-500"),
    ("- ৳ ৫০০", "-500"),
    ("৳ -৫০০", "-500"),
    ("-0", "0"),
    ("10.5", "10.5"),
    ("0.125", "0.125"),  # no thousands begin with 0
    ("1234.567", "1234.567"),  # four digits before the point: no thousands
    ("1,234.567", "1234.567"),  # the commas already part the thousands
    ("0007", "7"),
    ("999999999999999", "999999999999999"),
]

REFUSED = [
    ("", "holds no figure"),
    ("abc", "holds no figure"),
    ("টাকা", "holds no figure"),
    ("NaN", "holds no figure"),
    ("inf", "holds no figure"),
    ("৬2৪", "mixes Bangla and English"),
    ("৬২৪৬o৭", "‘o’ is among"),  # Latin o for ০
    ("1e5", "‘e’ is among"),
    ("٣٤৫", "‘٣٤’ is among"),  # Arabic digits, which int() would take
    ("1_000", "‘_’ is among"),  # so would this
    ("Rs 4,000", "‘Rs’ is among"),
    ("$4,000", "‘$’ is among"),
    ("4,000 kg", "‘kg’ is among"),
    ("৫টা", "‘টা’ is among"),  # five of something
    ("Tk. 4,0O0", "‘O’ is among"),
    ("Tk.", "holds no figure"),
    ("+500", "‘+’ is among"),
    ("5%", "‘%’ is among"),
    ("(৫০০)", "brackets may mean minus"),
    ("6,2,4,607", "commas"),
    ("12,50", "commas"),
    ("0,624", "commas"),
    ("6,24,607,", "commas"),
    ("12,34,567,890", "commas"),
    ("10.000/=", "thousands or decimals"),
    ("10.000", "thousands or decimals"),
    ("১২.৩৪৫", "thousands or decimals"),
    ("৬২৪..৫০", "more than one point"),
    ("12.345.678", "more than one point"),
    ("৬ ২৪ ৬০৭", "space between its digits"),
    ("৫০০\n৬০০", "space between its digits"),  # two lines in a cell
    ("১০০/২", "not written as an amount"),  # 2 or 20 poisha
    ("১৪/০৬/২০২২", "not written as an amount"),
    ("১০০/২০/-", "not written as an amount"),
    ("--৫", "not written as an amount"),
    ("-৳-৫", "not written as an amount"),
    (".50", "not written as an amount"),  # a digit may be lost before the point
    ("50.", "not written as an amount"),
    ("500-", "not written as an amount"),
    ("৳৳ ৫০০", "not written as an amount"),
]


@pytest.mark.parametrize(("text", "value"), READ)
def test_reads(text, value):
    assert str(read_figure(text)) == str(Decimal(value))


@pytest.mark.parametrize(("text", "reason"), REFUSED)
def test_refuses(text, reason):
    with pytest.raises(CellError) as error:
        read_figure(text)
    assert error.value.kind == "#VALUE!"
    assert reason in error.value.message.en


@pytest.mark.parametrize("text", ["1" * 16, "৳ 1000000000000000", "0." + "1" * 30, "9" * 100_000])
def test_too_many_digits(text):
    with pytest.raises(CellError) as error:
        read_figure(text)
    assert error.value.kind == "#NUM!"
    assert len(error.value.message.bn) < 120


@given(st.text() | st.text(alphabet="0159৳০১৯,./=-−–( )টাকা মাত্রo\u200b\u00a0"))
def test_any_text_is_read_or_refused(text):
    try:
        value = read_figure(text)
    except CellError as error:
        assert error.message  # noqa: PT017 - refusing is one of two lawful outcomes
    else:
        assert value.is_finite()


@given(st.integers(0, 10**15 - 1))
def test_groups_there_and_back(number):
    assert read_figure(group(str(number))) == number
    assert group(to_bangla(str(number))) == to_bangla(group(str(number)))


@given(st.decimals(-(10**12), 10**12, places=2))
def test_written_numbers_read_back(value):
    assert read_figure(bangla_number(value)) == value


@pytest.mark.parametrize(
    ("value", "decimals", "due"),
    [
        ("624607", None, "৬,২৪,৬০৭"),
        ("-624607.5", 2, "-৬,২৪,৬০৭.৫০"),
        ("7596424421000", None, "৭৫,৯৬,৪২,৪৪,২১,০০০"),
        ("1.50", None, "১.৫০"),
        ("1E+5", None, "১,০০,০০০"),
        ("0.125", 2, "০.১৩"),
        ("-2.5", 0, "-৩"),
        ("999.995", 2, "১,০০০.০০"),
        ("-0.001", 2, "০.০০"),  # nothing is left of the sign
        ("0", None, "০"),
    ],
)
def test_bangla_number(value, decimals, due):
    assert bangla_number(Decimal(value), decimals) == due


@pytest.mark.parametrize(
    ("value", "decimals"),
    [("NaN", None), ("-Infinity", 2), ("1E+15", None), ("1E-300", None), ("1", -1), ("1", 16)],
)
def test_bangla_number_refuses(value, decimals):
    with pytest.raises(CellError) as error:
        bangla_number(Decimal(value), decimals)
    assert error.value.kind == "#NUM!"

"""The checks, in the order of their codes.

One row a rule; its function's docstring is its manual page.
"""

from xlbudget.budget.findings import Rule, Severity
from xlbudget.budget.rules import cells, codes, memo, places, rows, totals
from xlbudget.text import Text

RULES: tuple[Rule, ...] = (
    Rule(
        "XB101",
        "amount-unreadable",
        Severity.ERROR,
        Text("অঙ্ক পড়া যায় না", "amount cannot be read"),
        cells.amount_unreadable,
    ),
    Rule(
        "XB102",
        "amount-not-positive",
        Severity.ERROR,
        Text("ঋণাত্মক বা শূন্য বরাদ্দ", "negative or empty allocation"),
        cells.amount_not_positive,
    ),
    Rule(
        "XB103",
        "amount-as-text",
        Severity.WARNING,
        Text("অঙ্ক লেখা হিসেবে রাখা", "amount stored as text"),
        cells.amount_as_text,
    ),
    Rule(
        "XB201",
        "serial-break",
        Severity.ERROR,
        Text("ক্রমিকের ধারা ভাঙা", "serials do not run on"),
        rows.serial_break,
    ),
    Rule(
        "XB202",
        "duplicate-office",
        Severity.WARNING,
        Text("একই কার্যালয় দুবার", "office stands twice"),
        rows.duplicate_office,
    ),
    Rule(
        "XB203",
        "office-missing",
        Severity.ERROR,
        Text("কার্যালয় বা জেলা নেই", "no office or district"),
        rows.office_missing,
    ),
    Rule(
        "XB204",
        "district-unknown",
        Severity.ERROR,
        Text("অচেনা জেলা", "unknown district"),
        places.district_unknown,
    ),
    Rule(
        "XB205",
        "upazila-unknown",
        Severity.WARNING,
        Text("অচেনা উপজেলা", "unknown upazila"),
        places.upazila_unknown,
    ),
    Rule(
        "XB206",
        "upazila-elsewhere",
        Severity.ERROR,
        Text("অন্য জেলার উপজেলা", "upazila of another district"),
        places.upazila_elsewhere,
    ),
    Rule(
        "XB207",
        "district-mismatch",
        Severity.ERROR,
        Text("জেলা মেলে না", "districts differ"),
        places.district_mismatch,
    ),
    Rule(
        "XB208",
        "amount-unusual",
        Severity.INFO,
        Text("অস্বাভাবিক অঙ্ক", "unusual amount"),
        cells.amount_unusual,
    ),
    Rule(
        "XB301",
        "total-mismatch",
        Severity.ERROR,
        Text("মোট যোগফলের সমান নয়", "total is not the sum"),
        totals.total_mismatch,
    ),
    Rule(
        "XB303",
        "words-mismatch",
        Severity.ERROR,
        Text("কথায় লেখা টাকা মেলে না", "words are not the total"),
        totals.words_mismatch,
    ),
    Rule(
        "XB401",
        "economic-code-malformed",
        Severity.ERROR,
        Text("অর্থনৈতিক কোড ঠিক নয়", "malformed economic code"),
        codes.economic_code_malformed,
    ),
    Rule(
        "XB404",
        "date-pair-mismatch",
        Severity.ERROR,
        Text("দুই তারিখ মেলে না", "the two dates differ"),
        memo.date_pair_mismatch,
    ),
    Rule(
        "XB502",
        "copy-number-mismatch",
        Severity.ERROR,
        Text("অনুলিপির স্মারক নম্বর মেলে না", "copy has another memo number"),
        memo.copy_number_mismatch,
    ),
    Rule(
        "XB503",
        "copy-count-mismatch",
        Severity.ERROR,
        Text("অনুলিপির সংখ্যা মেলে না", "copies are miscounted"),
        memo.copy_count_mismatch,
    ),
)

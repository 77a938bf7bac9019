"""Rules over what is typed outside the order's tables: XB109."""

from collections.abc import Iterator, Mapping

from xlbudget.budget.findings import Hit
from xlbudget.budget.model import Order
from xlbudget.budget.outside import OutsideKind
from xlbudget.text import Text

_INTO_TABLE = Text(
    "ছকের নিচে মোটের সারি না থাকলে ছকের কোণ টেনে ভেতরে নিন (LibreOffice: Data > Define Range);"
    " থাকলে কেটে মোটের ওপরে বসান (Cut, Insert Cut Cells)",
    "if no total row ends the table, drag its corner over them (LibreOffice: Data > Define Range);"
    " else cut them and insert them above its total",
)
_TO_LABEL = Text("ছকের ভেতরে আনুন, বাঁয়ে ঘরের নাম দিয়ে", "move it into the table, beside its label")
_WHAT: Mapping[OutsideKind, tuple[Text, Text]] = {
    "row": (Text("বরাদ্দের সারি ছকের বাইরে", "allocations outside the table"), _INTO_TABLE),
    "below_total": (
        Text("মোটের নিচে বরাদ্দ, ওই মোটে ধরা নেই", "allocations below the total and not in it"),
        Text("মোটের ওপরে আনুন এবং মোট ঠিক করুন", "move them above the total and correct the total"),
    ),
    "column": (
        Text("ছকের গায়ে লাগা কলাম, কিন্তু ছকের অংশ নয়", "a column next to the table, not part of it"),
        Text(
            "ছকের কোণ টেনে কলামটি ভেতরে নিন; নিজের টীকা হলে মাঝে একটি কলাম খালি রাখুন",
            "drag the table's corner over it, or leave an empty column between if it is your own",
        ),
    ),
    "table": (
        Text("একই শিটে আরেকটি ছক, পড়া হয়নি", "another table on the sheet, not read"),
        Text(
            "সব সারি এক ছকে আনুন, নয়তো ছকটি অন্য শিটে বা ফাইলে রাখুন",
            "bring all rows into one table, or keep this one on another sheet or in another file",
        ),
    ),
    "half": (
        Text("দুই পাশে সাজানো তালিকার ডান পাশ, পড়া হয়নি", "the right half of a list in two, not read"),
        Text("সারিগুলো বাঁ পাশের সারির নিচে আনুন", "move its rows below those of the left half"),
    ),
    "recipient": (
        Text("প্রাপক ছকের বাইরে", "a recipient outside the table"),
        Text("ছকের ভেতরে, প্রাপক কলামে আনুন", "move it into the table, into the column প্রাপক"),
    ),
    "field": (Text("আদেশের ঘর ছকের বাইরে", "a field outside the table"), _TO_LABEL),
    "label": (
        Text("এই নামে কোনো ঘর নেই, তাই পড়া হয়নি", "no field has this label, so it is not read"),
        Text(
            "বাঁয়ে ঘরের চেনা নাম লিখুন; নিজের টীকা হলে ছকের বাইরে রাখুন",
            "write a known label on the left, or keep a note of your own outside the table",
        ),
    ),
    "misspelt": (
        Text("এই নামে কোনো ঘর নেই, তাই পড়া হয়নি", "no field has this label, so it is not read"),
        Text(
            "হয়তো ঘরটি “{needed}”; বাঁয়ে তা লিখুন",
            "perhaps “{needed}” is meant: write that on the left",
        ),
    ),
    "repeated": (
        Text("ঘরটি ওপরেই পূরণ করা, এটি পড়া হয়নি", "the field has a value above, this one is not read"),
        Text("একটি রেখে অন্যটি মুছুন", "delete one of the two"),
    ),
    "sanction": (
        Text("মঞ্জুরি ছকের বাইরে", "a sanction outside the table"),
        Text("ছকের ভেতরে আনুন", "move it into the table"),
    ),
    "setting": (Text("ব্যবস্থা ছকের বাইরে", "a setting outside the table"), _TO_LABEL),
    "heading": (
        Text("ছকটি পড়া হয়নি, এর একটি শিরোনাম নেই", "the table is not read, a heading is missing"),
        Text("শিরোনাম এমন হবে: {needed}", "its headings have to be: {needed}"),
    ),
    "lost": (
        Text("এটি আর এক্সেল টেবিল নয়, তাই পড়া যায় না", "no Excel Table any more, so not read"),
        Text(
            "সারিসহ এটি নির্বাচন করে Ctrl+T দিন, টেবিলের নাম দিন {needed}",
            "select it with its rows, press Ctrl+T and name the table {needed}",
        ),
    ),
    "unread": (
        Text("সারিটি পড়া হয়নি, কার্যালয় ছাড়া কিছু নেই", "the row is not read, it has an office alone"),
        Text("ঘরগুলো পূরণ করুন বা সারিটি মুছুন", "fill its cells or delete the row"),
    ),
}  # fmt: skip


def rows_outside_table(order: Order) -> Iterator[Hit]:
    """আদেশের সারি, কলাম, প্রাপক বা ঘর ছকের বাইরে লেখা; পড়া হয় না, স্মারকে আসে না।

    Fires once on each block of cells that looks like a part of the order and is
    outside the table that such parts are read from: beside it, below, above.

    - Allocations: a row with a serial and an amount, or with a district or an
      office (by its words, a place in it, or a beginning as the table's offices
      have it) and an amount that is typed and not calculated; a column with a
      heading right beside the table that at least half of its rows fill, at any
      distance when an economic code heads it.
      In any other workbook or text: rows below the total, when the total is of
      all rows above and no other follows; another table with amounts below, which
      is then not read; the right half of a list that is set in two halves; a row
      whose cells are in other columns than the table's.
    - Recipients: any text right below the table; further away, one with a serial,
      or lines that each name a post and its place.
    - Fields and settings: a known label with something beside it, text right below
      the table; inside it a value whose label is blank or unknown, and a second
      value of a field that takes one.
    - Sanctions: an amount beside an economic code, or beside a name right below.
    - A table of the order workbook that has lost a heading it is read by, or is
      no Excel Table any more; an office alone in a row of the table.

    Silent on titles, remarks (নোট, বি.দ্র.), signatures, dates, sums and other
    formulas, labels such as পার্থক্য or পূর্বের বরাদ্দ with an amount, a summary by
    district that adds up to the table's sum, a list of the same offices at some
    distance (last year's), a column of one's own with an empty one before it, an
    Excel Table that the user made, and the user's own sheets.  Why: what is not
    read is not in the memo, and nobody notices.

    Fix: none; move the cells into the table.  Until then XB301 and XB303 propose
    no total.
    """
    for found in order.outside:
        what, remedy = _WHAT[found.kind]
        message = Text(
            '{where}: {what}: "{shown}"; {remedy}', '{where}: {what}: "{shown}"; {remedy}'
        )
        fields = {"where": found.where, "what": what, "shown": found.shown}
        needed = remedy.filled(needed=found.needed)
        yield Hit(found.place, message.filled(**fields, remedy=needed))

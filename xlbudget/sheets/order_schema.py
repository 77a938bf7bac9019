"""The order workbook's names: sheets, Excel Tables, headings, fields.

Users may move columns and rename sheets; the Tables' English names and the
headings below are what the workbook is read by.
"""

from dataclasses import dataclass

ORDER_SHEET = "আদেশ"
ALLOCATION_SHEET = "বরাদ্দ"
SANCTION_SHEET = "মঞ্জুরি"
RECIPIENT_SHEET = "অনুলিপি"
SETTINGS_SHEET = "ব্যবস্থা"
LIST_SHEET = "তালিকা"

FIELD_TABLE = "OrderFields"
ALLOCATION_TABLE = "Allocations"
SANCTION_TABLE = "Sanctions"
RECIPIENT_TABLE = "Recipients"
SETTINGS_TABLE = "OfficeSettings"

FIELD_COLUMNS = ("ঘর", "মান", "নির্দেশনা")
SANCTION_COLUMNS = (
    "অর্থনৈতিক কোড", "খাত", "মঞ্জুরি", "পূর্বে বরাদ্দ", "এই আদেশে", "অবশিষ্ট",
)  # fmt: skip
RECIPIENT_COLUMNS = ("ক্রম", "প্রাপক")

HEADER_ROW = 2
FIRST_ROW = 3


@dataclass(frozen=True, slots=True)
class Field:
    """One field of the sheet আদেশ.

    ``key`` is the attribute of ``MemoText`` (after ``copy.``: of ``CopyPart``)
    that it fills.  A field with ``many`` may stand on several rows, one line
    or paragraph each; ``rows`` are those that a workbook to fill in has of it.
    """

    key: str
    label: str
    hint: str
    many: bool = False
    is_date: bool = False
    rows: int = 1


FIELDS: tuple[Field, ...] = (
    Field("letterhead", "শিরোনাম", "কার্যালয়ের নাম, ঠিকানা; প্রতি সারিতে এক লাইন", many=True, rows=3),
    Field("memo_number", "স্মারক নম্বর", "যেমন ৫৬.০৪.০০০০.০১০.২০.০০১.২২.৮১"),
    Field("bangla_date", "তারিখ (বঙ্গাব্দ)", "খালি রাখলে স্মারকে নিজেই বসে: খ্রিষ্টাব্দের তারিখ থেকে"),
    Field("date", "তারিখ (খ্রিষ্টাব্দ)", "লিখুন 14/6/2022; ১৪ জুন ২০২২ রূপে দেখায়", is_date=True),
    Field("subject", "বিষয়", "‘বিষয়:’ কথাটি ছাড়া"),
    Field("opening", "ছকের আগের অনুচ্ছেদ", "প্রতি সারিতে এক অনুচ্ছেদ, নম্বরসহ (০২। …)", many=True, rows=3),
    Field("words", "কথায়", "খালি রাখলে স্মারকে নিজেই বসে: ছকের মোট থেকে"),
    Field("closing", "ছকের পরের অনুচ্ছেদ", "প্রতি সারিতে এক অনুচ্ছেদ, নম্বরসহ (০৩। …)", many=True, rows=3),
    Field("signatory", "স্বাক্ষরকারী", "নাম, পদবি, ফোন …; প্রতি সারিতে এক লাইন", many=True, rows=4),
    Field("co_signatory", "দ্বিতীয় স্বাক্ষরকারী", "বাঁ পাশে স্বাক্ষর করেন; না থাকলে খালি", many=True, rows=4),
    Field("addressee", "প্রাপক কার্যালয়", "যাঁকে লেখা; প্রতি সারিতে এক লাইন", many=True, rows=3),
    Field("copy.memo_number", "অনুলিপির স্মারক নম্বর", "খালি রাখলে নিজেই বসে: …/১(৭), প্রাপক ৭ জন হলে"),
    Field("copy.bangla_date", "অনুলিপির তারিখ (বঙ্গাব্দ)", "খালি রাখলে আদেশের তারিখ"),
    Field("copy.date", "অনুলিপির তারিখ (খ্রিষ্টাব্দ)", "খালি রাখলে আদেশের তারিখ", is_date=True),
    Field("copy.heading", "অনুলিপির শিরোনাম", "যেমন সদয় অবগতি ও কার্যার্থে প্রেরণ করা হল:"),
    Field("copy.signatory", "অনুলিপির স্বাক্ষরকারী", "প্রতি সারিতে এক লাইন", many=True, rows=4),
)  # fmt: skip

"""What kind of line stands in the text of a memo, told from the line alone.

Source of the forms: the Secretariat Instructions 2014 and the orders that
follow them: স্মারক নম্বর, তারিখ, বিষয়, numbered paragraphs ০২। …, কথায়ঃ,
numbered recipients ১) ….
"""

import re
from itertools import pairwise
from typing import Literal

from xlbudget.bangla.digits import to_ascii
from xlbudget.bangla.words_value import has_number_words
from xlbudget.budget.memo_number import MemoNumber
from xlbudget.errors import CellError

_YYA = "(?:\u09af\u09bc|\u09df)"  # য় as NFC has it, and as one code point
_GOES_ON = r"(?![\u0980-\u0982\u0984-\u09e3])"  # no further Bangla letter: তারিখ, তারিখঃ, not তারিখের
_MEMO = re.compile(
    r"^(?:স্মারক|নথি|পত্র|memo(?:randum)?)\s*"
    r"(?:(?:নম্বর|নং|সংখ্যা|number|no)\.?\s*(?:[:ঃ\-–.=]+|(?=[0-9০-৯]))|[:ঃ\-–.=]+)\s*(.*)$",
    re.IGNORECASE,
)
_BARE_NUMBER = r"(?:[0-9০-৯]{2,4}\s*[.,]\s*){3,}[0-9০-৯][0-9০-৯.,\-–/() ]*"
_BARE_MEMO = re.compile(
    rf"^(?:নং|নম্বর|number|no)\.?\s*[:ঃ\-–.=]*\s*({_BARE_NUMBER})$", re.IGNORECASE
)
_DATE_LABEL = (
    rf"(?:(?:বাংলা|ইংরেজি|ইংরেজী|খ্রি[ষস]্টী{_YYA})\s+)?(?:তারিখ{_GOES_ON}|তাং{_GOES_ON}|date(?![a-z]))"
)
_DATE = re.compile(rf"^{_DATE_LABEL}(?:\s*[:ঃ\-–=.]+|(?=\s*[0-9০-৯])|\s*$)\s*(.*)$", re.IGNORECASE)
_DATE_BEHIND = re.compile(rf"(?<=.)\s(?={_DATE_LABEL})", re.IGNORECASE)
_DATES_BEHIND = re.compile(r"(?<=[0-9০-৯)])\s+(?=[0-9০-৯]{1,2}[^0-9০-৯.,].*[0-9০-৯]{4}[^0-9০-৯]*$)")
_PLACE_BEFORE = re.compile(r"[^0-9০-৯:।]{2,20},")  # ঢাকা, তারিখ: …
_LONGEST_HEAD = 160
_RULE = re.compile(r"[\s\-‐-―−─━═¯_=.*~]{3,}")
_SUBJECT = re.compile(rf"^(?:বিষ{_YYA}|subject)\s*[:ঃ\-–=]+\s*(.*)$", re.IGNORECASE)
_COPY = re.compile(
    rf"^(?:অনুলিপি|সদ{_YYA} (?:অবগতি|জ্ঞাতার্থে|অবগতির)|copy (?:forwarded|to)\b)", re.IGNORECASE
)
_WORDS = re.compile(rf"^\(?\s*(?:(?:সর্ব\s?)?মোট\s*)?(?:টাকা\s*)?\(?কথা{_YYA}")
_MONEY_ENDS = re.compile(rf"(?:টাকা|প{_YYA}সা|মাত্র)[\s)।.]*$")
_NUMBERED = re.compile(r"^[০-৯0-9]{1,2}\s*(?:।|\.(?![০-৯0-9]))\s*\S")  # not ৫৬.০৪.০০০০…
_RECIPIENT = re.compile(r"^\(?[০-৯0-9]{1,3}\s*(?:[)।]|\.(?![০-৯0-9]))\s*(.+)$")
_CONTACT = re.compile(
    r"^(?:ফোন|টেলিফোন|মোবাইল|ফ্যাক্স|ই-?\s?মেইল|phone|tel|fax|e-?mail|mobile)"
    r"[^:ঃ@0-9০-৯]{0,20}(?:[:ঃ=]|[-–+.]\s*[0-9০-৯]|\s[0-9০-৯]|@)",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<![0-9])[0-9]{4}(?![0-9])")
_YEAR_ENDS = re.compile(
    r"(?<![0-9০-৯])[0-9০-৯]{4}(?![0-9০-৯])(?:\s*(?:বঙ্গাব্দ|বাং|খ্রি[^\s/]*|ইং))?\.?"
)
_PERSON = re.compile(
    r"^(?:জনাব|মো[ঃ:.]|মোহাম্মদ|মুহাম্মদ|মোহাম্মাদ|মোছা|মোসা|ড[ঃ:.]|ডা[ঃ:.]|ডক্টর|প্রফেসর|অধ্যাপক|বেগম"
    r"|মিসেস|ইঞ্জি|প্রকৌশলী|সৈয়দ|সৈয়দা|শেখ|কাজী|শ্রী|এ\.?\s?[বকএসটমজ][\s.])"
)
_LONGEST_NAME = 80
_HAND = re.compile(
    r"^(?:[A-Za-z][A-Za-z .]{0,28}|[0-9]{1,2}\s*[-/.]\s*[0-9]{1,2}\s*[-/.]\s*[0-9]{2,4})$"
)


def after_memo_label(text: str) -> str | None:
    """Return the memo number of a line স্মারক নম্বর: … or নং- …, else ``None``."""
    found = _rest(_MEMO, text)
    return _rest(_BARE_MEMO, text) if found is None else found


def is_memo_number(text: str) -> bool:
    """Whether a line is a memo number and nothing else."""
    try:
        return bool(text) and text[0] in "0123456789০১২৩৪৫৬৭৮৯" and bool(MemoNumber.read(text))
    except CellError:
        return False


def is_rule(text: str) -> bool:
    """Whether a line is one of dashes, underscores or dots.

    >>> is_rule("--------"), is_rule("-"), is_rule("______ ক")
    (True, False, False)
    """
    return bool(_RULE.fullmatch(text))


def after_date_label(text: str) -> str | None:
    """Return the date of a line তারিখ: … (perhaps empty), else ``None``."""
    return _rest(_DATE, text)


def after_subject_label(text: str) -> str | None:
    """Return the subject of a line বিষয়: …, without marks of bold type, else ``None``."""
    found = _rest(_SUBJECT, text.replace("**", ""))
    return None if found is None else found.strip()


def is_words(text: str) -> bool:
    """Whether a line states the total in words (কথায়ঃ …)."""
    return bool(_WORDS.match(text))


def words_go_on(words: str, below: str) -> bool:
    """Whether a total in words that has not come to its end goes on in the line below.

    >>> words_go_on("কথায়ঃ (ছয় লক্ষ", "সাত টাকা)"), words_go_on("কথায়ঃ ছয় টাকা", "সাত টাকা")
    (True, False)
    """
    ended = _MONEY_ENDS.search(words) and words.count("(") <= words.count(")")
    return not ended and not is_paragraph(below) and has_number_words(below)


def is_paragraph(text: str) -> bool:
    """Whether a line is a numbered paragraph: ০২। …"""
    return bool(_NUMBERED.match(text))


def is_closing(text: str) -> bool:
    """Whether a line after the table is a paragraph: numbered, or a whole sentence."""
    return is_paragraph(text) or (len(text) > 40 and text.endswith("।"))


def is_addressee(text: str) -> bool:
    """Whether a line opens the addressee: বরাবর, a post that ends with a comma, dots to fill in."""
    return text.startswith(("বরাবর", "প্রাপক", "প্রতি")) or text.endswith((",", "...।"))


def opens_copy(text: str) -> bool:
    """Whether a line opens the copy part: its memo number, অনুলিপি …, সদয় অবগতি …"""
    return after_memo_label(text) is not None or bool(_COPY.match(text))


def recipient(text: str) -> str | None:
    """Return a numbered recipient without its number: ১) পরিচালক → পরিচালক."""
    return _rest(_RECIPIENT, text)


def is_contact(text: str) -> bool:
    """Whether a line of a signature block gives a telephone, fax or e-mail."""
    return bool(_CONTACT.match(text))


def is_name(text: str) -> bool:
    """Whether a line can be a signatory's name or post: short, no number, no part of an order.

    >>> [is_name(t) for t in ("(মোঃ জসিম উদ্দিন)", "১)", "তারিখ: ২ আশ্বিন ১৪৩১", "কথায়ঃ ছয় টাকা")]
    [True, False, False, False]
    """
    parts = (after_memo_label, after_date_label, after_subject_label, recipient)
    return (
        len(text) <= _LONGEST_NAME
        and any(map(str.isalpha, text))
        and not any(part(text) is not None for part in parts)
        and not (is_words(text) or is_paragraph(text) or is_closing(text) or opens_copy(text))
    )


def is_person(text: str) -> bool:
    """Whether a line names a person as orders do: with মোঃ, ডাঃ, জনাব … or in brackets.

    >>> [is_person(t) for t in ("মোঃ জসিম উদ্দিন", "(ফাতেমা বেগম)", "উপজেলা কর্মকর্তা", "(সংশ্লিষ্ট)")]
    [True, True, False, False]
    """
    bracketed = text.startswith("(") and text.endswith(")") and " " in text
    return is_name(text) and (bracketed or bool(_PERSON.match(text)))


def is_hand_mark(text: str) -> bool:
    """Whether a line near a signature was written by hand: initials or a bare date.

    >>> [is_hand_mark(t) for t in ("R. Mahedi", "১৪-৬-২০২২", "মোঃ ফিরোজ সরকার", "১৪ জুন ২০২২")]
    [True, True, False, False]
    """
    return bool(_HAND.match(to_ascii(text)))


def split_head(text: str) -> tuple[str, ...]:
    """Split a line that carries both memo number and date into those two.

    >>> split_head("স্মারক নং- ৫৬.০৪   তারিখ: ১৪ জুন ২০২২")
    ('স্মারক নং- ৫৬.০৪', 'তারিখ: ১৪ জুন ২০২২')
    """
    behind = _behind(text) if len(text) <= _LONGEST_HEAD else None
    if behind is None:
        return (text,)
    return text[: behind.start()].strip(), text[behind.end() :].strip()


def _behind(text: str) -> re.Match[str] | None:
    """The white space between a memo number and a date, whichever comes first."""
    dated = _DATE_BEHIND.search(text)
    if dated and _PLACE_BEFORE.fullmatch(text[: dated.start()]):
        return dated
    if _DATE.match(text):
        gaps = re.finditer(r"\s+(?=\S)", text)
        return next((g for g in gaps if after_memo_label(text[g.end() :]) is not None), None)
    gap = dated or _DATES_BEHIND.search(text)
    return gap if gap and after_memo_label(text[: gap.start()]) is not None else None


def split_dates(text: str) -> tuple[str, ...]:
    """Split ৩১ জ্যৈষ্ঠ ১৪২৯ বঙ্গাব্দ / ১৪ জুন ২০২২ খ্রিঃ into its two dates.

    >>> split_dates("৩১ জ্যৈষ্ঠ ১৪২৯ / ১৪ জুন ২০২২ খ্রিঃ")
    ('৩১ জ্যৈষ্ঠ ১৪২৯', '১৪ জুন ২০২২ খ্রিঃ')
    """
    ends = [found.end() for found in _YEAR_ENDS.finditer(text)]
    parts = tuple(text[a:b].strip(" /|;,()-‐‑‒–—―−_=") for a, b in pairwise((0, *ends)))
    return parts if len(parts) > 1 else (text,)


def calendar_of(text: str) -> Literal["bangla", "gregorian"] | None:
    """Tell the calendar of a short text with one year in it, by the year alone.

    Bangla years of our time are six centuries behind; a misspelt month or an
    impossible day must not hide that a date stands here.

    >>> calendar_of("৩১ জ্যৈষ্ঠ ১৪২৯"), calendar_of("১৪ জুন ২০২২"), calendar_of("বিষয়")
    ('bangla', 'gregorian', None)
    """
    years = _YEAR.findall(to_ascii(text))
    if len(years) != 1 or len(text) > 40:
        return None
    return "bangla" if int(years[0]) < 1700 else "gregorian"


def _rest(pattern: re.Pattern[str], text: str) -> str | None:
    found = pattern.match(text)
    return found[1].strip() if found else None

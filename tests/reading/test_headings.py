"""What headings say about their columns, in the wordings of many offices."""

import pytest

from xlbudget.reading.headers import role

MONEY = """
বরাদ্দের পরিমাণ (টাকা)|মঞ্জুরীকৃত অর্থ|ছাড়কৃত অর্থ|অর্থছাড়|প্রদেয় টাকা|টাকার অঙ্ক|অংক (টাকায়)|টাকা (অংকে)
Amount (Tk.)|Allotment|Fund released|Tk.|BDT|৳|টাঃ|টাকায়|বাজেট|চলতি অর্থবছরের বরাদ্দ|২০২৬-২৭ অর্থবছরের বরাদ্দ
২০২৬-২৭ অর্থ বছরে বরাদ্দকৃত অর্থ|২০২৬-২০২৭ সালের বরাদ্দ|১ম কিস্তির টাকা|এ আদেশে বরাদ্দ|উপবরাদ্দ
টেলিফোন বিল|ভ্রমণ|ভ্রমণ ব্যয়|আপ্যায়ন|সম্মানি|জ্বালানি ব্যয় (৩২৪৩১০১)|কোড নং-৩২১১১২০|৩২১১১২০ - টেলিফোন
বাড়ি ভাড়া ভাতা|মিটার ভাড়া|শিক্ষার্থীর বৃত্তির টাকা|অনুদানের পরিমাণ|প্রাপ্য টাকা|পরিমাণ|টাকার পরিমাণ|টাকা2
মোবাইল ভাতা|ফোন বিল
৫০% ছাড়কৃত অর্থ|ভূমি হস্তান্তর কর ১% এর অর্থ
"""
CARRIED = """
ক্রয়ের পরিমাণ (কেজি)|পরিমাণ (মে. টন)|জমির পরিমাণ (একর)|জ্বালানির পরিমাণ (লিটার)|সড়কের দৈর্ঘ্য (কি.মি.)|মূল্যহার
জনপ্রতি টাকা|জনপ্রতি বরাদ্দ|মাথাপিছু বরাদ্দ|প্রতি বিদ্যালয়ে বরাদ্দ
প্রতি ইউনিট মূল্য (টাকা)|Unit price (Tk)|Price per unit
বরাদ্দপত্র নম্বর|টাকা জমার তারিখ|খাতের কোড|অর্থবছর|অর্থ বছর|বাজেট কোড|মঞ্জুরী স্মারক|অর্থের উৎস|ভাড়া চুক্তির মেয়াদ
ইতিপূর্বে বরাদ্দকৃত|এযাবৎ বরাদ্দ|এ যাবৎ ব্যয়|জুন পর্যন্ত ব্যয়|খরচকৃত টাকা|ব্যয়কৃত অর্থ|গত অর্থবছরের বরাদ্দ|২০২৫-২৬ ব্যয়
চাহিত টাকা|আবেদিত টাকা|দাবিকৃত টাকা|প্রয়োজনীয় অর্থ|ঘাটতি টাকা|ফেরতযোগ্য টাকা|সমর্পণকৃত টাকা|কর্তনকৃত টাকা
মোবাইল|মোবাইল নম্বর|ফোন|Phone|ইমেইল|ই-মেইল|EIIN|ইআইআইএন|TIN|পোস্টকোড
জনসংখ্যা|আয়তন|শিক্ষার্থী সংখ্যা|ছাত্র/ছাত্রী|কর্মরত|শূন্যপদ|মঞ্জুরীকৃত পদ
মঞ্জুরিকৃত জনবল|মোট শিক্ষার্থী|মোট বিদ্যালয়|মোট পদ|Total students|ভাতাভোগী|ওয়ার্ড|দূরত্ব (কি.মি.)|Year
অনুদানের পরিমাণ (কথায়)|টাকা (কথায়)|Amount in words|টাকা উত্তোলনকারী|হার %|বরাদ্দের %|প্রাক্কলিত ব্যয়|১০% ভ্যাট
জন2|হার (২)
"""
ROW_TOTAL = """
মোট|মোট টাকা|মোট (৪+৫)|মোট টাকার পরিমাণ|মোট বরাদ্দের পরিমাণ (টাকা)|মোট বরাদ্দকৃত টাকা
সর্বমোট টাকা|Total (Tk.)|Total Amount
সর্বসাকুল্যে|একুন|মোট প্রাপ্য|Grand Total Taka
"""
OPEN = "ফোন খরচ|সবুজ ফরম|চালের পরিমাণ|১ম কিস্তি|হারুন|নোটিশ|Grantham"


def _each(text: str) -> list[str]:
    return [heading.strip() for line in text.split("\n") for heading in line.split("|") if heading]


@pytest.mark.parametrize("heading", _each(MONEY))
def test_headings_of_money(heading):
    assert role(heading) == "amount"


@pytest.mark.parametrize("heading", _each(CARRIED))
def test_headings_of_what_is_carried(heading):
    assert role(heading) == "carried"


@pytest.mark.parametrize("heading", _each(ROW_TOTAL))
def test_headings_of_a_row_total(heading):
    assert role(heading) == "row_total"


@pytest.mark.parametrize("heading", _each(OPEN))
def test_headings_that_say_nothing_of_money(heading):
    assert role(heading) is None

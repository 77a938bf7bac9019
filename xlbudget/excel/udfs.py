"""The worksheet functions as xlwings calls them.  Made by scripts/generate.py.

Each hands its ranges on and returns the answer; what a function does is in
``xlbudget.functions``.
"""

# Made text, one line for each argument:
# fmt: off
import xlwings as xw

from xlbudget.excel.calling import call


@xw.func(category="xlbudget: টাকার অঙ্ক কথায়")
@xw.arg("amount", ndim=2, empty="", err_to_str=True, doc="টাকার অঙ্ক বা তার ঘর: সংখ্যা, অথবা ৬,২৪,৬০৭/- এর মতো লেখা; সর্বোচ্চ ১৫ অঙ্ক")
@xw.arg("unit", ndim=2, empty="", err_to_str=True, doc='একক; না দিলে টাকা (ও পয়সা), "" দিলে একক ছাড়া, দশমিকের পর অঙ্ক একে একে')
@xw.arg("only", ndim=2, empty="", err_to_str=True, doc="TRUE দিলে শেষে মাত্র (only) বসে; না দিলে বসে না")
def BANGLA_WORDS(amount, unit=None, only=None):
    """Writes an amount in Bangla words as government orders do."""
    return call("BANGLA_WORDS", amount, unit, only)


@xw.func(category="xlbudget: টাকার অঙ্ক কথায়")
@xw.arg("text", ndim=2, empty="", err_to_str=True, doc="কথায় লেখা অঙ্ক বা তার ঘর; বন্ধনী, কথায়ঃ, মাত্র থাকতে পারে")
def BANGLA_WORDS_VALUE(text):
    """Reads an amount in Bangla words back to a number, to compare it with the total."""
    return call("BANGLA_WORDS_VALUE", text)


@xw.func(category="xlbudget: টাকার অঙ্ক কথায়")
@xw.arg("amount", ndim=2, empty="", err_to_str=True, doc="টাকার অঙ্ক বা তার ঘর: সংখ্যা, অথবা ৬,২৪,৬০৭/- এর মতো লেখা; সর্বোচ্চ ১৫ অঙ্ক")
@xw.arg("only", ndim=2, empty="", err_to_str=True, doc="TRUE দিলে শেষে মাত্র (only) বসে; না দিলে বসে না")
def ENGLISH_WORDS(amount, only=None):
    """Writes an amount in English words, in lakh and crore."""
    return call("ENGLISH_WORDS", amount, only)


@xw.func(category="xlbudget: অঙ্ক ও সংখ্যা")
@xw.arg("value", ndim=2, empty="", err_to_str=True, doc="সংখ্যা, লেখা বা তার ঘর")
def BANGLA_DIGITS(value):
    """Writes Bangla digits for 0-9; nothing else changes. The result is text."""
    return call("BANGLA_DIGITS", value)


@xw.func(category="xlbudget: অঙ্ক ও সংখ্যা")
@xw.arg("text", ndim=2, empty="", err_to_str=True, doc="বাংলা অঙ্কের লেখা বা তার ঘর")
def ENGLISH_DIGITS(text):
    """Writes 0-9 for Bangla digits; nothing else changes. The result is text; for a number take BANGLA_VALUE."""
    return call("ENGLISH_DIGITS", text)


@xw.func(category="xlbudget: অঙ্ক ও সংখ্যা")
@xw.arg("value", ndim=2, empty="", err_to_str=True, doc="সংখ্যা বা তার ঘর")
@xw.arg("decimals", ndim=2, empty="", err_to_str=True, doc="দশমিকের পর কয় ঘর (০-১৫); না দিলে যেমন আছে")
def BANGLA_NUMBER(value, decimals=None):
    """Writes a number in Bangla digits with lakh-crore commas. The result is text."""
    return call("BANGLA_NUMBER", value, decimals)


@xw.func(category="xlbudget: অঙ্ক ও সংখ্যা")
@xw.arg("text", ndim=2, empty="", err_to_str=True, doc="বাংলা বা ইংরেজি অঙ্কে লেখা টাকা, বা তার ঘর")
def BANGLA_VALUE(text):
    """Reads a written amount to a number that SUM takes. It never guesses: what may mean two amounts is #VALUE!."""
    return call("BANGLA_VALUE", text)


@xw.func(category="xlbudget: তারিখ")
@xw.arg("date", ndim=2, empty="", err_to_str=True, doc="তারিখ বা তার ঘর; ১৪.০৬.২০২২ বা ৩১ জ্যৈষ্ঠ ১৪২৯ এর মতো লেখাও চলে")
@xw.arg("epoch_1904", vba="XbDate1904(Application.Caller)")
def BANGLA_DATE(date, epoch_1904=False):
    """Writes a date in the Bangla calendar of Bangladesh, by the rule in force on that day."""
    return call("BANGLA_DATE", date, epoch_1904=epoch_1904)


@xw.func(category="xlbudget: তারিখ")
@xw.arg("date", ndim=2, empty="", err_to_str=True, doc="তারিখ বা তার ঘর; ১৪.০৬.২০২২ বা ৩১ জ্যৈষ্ঠ ১৪২৯ এর মতো লেখাও চলে")
@xw.arg("epoch_1904", vba="XbDate1904(Application.Caller)")
def BANGLA_GREGORIAN(date, epoch_1904=False):
    """Writes the Gregorian date in Bangla."""
    return call("BANGLA_GREGORIAN", date, epoch_1904=epoch_1904)


@xw.func(category="xlbudget: তারিখ")
@xw.arg("text", ndim=2, empty="", err_to_str=True, doc="লেখা তারিখ বা তার ঘর; বাংলা বা খ্রিস্টীয়; আগে দিন, পরে মাস")
@xw.arg("epoch_1904", vba="XbDate1904(Application.Caller)")
def BANGLA_DATE_VALUE(text, epoch_1904=False):
    """Reads a written date, Bangla or Gregorian, to a date of Excel."""
    return call("BANGLA_DATE_VALUE", text, epoch_1904=epoch_1904)


@xw.func(category="xlbudget: তারিখ")
@xw.arg("date", ndim=2, empty="", err_to_str=True, doc="তারিখ বা তার ঘর; ১৪.০৬.২০২২ বা ৩১ জ্যৈষ্ঠ ১৪২৯ এর মতো লেখাও চলে")
@xw.arg("epoch_1904", vba="XbDate1904(Application.Caller)")
def FISCAL_YEAR(date, epoch_1904=False):
    """The fiscal year in which a date falls, 1 July to 30 June, in Bangla digits."""
    return call("FISCAL_YEAR", date, epoch_1904=epoch_1904)


@xw.func(category="xlbudget: কোড")
@xw.arg("code", ndim=2, empty="", err_to_str=True, doc="অর্থনৈতিক কোড (সাত অঙ্ক, বা খাতের গুচ্ছ যেমন ৩২) বা তার ঘর")
def ECONOMIC_NAME(code):
    """The Bangla name of an economic code; #N/A when it is not in the list."""
    return call("ECONOMIC_NAME", code)


@xw.func(category="xlbudget: কোড")
@xw.arg("district", ndim=2, empty="", err_to_str=True, doc="জেলার নাম বা তার ঘর")
@xw.arg("upazila", ndim=2, empty="", err_to_str=True, doc="উপজেলার নাম বা তার ঘর")
def UPAZILA_CODE(district, upazila):
    """The six-digit BBS code of an upazila; #N/A when the district has none of that name. Needs Python; #N/A without."""
    return call("UPAZILA_CODE", district, upazila)


@xw.func(category="xlbudget: লেখা")
@xw.arg("text", ndim=2, empty="", err_to_str=True, doc="বাংলা লেখা বা তার ঘর")
def CLEAN_BANGLA(text):
    """Tidies Bangla text: needless spaces, invisible marks, letters that a faulty conversion from Bijoy broke. Needs Python; #N/A without."""
    return call("CLEAN_BANGLA", text)


@xw.func(category="xlbudget: লেখা")
@xw.arg("text", ndim=2, empty="", err_to_str=True, doc="বিজয়ে (SutonnyMJ) লেখা বা তার ঘর")
def BIJOY_UNICODE(text):
    """Turns old Bijoy text (SutonnyMJ) into Unicode. Needs Python; #N/A without."""
    return call("BIJOY_UNICODE", text)

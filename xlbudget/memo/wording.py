"""The fixed words of a memo, as sentences with ``{fields}``.

Source: the Secretariat Instructions 2014 and the orders written by them.  What
an office words in its own way (subject, paragraphs, copy heading) comes from
the order itself.
"""

MEMO_NUMBER = "স্মারক নম্বর: {number}"
DATE = "তারিখ: {date}"
SUBJECT = "বিষয়: {subject}"
TOTAL = "মোট ="
WORDS = "কথায়ঃ ({words})"
RECIPIENT = "{serial}) {recipient}"

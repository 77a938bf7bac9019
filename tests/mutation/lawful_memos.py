"""Lawful variants of the memo round the table."""

from collections.abc import Iterator

from tests.mutation.lawful import LINE, Lawful, relined, rewritten, text
from tests.mutation.memo_faults import (
    BUDGET,
    CLOSING,
    COPY,
    LAST_CLOSING,
    NUMBER,
    RECIPIENTS,
)
from tests.mutation.order_text import HEADER, ORDER

OWN_NUMBER = "৫৬.০৪.০০০০.০১০.২০.০০১.২২.৮১"


def numbers() -> Iterator[Lawful]:
    for label in ("স্মারক নং-", "স্মারক নং :", "স্মারকঃ", "নথি নং-", "পত্র সংখ্যা:"):
        yield rewritten(f"label {label}", ("স্মারক নম্বর:", label))
    for number in (
        "৫৬.০৪.০০০০.০১০.২০.০০১.২২-৮১",
        "৫৬.০৪.০০০০.০১০.২০.০০১.২২–৮১",
        "৫৬.০৪.০০০০.০১০.২০.০০১.২০২২.৮১",
        "56.04.0000.010.20.001.22.81",
        "৫৬.০৪.০০০০.০১০.০২০.২০.০০০১.২২.৮১",
        "৫৬.০০৪.০১০.২০.০০.০০১.২০২২-৮১",
    ):
        yield rewritten(f"number {number}", (OWN_NUMBER, number))
    yield relined(
        "issue behind a hyphen on the copy alone", {COPY: LINE(COPY).replace(".৮১", "-৮১")}
    )
    yield relined("copy mark without a count", {COPY: LINE(COPY).replace("(৭)", "")})
    yield relined("copy mark behind a hyphen", {COPY: LINE(COPY).replace("/১(৭)", "-১(৭)")})
    yield relined("copy mark in ASCII digits", {COPY: LINE(COPY).replace("/১(৭)", "/1(7)")})
    yield relined("copy mark apart", {COPY: LINE(COPY).replace("/১(৭)", " / ১ (৭)")})


def paragraphs() -> Iterator[Lawful]:
    for name, form in (("২।", "{}।"), ("২.", "{}."), ("০২.", "০{}."), ("০২।  ", "০{}। ")):
        pairs = ((f"০{n}।", form.format(n)) for n in "২৩৪")
        yield rewritten(f"paragraphs as {name}", *pairs)
    yield relined("preamble numbered ০১", {11: "০১। " + LINE(11)})
    more = (
        LINE(LAST_CLOSING),
        "",
        "০৫। ব্যয় বিবরণী যথাসময়ে প্রেরণ করতে হবে।",
        "",
        "০৬। অব্যয়িত অর্থ সমর্পণ করতে হবে।",
    )
    yield relined("two paragraphs more", {LAST_CLOSING: more})
    yield relined("last paragraph left out", {LAST_CLOSING: ()})
    listed = (LINE(CLOSING), "(ক) প্রচলিত বিধি অনুসরণ করতে হবে;", "(খ) বিল যাচাই করতে হবে।")
    yield relined("a list below a paragraph", {CLOSING: listed})
    conditions = (LINE(CLOSING), "১) প্রচলিত বিধি অনুসরণ করতে হবে;", "২) বিল যাচাই করতে হবে।")
    yield relined("a numbered list below a paragraph", {CLOSING: conditions})
    plain = {at: LINE(at)[4:].strip() for at in (BUDGET, CLOSING, LAST_CLOSING)}
    yield relined("no paragraph numbers", plain)


def sentences() -> Iterator[Lawful]:
    for year in ("২০২১-২০২২", "2021-22", "২০২১–২২", "২০২১/২২", "২০২১-২০২২ ও ২০২২-২৩"):
        yield rewritten(f"fiscal year {year}", ("২০২১-২২", year))
    yield rewritten(
        "earlier year's arrears",
        ("চলতি ২০২১-২২ অর্থ বছরের", "চলতি ২০২১-২২ অর্থ বছরের (২০২০-২১ অর্থ বছরের বকেয়াসহ)"),
    )
    yield rewritten("no fiscal year", ("চলতি ২০২১-২২ অর্থ বছরের", "চলতি অর্থ বছরের"))
    yield rewritten("no operation code", (" (১২৮০২০৩০০০০০০)", ""))
    yield rewritten("operation code in ASCII digits", ("১২৮০২০৩০০০০০০", "1280203000000"))
    yield rewritten("subject without bold", ("**", ""))
    yield rewritten("বিষয়ঃ", ("বিষয়:", "বিষয়ঃ"))
    yield rewritten("বিষয় :", ("বিষয়:", "বিষয় :"))
    yield rewritten("no code in the subject", ("টেলিফোন (৩২১১১২০) উপখাতের", "টেলিফোন উপখাতের"))
    yield rewritten(
        "code in the subject without brackets",
        ("টেলিফোন (৩২১১১২০) উপখাতের", "৩২১১১২০-টেলিফোন উপখাতের"),
    )
    yield rewritten(
        "code in ASCII digits in the subject",
        ("টেলিফোন (৩২১১১২০) উপখাতের", "টেলিফোন (3211120) উপখাতের"),
    )
    yield relined("code in the subject alone", {HEADER: LINE(HEADER).replace(" (৩২১১১২০)", "")})
    for name, heading in (
        ("টেলিফোন বিল (৩২১১১২০)", "টেলিফোন বিল (৩২১১১২০)"),
        ("Telephone (3211120)", "Telephone (3211120)"),
        ("code behind a hyphen", "বরাদ্দকৃত টাকার পরিমাণ (টেলিফোন-৩২১১১২০)"),
    ):
        yield relined(name, {HEADER: LINE(HEADER).replace("টেলিফোন (৩২১১১২০)", heading)})
    for sentence in (
        "৩০.০৬.২০২২ খ্রিঃ তারিখের মধ্যে বিল দাখিল করতে হবে।",
        "৩০ জুন ২০২২ তারিখের বিল গ্রহণযোগ্য।",
        "আগামী ২০২২-২৩ অর্থ বছরের বাজেট পরে জানানো হবে।",
        "রূপকল্প ২০২১-২০৪১ অনুসরণীয়।",
        "হিসাব নম্বর ০১২৩৪৫৬৭৮৯০১, চেক নং ৪৫৬৭৮৯০।",
        "ইন্টারনেট বিল (কোড ৩২১১১১৭) পৃথকভাবে বরাদ্দ হবে।",
    ):
        more = f"{LINE(BUDGET)} {sentence}"
        yield relined(f"further sentence: {sentence}", {BUDGET: more})
    yield rewritten(
        "no cited memo",
        (
            LINE(11),
            "নিম্ন স্বাক্ষরকারীর আর্থিক ক্ষমতাবলে নিম্নে বর্ণিত কার্যালয়ের বিপরীতে অর্থ বরাদ্দ প্রদান করা হলো।",
        ),
    )
    yield rewritten("memo cited on the order's own day", ("১৮.০৬.২০১৯", "১৪.০৬.২০২২"))
    yield rewritten(
        "a date still to come in the text",
        ("অবিলম্বে কার্যকর হবে।", "অবিলম্বে কার্যকর হবে এবং ৩০ জুন ২০২২ তারিখের মধ্যে অর্থ ব্যয় করতে হবে।"),
    )
    yield rewritten(
        "telephone numbers in the text",
        ("অবিলম্বে কার্যকর হবে।", "অবিলম্বে কার্যকর হবে। যোগাযোগ: ০১৭১১১২৩৪৫৬, ০২-৪১০২৪০৭২।"),
    )


def around() -> Iterator[Lawful]:
    head = (
        "গণপ্রজাতন্ত্রী বাংলাদেশ সরকার",
        "তথ্য ও যোগাযোগ প্রযুক্তি অধিদপ্তর",
        "আইসিটি টাওয়ার, আগারগাঁও, ঢাকা-১২০৭",
        "www.doict.gov.bd",
        "",
    )
    yield relined("letterhead", {NUMBER: (*head, LINE(NUMBER))})
    yield text("no copy page", ORDER.changed(dict.fromkeys(range(COPY, len(ORDER.lines) + 1), ())))
    more = {
        RECIPIENTS[-1]: (LINE(RECIPIENTS[-1]), "", "৮) উপপরিচালক (অর্থ)", "", "৯) অফিস কপি"),
        COPY: LINE(COPY).replace("(৭)", "(৯)"),
    }
    yield relined("nine recipients, counted", more)
    fewer = {RECIPIENTS[-1]: (), COPY: LINE(COPY).replace("(৭)", "(৬)")}
    yield relined("six recipients, counted", fewer)
    many = tuple(f"{n}) প্রাপক" for n in ("৮", "৯", "১০", "১১", "১২"))
    yield relined(
        "twelve recipients, counted",
        {RECIPIENTS[-1]: (LINE(RECIPIENTS[-1]), *many), COPY: LINE(COPY).replace("(৭)", "(১২)")},
    )
    for form in ("{}। ", "{}. ", "({}) ", "০{}। ", "{}।"):
        pairs = {
            at: LINE(at).replace(f"{n}) ", form.format(n))
            for at, n in zip(RECIPIENTS, "১২৩৪৫৬৭", strict=True)
        }
        yield relined(f"recipients as {form}", pairs)
    for heading in (
        "অনুলিপি সদয় জ্ঞাতার্থে ও কার্যার্থে প্রেরণ করা হলো:",
        "অনুলিপি:",
        "সদয় জ্ঞাতার্থে/কার্যার্থে (জ্যেষ্ঠতার ক্রমানুসারে নয়):",
        "বিতরণ:",
    ):
        yield relined(f"copy heading: {heading}", {ORDER.at("সদয় অবগতি"): heading})
    yield relined(
        "no handwriting",
        {ORDER.at(mark): () for mark in ("R. Mahedi", "RBK")}
        | {ORDER.at("১৪-৬-২০২২", n): () for n in (0, 1)},
    )
    for mark in ("M. Rahman 14/6/22", "স্বাক্ষরিত/-", "14-06-2022 15:30"):
        yield relined(f"signed {mark}", {ORDER.at("R. Mahedi"): mark})
    for line in ("----------", "ছক-১: বরাদ্দের তালিকা", "(অংক টাকায়)"):
        yield relined(f"above the table: {line}", {HEADER: (line, "", LINE(HEADER))})
    contacts = {ORDER.at(mark): () for mark in ("ফোন:", "ফ্যাক্স:", "ইমেইল:")}
    yield relined("signatory without telephone", contacts)
    yield relined(
        "barabar above the addressee",
        {ORDER.at("উপজেলা হিসাব"): ("বরাবর", LINE(ORDER.at("উপজেলা হিসাব")))},
    )
    yield relined("no addressee", {ORDER.at("উপজেলা হিসাব"): (), ORDER.at(".....।"): ()})
    reached = LINE(ORDER.at("৭) অফিস"))
    yield relined(
        "recipient over two lines", {RECIPIENTS[-1]: (reached, "তথ্য ও যোগাযোগ প্রযুক্তি অধিদপ্তর।")}
    )


def memo_variants() -> Iterator[Lawful]:
    yield from numbers()
    yield from paragraphs()
    yield from sentences()
    yield from around()

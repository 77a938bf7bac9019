"""Made-up formulas over a made-up sheet, for comparing what they show in two programs."""

import random

DATA = {
    "A": [10, 20.5, 0, -3, 7, 0.1, 0.2, 1000000, 12, 5],
    "B": ["ক", "ঢাকা", "", "12", "abc", "ABC", " দুই  শব্দ ", "x*y", None, "ঢাকা"],
    "C": [4, None, 3, "ঢাকা", 7, 2, 2, None, 1, 0],
    "D": [1, 2, 3, 5, 8, 13, 21, 34, 55, 89],
}
"""Four columns of ten rows: numbers, texts, a mixture, sorted numbers."""

_NUMBERS = (
    "SUM({r})", "AVERAGE({r})", "MIN({r})", "MAX({r})", "COUNT({r})", "COUNTA({r})",
    "COUNTBLANK({r})", "PRODUCT(D1:D{k})", "ROUND({n}/{m},{k})", "ROUNDUP({n}*1.37,{k})",
    "ROUNDDOWN({n}*1.37,{k})", "INT({n}/{m})", "TRUNC({n}/{m})", "ABS({n}-{m})", "MOD({n},{m})",
    "SIGN({n})", "SUMPRODUCT(A1:A10,D1:D10)", "SUMPRODUCT((A1:A10>{k})*D1:D10)",
    "SUBTOTAL(9,A1:A{k})", "SUBTOTAL(103,B1:B10)", "SUMIF(A1:A10,\">{k}\",D1:D10)",
    "SUMIF(B1:B10,{t},A1:A10)", "SUMIF(B1:B10,\"ঢা*\",D1)", "COUNTIF({r},\"<>{k}\")",
    "COUNTIF(B1:B10,{t})", "COUNTIFS(A1:A10,\">0\",D1:D10,\"<{m}\")",
    "SUMIFS(D1:D10,A1:A10,\">=0\",B1:B10,\"<>\")", "AVERAGEIF(A1:A10,\">0\")",
    "VLOOKUP({k},D1:D10,1,TRUE)", "MATCH({k},D1:D10,1)", "MATCH({m},A1:A10,0)",
    "INDEX(A1:D10,{k},4)", "INDEX(A1:A10,{k})", "SUM(INDEX(A1:D10,0,4))",
    "OFFSET(A1,{k},0)", "SUM(OFFSET(A1,1,0,{k},1))", "SUM(OFFSET($D$1:$D$3,{k},0))",
    "INDIRECT(\"A{k}\")", "SUM(INDIRECT(\"D1:D\"&{k}))", "ROW(A{k})", "COLUMN(C1)",
    "ROWS({r})", "COLUMNS(A1:D2)", "LEN({t})", "FIND(\"b\",{t})", "SEARCH(\"B\",{t})",
    "VALUE(\"{k}.5\")", "N({n})", "SUM(data!A1:A{k},D2)", "SUM(data:more!A1)", "Everything*2",
    "SUM(Everything,Rates[rate])", "Rates[[#This Row],[rate]]*{k}", "SUM(Rates[#All])",
    "CHOOSE({k},1,2,3,4,5,6,7,8,9)", "-{n}^2", "{n}%", "2^3^2", "{n}-{m}*{k}", "({n}+{m})/{k}",
    "SUM((A1:A3,D1:D3))", "SUM(A1:D5 D1:D10)", "{n}+TRUE", "\"3\"+{n}", "SUM({{1,2;3,4}})",
    "HLOOKUP(10,A1:D10,{k},FALSE)", "IF(AND({n}>0,{m}>0),{n},{m})", "IFERROR({n}/0,{k})",
    "IF(OR({n}>100,NOT({m}>0)),1,0)", "SUM(B:B)+SUM(2:2)",
)  # fmt: skip
_TEXTS = (
    "LEFT({t},{k})", "RIGHT({t},{k})", "MID({t},2,{k})", "TRIM({t})", "UPPER({t})", "LOWER({t})",
    "SUBSTITUTE({t},\"b\",\"ক\")", "REPLACE({t},1,1,\"z\")", "CONCATENATE({t},\"-\",{n})",
    "{t}&{n}", "REPT({t},2)", "IF({t}=\"abc\",\"y\",\"n\")", "IF({t}<>\"\",{t},\"-\")",
    "IF(ISNUMBER({t}),1,2)", "EXACT({t},\"ABC\")", "ISBLANK(B9)", "ISTEXT({t})", "{n}={m}",
    "{n}<{m}", "{t}=\"ঢাকা\"", "IFERROR(MATCH({t},B1:B10,0),\"নেই\")", "ISERROR(1/{n})",
)  # fmt: skip


def formulas(count: int, seed: int) -> list[str]:
    """Return formulas without their ``=``."""
    chance = random.Random(seed)

    def number() -> str:
        return chance.choice([f"A{chance.randint(1, 10)}", f"D{chance.randint(1, 10)}", "2.5"])

    def filled(template: str, depth: int = 0) -> str:
        fields = {
            "n": number(),
            "m": number(),
            "k": str(chance.randint(1, 9)),
            "r": chance.choice(["A1:A10", "B1:B10", "C1:C10", "A1:D10", "A2:A6"]),
            "t": f"B{chance.randint(1, 10)}",
        }
        if depth < 2 and chance.random() < 0.4:
            fields["n"] = f"({filled(chance.choice(_NUMBERS), depth + 1)})"
        return template.format(**fields)

    return [filled(chance.choice(_NUMBERS + _TEXTS)) for _ in range(count)]

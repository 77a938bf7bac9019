"""Error values on their way from Python to a cell.

Python cannot hand Excel an error value: pywin32 has none.  So it answers a text,
and the function's VBA wrapper makes the error value of it.

>>> sentinel("#N/A"), sentinel("#SPILL!")
('#xb:N/A', '#xb:VALUE')
"""

ERROR_NUMBERS = (
    ("#NULL!", 2000),
    ("#DIV/0!", 2007),
    ("#VALUE!", 2015),
    ("#REF!", 2023),
    ("#NAME?", 2029),
    ("#NUM!", 2036),
    ("#N/A", 2042),
)
"""Excel's error values and their numbers in VBA (``XlCVError``)."""

_NAMES = tuple(name for name, _ in ERROR_NUMBERS)


def sentinel(name: str) -> str:
    """Return the text that stands for an error; a newer one than VBA knows is #VALUE!."""
    known = name if name in _NAMES else "#VALUE!"
    return f"#xb:{known.strip('#!?')}"

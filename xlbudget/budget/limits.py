"""What a register lets orders take under one code beside its sanction, as frozen values.

Amounts are in taka.  ``before`` is what other orders took that counts under a
bound; with what this order takes it must not exceed the ``limit``.
"""

from dataclasses import dataclass
from decimal import Decimal

from xlbudget.text import Text

_ORDINALS = ("১ম", "২য়", "৩য়", "৪র্থ")


def quarter_name(quarter: int) -> Text:
    """Return what a quarter of the fiscal year, 1 to 4, is called.

    >>> print(quarter_name(4))
    ৪র্থ কোয়ার্টার · quarter 4
    """
    return Text(f"{_ORDINALS[quarter - 1]} কোয়ার্টার", f"quarter {quarter}")


@dataclass(frozen=True, slots=True)
class Release:
    """The money set free up to the end of a quarter, 1 to 4 of the fiscal year."""

    quarter: int
    limit: Decimal
    before: Decimal


@dataclass(frozen=True, slots=True)
class Cap:
    """The share of the sanction, in percent, that a circular lets orders take."""

    circular: str
    share: Decimal
    limit: Decimal
    before: Decimal


@dataclass(frozen=True, slots=True)
class Limits:
    """All bounds on one code for an order of a certain day.

    ``releases`` run from the day's quarter to the last one and are empty when
    nothing was ever released; ``caps`` are those in force on that day.  An order
    that is ``posted`` is not judged any more: its limits are only shown.
    """

    releases: tuple[Release, ...] = ()
    caps: tuple[Cap, ...] = ()
    posted: bool = False

    def exceeded(self, own: Decimal) -> tuple[Release | Cap, ...]:
        """Return the bounds that ``own`` taka more would break, of the quarters the first.

        Nothing breaks no bound, whatever went before.

        >>> cap = Cap("circular-9", Decimal(50), limit=Decimal(500), before=Decimal(200))
        >>> Limits(caps=(cap,)).exceeded(Decimal(300))
        ()
        >>> Limits(caps=(cap,)).exceeded(Decimal(301)) == (cap,)
        True
        """
        if own <= 0:
            return ()
        releases = [r for r in self.releases if r.before + own > r.limit]
        return (*releases[:1], *(c for c in self.caps if c.before + own > c.limit))

"""How the width of a page is shared among the columns of a table, in pixels.

Every column gets what it must have; what is left goes to those that would like
more, each in proportion to what it lacks, and in the end to the office's.
"""

from typing import Literal, TypeAlias

from xlbudget.memo.needs import Need

Ease: TypeAlias = Literal["roomy", "crowded", "tight"]

SERIAL = {"roomy": 46, "crowded": 46, "tight": 36}
DISTRICT = {"roomy": 126, "crowded": 92, "tight": 0}
OFFICE = {"roomy": 210, "crowded": 170, "tight": 120}  # at least, when texts ask for it
TEXT = {"roomy": 170, "crowded": 130, "tight": 96}
LINES = {"roomy": 2, "crowded": 3, "tight": 4}  # of a carried text
AMOUNT = 112
AIR = 14  # beside codes and accounts


def shared(needs: tuple[Need, ...], scale: float, room: int, ease: Ease) -> tuple[int, ...] | None:
    """Return the columns' widths, the amounts' all alike; ``None`` when the room does not do.

    ``scale`` is the letters' size to that of the needs.
    """
    amount = max((n.least(scale) for n in needs if n.role == "amount"), default=0)
    floors = [amount if n.role == "amount" else _floor(n, scale, ease) for n in needs]
    spare = room - sum(floors)
    if spare < 0:
        return None
    lacking = [_lack(n, floor, scale) for n, floor in zip(needs, floors, strict=True)]
    share = min(1.0, spare / (sum(lacking) or 1))
    widths = [floor + int(lack * share) for floor, lack in zip(floors, lacking, strict=True)]
    widest = max(range(len(needs)), key=lambda i: (needs[i].role == "office", widths[i]))
    widths[widest] += room - sum(widths)
    return tuple(widths)


def _floor(need: Need, scale: float, ease: Ease) -> int:
    """The least that a column gets at this ease."""
    least = need.least(scale)
    match need.role:
        case "serial":
            return max(least, SERIAL[ease])
        case "district":
            return max(least, DISTRICT[ease])
        case "office":
            return max(least, min(need.on_lines(1, scale), OFFICE[ease]))
        case "text":
            return max(least, min(need.on_lines(LINES[ease], scale), TEXT[ease]))
    return least


def _lack(need: Need, floor: int, scale: float) -> int:
    """How much more a column would like."""
    match need.role:
        case "amount":
            return max(0, AMOUNT - floor)
        case "office" | "text":
            return max(0, need.on_lines(1, scale) - floor)
        case "figure":
            return AIR
    return 0

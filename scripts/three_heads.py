"""Prints a made-up memo of three heads: python scripts/three_heads.py OUT.pdf"""

import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))  # the made-up orders are those of the tests

from tests.memo.orders import COMMAS, Shape, order  # noqa: E402 - needs the path above
from xlbudget.calc.pdf import pdf_of  # noqa: E402 - needs the path above
from xlbudget.cli.memo import memo_book  # noqa: E402 - needs the path above
from xlbudget.sheets.styles import House  # noqa: E402 - needs the path above

SHAPE = Shape(
    "three heads",
    heads=3,
    rows=40,
    nil_every=7,
    letterhead=3,
    second=("মোঃ জসিম উদ্দিন", "পরিচালক (অর্থ)"),
    settings=COMMAS,
)

if __name__ == "__main__":
    made = order(SHAPE)
    Path(sys.argv[1]).write_bytes(pdf_of(*memo_book(made, House.of(made.settings))))

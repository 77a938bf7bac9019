"""Word documents as offices and programs make them: what must come out of each."""

import time
from pathlib import Path

from xlbudget.files.sources import open_source

INPUTS = Path(__file__).parent.parent / "inputs" / "reading"


def test_a_paragraph_of_40000_runs_is_read_in_one_pass():
    begun = time.process_time()
    order = open_source(INPUTS / "runs-40000.docx").order
    assert len(order.table.allocations) == 150
    assert time.process_time() - begun < 5  # it took 22 seconds

"""Computes functions without Python in LibreOffice and prints the answers as JSON.

python twin_run.py PROOF.xlsm CASES.json: CASES is [function, [[argument…]…]].
"""

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
from tests.addin.office import opened

AT_ONCE = 2000


def main() -> None:
    function, rows = json.loads(Path(sys.argv[2]).read_text(encoding="utf-8"))
    answers = []
    with opened(Path(sys.argv[1])) as office:
        for at in range(0, len(rows), AT_ONCE):
            given = tuple(map(tuple, rows[at : at + AT_ONCE]))
            answers += office.macro("XbProof.Prove", function, given)
    print(json.dumps(answers, ensure_ascii=False))


if __name__ == "__main__":
    main()

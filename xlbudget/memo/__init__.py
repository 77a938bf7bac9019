"""From an ``Order`` to the print-ready memo: wording, composition, layout; pure."""

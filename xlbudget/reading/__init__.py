"""From what came in (cells of a sheet, lines of a text) to an ``Order``; pure."""

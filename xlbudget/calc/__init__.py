"""LibreOffice Calc, where it is installed: an engine for xlwings, PDF of the memo sheets."""

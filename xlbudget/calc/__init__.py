"""LibreOffice, where it is installed: PDF of the memo sheets."""

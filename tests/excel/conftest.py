"""What pytest leaves alone here."""

# Run in processes of their own: what they import changes what all others see.
collect_ignore = ["windows.py", "windows_run.py"]

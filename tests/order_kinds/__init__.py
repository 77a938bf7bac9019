"""Tables of every kind that offices issue, in every kind of file, read back."""

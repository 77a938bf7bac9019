"""The Bangla language of government papers: digits, words, dates, spelling."""

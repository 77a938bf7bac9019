"""The office's rules: money, codes, places, orders, and the checks on them."""

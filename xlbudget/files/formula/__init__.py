"""Excel's formulas: taken apart, which cells they read, and what they show."""

"""Budget allocation orders for Bangladeshi government offices, in Excel and without it."""

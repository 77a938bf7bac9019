"""What the ribbon's VBA calls in Python: a button pressed on the workbook that is in front."""


def press(name: str) -> None:
    """Press the button of this name; the office's register serves when there is one."""
    import xlwings

    from xlbudget.cli.live_register import live_register
    from xlbudget.excel.ribbon import press_on

    press_on(xlwings.Book.caller(), name, live_register())

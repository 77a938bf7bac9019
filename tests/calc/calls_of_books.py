"""Calls on sheets, books and the app: (family, calls, answer of the last one), as in calls.py."""

BOOKS = (
    # sheets
    ("sheets", ("b.sheets.add('স্মারক', after=s)", "b.sheet_names"), ["Sheet1", "স্মারক"]),
    ("sheets", ("b.sheets.add(before=s)", "b.sheet_names"), ["Sheet2", "Sheet1"]),
    ("sheets", ("s.name = 'বরাদ্দ'", "b.sheets['বরাদ্দ'].index"), 1),
    ("sheets", ("s.copy(name='কপি')", "b.sheet_names"), ["Sheet1", "কপি"]),
    ("sheets", ("b.sheets.add('খ', after=s).move(before=s)", "b.sheet_names"), ["খ", "Sheet1"]),
    ("sheets", ("b.sheets.add('খ').delete()", "b.sheet_names"), ["Sheet1"]),
    ("sheets", ("b.sheets.add('খ').visible = False", "b.sheets['খ'].visible"), False),
    ("sheets", ("b.sheets.add('খ')", "s.activate()", "b.sheets.active.name"), "Sheet1"),
    ("sheets", ("s.show_gridlines = False", "s.show_gridlines"), False),
    ("sheets", ("s.api.Protect('x')", "s.api.ProtectContents"), True),
    ("sheets", ("s.api.Protect('x')", "s.api.Unprotect('x')", "s.api.ProtectContents"), False),
    ("sheets", ("s.api.Tab.Color = 255", "s.api.Tab.Color"), 255),
    ("sheets", ("s.freeze_panes.freeze_at('1:1')", "s.freeze_panes.unfreeze()"), None),
    # names
    (
        "names",
        ("b.names.add('SANCTION', '=Sheet1!$K$2:$K$3')", "b.names['SANCTION'].refers_to"),
        "=Sheet1!$K$2:$K$3",
    ),
    (
        "names",
        ("b.names.add('N', '=Sheet1!$K$2')", "b.names['N'].refers_to_range.address"),
        "$K$2",
    ),
    ("names", ("s['K2'].name = 'FIRST'", "s['K2'].name.name"), "FIRST"),
    ("names", ("s['K2'].name = 'FIRST'", "s['FIRST'].address"), "$K$2"),
    ("names", ("s['K2'].name = 'FIRST'", "b.names['FIRST'].delete()", "len(b.names)"), 0),
    (
        "names",
        ("s['A1'].value = 4", "s['A1'].name = 'N'", "s['B1'].formula = '=N*2'", "s['B1'].value"),
        8.0,
    ),
    # notes
    ("notes", ("s['A1'].add_note('টীকা')", "s['A1'].note.text"), "টীকা"),
    ("notes", ("s['A1'].add_note('টীকা')", "s['A1'].note.text = 'অন্য'", "s['A1'].note.text"), "অন্য"),
    ("notes", ("s['B2'].add_note('টীকা')", "[n.location.address for n in s.notes]"), ["$B$2"]),
    ("notes", ("s['A1'].add_note('টীকা')", "s['A1'].note.delete()", "s['A1'].note"), None),
    (
        "notes",
        (
            "n = s['A1'].add_note('এক দুই তিন')",
            "n.api.Shape.TextFrame.Characters(3, 4).Delete()",
            "n.api.Text(' চার', 3, False)",
            "n.text",
        ),
        "এক চার তিন",
    ),
    (
        "notes",
        (
            "x = s['A1'].add_note('টীকা').api.Shape",
            "x.Width = 240; x.Height = 84",
            "[round(x.Width), round(x.Height)]",
        ),
        [240, 84],
    ),
    ("notes", ("s['A1'].add_note('টীকা')", "s['A1'].api.ClearNotes()", "s['A1'].note"), None),
    ("notes", ("s['A1'].api.CommentThreaded",), None),
    # tables
    (
        "tables",
        (
            "s['B2'].value = [['জেলা', 'টাকা'], ['ঢাকা', 3], ['গাজীপুর', 4]]",
            "s.tables.add(s['B2:C4'], name='Allocations').data_body_range.value",
        ),
        [["ঢাকা", 3.0], ["গাজীপুর", 4.0]],
    ),
    (
        "tables",
        (
            "s['B2'].value = [['জেলা', 'টাকা'], ['ঢাকা', 3], ['গাজীপুর', 4]]",
            "s.tables.add(s['B2:C4'], name='Allocations')",
            "s['E1'].formula = '=SUM(Allocations[টাকা])'",
            "[s['E1'].value, s['E1'].formula]",
        ),
        [7.0, "=SUM(Allocations[টাকা])"],
    ),
    (
        "tables",
        (
            "s['B2'].value = [['জেলা', 'টাকা'], ['ঢাকা', 3]]",
            "t = s.tables.add(s['B2:C3'], name='T')",
            "t.resize(s['B2:C9'])",
            "[t.range.address, t.header_row_range.value, s['C5'].table.name]",
        ),
        ["$B$2:$C$9", ["জেলা", "টাকা"], "T"],
    ),
    (
        "tables",
        (
            "s['B2'].value = [['জেলা', 'টাকা'], ['ঢাকা', 3]]",
            "t = s.tables.add(s['B2:C3'], name='T')",
            "t.show_totals = True",
            "t.totals_row_range.address",
        ),
        "$B$4:$C$4",
    ),
    # app and book
    (
        "app",
        (
            "w = a.api.ActiveWindow",
            "w.SplitColumn = 0; w.SplitRow = 3; w.FreezePanes = True",
            "[a.api.ActiveWindow.FreezePanes, a.api.ActiveWindow.SplitRow]",
        ),
        [True, 3],
    ),
    ("app", ("s['B2:C3'].select()", "b.selection.address"), "$B$2:$C$3"),
    ("app", ("a.calculation = 'manual'", "a.calculation"), "manual"),
    (
        "app",
        (
            "s['A1'].value = 1",
            "s['B1'].formula = '=A1+1'",
            "a.calculation = 'manual'",
            "s['A1'].value = 5",
            "a.calculate()",
            "a.calculation = 'automatic'",
            "s['B1'].value",
        ),
        6.0,
    ),
    ("app", ("a.status_bar = 'যাচাই চলছে'", "a.status_bar"), "যাচাই চলছে"),
    ("app", ("a.status_bar = False", "a.status_bar"), False),
    ("app", ("a.screen_updating = False", "a.screen_updating = True", "a.screen_updating"), True),
    ("app", ("a.alert('মুছব?', buttons='yes_no')",), "no"),
    ("app", ("a.version.major >= 7",), True),
    ("app", ("a.engine.name",), "calc"),
    ("app", ("b.name.startswith('Book')",), True),
    ("app", ("b.api.Saved = True", "b.api.Saved"), True),
    ("app", ("a.books[b.name].sheets[0].name",), "Sheet1"),
)

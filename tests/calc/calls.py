"""xlwings calls and what they give: (family, calls, answer of the last one).

``a`` is the app, ``b`` a new book, ``s`` its only sheet, Sheet1.
"""

import datetime as dt

CALLS = (
    # values
    ("values", ("s['A1'].value = 'বরাদ্দ'", "s['A1'].value"), "বরাদ্দ"),
    ("values", ("s['A1'].value = 12", "s['A1'].value"), 12.0),
    ("values", ("s['A1'].value = True", "s['A1'].value"), True),
    ("values", ("s['A1'].value = None", "s['A1'].value"), None),
    ("values", ("s['A1'].value = '6,24,607'", "s['A1'].value"), 624607.0),
    ("values", ("s['A1'].value = '৬২৪৬০৭'", "s['A1'].value"), "৬২৪৬০৭"),
    ("values", ("s['A1'].value = \"'4000\"", "s['A1'].value"), "4000"),
    (
        "values",
        ("s['A1'].number_format = '@'", "s['A1'].value = '3211120'", "s['A1'].value"),
        "3211120",
    ),
    (
        "values",
        ("s['A1'].value = dt.date(2022, 6, 14)", "s['A1'].value"),
        dt.datetime(2022, 6, 14),
    ),
    (
        "values",
        ("s['A1'].value = dt.date(2022, 6, 14)", "s['A1'].options(dates=dt.date).value"),
        dt.date(2022, 6, 14),
    ),
    (
        "values",
        ("s['A1'].value = dt.datetime(2022, 6, 14, 9, 30)", "s['A1'].value"),
        dt.datetime(2022, 6, 14, 9, 30),
    ),
    (
        "values",
        ("s['A1'].value = [[1, 'x', None], [True, 'y', 2.5]]", "s['A1:C2'].value"),
        [[1.0, "x", None], [True, "y", 2.5]],
    ),
    ("values", ("s['A1'].value = [1, 2, 3]", "s['A1:C1'].value"), [1.0, 2.0, 3.0]),
    ("values", ("s['A1:B2'].value = 7", "s['A1:B2'].value"), [[7.0, 7.0], [7.0, 7.0]]),
    ("values", ("s['A1'].value = 5", "s['A1'].options(ndim=2).value"), [[5.0]]),
    (
        "values",
        ("s['A1'].options(transpose=True).value = [1, 2]", "s['A1:A2'].options(numbers=int).value"),
        [1, 2],
    ),
    ("values", ("s['A1:A2'].options(empty='-').value",), ["-", "-"]),
    (
        "values",
        (
            "s['A1'].options(index=False).value = pd.DataFrame({'জেলা': ['ঢাকা'], 'টাকা': [5.0]})",
            "s['A1'].options(pd.DataFrame, index=False, expand='table').value.values.tolist()",
        ),
        [["ঢাকা", 5.0]],
    ),
    ("values", ("s['A1'].value = float('nan')", "s['A1'].value"), None),
    ("values", ("s['A1'].value = pd.Timestamp(2022, 6, 14)", "s['A1'].value.year"), 2022),
    # errors
    ("errors", ("s['A1'].formula = '=1/0'", "s['A1'].value"), None),
    (
        "errors",
        ("s['A1'].formula = '=1/0'", "s['A1'].options(err_to_str=True).value"),
        "#DIV/0!",
    ),
    (
        "errors",
        (
            "s['A1'].value = [['=NA()', 1, '=NOT_KNOWN(1)'], ['=SQRT(-1)', 'x', '=1+\"x\"']]",
            "s['A1:C2'].options(err_to_str=True, ndim=2).value",
        ),
        [["#N/A", 1.0, "#NAME?"], ["#NUM!", "x", "#VALUE!"]],
    ),
    # formulas
    ("formulas", ("s['A1'].formula = '=SUM(2,3)'", "s['A1'].formula"), "=SUM(2,3)"),
    ("formulas", ("s['A1'].value = '=SUM(2,3)'", "s['A1'].value"), 5.0),
    (
        "formulas",
        ("s['A1:A3'].value = 2", "s['B1:B3'].formula = '=A1*2'", "s['B3'].formula"),
        "=A3*2",
    ),
    (
        "formulas",
        ("s['A1'].formula = [['=1+1', '=IF(A1>1,\"হ্যাঁ\",\"না\")']]", "s['B1'].value"),
        "হ্যাঁ",
    ),
    (
        "formulas",
        (
            "b.sheets.add('মাসিক হিসাব')",
            "s['A1'].formula = \"=SUM('মাসিক হিসাব'!A1:B2,1)\"",
            "s['A1'].formula",
        ),
        "=SUM('মাসিক হিসাব'!A1:B2,1)",
    ),
    ("formulas", ("s['B1'].formula = '=A1>0'", "s['B1'].value"), False),
    ("formulas", ("s['A1'].formula = '=BANGLA_WORDS(7)'", "s['A1'].formula"), "=BANGLA_WORDS(7)"),
    ("formulas", ("s['A1:A2'].formula_array = '=ROW(A1:A2)*2'", "s['A2'].value"), 4.0),
    ("formulas", ("s['A1'].value = [[1, '=A1']]", "s['A1:B1'].formula"), (("1", "=A1"),)),
    # ranges
    ("ranges", ("s.range('A1:B2').address",), "$A$1:$B$2"),
    ("ranges", ("s.range((2, 3)).address",), "$C$2"),
    ("ranges", ("s.range((1, 1), (3, 2)).shape",), (3, 2)),
    ("ranges", ("s[0, 1].address",), "$B$1"),
    ("ranges", ("s[0:2, 0:2].address",), "$A$1:$B$2"),
    ("ranges", ("s['A:B'].address",), "$A:$B"),
    ("ranges", ("s['2:3'].address",), "$2:$3"),
    ("ranges", ("s['B2'].get_address(False, False, True)",), "Sheet1!B2"),
    ("ranges", ("s['B2'].offset(1, 1).address",), "$C$3"),
    ("ranges", ("s['B2'].resize(2, 3).address",), "$B$2:$D$3"),
    ("ranges", ("s['A1:C1'].last_cell.address",), "$C$1"),
    ("ranges", ("s['A1:B2'].rows[1].address",), "$A$2:$B$2"),
    ("ranges", ("s['A1:B2'].columns.count",), 2),
    ("ranges", ("s['A1'].value = [[1, 2], [3, 4]]", "s['A1'].expand().address"), "$A$1:$B$2"),
    (
        "ranges",
        ("s['A1'].value = [[1, 2], [3, 4]]", "s['A1'].expand('down').address"),
        "$A$1:$A$2",
    ),
    ("ranges", ("s['B2'].value = [[1, 2], [3, 4]]", "s['C3'].current_region.address"), "$B$2:$C$3"),
    ("ranges", ("s['B2'].value = [[1, 2], [3, 4]]", "s.used_range.address"), "$B$2:$C$3"),
    ("ranges", ("s['A1'].value = [[1], [2], [3]]", "s['A1'].end('down').row"), 3),
    ("ranges", ("s['A1'].value = [[1], [2], [3]]", "s['A9'].end('up').row"), 3),
    ("ranges", ("s['A1'].end('down').row",), 1048576),
    ("ranges", ("s['A1'].value = [1, 2]", "s['A1'].end('right').column"), 2),
    (
        "ranges",
        ("s['A1'].value = [[1], [2]]", "s.range((s.cells.last_cell.row, 1)).end('up').row"),
        2,
    ),
    # edits
    ("edits", ("s['A1'].value = 1", "s['A1'].clear_contents()", "s['A1'].value"), None),
    ("edits", ("s['A1'].color = '#ff0000'", "s['A1'].clear_formats()", "s['A1'].color"), None),
    ("edits", ("s['A1'].value = 1", "s['A1'].clear()", "s['A1'].value"), None),
    ("edits", ("s['A1'].value = 1", "s['1:2'].insert('down')", "s['A3'].value"), 1.0),
    ("edits", ("s['A1'].value = 1", "s['A1'].insert('right')", "s['B1'].value"), 1.0),
    ("edits", ("s['A3'].value = 1", "s['1:2'].delete('up')", "s['A1'].value"), 1.0),
    ("edits", ("s['C1'].value = 1", "s['A:B'].delete('left')", "s['A1'].value"), 1.0),
    ("edits", ("s['A1'].value = 'x'", "s['A1'].copy(s['B5'])", "s['B5'].value"), "x"),
    ("edits", ("s['A1'].value = 'x'", "s['A1'].move(s['B5'])", "s['B5'].value"), "x"),
    ("edits", ("s['A1:C1'].merge()", "s['B1'].merge_area.address"), "$A$1:$C$1"),
    ("edits", ("s['A1:C1'].merge()", "s['A1'].merge_cells"), True),
    ("edits", ("s['A1:B2'].merge(across=True)", "s['A2'].merge_area.address"), "$A$2:$B$2"),
    ("edits", ("s['A1:C1'].merge()", "s['A1:C1'].unmerge()", "s['A1'].merge_cells"), False),
    (
        "edits",
        (
            "s['A1'].value = [[2, 'খ'], [1, 'ক']]",
            "s['A1:B2'].sort(1, has_headers=False)",
            "s['B1'].value",
        ),
        "ক",
    ),
    ("edits", ("s['A3'].value = 'সাভার'", "s['A1:B9'].find('সাভার').address"), "$A$3"),
    (
        "edits",
        ("s['A1'].value = 'সাভার ঢাকা'", "s['A1:B2'].replace_all('ঢাকা', 'গাজীপুর')", "s['A1'].value"),
        "সাভার গাজীপুর",
    ),
    (
        "edits",
        ("s['A1'].value = [[1], [2]]", "s['A1:A2'].autofill(s['A1:A4'])", "s['A4'].value"),
        4.0,
    ),
    ("edits", ("s['A1'].add_hyperlink('#Sheet1!B2', 'দেখুন')", "s['A1'].hyperlink"), "Sheet1!B2"),
    # looks
    ("looks", ("s['A1'].color = (255, 200, 1)", "s['A1'].color"), (255, 200, 1)),
    ("looks", ("s['A1'].color = '#ffee00'", "s['A1'].color = None", "s['A1'].color"), None),
    ("looks", ("s['A1'].font.bold = True", "s['A1'].font.bold"), True),
    # Bangla is a complex script to LibreOffice, with font properties of its own
    ("looks", ("s['A1'].font.bold = True", "s['A1'].api.uno.CharWeightComplex"), 150.0),
    ("looks", ("s['A1'].font.size = 14", "s['A1'].api.uno.CharHeightComplex"), 14.0),
    ("looks", ("s['A1'].font.name = 'Nikosh'", "s['A1'].api.uno.CharFontNameComplex"), "Nikosh"),
    ("looks", ("s['A1:A2'].font.bold", "s['A1'].font.bold = True", "s['A1:A2'].font.bold"), None),
    ("looks", ("s['A1'].number_format = '0'", "s['A1:A2'].number_format"), None),
    ("looks", ("s['A1'].font.italic = True", "s['A1'].font.italic"), True),
    ("looks", ("s['A1'].font.size = 14", "s['A1'].font.size"), 14.0),
    ("looks", ("s['A1'].font.name = 'Nikosh'", "s['A1'].font.name"), "Nikosh"),
    ("looks", ("s['A1'].font.color = (200, 0, 0)", "s['A1'].font.color"), (200, 0, 0)),
    ("looks", ("s['A1'].api.Font.Underline = 2", "s['A1'].api.Font.Underline"), 2),
    ("looks", ("s['A1'].wrap_text = True", "s['A1'].wrap_text"), True),
    (
        "looks",
        ("s['A1'].horizontal_alignment = 'center'", "s['A1'].horizontal_alignment"),
        "center",
    ),
    ("looks", ("s['A1'].vertical_alignment = 'top'", "s['A1'].vertical_alignment"), "top"),
    ("looks", ("s['A1'].adjust_indent(2)", "s['A1'].api.IndentLevel"), 2),
    ("looks", ("s['A:A'].column_width = 30", "s['A1'].column_width"), 30.0),
    ("looks", ("s['1:1'].row_height = 33", "s['A1'].row_height"), 33.0),
    ("looks", ("s['1:1'].row_height = 33", "round(s['A2'].top, 1)"), 33.0),
    (
        "looks",
        ("s['A1'].value = 'বরাদ্দ ' * 9", "s['A1'].columns.autofit()", "s['A1'].width > 100"),
        True,
    ),
    ("looks", ("s['2:2'].rows.hidden = True", "s['A2'].rows.hidden"), True),
    ("looks", ("s['B:B'].columns.hidden = True", "s['B1'].columns.hidden"), True),
    ("looks", ("s['A1'].number_format = '#,##0.00'", "s['A1'].number_format"), "#,##0.00"),
    (
        "looks",
        ("s['A1'].number_format = '[$-5000445]0'", "s['A1'].number_format"),
        "[$-5000445]0",
    ),
    (
        "looks",
        ("s['A1'].number_format = '#,##0;[Red]-#,##0'", "s['A1'].number_format"),
        "#,##0;[Red]-#,##0",
    ),
    ("looks", ("s['A1'].number_format = 'd mmmm yyyy'", "s['A1'].number_format"), "d mmmm yyyy"),
    (
        "borders",
        (
            "s['A1:B2'].borders.set('all', line_style='continuous', weight='thin')",
            "[s['B2'].borders['edge_top'].line_style, s['B2'].borders['edge_top'].weight]",
        ),
        ["continuous", "thin"],
    ),
    (
        "borders",
        (
            "s['A1'].borders.set('edge_bottom', line_style='double', color='#ff0000')",
            "[s['A1'].borders['edge_bottom'].line_style, s['A1'].borders['edge_bottom'].color]",
        ),
        ["double", (255, 0, 0)],
    ),
    (
        "borders",
        (
            "s['A1'].borders.line_style = 'continuous'",
            "s['A1'].borders.clear()",
            "s['A1'].borders['edge_left'].line_style",
        ),
        None,
    ),
    # styles
    (
        "styles",
        (
            "b.api.Styles.Add('xlb amount').NumberFormat = '0.00'",
            "s['A1:A3'].api.Style = 'xlb amount'",
            "[s['A2'].api.Style, s['A2'].number_format]",
        ),
        ["xlb amount", "0.00"],
    ),
    ("styles", ("s['A1'].api.Locked = False", "s['A1'].api.Locked"), False),
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
    # conditional formats
    (
        "conditional formats",
        (
            "s['A1:B9'].conditional_formats.add_custom('=$B1=\"ভুল\"', fill_color='#ffc7ce')",
            "r = s['A1'].conditional_formats[0]",
            "[r.type, r.formula, r.fill_color]",
        ),
        ["custom", '=$B1="ভুল"', (255, 199, 206)],
    ),
    (
        "conditional formats",
        (
            "s['A1:A9'].conditional_formats.add_cell_value('between', 1, 5, font_bold=True)",
            "r = s['A1'].conditional_formats[0]",
            "[r.type, r.operator, r.formula1, r.formula2, r.font_bold]",
        ),
        ["cell_value", "between", "=1", "=5", True],
    ),
    (
        "conditional formats",
        (
            "s['A1'].conditional_formats.add_custom('=A1>1', fill_color='#ff0000')",
            "s['A1:C3'].conditional_formats.clear()",
            "len(s['A1'].conditional_formats)",
        ),
        0,
    ),
    # validation
    (
        "validation",
        (
            "s['A1:A9'].data_validation.set_list(['ঢাকা', 'গাজীপুর'])",
            "v = s['A1:A9'].data_validation",
            "[v.type, v.source, v.in_cell_dropdown]",
        ),
        ["list", "ঢাকা,গাজীপুর", True],
    ),
    (
        "validation",
        ("s['A1'].data_validation.set_list(s['D1:D9'])", "s['A1'].data_validation.source"),
        "=Sheet1!$D$1:$D$9",
    ),
    (
        "validation",
        (
            "s['A1'].data_validation.set_decimal('between', 0, '=B1+1')",
            "v = s['A1'].data_validation",
            "[v.type, v.operator, v.formula1, v.formula2]",
        ),
        ["decimal", "between", "=0", "=B1+1"],
    ),
    (
        "validation",
        (
            "s['A1'].data_validation.set_list(['ক'])",
            "s['A1'].data_validation.api.InputMessage = 'বাছাই করুন'",
            "s['A1'].data_validation.input_message",
        ),
        "বাছাই করুন",
    ),
    (
        "validation",
        (
            "s['A1'].data_validation.set_list(['ক'])",
            "s['A1'].data_validation.delete()",
            "s['A1'].data_validation.type",
        ),
        "none",
    ),
    # print
    ("print", ("s.page_setup.print_area = '$A$1:$K$20'", "s.page_setup.print_area"), "$A$1:$K$20"),
    (
        "print",
        (
            "p = s.page_setup.api",
            "p.PaperSize = 5; p.Orientation = 2; p.LeftMargin = 36; p.PrintTitleRows = '$1:$2'",
            "[p.PaperSize, p.Orientation, round(p.LeftMargin), p.PrintTitleRows]",
        ),
        [5, 2, 36, "$1:$2"],
    ),
    (
        "print",
        (
            "p = s.page_setup.api",
            "p.Zoom = False; p.FitToPagesWide = 1; p.FitToPagesTall = False",
            "[p.FitToPagesWide, p.FitToPagesTall]",
        ),
        [1, False],
    ),
    ("print", ("s.api.HPageBreaks.Add(s['A9'])", "s.api.HPageBreaks.Count"), 1),
    # charts
    (
        "charts",
        (
            "s['A1'].value = [['জেলা', 'টাকা'], ['ঢাকা', 3], ['গাজীপুর', 4]]",
            "c = s.charts.add(10, 100, 300, 200, chart_type='pie', source=s['A1:B3'], name='ভাগ')",
            "c.title = 'জেলাওয়ারি'",
            "[c.name, c.chart_type, c.title, round(c.width), len(s.charts)]",
        ),
        ["ভাগ", "pie", "জেলাওয়ারি", 300, 1],
    ),
    (
        "charts",
        (
            "s['A1'].value = [['ঢাকা', 1, 3], ['গাজীপুর', 1, 4]]",
            "c = s.charts.add(10, 100, 300, 200, 'bar_clustered', source=s['C1:C2'])",
            "c.set_x_axis_values(s['A1:A2'])",
            "c.category_axis.reverse_order = True",
            "c.value_axis.number_format = '0.0'",
            "c.series[0].fill_color = (84, 130, 53)",
            "[len(c.series), c.series[0].fill_color, c.category_axis.reverse_order,"
            " c.value_axis.number_format, c.value_axis.title]",
        ),
        [1, (84, 130, 53), True, "0.0", None],
    ),
    (
        "charts",
        (
            "s['A1'].value = [['জেলা', 'টাকা'], ['ঢাকা', 3], ['গাজীপুর', 4]]",
            "c = s.charts.add(10, 100, 300, 200, source=s['A1:B3'])",
            "c.set_x_axis_values(s['A2:A3'])",
            "c.value_axis.set(title='টাকা', minimum_scale=1)",
            "[c.series[0].name, c.value_axis.title, c.value_axis.minimum_scale]",
        ),
        ["টাকা", "টাকা", 1.0],
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

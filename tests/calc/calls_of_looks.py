"""Calls on looks and print: (family, calls, answer of the last one), as in calls.py."""

LOOKS = (
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
    (
        "styles",
        (
            "s['A1'].font.bold = True; s['A1'].number_format = '0.00'",
            "m = b.api.Styles.Add('mark')",
            "m.IncludeFont = m.IncludeNumber = False; m.Interior.Color = 255",
            "s['A1:A2'].api.Style = 'mark'",
            "[s['A1'].font.bold, s['A1'].number_format, s['A2'].font.bold, s['A2'].color]",
        ),
        [True, "0.00", False, (255, 0, 0)],
    ),
    (
        "styles",
        ("b.api.Styles.Add('mark').Interior.Color = 255", "b.api.Styles('mark').IncludeFont"),
        False,
    ),
    (
        "styles",
        (
            "b.api.Styles.Add('mark').Interior.Color = 255",
            "s['A2'].api.Style = 'mark'",
            "[s['A1:A2'].api.Style, s['A1:A2'].api.Interior.Pattern, s['A1'].api.Style.Name]",
        ),
        [None, None, "Normal"],
    ),
    (
        "looks",
        (
            "x = s['A1'].api",
            "x.Font.Strikethrough = True; x.Orientation = 45; x.ShrinkToFit = True",
            "x.FormulaHidden = True",
            "[x.Font.Strikethrough, x.Orientation, x.ShrinkToFit, x.FormulaHidden]",
        ),
        [True, 45, True, True],
    ),
    ("looks", ("s['A1'].value = \"'01711\"", "s['A1'].number_format"), "General"),
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
            "c = s.charts.add(10, 100, 300, 200)",
            "c.set_source_data(s['A1:B3'])",
            "c.set_x_axis_values(s['A2:A3'])",
            "c.value_axis.set(title='টাকা', minimum_scale=1)",
            "[c.series[0].name, c.value_axis.title, c.value_axis.minimum_scale]",
        ),
        ["টাকা", "টাকা", 1.0],
    ),
)

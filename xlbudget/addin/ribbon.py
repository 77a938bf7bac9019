"""The ribbon tab as Office reads it, and the VBA that its buttons call.

Labels are Bangla and stand in the XML; the VBA holds names alone.  A button
calls a callback, the callback a macro without parameters, which Alt+F8 and
LibreOffice can run as well.

Source: [MS-CUSTOMUI2] (customUI14).
"""

from lxml import etree

from xlbudget.addin.vba_module import STANDARD, Module
from xlbudget.buttons import BUTTONS, GROUPS, TAB, Button
from xlbudget.files.xml_part import Element
from xlbudget.text import Text

MODULE = "XbRibbon"

_SPACE = "http://schemas.microsoft.com/office/2009/07/customui"


def ribbon_xml(tab: Text = TAB, identity: str = "xlbudget") -> bytes:
    """Return the part ``customUI14.xml``; every id begins with ``identity``."""
    root = etree.Element(f"{{{_SPACE}}}customUI", nsmap={None: _SPACE})  # type: ignore[dict-item]  # lxml takes None for no prefix
    tabs = _add(_add(root, "ribbon"), "tabs")
    page = _add(tabs, "tab", id=identity, label=tab.bn, keytip="XB", insertAfterMso="TabHome")
    for number, group in enumerate(GROUPS, 1):
        box = _add(page, "group", id=f"{identity}Group{number}", label=group.bn)
        for button in BUTTONS:
            if button.group == group:
                _add_button(box, button, identity)
    etree.indent(root)
    declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    return f"{declaration}{etree.tostring(root, encoding='unicode')}\n".encode()


def ribbon_module() -> Module:
    """Return the VBA module of the callbacks and macros."""
    press = "XbRun \"from xlbudget.cli.ribbon import press; press('{}')\""
    procedures = (
        f"Public Sub {_callback(b)}(control As IRibbonControl)\n    {b.macro}\nEnd Sub\n\n"
        f"Public Sub {b.macro}()\n    {press.format(b.name)}\nEnd Sub"
        for b in BUTTONS
    )
    return Module(MODULE, STANDARD, "\n\n".join(("Option Explicit", *procedures)))


def _callback(button: Button) -> str:
    # Not "…_Click": mail scanners take such a name for code that runs by itself.
    return f"{button.macro}Pressed"


def _add_button(box: Element, button: Button, identity: str) -> None:
    _add(
        box,
        "button",
        id=f"{identity}{button.macro[2:]}",
        label=button.label.bn,
        imageMso=button.icon,
        size="large" if button.large else "normal",
        onAction=f"{MODULE}.{_callback(button)}",
        screentip=str(button.label) if button.label.bn != button.label.en else button.label.en,
        supertip=f"{button.tip.bn}\n{button.tip.en}",
        keytip=button.keys,
    )


def _add(parent: Element, tag: str, **attributes: str) -> Element:
    element = etree.SubElement(parent, f"{{{_SPACE}}}{tag}")
    for name, value in attributes.items():
        element.set(name, value)
    return element

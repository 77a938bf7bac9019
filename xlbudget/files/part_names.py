"""Names of parts in a package, compared and resolved as the standard says.

Two names are one when they differ only in the case of letters, in characters
written as ``%20`` or plainly, or in the slash at the start of absolute ones.
Some programs write backslashes; they count as slashes.

Source: ECMA-376 Part 2 (Open Packaging Conventions), sections 6.2 and 6.5.
"""

import posixpath
from collections.abc import Iterator
from itertools import count
from urllib.parse import quote, unquote

CONTENT_TYPES = "[Content_Types].xml"

_KEPT = "/%!$&'()*+,;=:@~"
"""What may stand in a part's name as it is (RFC 3986, ``pchar``), and the percent sign itself."""


def part_key(name: str) -> str:
    r"""Return what is equal for two names of one part.

    >>> part_key("/xl\\My%20Sheet.xml") == part_key("XL/my sheet.xml")
    True
    """
    return unquote(name.replace("\\", "/")).lstrip("/").casefold()


def relations_part(part: str) -> str:
    """Return the name of the part that lists the relationships of ``part``.

    >>> relations_part("xl/workbook.xml"), relations_part("")
    ('xl/_rels/workbook.xml.rels', '_rels/.rels')
    """
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def resolved(part: str, target: str) -> str:
    """Return the name of the part that a relationship of ``part`` leads to.

    >>> resolved("xl/worksheets/sheet1.xml", "../tables/table1.xml")
    'xl/tables/table1.xml'
    """
    path = target.split("#")[0].replace("\\", "/")
    return posixpath.normpath(posixpath.join("/", posixpath.dirname(part), path)).lstrip("/")


def relative(part: str, target: str) -> str:
    """Return how a relationship of ``part`` names the part ``target``.

    >>> relative("xl/worksheets/sheet1.xml", "xl/tables/my table.xml")
    '../tables/my%20table.xml'
    """
    return written(posixpath.relpath(f"/{target}", posixpath.join("/", posixpath.dirname(part))))


def candidates(pattern: str) -> Iterator[str]:
    """Yield the names that a new part may get, the nicest first.

    >>> [next(candidates(pattern)) for pattern in ("tables/table{}.xml", "styles.xml")]
    ['tables/table1.xml', 'styles.xml']
    """
    stem, ending = posixpath.splitext(pattern)
    if "{}" not in pattern:
        yield pattern
        pattern = f"{stem}{{}}{ending}"
    for number in count(1):
        yield pattern.replace("{}", str(number))


def written(name: str) -> str:
    """Return a part's name as XML names it: without blanks and letters beyond ASCII."""
    return quote(name, safe=_KEPT)

"""Documents of any word processor as .docx files, by their content: endings are often wrong."""

from xlbudget.files.workbook_kind import OLE

_ODT = b"mimetypeapplication/vnd.oasis.opendocument.text"
_PASSWORD_NAME = "EncryptedPackage".encode("utf-16-le")


def as_docx(data: bytes) -> bytes:
    """Return a document as a .docx file; LibreOffice converts what is in another format.

    What is no document comes back as it is, for the reader to say so; ``Refused``
    where LibreOffice is needed but absent.
    """
    ending = _ending(data)
    if ending == ".docx":
        return data
    from xlbudget.calc.convert import docx_of

    return docx_of(data, ending)


def _ending(data: bytes) -> str:
    if data.startswith(OLE) and _PASSWORD_NAME not in data:
        return ".doc"
    if _ODT in data[:200]:
        return ".odt"
    if data.lstrip()[:5] == b"{\\rtf":
        return ".rtf"
    return ".docx"

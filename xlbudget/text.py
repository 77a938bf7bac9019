"""Every sentence that a user sees, in both languages.

>>> due = Text("{cell} ঘরে {value} আছে", "{cell} holds {value}")
>>> due.filled(cell="D4", value="৬2৪").en
'D4 holds ৬2৪'
>>> print(Text("মোট", "total"))
মোট · total
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """One sentence in Bangla and in English; Bangla is shown first."""

    bn: str
    en: str

    def filled(self, **fields: object) -> "Text":
        """Return the sentence with its ``{fields}`` put in, in both languages.

        A field that is itself a ``Text`` gives each language its own words.
        """
        bn = {k: v.bn if isinstance(v, Text) else v for k, v in fields.items()}
        en = {k: v.en if isinstance(v, Text) else v for k, v in fields.items()}
        return Text(self.bn.format(**bn), self.en.format(**en))

    def going_on(self, more: "Text") -> "Text":
        """Return the sentence with ``more`` behind a colon, in both languages."""
        return Text(f"{self.bn}: {more.bn}", f"{self.en}: {more.en}")

    def __str__(self) -> str:
        return f"{self.bn} · {self.en}"


def joined(*texts: Text) -> Text:
    """Return several sentences as one, each language by itself.

    >>> str(joined(Text("ক", "a"), Text("খ", "b")))
    'ক; খ · a; b'
    """
    return Text("; ".join(text.bn for text in texts), "; ".join(text.en for text in texts))

"""The formats of reports, by the ending of a file's name."""

from enum import StrEnum
from pathlib import Path

from app.core.errors import BadInput
from app.core.phrases import phrase


class Format(StrEnum):
    """What a report can be written as."""

    CSV = ".csv"
    JSON = ".json"
    HTML = ".html"

    @classmethod
    def of(cls, file: Path) -> "Format":
        """The format that the name asks for.

        Raises:
            UnknownFormat: none that a report has.
        """
        try:
            return cls(file.suffix.lower())
        except ValueError:
            raise UnknownFormat(file) from None


class UnknownFormat(BadInput):
    """The file's name ends in nothing that a report can be."""

    def __init__(self, file: Path) -> None:
        super().__init__(
            phrase("Not a format for reports"),
            phrase("'{name}' does not end in a format that Keyturn writes.", name=file.name),
            phrase("Name a file that ends in .csv, .json or .html."),
        )

"""What goes to the clipboard: plain text, formatted text beside it, tables that spreadsheets take without harm."""

from collections.abc import Iterable, Sequence
from typing import Final

from PySide6.QtCore import QMimeData

# What clipboard managers look for before they keep a copy: KDE's Klipper, Windows' history, macOS' pasteboard tools.
_PRIVATE_MARKS: Final = {
    "x-kde-passwordManagerHint": b"secret",
    "ExcludeClipboardContentFromMonitorProcessing": b"1",
    "application/x-nspasteboard-concealed-type": b"1",
}
_FORMULA_SIGNS: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a cell begins with that a spreadsheet takes for a formula (OWASP, CSV Injection)."""


def clipboard_content(text: str, formatted: str = "", *, private: bool = False) -> QMimeData:
    """`text`, and the same as HTML where that is wanted. Clipboard managers are asked not to keep a `private` one."""
    content = QMimeData()
    content.setText(text)
    if formatted:
        content.setHtml(formatted)
    if private:
        for kind, mark in _PRIVATE_MARKS.items():
            content.setData(kind, mark)
    return content


def table_as_text(rows: Iterable[Sequence[str]]) -> str:
    """Cells separated by tabs, as spreadsheets take them; none becomes a formula there, or two cells."""
    return "\n".join("\t".join(map(_cell, row)) for row in rows)


def table_as_html(rows: Iterable[Sequence[str]], *, headed: bool = True) -> str:
    """Links can be clicked; a spreadsheet takes every cell as text. `headed`: the first row holds the headings."""
    lines = list(rows)
    kinds = ["th" if headed and at == 0 else "td" for at in range(len(lines))]
    return "".join(
        (
            '<meta charset="utf-8"><table border="1" cellspacing="0" cellpadding="4">',
            *(_html_row(kind, line) for kind, line in zip(kinds, lines, strict=True)),
            "</table>",
        )
    )


def _cell(text: str) -> str:
    tidy = " ".join(text.split())
    return f"'{tidy}" if text.startswith(_FORMULA_SIGNS) or tidy.startswith(_FORMULA_SIGNS) else tidy


def _html_row(kind: str, cells: Sequence[str]) -> str:
    shown = (f"<{kind} style=\"mso-number-format:'\\@'\">{_html_cell(cell)}</{kind}>" for cell in cells)
    return f"<tr>{''.join(shown)}</tr>"


def _html_cell(text: str) -> str:
    import html  # its table of entities is long

    cell = html.escape(_cell(text))
    return f'<a href="{cell}">{cell}</a>' if cell.startswith(("https://", "http://")) else cell

"""Brings Qt Linguist's catalogues up to date with what the window and the core say. Started by `dev.py translations`.

The texts are found in Python's own syntax tree, which misses none and knows each one's context, and are handed to
lupdate as one file. The .ts and what lrelease makes of them, the .qm, are committed; tests compare them to the sources.
"""

import ast
import re
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parents[2]
FOLDER = Path(__file__).resolve().parent
SOURCE_LANGUAGE = "en"
LANGUAGES = ("de", SOURCE_LANGUAGE)
CORE = "Core"
_TOOLS = Path(PySide6.__file__).parent
_SHOWN_OF_REMEDIES = ("title", "message", "next_step")

Texts = dict[str, list[str]]
"""The texts to translate, by context, each once, in the order of the sources."""


class NotLiteral(Exception):
    """A text to translate is put together while running, so no catalogue can know it."""


class NotItsOwn(Exception):
    """A text is said by another object's `tr`: Qt would look for it under that object's class, where it is not."""


def texts() -> Texts:
    """Every text of the window and of the core.

    Raises:
        NotLiteral: one of them is an f-string.
        NotItsOwn: one of them would not be found again.
    """
    found: dict[str, dict[str, None]] = {}
    for file in sorted((ROOT / "app").rglob("*.py")):
        for context, text in of_module(file):
            found.setdefault(context, {})[text] = None
    for remedy in _remedies():
        found.setdefault(CORE, {}).update(dict.fromkeys(remedy[key] for key in _SHOWN_OF_REMEDIES if remedy[key]))
    return {context: list(found[context]) for context in sorted(found)}


def update(folder: Path = FOLDER) -> None:
    """Write the .ts of every language anew, with the translations they have, and the .qm of each."""
    with tempfile.TemporaryDirectory() as scratch:
        sources = Path(scratch, "texts.cpp")
        sources.write_text(_as_sources(texts()), encoding="utf-8")
        for language in LANGUAGES:
            catalogue = folder / f"keyturn_{language}.ts"
            _run("lupdate", "-silent", "-no-obsolete", "-locations", "none", str(sources), "-ts", str(catalogue))
            if language == SOURCE_LANGUAGE:
                _finish(catalogue)
            release(catalogue, folder / f"keyturn_{language}.qm")


def release(catalogue: Path, compiled: Path) -> None:
    """Compile a .ts to the .qm that Qt reads."""
    _run("lrelease", "-silent", str(catalogue), "-qm", str(compiled))


def _finish(catalogue: Path) -> None:
    """Have each text that nobody has worded better stand for itself."""
    unfinished = re.compile(r'<source>([^<]*)</source>(\s*)<translation type="unfinished">[^<]*</translation>')
    finished = unfinished.sub(r"<source>\1</source>\2<translation>\1</translation>", catalogue.read_text("utf-8"))
    catalogue.write_text(finished, encoding="utf-8")


def of_module(file: Path) -> Iterator[tuple[str, str]]:
    """Contexts and texts of one module. Raises NotLiteral, NotItsOwn."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    yield from _Finder(file, _own_context(tree)).found_in(tree)


def _own_context(tree: ast.Module) -> str | None:
    """The context of a module's own `_tr`, which hands a text to `QCoreApplication.translate`."""
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and node.name == "_tr":
            for call in ast.walk(node):
                if isinstance(call, ast.Call) and _name(call.func) == "translate":
                    return _literal(call.args[0])
    return None


class _Finder:
    """Finds the texts of one module."""

    def __init__(self, file: Path, own_context: str | None) -> None:
        self._file = file
        self._own_context = own_context

    def found_in(self, node: ast.AST, of_class: str | None = None) -> Iterator[tuple[str, str]]:
        """Contexts and texts below `node`, which lies in the class `of_class`."""
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.Call):
                yield from self._of_call(child, of_class)
            yield from self.found_in(child, child.name if isinstance(child, ast.ClassDef) else of_class)

    def _of_call(self, call: ast.Call, of_class: str | None) -> Iterator[tuple[str, str]]:
        name = _name(call.func)
        if name == "tr" and of_class:
            if not _is_self(call.func):
                raise NotItsOwn(f"{self._file}:{call.lineno}")
            yield from self._texts(call, of_class, 0)
        elif name == "_tr" and self._own_context:
            yield from self._texts(call, self._own_context, 0)
        elif name == "phrase":
            yield from self._texts(call, CORE, 0)
        elif name in {"translate", "QT_TRANSLATE_NOOP"} and len(call.args) > 1 and (context := _literal(call.args[0])):
            yield from self._texts(call, context, 1)

    def _texts(self, call: ast.Call, context: str, position: int) -> Iterator[tuple[str, str]]:
        given = call.args[position]
        for each in (given.body, given.orelse) if isinstance(given, ast.IfExp) else (given,):
            if isinstance(each, ast.JoinedStr):
                raise NotLiteral(f"{self._file}:{each.lineno}")
            if (text := _literal(each)) is not None:
                yield context, text


def _name(function: ast.expr) -> str:
    return (
        function.attr if isinstance(function, ast.Attribute) else function.id if isinstance(function, ast.Name) else ""
    )


def _is_self(function: ast.expr) -> bool:
    return isinstance(function, ast.Attribute) and _name(function.value) == "self"


def _literal(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _remedies() -> list[dict[str, str]]:
    with (ROOT / "resources" / "aadsts.toml").open("rb") as table:
        rows: list[dict[str, str]] = tomllib.load(table)["remedy"]
    return rows


def _as_sources(found: Texts) -> str:
    """The texts as lupdate reads them."""
    return "".join(
        f"QT_TRANSLATE_NOOP({_quoted(context)}, {_quoted(text)})\n"
        for context, texts in found.items()
        for text in texts
    )


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def _run(name: str, *arguments: str) -> None:
    subprocess.run([str(tool(name)), *arguments], check=True, stdout=subprocess.DEVNULL)  # noqa: S603 (Qt's own)


def tool(name: str) -> Path:
    return _TOOLS / (f"{name}.exe" if sys.platform == "win32" else name)


if __name__ == "__main__":
    update()

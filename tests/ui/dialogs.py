"""Every kind of dialog that the window has."""

import importlib
import pkgutil
from collections.abc import Iterator

from PySide6.QtWidgets import QDialog

import app.ui


def every_dialog() -> set[type[QDialog]]:
    """Every kind of dialog in app/ui that nothing else is made of."""
    for module in pkgutil.walk_packages(app.ui.__path__, "app.ui."):
        importlib.import_module(module.name)
    return {kind for kind in _kinds_of(QDialog) if kind.__module__.startswith("app.ui.") and not kind.__subclasses__()}


def _kinds_of(kind: type[QDialog]) -> Iterator[type[QDialog]]:
    for other in kind.__subclasses__():
        yield other
        yield from _kinds_of(other)

"""Loads PySide6 for a quick start: without what it does at every import and every start for programs of other kinds."""

import os
import sys
from importlib import import_module


def load() -> None:
    """Have PySide6 in the process. Without this it is loaded at its first import, and all works the same, later."""
    if sys.platform == "win32":
        import_module("PySide6.QtWidgets")
    else:
        before = sys.getdlopenflags()
        sys.setdlopenflags(os.RTLD_LAZY)  # of Qt's 14,000 functions those are looked up that are called
        import_module("PySide6.QtWidgets")
        sys.setdlopenflags(before)
    # PySide6 reads the source of each module that is imported, for one that would have Qt's names in snake case
    # (https://doc.qt.io/qtforpython-6/considerations.html#features). None here does.
    vars(import_module("PySide6.support.feature"))["feature_imported"] = _not_read


def _not_read(_: object) -> None:
    pass

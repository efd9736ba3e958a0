"""Prepares PySide6 for a quick start; run by the Python that it is installed for, in .venv and in a bundle.

Its own modules in Python are unpacked, and compiled: packed in its library, as they come, they would be compiled at
each start. Its maker of .pyi files, which nothing asks for here, is left out: it makes long regular expressions.
"""

import compileall
import os
from pathlib import Path

os.environ["SBK_EMBED"] = "0"  # PySide6's own switch for unpacking (its sources, signature_bootstrap.py)

import shiboken6

_INSTEAD = '"""Left out by Keyturn: what makes the .pyi files of PySide6, which reads it at every start."""\n'

shiboken = Path(shiboken6.__path__[0])
for module in shiboken.rglob("signature/lib/pyi_generator.py"):
    module.write_text(_INSTEAD, encoding="utf-8")
compileall.compile_dir(shiboken, quiet=1)

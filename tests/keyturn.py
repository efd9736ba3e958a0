"""What a package runs to test itself, and `dev.py package dev --test`: pytest, and its exit code in Briefcase's words.

Briefcase starts the test module that is named like the app. Arguments are pytest's; without any, all that a package can
run.
"""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parent


def left_out() -> Iterator[str]:
    """What starts Python itself: in a package `sys.executable` is Keyturn."""
    for file in sorted([*TESTS.rglob("test_*.py"), *TESTS.rglob("conftest.py")]):
        text = file.read_text(encoding="utf-8")
        if "sys.executable" in text or "tests.processes" in text:
            yield f"--ignore={file if file.name != 'conftest.py' else file.parent}"


def main(arguments: list[str]) -> int:
    """Run the tests and say how they ended; the package may lie where nothing can be written."""
    os.chdir(TESTS.parent)
    return pytest.main(["-p", "no:cacheprovider", *(arguments or [*left_out(), str(TESTS)])])


if __name__ == "__main__":
    code = int(main(sys.argv[1:]))
    print(f">>>>>>>>>> EXIT {code} <<<<<<<<<<", flush=True)  # noqa: T201 (what Briefcase reads)
    sys.exit(code)

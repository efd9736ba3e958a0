"""`python -m app`: the window, or the command line when there is a command."""

import sys


def main() -> int:
    """Run Keyturn with the process's arguments; returns the exit code."""
    from app.cli import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())

"""Takes a picture of every page and dialog, from the real window on the practice directory: `python3 dev.py pictures`.

They go to build/pictures, those that the documents show to docs/, too. Arguments name other themes than light and dark.
QT_SCALE_FACTOR makes them larger; only in the usual size do any go to docs/.
"""

import asyncio
import os
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from PySide6.QtWidgets import QWidget
from scenes import Scenes

from app.bootstrap import open_services
from app.core.paths import DataFolder
from app.core.services import Services
from app.practice.server import Addresses
from app.practice_session import give_sample_tokens, practising
from app.ui import application
from app.ui.async_runner import start
from app.ui.main_window import MainWindow
from app.ui.theme import Scheme, theme
from tests.core.vault.memory import NoSafe

DOCS = Path(__file__).resolve().parent
BUILD = DOCS.parent / "build" / "pictures"
IN_DOCS = {
    "authentication-status",
    "consent",
    "first-run",
    "invitations",
    "invite-results",
    "microsoft-365-settings",
    "renewal-code",
    "renewal-done",
    "renewal-invitation",
    "settings-background",
    "settings-general",
    "tenants",
}
SETTLED = 0.4
"""Seconds in which a page is laid out and painted."""
PASSPHRASE = "only for these pictures"


def main(names: list[str]) -> int:
    """Take all pictures; returns the exit code."""
    album = Album([Scheme(name) for name in names] or [Scheme.DARK, Scheme.LIGHT])
    with tempfile.TemporaryDirectory() as root:
        folder = DataFolder(Path(root) / "practice")
        addresses: list[Addresses] = []
        core: list[Services] = []

        @asynccontextmanager
        async def opened() -> AsyncIterator[Services]:
            async with open_services(folder, safe=NoSafe()) as services:
                await services.vault.unlock(PASSPHRASE)
                async with practising(folder, services, sample_tokens=False) as found:
                    await give_sample_tokens(folder, services, found)
                    addresses.append(found)
                    core.append(services)
                    yield services

        def begin(window: MainWindow) -> None:
            start(window, take_all(window, Scenes(window, core[0], addresses[0], folder.root, album.take), album))

        return application.run(opened, window_state=folder.root / "window.ini", control_page=lambda: "", on_ready=begin)


async def take_all(window: MainWindow, scenes: Scenes, album: "Album") -> None:
    """Go through all scenes; whatever stops it, the window ends."""
    try:
        await scenes.play()
    finally:
        window.close()
    print(f"{album.count} pictures are in {BUILD}.")


class Album:
    """Takes pictures in each of the themes."""

    def __init__(self, schemes: list[Scheme]) -> None:
        self._schemes = schemes
        self.count = 0
        BUILD.mkdir(parents=True, exist_ok=True)

    async def take(self, widget: QWidget, name: str) -> None:
        """The widget in every theme, once it has settled."""
        for scheme in self._schemes:
            theme().use(scheme)
            await asyncio.sleep(SETTLED)
            suffix = "" if scheme is Scheme.LIGHT else f"-{scheme}"
            picture = widget.grab()
            picture.save(str(BUILD / f"{name}{suffix}.png"))
            self.count += 1
            if name in IN_DOCS and scheme in {Scheme.LIGHT, Scheme.DARK} and picture.devicePixelRatio() == 1:
                picture.save(str(DOCS / f"{name}{suffix}.png"), quality=0)  # as small as it gets, with nothing lost


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

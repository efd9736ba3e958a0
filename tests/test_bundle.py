"""What Keyturn needs is there, in the source tree as in a package without half of Qt: modules, pictures, migrations."""

import importlib
import importlib.metadata
import pkgutil
from pathlib import Path

import pytest
from PySide6.QtGui import QIcon, QImageReader

import app
from app.core.clock import SystemClock
from app.core.storage.database import Storage
from app.ui.resources import resource


def test_every_module_can_be_imported():
    found = [module.name for module in pkgutil.walk_packages(app.__path__, "app.")]
    assert {"app.bootstrap", "app.ui.main_window", "app.onboarding.server", "app.practice.server"} <= set(found)
    for name in found:
        if ".migrations." not in name:  # Alembic runs those, in the last test here
            importlib.import_module(name)


@pytest.mark.parametrize("name", sorted(path.name for path in resource("icons").glob("*.svg")))
def test_qt_draws_every_picture(qapp, name):
    image = QIcon(str(resource("icons", name))).pixmap(32, 32).toImage()
    assert {image.pixelColor(x, y).alpha() for x in range(image.width()) for y in range(image.height())} - {0}


def test_qt_reads_the_formats_of_logos(qapp):
    assert {b"svg", b"png", b"jpg", b"ico"} <= {known.data() for known in QImageReader.supportedImageFormats()}


def test_the_backends_of_the_keyring_are_known():
    names = {entry.name for entry in importlib.metadata.entry_points(group="keyring.backends")}
    assert {"Windows", "macOS", "SecretService"} <= names


async def test_a_database_is_made_by_every_migration(tmp_path: Path):
    storage = await Storage.open(tmp_path / "keyturn.db", SystemClock())
    await storage.close()
    assert (tmp_path / "keyturn.db").stat().st_size

"""The QR code on the screen holds the link: black on white, whole modules, white all around."""

import segno
from pytestqt.qtbot import QtBot

from app.ui.theme import Scheme, theme
from app.ui.widgets.qr_code import QUIET_ZONE, QrCode

LINK = "https://microsoft.com/devicelogin"


def modules_on_screen(code: QrCode, across: int) -> list[list[bool]]:
    """What a camera sees in the middle of each module."""
    image = code.grab().toImage()
    size = min(image.width(), image.height())
    module = size // across
    corner = (size - module * across) / 2
    return [
        [
            image.pixelColor(int(corner + (x + 0.5) * module), int(corner + (y + 0.5) * module)).lightness() < 128
            for x in range(across)
        ]
        for y in range(across)
    ]


def test_it_shows_the_link_in_both_themes(qtbot: QtBot) -> None:
    code = QrCode()
    qtbot.addWidget(code)
    code.resize(code.sizeHint())
    code.show_link(LINK)
    wanted = segno.make(LINK, error="m", micro=False).matrix
    across = len(wanted) + 2 * QUIET_ZONE
    inside = slice(QUIET_ZONE, across - QUIET_ZONE)
    for scheme in Scheme:
        theme().use(scheme)
        seen = modules_on_screen(code, across)
        assert [row[inside] for row in seen[inside]] == [[bool(dark) for dark in row] for row in wanted]
        assert not any(any(row) for row in (*seen[:QUIET_ZONE], *seen[-QUIET_ZONE:]))
    theme().use(Scheme.LIGHT)


def test_it_says_what_it_is_to_people_who_listen(qtbot: QtBot) -> None:
    code = QrCode()
    qtbot.addWidget(code)
    code.show_link(LINK)
    assert code.accessibleName() == "QR code of the link"
    assert code.accessibleDescription() == LINK


def test_without_a_link_there_is_nothing(qtbot: QtBot) -> None:
    code = QrCode()
    qtbot.addWidget(code)
    code.resize(code.sizeHint())
    code.show_link(LINK)
    code.show_link("")
    image = code.grab().toImage()
    assert len({image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}) == 1

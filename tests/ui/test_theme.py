"""Both themes: complete, readable, and the one that the system has."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from app.core.authentication_status.model import AuthenticationStatus
from app.ui.authentication_status.words import colour_token, icon_name
from app.ui.resources import resource
from app.ui.theme import Scheme, Theme, colours, theme

SURFACES = ("window", "surface", "surface-raised", "surface-selected")
TEXTS = ("text", "text-muted", "link", *(colour_token(status) for status in AuthenticationStatus))


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Theme]:
    yield theme()
    theme().use(Scheme.LIGHT)


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2.2."""
    lighter, darker = sorted((_luminance(QColor(one)), _luminance(QColor(other))), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("scheme", Scheme)
def test_every_text_can_be_read_on_every_surface(scheme: Scheme) -> None:
    tokens = colours(scheme)
    pairs = [(text, surface) for text in TEXTS for surface in SURFACES]
    pairs += [("on-accent", accent) for accent in ("accent", "accent-hover", "accent-pressed")]
    pairs += [("text", f"{kind}-surface") for kind in ("success", "failure", "info")]
    pairs += [("failure", "window"), ("failure", "surface"), ("accent", "window")]
    assert [(text, surface) for text, surface in pairs if contrast(tokens[text], tokens[surface]) < 4.5] == []


@pytest.mark.parametrize("scheme", Scheme)
def test_what_one_works_with_stands_out(scheme: Scheme) -> None:
    tokens = colours(scheme)
    too_faint = [
        (control, surface)
        for control in ("border-control", "accent", "success", "failure", "info")
        for surface in ("window", "surface")
        if contrast(tokens[control], tokens[surface]) < 3
    ]
    assert too_faint == []


def test_both_themes_name_the_same_colours() -> None:
    assert colours(Scheme.LIGHT).keys() == colours(Scheme.DARK).keys()


def test_the_system_turning_dark_turns_the_window_dark(look: Theme, qapp: QApplication) -> None:
    changes: list[None] = []
    look.changed.connect(lambda: changes.append(None))
    QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert look.scheme == "dark"
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == colours(Scheme.DARK)["window"]
    QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert look.scheme == "light"
    assert len(changes) == 2


@pytest.mark.parametrize("scheme", Scheme)
def test_the_style_sheet_has_no_gap(look: Theme, qapp: QApplication, scheme: Scheme) -> None:
    look.use(scheme)
    sheet = qapp.styleSheet()
    assert "{{" not in sheet
    files = re.findall(r'url\("([^"]+)"\)', sheet)
    assert files
    assert all(resource("icons", file.rsplit("/", 1)[1]).exists() for file in files)


@pytest.mark.parametrize("file", sorted(resource("icons").glob("*.svg")), ids=lambda file: file.stem)
def test_every_icon_draws_something(look: Theme, file: object) -> None:
    image = look.pixmap(resource("icons", str(file)).stem, "text", 16, 2).toImage()
    assert any(image.pixelColor(x, y).alpha() for x in range(32) for y in range(32))


def test_every_status_has_an_icon_of_its_own(look: Theme) -> None:
    drawings = {resource("icons", f"{icon_name(status)}.svg").read_text() for status in AuthenticationStatus}
    assert len(drawings) == len(AuthenticationStatus)


def test_an_icon_has_the_colour_it_is_asked_for(look: Theme) -> None:
    image = look.pixmap("close", "status-expired", 16, 1).toImage()
    strongest = max((image.pixelColor(x, y) for x in range(16) for y in range(16)), key=QColor.alpha)
    assert strongest.name() == colours(Scheme.LIGHT)["status-expired"]

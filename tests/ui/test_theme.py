"""All themes: complete, readable, safe for colour-blind people where they are to be, and the one that is wanted."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from math import dist
from operator import mul
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from app.core.authentication_status.model import AuthenticationStatus
from app.ui.authentication_status.words import colour_token, icon_name
from app.ui.resources import resource
from app.ui.theme import APPEARANCE, Appearance, Scheme, Theme, appearance_in, colours, theme

SURFACES = ("window", "surface", "surface-raised", "surface-selected")
TEXTS = ("text", "text-muted", "link", *(colour_token(status) for status in AuthenticationStatus))

# What people see of red, green and blue: Machado, Oliveira and Fernandes, "A physiologically-based model for simulation
# of color vision deficiency" (2009), severity 1.0.
SIGHTS = {
    "all colours": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
APART = 0.1
"""A distance in Oklab, where 0.02 is just noticed."""


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Theme]:
    yield theme()
    theme().choose(Appearance.SYSTEM)
    theme().use(Scheme.LIGHT)


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2.2."""
    lighter, darker = sorted((_luminance(QColor(one)), _luminance(QColor(other))), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def as_seen(colour: str, sight: Sequence[Sequence[float]]) -> tuple[float, float, float]:
    """Where a colour stands in Oklab (https://bottosson.github.io/posts/oklab/) to eyes of that `sight`."""
    rgb = _linear(QColor(colour))
    red, green, blue = (min(1.0, max(0.0, sum(map(mul, row, rgb)))) for row in sight)
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    middle = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short,
    )


def _linear(colour: QColor) -> list[float]:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    return [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]


def _luminance(colour: QColor) -> float:
    red, green, blue = _linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("scheme", Scheme)
def test_every_text_can_be_read_on_every_surface(scheme: Scheme) -> None:
    tokens = colours(scheme)
    pairs = [(text, surface) for text in TEXTS for surface in SURFACES]
    pairs += [("on-accent", accent) for accent in ("accent", "accent-hover", "accent-pressed")]
    pairs += [("text", f"{kind}-surface") for kind in ("success", "failure", "info")]
    pairs += [("failure", "window"), ("failure", "surface"), ("accent", "window")]
    least = 7 if scheme.high_contrast else 4.5
    assert [(text, surface) for text, surface in pairs if contrast(tokens[text], tokens[surface]) < least] == []


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


@pytest.mark.parametrize("scheme", [scheme for scheme in Scheme if scheme.high_contrast])
def test_in_high_contrast_every_line_is_as_clear_as_a_text_and_what_is_disabled_can_be_read(scheme: Scheme) -> None:
    tokens = colours(scheme)
    lines = [name for name in tokens if "border" in name or name == "accent"]
    assert [name for name in lines if contrast(tokens[name], tokens["window"]) < 7] == []
    assert contrast(tokens["text-disabled"], tokens["window"]) >= 4.5
    assert {tokens["window"], tokens["text"]} == {"#000000", "#ffffff"}


def test_all_themes_name_the_same_colours() -> None:
    assert {tuple(sorted(colours(scheme))) for scheme in Scheme} == {tuple(sorted(colours(Scheme.LIGHT)))}


@pytest.mark.parametrize("scheme", [Scheme.COLOUR_BLIND_LIGHT, Scheme.COLOUR_BLIND_DARK])
@pytest.mark.parametrize("sight", SIGHTS)
def test_colour_blind_people_tell_statuses_apart(scheme: Scheme, sight: str) -> None:
    tokens = colours(scheme)
    seen = {tokens[token]: as_seen(tokens[token], SIGHTS[sight]) for token in tokens if token.startswith("status-")}
    assert len(seen) == len(AuthenticationStatus) - 1  # unreachable and not set up say nothing of tokens: both are grey
    too_close = [(one, other) for one, other in combinations(seen, 2) if dist(seen[one], seen[other]) < APART]
    assert too_close == []
    assert dist(*(as_seen(tokens[token], SIGHTS[sight]) for token in ("success", "failure"))) >= APART


def test_the_measure_of_sight_finds_red_and_green_too_close() -> None:
    tokens = colours(Scheme.DARK)
    good, bad = (as_seen(tokens[token], SIGHTS["deuteranopia"]) for token in ("status-valid", "status-expired"))
    assert dist(good, bad) < APART


def test_the_system_turning_dark_turns_the_window_dark(look: Theme, qapp: QApplication) -> None:
    changes: list[None] = []
    look.changed.connect(lambda: changes.append(None))
    QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert look.scheme == "dark"
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == colours(Scheme.DARK)["window"]
    QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert look.scheme == "light"
    assert len(changes) == 2


def test_a_system_that_wants_contrast_gets_it_unless_something_else_was_chosen(look: Theme) -> None:
    hints = QGuiApplication.styleHints()
    hints.accessibility().contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)
    assert look.scheme == "high-contrast-light"
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert look.scheme == "high-contrast-dark"
    look.choose(Appearance.LIGHT)
    assert look.scheme == "light"
    look.choose(Appearance.SYSTEM)
    assert look.scheme == "high-contrast-dark"
    hints.accessibility().contrastPreferenceChanged.emit(Qt.ContrastPreference.NoPreference)
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert look.scheme == "light"


def test_the_themes_for_eyes_are_light_or_dark_as_the_system_is(look: Theme) -> None:
    hints = QGuiApplication.styleHints()
    for appearance, light, dark in (
        (Appearance.HIGH_CONTRAST, Scheme.HIGH_CONTRAST_LIGHT, Scheme.HIGH_CONTRAST_DARK),
        (Appearance.COLOUR_BLIND, Scheme.COLOUR_BLIND_LIGHT, Scheme.COLOUR_BLIND_DARK),
    ):
        look.choose(appearance)
        assert look.scheme is light
        hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
        assert look.scheme is dark
        hints.colorSchemeChanged.emit(Qt.ColorScheme.Light)


def test_where_the_system_says_neither_its_own_colours_tell(look: Theme, qapp: QApplication) -> None:
    """As under a contrast theme of Windows. Asking leaves the window's palette as it was."""
    QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Unknown)
    assert look.scheme == "light"  # the test's screen is light
    look.choose(Appearance.HIGH_CONTRAST)
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == "#ffffff"


def test_what_was_chosen_is_remembered_and_what_there_is_not_is_the_systems(tmp_path: Path) -> None:
    state = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    assert appearance_in(state) is Appearance.SYSTEM
    state.setValue(APPEARANCE, "dark")
    assert appearance_in(state) is Appearance.DARK
    state.setValue(APPEARANCE, "sepia")
    assert appearance_in(state) is Appearance.SYSTEM


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

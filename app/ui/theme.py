"""How Keyturn looks: colours by meaning, one style sheet, icons in those colours. As chosen, or as the system, live."""

from enum import StrEnum
from functools import cache
from typing import ClassVar, Final, cast

from PySide6.QtCore import QObject, QSettings, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QIcon, QPalette, QPixmap, QScreen
from PySide6.QtWidgets import QApplication

from app.core.tables import table
from app.ui.resources import resource

ICON_SIZE = 16


class Scheme(StrEnum):
    """The themes there are; each is a file in resources/themes."""

    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST_LIGHT = "high-contrast-light"
    HIGH_CONTRAST_DARK = "high-contrast-dark"
    COLOUR_BLIND_LIGHT = "colour-blind-light"
    COLOUR_BLIND_DARK = "colour-blind-dark"

    @property
    def shade(self) -> str:
        """light or dark."""
        return self.rpartition("-")[2]

    @property
    def high_contrast(self) -> bool:
        return self.startswith("high-contrast")


class Appearance(StrEnum):
    """What a person chooses. All but the plain two are light or dark as the system is."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high-contrast"
    COLOUR_BLIND = "colour-blind"


APPEARANCE: Final = "window/appearance"
"""The key in the window's state."""


class Theme(QObject):
    """The application's one theme: `changed` after every switch; what holds a pixmap draws it again then."""

    changed = Signal()
    _PALETTE: ClassVar[dict[QPalette.ColorRole, str]] = {
        QPalette.ColorRole.Window: "window",
        QPalette.ColorRole.WindowText: "text",
        QPalette.ColorRole.Base: "surface",
        QPalette.ColorRole.AlternateBase: "surface-raised",
        QPalette.ColorRole.Text: "text",
        QPalette.ColorRole.PlaceholderText: "text-muted",
        QPalette.ColorRole.Button: "surface",
        QPalette.ColorRole.ButtonText: "text",
        QPalette.ColorRole.BrightText: "on-accent",
        QPalette.ColorRole.Mid: "border",
        QPalette.ColorRole.Highlight: "accent",
        QPalette.ColorRole.HighlightedText: "on-accent",
        QPalette.ColorRole.Accent: "accent",
        QPalette.ColorRole.Link: "link",
        QPalette.ColorRole.LinkVisited: "link",
        QPalette.ColorRole.ToolTipBase: "surface-raised",
        QPalette.ColorRole.ToolTipText: "text",
    }

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._colours: dict[str, str] = {}
        self._icons: dict[tuple[str, str], QIcon] = {}
        self._pixmaps: dict[tuple[str, str, int, float], QPixmap] = {}
        self.scheme = Scheme.LIGHT
        self.appearance = Appearance.SYSTEM
        self._system_scheme = Qt.ColorScheme.Unknown
        self._system_contrast = Qt.ContrastPreference.NoPreference
        self._ratios: list[float] = [1]

    def follow_system(self) -> None:
        """Look as chosen, now and whenever the system changes; draw as sharp as its screens are."""
        hints = QGuiApplication.styleHints()
        self._system_scheme = hints.colorScheme()
        self._system_contrast = hints.accessibility().contrastPreference()
        hints.colorSchemeChanged.connect(self._scheme_changed)
        hints.accessibility().contrastPreferenceChanged.connect(self._contrast_changed)
        self._application.screenAdded.connect(self._watch)
        for screen in self._application.screens():
            self._watch(screen)
        self._ratios = self._screen_ratios()
        self._follow()

    def choose(self, appearance: Appearance) -> None:
        """Look like that from now on; the system draws its own parts of windows to match."""
        if appearance is self.appearance:
            return
        self.appearance = appearance
        QGuiApplication.styleHints().setColorScheme(
            {Appearance.LIGHT: Qt.ColorScheme.Light, Appearance.DARK: Qt.ColorScheme.Dark}.get(
                appearance, Qt.ColorScheme.Unknown
            )
        )
        self._follow()

    def use(self, scheme: Scheme) -> None:
        """Show everything in `scheme`."""
        self.scheme = scheme
        self._colours = colours(scheme)
        self._icons.clear()
        self._pixmaps.clear()
        self._application.setPalette(self._palette())
        self._application.setStyleSheet(self._style_sheet())
        self.changed.emit()

    def colour(self, token: str) -> QColor:
        """The colour that means `token` (a name in the theme's file)."""
        return QColor(self._colours[token])

    def icon(self, name: str, colour: str = "text-muted") -> QIcon:
        """The icon resources/icons/`name`.svg in the colour that means `colour`."""
        known = self._icons.get((name, colour))
        if known is None:
            known = self._icons[name, colour] = QIcon()
            for ratio in self._ratios:
                drawn = self.pixmap(name, colour, ICON_SIZE, ratio)
                known.addPixmap(drawn)
                known.addPixmap(drawn, QIcon.Mode.Selected)
        return known

    def disabled_icon(self, name: str) -> QIcon:
        """The same for what cannot be pressed now."""
        known = self._icons.get((name, ""))
        if known is None:
            known = self._icons[name, ""] = QIcon()
            for ratio in self._ratios:
                known.addPixmap(self.pixmap(name, "text-disabled", ICON_SIZE, ratio), QIcon.Mode.Disabled)
        return known

    def pixmap(self, name: str, token: str, size: int = ICON_SIZE, ratio: float = 1) -> QPixmap:
        """The icon as a picture of `size` logical pixels for a screen with `ratio` device pixels in each."""
        known = self._pixmaps.get((name, token, size, ratio))
        if known is not None:
            return known
        pixels = round(size * ratio)
        drawing = _drawing(name).replace("currentColor", self._colours[token])
        drawing = drawing.replace("<svg ", f'<svg width="{pixels}" height="{pixels}" ', 1)
        pixmap = self._pixmaps[name, token, size, ratio] = QPixmap()
        pixmap.loadFromData(drawing.encode(), "SVG")  # by Qt's plugin: QtSvg's module need not be read for it
        pixmap.setDevicePixelRatio(ratio)
        return pixmap

    def _scheme_changed(self, scheme: Qt.ColorScheme) -> None:
        self._system_scheme = scheme
        self._follow()

    def _contrast_changed(self, contrast: Qt.ContrastPreference) -> None:
        self._system_contrast = contrast
        self._follow()

    def _follow(self) -> None:
        wanted = self._wanted()
        if wanted != self.scheme or not self._colours:
            self.use(wanted)

    def _wanted(self) -> Scheme:
        """What the choice comes to on the system as it is."""
        kind = self.appearance
        if kind in {Appearance.LIGHT, Appearance.DARK}:
            return Scheme(kind)
        shade = "dark" if self._system_is_dark() else "light"
        if kind is Appearance.SYSTEM and self._system_contrast == Qt.ContrastPreference.HighContrast:
            kind = Appearance.HIGH_CONTRAST
        return Scheme(shade if kind is Appearance.SYSTEM else f"{kind}-{shade}")

    def _system_is_dark(self) -> bool:
        """Windows' contrast themes are neither light nor dark to Qt: then the system's own colours tell."""
        if self._system_scheme != Qt.ColorScheme.Unknown:
            return self._system_scheme == Qt.ColorScheme.Dark
        ours = self._application.palette()
        if self._colours:
            self._application.setPalette(QPalette())  # which means: the system's
        system = self._application.palette()
        if self._colours:
            self._application.setPalette(ours)
        window, text = (system.color(role).lightness() for role in (QPalette.ColorRole.Window, QPalette.ColorRole.Text))
        return window < text

    def _watch(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._sharpen)  # also when it is scaled anew
        self._sharpen()

    def _sharpen(self) -> None:
        """Draw icons for a screen that is sharper, or less so, than those there were."""
        ratios = self._screen_ratios()
        if self._colours and ratios != self._ratios:
            self._ratios = ratios
            self._icons.clear()
            self.changed.emit()

    def _screen_ratios(self) -> list[float]:
        return sorted({screen.devicePixelRatio() for screen in self._application.screens()})

    def _palette(self) -> QPalette:
        palette = QPalette()
        for role, token in self._PALETTE.items():
            palette.setColor(role, self.colour(token))
        for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.colour("text-disabled"))
        return palette

    def _style_sheet(self) -> str:
        points = _system_points(self._application.font())
        sizes = {
            "size-heading": f"{points * 1.5:.1f}",
            "size-subheading": f"{points * 1.15:.1f}",
            "size-code": f"{points * 3.4:.1f}",
            "height-control": "20",
            "monospace": f'"{QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family()}"',
            "icons": resource("icons").as_posix(),
        }
        # A picture in a style sheet cannot take a colour.
        pictures = {name: f"{name}-{self.scheme.shade}.svg" for name in ("tick", "dash", "chevron-up", "chevron-down")}
        files = ["keyturn.qss", *(["high-contrast.qss"] if self.scheme.high_contrast else [])]
        template = "".join(resource("themes", file).read_text("utf-8") for file in files)
        return template.format_map(self._colours | sizes | pictures)


def theme() -> Theme:
    """The theme of the running application; made, and following the system, at the first call."""
    return _theme_of(cast(QApplication, QApplication.instance()))


def appearance_in(state: QSettings) -> Appearance:
    """What was chosen; the system's where nothing was, or nothing that there is."""
    chosen = str(state.value(APPEARANCE, ""))
    return Appearance(chosen) if chosen in list(Appearance) else Appearance.SYSTEM


@cache
def _theme_of(application: QApplication) -> Theme:
    made = Theme(application)
    made.follow_system()
    return made


@cache
def colours(scheme: Scheme) -> dict[str, str]:
    """The colours of a theme, by meaning."""
    return table(resource("themes", f"{scheme}.toml"))


@cache
def _drawing(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text("utf-8")


def _system_points(font: QFont) -> float:
    """The size of the system's font; fonts given in pixels are 96 dots an inch to Qt."""
    return font.pointSizeF() if font.pointSizeF() > 0 else font.pixelSize() * 0.75

"""How Keyturn looks: colours by meaning, one style sheet, icons in those colours. Follows the system's scheme live."""

import tomllib
from enum import StrEnum
from functools import cache
from typing import ClassVar, cast

from PySide6.QtCore import QByteArray, QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from app.ui.resources import resource

ICON_SIZE = 16


class Scheme(StrEnum):
    """The two themes there are; each is a file in resources/themes."""

    LIGHT = "light"
    DARK = "dark"


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
        self.scheme = Scheme.LIGHT

    def follow_system(self) -> None:
        """Look like the system does, now and whenever it changes."""
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow)
        self._follow(hints.colorScheme())

    def use(self, scheme: Scheme) -> None:
        """Show everything in `scheme`."""
        self.scheme = scheme
        self._colours = colours(scheme)
        self._icons.clear()
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
            ratio = self._application.devicePixelRatio()  # of the sharpest screen
            drawn = self.pixmap(name, colour, ICON_SIZE, ratio)
            known = QIcon(drawn)
            known.addPixmap(drawn, QIcon.Mode.Selected)
            known.addPixmap(self.pixmap(name, "text-disabled", ICON_SIZE, ratio), QIcon.Mode.Disabled)
            self._icons[name, colour] = known
        return known

    def pixmap(self, name: str, token: str, size: int = ICON_SIZE, ratio: float = 1) -> QPixmap:
        """The icon as a picture of `size` logical pixels for a screen with `ratio` device pixels in each."""
        pixmap = QPixmap(QSize(size, size) * ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        drawing = _drawing(name).replace("currentColor", self._colours[token])
        painter = QPainter(pixmap)
        QSvgRenderer(QByteArray(drawing.encode())).render(painter)
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        return pixmap

    def _follow(self, scheme: Qt.ColorScheme) -> None:
        self.use(Scheme.DARK if scheme == Qt.ColorScheme.Dark else Scheme.LIGHT)

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
            "tick": f"tick-{self.scheme}.svg",  # a picture in a style sheet cannot take a colour
            "dash": f"dash-{self.scheme}.svg",
        }
        return resource("themes", "keyturn.qss").read_text("utf-8").format_map(self._colours | sizes)


def theme() -> Theme:
    """The theme of the running application; made, and following the system, at the first call."""
    return _theme_of(cast(QApplication, QApplication.instance()))


@cache
def _theme_of(application: QApplication) -> Theme:
    made = Theme(application)
    made.follow_system()
    return made


@cache
def colours(scheme: Scheme) -> dict[str, str]:
    """The colours of a theme, by meaning."""
    return tomllib.loads(resource("themes", f"{scheme}.toml").read_text("utf-8"))


@cache
def _drawing(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text("utf-8")


def _system_points(font: QFont) -> float:
    """The size of the system's font; fonts given in pixels are 96 dots an inch to Qt."""
    return font.pointSizeF() if font.pointSizeF() > 0 else font.pixelSize() * 0.75

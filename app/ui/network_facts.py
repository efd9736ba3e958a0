"""What the operating system says of the network, told to the core as plain facts: is there one, is it metered."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtNetwork import QNetworkInformation

from app.ui.async_runner import start
from app.ui.engine import Engine

if TYPE_CHECKING:
    from app.core.services import Services

_Feature = QNetworkInformation.Feature
_Reachability = QNetworkInformation.Reachability


def information() -> QNetworkInformation | None:
    """Whoever knows of the network here, best somebody who knows whether it is metered."""
    known = QNetworkInformation.loadBackendByFeatures(_Feature.Metered) or QNetworkInformation.loadDefaultBackend()
    return QNetworkInformation.instance() if known else None


class NetworkFacts(QObject):
    """Tells the core at the start and at every change, for as long as it lives."""

    def __init__(self, engine: Engine, parent: QObject) -> None:
        super().__init__(parent)
        self._engine = engine
        self._information = information()
        if self._information is None:
            return
        self._information.reachabilityChanged.connect(self._tell)
        self._information.isMeteredChanged.connect(self._tell)
        self._tell()

    def _tell(self) -> None:
        online, metered = self._online(), self._metered()

        async def tell(services: "Services") -> None:
            services.keep_alive.conditions.tell_network(online=online, metered=metered)

        start(self, self._engine.call(tell), failed=lambda _: None)

    def _online(self) -> bool | None:
        """Only a clear no counts: a proxy or a captive portal makes guesses about the rest of the way wrong."""
        if self._information is None or not self._information.supports(_Feature.Reachability):
            return None
        return False if self._information.reachability() == _Reachability.Disconnected else None

    def _metered(self) -> bool | None:
        if self._information is None or not self._information.supports(_Feature.Metered):
            return None
        return self._information.isMetered()

"""What the operating system says of the network reaches the core as facts; what it does not say stays unknown."""

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QNetworkInformation
from pytestqt.qtbot import QtBot

from app.ui import network_facts
from app.ui.network_facts import NetworkFacts
from tests.ui.conftest import WITHIN_MS, Practice

Reachability, Feature = QNetworkInformation.Reachability, QNetworkInformation.Feature


class Information(QObject):
    """What Qt would say on another machine."""

    reachabilityChanged = Signal(object)  # noqa: N815 (Qt's name)
    isMeteredChanged = Signal(bool)  # noqa: N815 (Qt's name)

    def __init__(self, features: QNetworkInformation.Feature) -> None:
        super().__init__()
        self.features, self.reach, self.metered = features, Reachability.Online, False

    def supports(self, feature: QNetworkInformation.Feature) -> bool:
        return bool(self.features & feature)

    def reachability(self) -> QNetworkInformation.Reachability:
        return self.reach

    def isMetered(self) -> bool:  # noqa: N802 (Qt's name)
        return self.metered


def told(practice: Practice) -> tuple[bool | None, bool | None]:
    conditions = practice.engine.services.keep_alive.conditions
    return conditions._told_online, conditions._told_metered


@pytest.fixture
def parent(qtbot: QtBot) -> QObject:
    return QObject()


def test_changes_are_told(qtbot: QtBot, practice: Practice, parent: QObject, monkeypatch: pytest.MonkeyPatch) -> None:
    information = Information(Feature.Reachability | Feature.Metered)
    monkeypatch.setattr(network_facts, "information", lambda: information)
    facts = NetworkFacts(practice.engine, parent)
    qtbot.waitUntil(lambda: told(practice) == (None, False), timeout=WITHIN_MS)
    information.metered, information.reach = True, Reachability.Disconnected
    information.isMeteredChanged.emit(True)
    qtbot.waitUntil(lambda: told(practice) == (False, True), timeout=WITHIN_MS)
    assert facts.parent() is parent


@pytest.mark.parametrize("available", [True, False])
def test_what_is_not_said_is_not_known(
    qtbot: QtBot, practice: Practice, parent: QObject, monkeypatch: pytest.MonkeyPatch, available
) -> None:
    monkeypatch.setattr(network_facts, "information", lambda: Information(Feature(0)) if available else None)
    NetworkFacts(practice.engine, parent)
    practice.run(lambda services: services.tenants.all())
    assert told(practice) == (None, None)


def test_this_machine_can_be_asked(qtbot: QtBot, practice: Practice, parent: QObject) -> None:
    found = network_facts.information()
    assert found is None or isinstance(found.reachability(), Reachability)

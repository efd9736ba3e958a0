"""What happens on the onboarding page while the technician looks elsewhere: the green banner, and a page in trouble."""

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from app.ui.async_runner import start
from app.ui.engine import Engine
from app.ui.shown import shown
from app.ui.widgets.banner import BannerKind

if TYPE_CHECKING:
    from app.core.events import Event, OnboardingPageChanged
    from app.core.renewal.flow import Renewal


class News(QObject):
    """`told` carries a banner. `followed` says whether somebody shows the renewal of a tenant as it goes on."""

    told = Signal(object, str, str)

    def __init__(self, engine: Engine, followed: Callable[[UUID], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._engine = engine
        self._followed = followed
        self.onboarding_page: OnboardingPageChanged | None = None
        self.destroyed.connect(engine.subscribe(self._heard))

    def _heard(self, event: "Event") -> None:
        from app.core.events import OnboardingPageChanged, RenewalAdvanced  # after the first paint
        from app.core.renewal.flow import Step

        match event:
            case OnboardingPageChanged(_, trouble):
                self.onboarding_page = event
                if trouble is not None:
                    self.told.emit(BannerKind.INFO, shown(trouble.title), shown(trouble.happened, trouble.way_out))
            case RenewalAdvanced(before, renewal) if renewal.step is Step.COMPLETED and before.invitation.has_link:
                if not self._followed(renewal.invitation.tenant_id):
                    start(self, self._tell_completed(renewal))

    async def _tell_completed(self, renewal: "Renewal") -> None:
        from app.ui.renewal.words import authenticated_text, success_text

        found = await self._engine.call(lambda services: services.status.of(renewal.invitation.tenant_id))
        self.told.emit(BannerKind.SUCCESS, authenticated_text(found.tenant), success_text(renewal, found.evidence))

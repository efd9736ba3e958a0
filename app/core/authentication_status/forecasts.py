"""The forecasts of the whole fleet in two quick reads, or of one tenant."""

from collections.abc import Iterable
from uuid import UUID

from app.core.authentication_status.forecast import Forecast, forecast
from app.core.authentication_status.overview import TenantOverview
from app.core.storage.database import Storage


class Forecasts:
    """What is to be expected of tenants' tokens. Tenants without living ones have no forecast."""

    def __init__(self, storage: Storage) -> None:
        self._storage = storage

    async def of_all(self, overviews: Iterable[TenantOverview]) -> dict[UUID, Forecast]:
        """The forecasts of the tenants in `overviews`, from what is in these and from the histories of all."""
        histories = await self._storage.history.turning_points()
        expected = {
            each.tenant.id: forecast(each.evidence, each.verdict, histories.get(each.tenant.id, []))
            for each in overviews
        }
        return {tenant_id: found for tenant_id, found in expected.items() if found is not None}

    async def of(self, overview: TenantOverview) -> Forecast | None:
        """The forecast of one tenant."""
        histories = await self._storage.history.turning_points(overview.tenant.id)
        return forecast(overview.evidence, overview.verdict, histories.get(overview.tenant.id, []))

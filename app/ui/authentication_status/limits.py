"""Which tenants the status list shows: by search, by status, who needs attention, or one group of them."""

from typing import TYPE_CHECKING, Any

from app.core.authentication_status.model import AuthenticationStatus

if TYPE_CHECKING:
    from app.core.authentication_status.overview import TenantOverview
    from app.ui.authentication_status.counts import StatusCounts
    from app.ui.authentication_status.groups import Group
    from app.ui.widgets.row_model import RowModel
    from app.ui.widgets.scope_box import ScopeBox
    from app.ui.widgets.search_field import SearchField


class Limits:
    """What the controls over the list want, put upon its `model`."""

    def __init__(
        self, model: "RowModel[TenantOverview]", search: "SearchField", scope: "ScopeBox", counts: "StatusCounts"
    ) -> None:
        self._model = model
        self._search = search
        self._scope = scope
        self._counts = counts
        self.group: Group | None = None
        """The group that the list is limited to; None where it is to none."""
        search.textChanged.connect(model.search)
        scope.currentIndexChanged.connect(self._apply)
        counts.filter_changed.connect(self._apply)

    def show_group(self, group: "Group | None") -> None:
        """Limit the list to the group, and to nothing else; None takes every limit back."""
        self._search.clear()
        self._counts.clear()
        self._scope.setCurrentIndex(0)
        self.group = group
        self._apply()

    def show_attention(self) -> None:
        """Leave out those that nobody need do anything about."""
        self._scope.setCurrentIndex(1)

    def _apply(self, *_: Any) -> None:
        statuses, attention, group = self._counts.wanted, self._scope.currentIndex() == 1, self.group

        def holds(overview: "TenantOverview") -> bool:
            status = overview.verdict.status
            return (not statuses or status in statuses) and not (attention and status is AuthenticationStatus.VALID)

        keys = None if group is None else group.tenant_ids
        self._model.show_only(holds if statuses or attention else None, keys)

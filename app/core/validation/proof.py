"""The proof that tokens are this tenant's, this account's, and work: live calls with a token just refreshed."""

from dataclasses import dataclass

from app.core.authentication_status.model import Observed
from app.core.clock import Clock
from app.core.phrases import phrase
from app.core.sign_in.model import Account, Acquired, Refused
from app.core.tenants.model import is_directory_id
from app.core.validation.graph import GLOBAL_ADMINISTRATOR, DirectoryRole, Graph, Me, Organization

GRAPH = "graph"
"""The name of the resource whose token Microsoft Graph accepts."""


@dataclass(frozen=True, slots=True)
class Proof:
    """What the live proof showed; `observed` says why it failed, if it did.

    `organization` is None, and the roles are unknown, where there is no Graph to ask: the refresh and the id token are
    the proof then. `is_global_administrator` is None where the token may not read roles.
    """

    organization: str | None = None
    tenant_id: str | None = None
    username: str | None = None
    roles: tuple[str, ...] = ()
    is_global_administrator: bool | None = None
    observed: Observed | None = None


async def prove(graph: Graph, answer: Acquired | Refused, account: Account | None, *, clock: Clock) -> Proof:
    """Use the token in `answer` and compare what Graph says with `account`, who signed in by the id token.

    Only the token of the resource named `graph` is shown to Graph; of any other, having been refreshed is the proof.
    """
    if isinstance(answer, Refused):
        return Proof(observed=answer.observed)
    if account is None:
        return Proof(observed=Observed("no_tokens", clock.now(), description=phrase("Nobody is signed in.")))
    if answer.resource.name != GRAPH:
        return Proof(tenant_id=account.tenant_id, username=account.username)
    return await _prove_by_graph(graph, answer.access_token, account, clock)


async def _prove_by_graph(graph: Graph, token: str, account: Account, clock: Clock) -> Proof:
    organization = await graph.organization(token)
    if isinstance(organization, Observed):
        return Proof(observed=organization)
    me = await graph.me(token)
    if isinstance(me, Observed):
        return Proof(observed=me)
    stranger = _stranger(organization, me, account, clock)
    if stranger is not None:
        return Proof(observed=stranger)
    roles = await graph.directory_roles(token)
    return Proof(
        organization=organization.name,
        tenant_id=organization.id,
        username=me.username or account.username,
        roles=() if isinstance(roles, Observed) else tuple(role.name for role in roles if role.name),
        is_global_administrator=_is_global_administrator(roles),
    )


def _stranger(organization: Organization, me: Me, account: Account, clock: Clock) -> Observed | None:
    """What is wrong if Graph knows the token as another tenant's or another user's than the id token does."""
    tenant = account.tenant_id.lower()
    names = {organization.id} if is_directory_id(tenant) else {organization.id, *organization.domains}
    if tenant not in names:
        return Observed(
            "wrong_tenant",
            clock.now(),
            description=f"Microsoft Graph knows the token as one of {organization.name} ({organization.id}), "
            f"but {account.username} signed in to {account.tenant_id}.",
        )
    if me.id != account.object_id.lower() and me.username.casefold() != account.username.casefold():
        return Observed(
            "wrong_account",
            clock.now(),
            description=f"Microsoft Graph knows the token as one of {me.username or me.id}, "
            f"but {account.username} signed in.",
        )
    return None


def _is_global_administrator(roles: tuple[DirectoryRole, ...] | Observed) -> bool | None:
    if isinstance(roles, Observed):
        return None
    templates = {role.template_id for role in roles}
    if GLOBAL_ADMINISTRATOR in templates:
        return True
    return None if None in templates else False

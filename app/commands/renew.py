"""`renew TENANT`: one tenant's renewal on the command line, each step told as it happens."""

import argparse
import asyncio
from collections.abc import Callable

from app.commands.output import Output, failure_fields, failure_text
from app.commands.parsing import Commands, command, seconds
from app.commands.session import Session
from app.core.authentication_status.model import Failure, Observed, ResourceToken
from app.core.clock import iso
from app.core.events import Event, RenewalAdvanced
from app.core.renewal.flow import Renewal, Step
from app.core.services import Services
from app.core.tenants.model import Tenant


def add_to(commands: Commands, everywhere: argparse.ArgumentParser) -> None:
    """Teach the parser this command's words."""
    parser = command(commands, everywhere, "renew", renew, "renew one tenant's tokens by a code the customer enters")
    parser.add_argument("tenant", metavar="TENANT", help="directory id, domain or unique name")
    parser.add_argument("--email", help="the invitation's e-mail address; need not be a real one")
    parser.add_argument("--timeout", type=seconds, metavar="SECONDS", help="give up after this long")
    parser.add_argument(
        "--browser", action="store_true", help="sign in through a browser on this machine instead of by code"
    )


async def renew(options: argparse.Namespace, session: Session) -> int:
    async with session.services(tokens=True) as services:
        tenant = await services.tenants.find(options.tenant)
        renewal = await services.renewals.prepare(tenant.id, email=options.email)
        session.output.event("invitation_created", invitation=str(renewal.id), tenant=tenant.directory, auth_url=None)
        unsubscribe = services.events.subscribe(_teller(session.output, renewal, tenant))
        try:
            return await _run(options, session, services, renewal)
        finally:
            unsubscribe()


async def _run(options: argparse.Namespace, session: Session, services: Services, renewal: Renewal) -> int:
    renewals = services.renewals
    start = renewals.sign_in_with_browser if options.browser else renewals.ask_for_code
    try:
        async with asyncio.timeout(options.timeout):
            await start(renewal.id)
            renewal = await renewals.finished(renewal.id)
    except TimeoutError:
        await renewals.cancel(renewal.id)
        await _given_up(session.output, services, renewal, "timed_out")
        return 1
    except asyncio.CancelledError:
        await renewals.cancel(renewal.id)
        await _given_up(session.output, services, renewal, "cancelled")
        raise
    if renewal.step is Step.COMPLETED:
        return 0
    return 3 if renewal.failure is not None and renewal.failure.error == "unreachable" else 1


async def _given_up(output: Output, services: Services, renewal: Renewal, why: str) -> None:
    tenant = await services.tenants.get(renewal.invitation.tenant_id)
    failure = services.status.explain(Observed(why, services.clock.now()), tenant)
    output.event("failed", failure_text(failure), **failure_fields(failure))


def _teller(output: Output, renewal: Renewal, tenant: Tenant) -> Callable[[Event], None]:
    def tell(event: Event) -> None:
        if isinstance(event, RenewalAdvanced) and event.renewal.id == renewal.id:
            _tell(output, tenant, event.before, event.renewal)

    return tell


def _tell(output: Output, tenant: Tenant, before: Renewal, now: Renewal) -> None:
    """What is new in `now`, in the words of the contract."""
    if now.code is not None and now.code != before.code:
        output.event(
            "code_issued",
            f"Code {now.code.user_code}: enter it at {now.code.verification_uri} and sign in as "
            f"{now.invitation.admin_username}. It works until {iso(now.code.expires_at)}.",
            user_code=now.code.user_code,
            verification_uri=now.code.verification_uri,
            expires_at=now.code.expires_at,
            interval=now.code.interval,
        )
    if now.browser_address is not None and now.browser_address != before.browser_address:
        output.event("browser_sign_in", f"Sign in here: {now.browser_address}", address=now.browser_address)
    if now.connection_lost and not before.connection_lost:
        output.say("The network is away. Waiting goes on while the code lives.")
    if now.account is not None and now.account != before.account:
        output.event(
            "signed_in",
            f"{now.account.username} signed in.",
            account=now.account.username,
            tenant_id=now.account.tenant_id,
        )
    for token in now.resources:
        if token not in before.resources:
            _tell_token(output, token, now)
    _tell_end(output, tenant, before, now)


def _tell_token(output: Output, token: ResourceToken, now: Renewal) -> None:
    failure = now.resource_failure(token.resource)
    if failure is not None:
        output.event(
            "token_failed",
            f"{token.resource}: {failure_text(failure)}",
            resource=token.resource,
            **failure_fields(failure),
        )
    else:
        output.event(
            "token_acquired",
            f"{token.resource}: token acquired.",
            resource=token.resource,
            scopes=list(token.scopes),
            expires_at=token.expires_at,
        )


def _tell_end(output: Output, tenant: Tenant, before: Renewal, now: Renewal) -> None:
    if now.step is Step.COMPLETED and now.verdict is not None:
        output.event("validated", f"{tenant.name} is authenticated.", status=now.verdict.status.value)
    elif now.failure is not None and now.failure != before.failure:
        _tell_failure(output, now.failure)


def _tell_failure(output: Output, failure: Failure) -> None:
    output.event("failed", failure_text(failure), **failure_fields(failure))

"""`check`: quick look at many tenants: is the refresh token still good, does Microsoft Graph answer.

For schedulers, too: `--due` spreads the work over the day, `--digest` mails what came of it.
"""

import argparse
from asyncio import CancelledError
from collections import Counter
from time import perf_counter

from app.commands.output import Output, failure_fields, overview_fields, overview_text
from app.commands.parsing import Commands, command, count
from app.commands.progress import Progress
from app.commands.session import Session
from app.core.alerts.model import DigestState, SentDigest
from app.core.authentication_status.model import AuthenticationStatus
from app.core.authentication_status.overview import TenantOverview
from app.core.errors import BadInput
from app.core.services import Services
from app.core.tenants.model import Tenant

GOOD = {AuthenticationStatus.VALID, AuthenticationStatus.EXPIRING}


def add_to(commands: Commands, everywhere: argparse.ArgumentParser) -> None:
    """Teach the parser this command's words."""
    parser = command(commands, everywhere, "check", check, "check whether tenants' tokens still work")
    parser.add_argument("tenants", nargs="*", metavar="TENANT", help="directory id, domain or unique name")
    parser.add_argument("--all", action="store_true", help="every tenant")
    parser.add_argument("--expired", action="store_true", help="every tenant whose status is expired")
    parser.add_argument(
        "--continue", dest="go_on", action="store_true", help="every tenant that a check broken off did not come to"
    )
    parser.add_argument("--due", action="store_true", help="every tenant that keep alive would refresh now")
    parser.add_argument("--digest", action="store_true", help="then mail the digest, unless today's was sent already")
    parser.add_argument("--concurrency", type=count, metavar="N", help="how many at once")


async def check(options: argparse.Namespace, session: Session) -> int:
    started = perf_counter()
    async with session.services(tokens=True) as services:
        if options.digest:
            services.digest.check()
        chosen = await _chosen(options, services)
        results = []
        with Progress() as progress:
            services.events.subscribe(progress.heard)
            try:
                async for overview in services.status.check(chosen, options.concurrency):
                    results.append(overview)
                    progress.clear()
                    _say(overview, session.output)
            except CancelledError:
                progress.clear()
                session.output.say(_broken_off(len(results), len(chosen)))
                raise
        requests = services.connection.requests
        digest = await services.digest.send() if options.digest else None
    counts = Counter(overview.verdict.status.value for overview in results)
    words = ", ".join(f"{number} {status}" for status, number in sorted(counts.items())) or "No tenant to check"
    session.output.event(
        "summary",
        f"{words}.",
        counts=dict(counts),
        requests=requests,
        seconds=round(perf_counter() - started, 3),
    )
    return max(answer(results), _told(digest, session)) if digest is not None else answer(results)


def _told(digest: SentDigest, session: Session) -> int:
    """Say how far the digest got: 3 when the mail server did not take it."""
    trouble = f" {digest.last_error}" if digest.last_error else ""
    session.output.event(
        "digest",
        f"The digest of {digest.day}: {digest.state.value}.{trouble}",
        day=digest.day,
        state=digest.state.value,
        trouble=digest.last_error,
    )
    return 3 if digest.state is DigestState.WAITING else 0


def _say(overview: TenantOverview, output: Output) -> None:
    failure = overview.verdict.failure
    fields = {**overview_fields(overview), **(failure_fields(failure) if failure else {})}
    output.event("checked", overview_text(overview), **fields)


def _broken_off(done: int, count: int) -> str:
    said = f"Checked {done} of {count}."
    return f"{said} `keyturn check --continue` goes on with the others." if count > 1 else said


def answer(results: list[TenantOverview]) -> int:
    """The exit code: 0 when all work, 3 when the only trouble is that nobody could be reached, else 1."""
    bad = {overview.verdict.status for overview in results} - GOOD
    if not bad:
        return 0
    return 3 if bad == {AuthenticationStatus.UNREACHABLE} else 1


async def _chosen(options: argparse.Namespace, services: Services) -> list[Tenant]:
    if options.all:
        return await services.tenants.all()
    if options.due:
        return list(await services.keep_alive.due())
    chosen = {tenant.id: tenant for tenant in [await services.tenants.find(text) for text in options.tenants]}
    if options.expired:
        for overview in await services.status.overview():
            if overview.verdict.status is AuthenticationStatus.EXPIRED:
                chosen[overview.tenant.id] = overview.tenant
    if options.go_on:
        chosen |= {tenant.id: tenant for tenant in await services.status.left_to_check()}
    if not (chosen or options.expired or options.go_on):
        raise BadInput(
            "No tenant is named",
            "The command names no tenant.",
            "Name tenants, or use --all, --expired, --due or --continue.",
        )
    return list(chosen.values())

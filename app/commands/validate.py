"""`validate TENANT`: the full proof of one tenant's tokens, asked of Microsoft now."""

import argparse

from app.commands.check import GOOD
from app.commands.output import failure_fields, failure_text
from app.commands.parsing import Commands, command
from app.commands.session import Session
from app.core.authentication_status.model import TokenState


def add_to(commands: Commands, everywhere: argparse.ArgumentParser) -> None:
    """Teach the parser this command's words."""
    parser = command(commands, everywhere, "validate", validate, "prove that one tenant's tokens are its own and work")
    parser.add_argument("tenant", metavar="TENANT", help="directory id, domain or unique name")


async def validate(options: argparse.Namespace, session: Session) -> int:
    output = session.output
    async with session.services(tokens=True) as services:
        tenant = await services.tenants.find(options.tenant)
        result = await services.status.validate(tenant.id)
    verdict, proof, failure = result.overview.verdict, result.proof, result.failure
    if failure is not None:
        output.event("failed", failure_text(failure), tenant=tenant.directory, **failure_fields(failure))
        return 3 if failure.error == "unreachable" else 1
    if proof is None or verdict.status not in GOOD:
        return 1
    acquired = [token.resource for token in result.overview.evidence.resources if token.state is TokenState.ACQUIRED]
    role = " The Global Administrator role can be removed now." if proof.is_global_administrator else ""
    output.event(
        "validated",
        f"{tenant.name} is authenticated as {proof.username}: {', '.join(acquired)}.{role}",
        tenant=tenant.directory,
        status=verdict.status.value,
        account=proof.username,
        roles=list(proof.roles),
        resources=acquired,
    )
    return 0

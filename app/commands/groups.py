"""Every group of commands, in the order in which the help lists them."""

from app.commands import (
    check,
    export,
    invitations,
    invite,
    mail,
    practice,
    renew,
    serve,
    settings,
    tenants,
    validate,
)

GROUPS = (tenants, renew, invite, invitations, mail, check, validate, export, serve, settings, practice)

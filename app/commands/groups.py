"""Every group of commands, in the order in which the help lists them."""

from app.commands import (
    backup,
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

GROUPS = (tenants, renew, invite, invitations, mail, check, validate, export, backup, serve, settings, practice)

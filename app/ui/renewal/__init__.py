"""The renewal wizard: Invitation, Sign in, Validate. It renders a `Renewal` and asks the core for the next step."""

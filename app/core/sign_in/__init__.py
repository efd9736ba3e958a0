"""Sign-in: how a customer's administrator gives us tokens. The only importer of msal."""

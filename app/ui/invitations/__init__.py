"""The Invitations page and the wizard for many: links handed out, and what becomes of each of them."""

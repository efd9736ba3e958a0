"""Activity: who did what, when, to which tenant."""

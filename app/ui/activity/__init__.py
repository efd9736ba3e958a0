"""The Activity page: who did what, when."""

"""The product without a window: everything Keyturn knows and does, on plain asyncio.

Nothing below this package imports Qt, the onboarding page or the practice directory.
"""

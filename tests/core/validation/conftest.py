"""A practice directory for each test."""

from tests.core.directory import clock, directory

__all__ = ["clock", "directory"]

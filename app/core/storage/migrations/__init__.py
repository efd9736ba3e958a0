"""The schema's history, one file a step. `HEAD` is the newest, noted here so that starting need not load Alembic.

A new step: change schema.py, add versions/NNNN_what_it_does.py (revision "NNNN"), raise HEAD. The tests compare the
tables that result with schema.py, and run every step on a filled file.
"""

HEAD = "0006"

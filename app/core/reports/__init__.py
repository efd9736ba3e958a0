"""Reports: the status list and one tenant's history as files for a spreadsheet, a program, or a reader."""

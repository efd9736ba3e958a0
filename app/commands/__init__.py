"""The commands, one file per group: each adds its words to the parser and does its work over core."""

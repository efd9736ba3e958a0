"""One tenant's "Microsoft 365 settings": what we hold of it, whether it works, and the proof."""

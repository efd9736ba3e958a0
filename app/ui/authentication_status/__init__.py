"""The Authentication status page: which customers' tokens still work, what happened to the others, what helps."""

"""Good Question: learn to hold informational interviews, and hold them."""

"""Training of the line recogniser: text, strips, network, export. See README.md."""

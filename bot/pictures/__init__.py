"""The week as a picture: SVG first, PNG when it is sent."""

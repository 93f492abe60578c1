"""What every test shares."""

from hypothesis import settings

# The same examples on every machine and every run, and no deadline that a busy one would miss.
settings.load_profile("ci")

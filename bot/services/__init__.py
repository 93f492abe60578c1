"""Use cases, each decided inside the one transaction of its update or tick."""

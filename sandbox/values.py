"""Types shared by the whole sandbox."""

from typing import Any

JsonObject = dict[str, Any]

"""What the bot knows, as pure functions and values: no clock, no network, no database."""

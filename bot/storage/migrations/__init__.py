"""The schema, step by step; bot.storage.schema runs it."""

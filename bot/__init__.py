"""Surefoot: a self-hosted Telegram bot that meets the relationship alarm while it is live."""

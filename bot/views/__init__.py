"""What is said: pure functions from an outcome to a message."""

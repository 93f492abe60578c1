"""What must stay so across the house, whoever changes what."""

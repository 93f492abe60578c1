"""Where things are kept: tables, repositories, the unit of work, and sealing."""

"""The command line: the same work as the ribbon's buttons, without Excel."""

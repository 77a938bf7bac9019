"""Orders and workbooks on the disk, read and written without Excel."""

"""The register of sanctions and issued orders: a file on one PC, PostgreSQL in a department."""

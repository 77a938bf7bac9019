"""The steps from one shape of the register to the next, run by alembic."""

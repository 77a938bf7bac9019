"""Where alembic meets the register: the connection is handed in, nothing is configured in files."""

from alembic import context

from xlbudget.ledger.tables import metadata

# The caller has begun the transaction, so a step that fails leaves the old shape whole.
context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    transactional_ddl=False,
)
context.run_migrations()

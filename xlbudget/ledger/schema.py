"""The register's shape: which step it stands at, and how it gets to the newest."""

from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.engine import Connection

_STEPS = Path(__file__).parent / "migrations"


def newest() -> str:
    """Return the number of the last step; steps are numbered 0001, 0002 …"""
    return max(path.name[1:5] for path in (_STEPS / "versions").glob("r[0-9]*.py"))


def shape_of(connection: Connection) -> str | None:
    """Return the step that a database stands at, ``None`` when it holds no register."""
    if not sa.inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(sa.text("SELECT version_num FROM alembic_version")).scalar()


def to_newest(connection: Connection) -> None:
    """Take all steps that are due, within the caller's transaction."""
    # Imported here: alembic takes 0.2 s, and an open register needs it no more.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_STEPS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")

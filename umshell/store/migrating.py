"""Brings a store to the newest revision with Alembic. Heavy to import."""

from alembic import command
from alembic.config import Config

from umshell.resources import state_path


def migrate(url: str, schema: str | None = None, revision: str = "head") -> None:
    """Applies the migrations that a store lacks, up to a revision."""
    config = Config()
    config.set_main_option("script_location", str(state_path("migrations")))
    config.set_main_option("sqlalchemy.url", url.replace("%", "%%"))
    config.attributes["schema"] = schema
    command.upgrade(config, revision)

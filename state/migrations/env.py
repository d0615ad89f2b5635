"""Runs migrations on the database that the store names."""

from alembic import context
from sqlalchemy import create_engine, text

from umshell.store.schema import metadata


def run() -> None:
    """On a connection of its own, in the schema of the organization where there are schemas."""
    engine = create_engine(context.config.get_main_option("sqlalchemy.url") or "")
    schema = context.config.attributes.get("schema")
    with engine.connect() as connection:
        if schema is not None:
            connection.execute(text(f'SET search_path TO "{schema}"'))
            connection.commit()
        context.configure(connection=connection, target_metadata=metadata(), render_as_batch=True)
        with context.begin_transaction():
            context.run_migrations()
    engine.dispose()


run()

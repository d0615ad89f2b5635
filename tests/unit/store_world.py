"""Stores for tests: in memory, in a file, on a PostgreSQL server; and cmdlets run on them without a script."""

import os
from pathlib import Path
from typing import Any

import pytest

from umshell.runtime.options import Options
from umshell.runtime.silent_host import SilentHost
from umshell.shell import Shell
from umshell.store.connection import PostgreSQLConnection
from umshell.store.database import Store
from umshell.store.opening import IN_MEMORY, open_store
from umshell.store.organizations import plain_url
from umshell.store.records import CommandLine
from umshell.store.um.dial_plan import UMDialPlan, phone_context
from umshell.store.um.mailbox_policy import UMMailboxPolicy

POSTGRES = os.environ.get("UMSHELL_TEST_POSTGRES")
needs_postgres = pytest.mark.skipif(not POSTGRES, reason="UMSHELL_TEST_POSTGRES names no PostgreSQL server")

BACKENDS = [
    pytest.param("memory", id="memory"),
    pytest.param("file", id="file"),
    pytest.param("postgresql", id="postgresql", marks=[pytest.mark.postgres, needs_postgres]),
]


def place_of(backend: str, folder: Path) -> str:
    """Where a store of its own can be made."""
    if backend == "memory":
        return IN_MEMORY
    if backend == "file":
        return str(folder / "store.sqlite")
    assert POSTGRES is not None
    return POSTGRES


def fresh_store(backend: str, folder: Path, **options: Any) -> Store:
    """A new organization; on a server, in a schema of its own that is made anew."""
    name = "contoso"
    if backend == "postgresql":
        name = f"test_{os.getpid()}"
        connection = PostgreSQLConnection(plain_url(POSTGRES or ""), name)
        connection.drop_schema()
        connection.close()
    return open_store(place_of(backend, folder), name, transcript=True, **options)


def add_plan(store: Store, name: str) -> UMDialPlan:
    """A dial plan with its policy, in one record."""
    with store.record(lambda: CommandLine(f"New-UMDialPlan -Name {name}", "test.ps1", 1)) as record:
        plan: UMDialPlan = UMDialPlan.new(
            store.directory,
            Name=name,
            NumberOfDigitsInExtension=4,
            PhoneContext=phone_context(name, store.directory.domain),
        )
        record.add(plan)
        policy = UMMailboxPolicy.new(store.directory, Name=plan.default_policy_name, UMDialPlan=plan.Identity)
        record.add(policy)
    return plan


def run(script: str, store: Store | None = None, **options: Any) -> tuple[list[str], list[str]]:
    """The lines that a script writes and the messages of its errors, on a store or on a new contoso."""
    host = SilentHost()
    shell = Shell(host, Options(store=IN_MEMORY, transcript=True, **options), store)
    shell.run(script)
    return [line for line in host.lines if line], [record.message for record in host.errors]


def shell_store(organization: str) -> Store:
    """A new sample organization in memory; those with a setup of their own need a shell."""
    return Shell(SilentHost(), Options(store=IN_MEMORY, organization=organization, transcript=True)).store

"""Mailboxes, databases and the organization in the versions of Exchange: what only one of them has or does."""

from pathlib import Path

import pytest

from tests.unit.store_world import fresh_store
from tests.unit.test_exchange_versions import transcript
from umshell.runtime.options import Options
from umshell.runtime.silent_host import SilentHost
from umshell.shell import Shell
from umshell.store.opening import IN_MEMORY
from umshell.store.records import CommandLine
from umshell.store.server import ExchangeServer, MailboxDatabase


@pytest.mark.parametrize(
    ("version", "name"),
    [
        ("2010", "Personal Archive - Kim Akers"),
        ("2013", "In-Place Archive - Kim Akers"),
        ("2016", "In-Place Archive -Kim Akers"),
    ],
)
def test_each_version_names_archives_in_its_way(tmp_path: Path, version: str, name: str) -> None:
    assert transcript(tmp_path, "(Enable-Mailbox kim -Archive).ArchiveName", version).strip() == name


MANAGED_FOLDERS = {
    "Set-Mailbox": "Set-Mailbox kim {}; (Get-Mailbox kim).ManagedFolderMailboxPolicy",
    "New-Mailbox": "(New-Mailbox 'Room 8' -Room {}).ManagedFolderMailboxPolicy",
    "Enable-Mailbox": "(Enable-Mailbox uma {}).ManagedFolderMailboxPolicy",
}


@pytest.mark.parametrize("command", MANAGED_FOLDERS)
def test_managed_folders_are_those_of_2010_and_warned_of(tmp_path: Path, command: str) -> None:
    script = MANAGED_FOLDERS[command].format("-ManagedFolderMailboxPolicy Sales")
    told = transcript(tmp_path, script, "2010")
    assert "WARNING: The managed folder mailbox policy 'Sales' is assigned" in told
    assert told.rstrip().endswith("Sales")
    assert "NamedParameterNotFound" in transcript(tmp_path, script, "2013")


@pytest.mark.parametrize("command", MANAGED_FOLDERS)
def test_who_knows_that_is_not_warned(tmp_path: Path, command: str) -> None:
    script = MANAGED_FOLDERS[command].format("-ManagedFolderMailboxPolicy Sales -ManagedFolderMailboxPolicyAllowed")
    assert transcript(tmp_path, script, "2010").strip() == "Sales"


@pytest.mark.parametrize("name", ["PermanentlyDeleteDisabled", "PublicFolderContentReplicationDisabled"])
def test_the_organization_of_2010(tmp_path: Path, name: str) -> None:
    script = f"Set-OrganizationConfig -{name} $true; (Get-OrganizationConfig).{name}"
    assert transcript(tmp_path, script, "2010").strip() == "True"
    assert "NamedParameterNotFound" in transcript(tmp_path, script, "2016")


def databases(exchange: str, build: str, **parameters: bool) -> list[str]:
    """What Get-MailboxDatabase shows when one more server has that build."""
    shell = Shell(SilentHost(), Options(store=IN_MEMORY, transcript=True, exchange=exchange))
    try:
        store = shell.store
        with store.record(lambda: CommandLine("setup", None, None)) as record:
            server = ExchangeServer.new(store.directory, Name="OLD1", build=build, domain="contoso.com")
            record.add(server)
            record.add(MailboxDatabase.new(store.directory, Name="OLD1-DB1", Server=server.Identity))
        return [str(each.Name) for each in shell.invoke("Get-MailboxDatabase", **parameters)]
    finally:
        shell.close()


@pytest.mark.parametrize(
    ("exchange", "build", "switch"),
    [
        ("2010", "Version 8.3 (Build 83.6)", "IncludePreExchange2010"),
        ("2013", "Version 14.3 (Build 123.4)", "IncludePreExchange2013"),
        ("2016", "Version 14.3 (Build 123.4)", "IncludePreExchange2013"),
    ],
)
def test_databases_of_older_servers_are_shown_on_demand(exchange: str, build: str, switch: str) -> None:
    assert "OLD1-DB1" not in databases(exchange, build)
    assert "OLD1-DB1" in databases(exchange, build, **{switch: True})
    assert "OLD1-DB1" in databases(exchange, "Version 15.1 (Build 2507.6)")


def test_passwords_are_kept_as_hashes_alone(tmp_path: Path) -> None:
    fresh_store("file", tmp_path).close()
    shell = Shell(SilentHost(), Options(store=str(tmp_path / "store.sqlite")))
    secrets = ["Pa$$word1", "Another secret", "A third one", "Room secret"]
    try:
        shell.invoke("New-Mailbox", Name="Zoe", UserPrincipalName="zoe@contoso.com", Password=secrets[0])
        shell.invoke("Set-Mailbox", Identity="zoe", Password=secrets[1])
        shell.invoke("Set-Mailbox", Identity="zoe", OldPassword=secrets[1], NewPassword=secrets[2])
        room = {"Room": True, "EnableRoomMailboxAccount": True, "RoomMailboxPassword": secrets[3]}
        shell.invoke("New-Mailbox", Name="Room 9", **room)
    finally:
        shell.close()
    raw = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert not [secret for secret in secrets if secret.encode() in raw]

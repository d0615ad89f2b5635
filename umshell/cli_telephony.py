"""The commands for what lies around the organization: its network, calls into it, and a picture of it."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from umshell.shell import Shell
    from umshell.telephony.trace import CallRequest, Trace

Declare = Callable[[Callable[..., int]], Any]
Run = Callable[[dict[str, Any], dict[str, Any], Callable[["Shell"], int]], None]


def add_commands(main: click.Group, session_options: Callable[[Any], Any], run: Run) -> None:
    """Adds `network`, `call` and `map` to the command; each runs in a session."""
    add_network(main, session_options, run)
    add_call(main, session_options, run)
    add_map(main, session_options, run)


# The network


def add_network(main: click.Group, session_options: Callable[[Any], Any], run: Run) -> None:
    @main.group()
    def network() -> None:
        """Shows and changes the modelled network: hosts, their addresses, and whether they answer."""

    def command(name: str) -> Declare:
        """A command of the group whose function makes a job of its arguments."""

        def declare(function: Callable[..., int]) -> Any:
            @click.pass_obj
            def callback(given: dict[str, Any], /, **arguments: Any) -> None:
                own = {key: arguments.pop(key) for key in list(arguments) if key.startswith("own_")}
                run(given, arguments, lambda shell: function(shell, **{key[4:]: own[key] for key in own}))

            callback.__doc__ = function.__doc__
            callback.__click_params__ = list(getattr(function, "__click_params__", []))  # type: ignore[attr-defined]
            return network.command(name)(session_options(callback))

        return declare

    _add_host_commands(command)
    _add_peer_commands(command)


def _add_host_commands(command: Callable[[str], Declare]) -> None:
    @command("list")
    def list_hosts(shell: "Shell") -> int:
        """Lists the hosts."""
        return _show(shell, "Get-UMNetworkHost", ("Name", "Addresses", "AnswersOptions", "SipResponse", "Transports"))

    @command("add")
    @click.argument("own_name", metavar="NAME")
    @click.argument("own_addresses", metavar="[ADDRESS]...", nargs=-1)
    @_host_options
    def add_host(shell: "Shell", name: str, addresses: tuple[str, ...], **changes: Any) -> int:
        """Puts the host NAME with these addresses on the network."""
        return _change(shell, "New-UMNetworkHost", Name=name, Addresses=addresses, **changes)

    @command("change")
    @click.argument("own_name", metavar="NAME")
    @click.argument("own_addresses", metavar="[ADDRESS]...", nargs=-1)
    @_host_options
    def change_host(shell: "Shell", name: str, addresses: tuple[str, ...], **changes: Any) -> int:
        """Changes the host NAME; addresses that are given take the place of those that are there."""
        return _change(shell, "Set-UMNetworkHost", Identity=name, Addresses=addresses, **changes)

    @command("remove")
    @click.argument("own_name", metavar="NAME")
    def remove_host(shell: "Shell", name: str) -> int:
        """Takes the host NAME off the network."""
        return _run(shell, "Remove-UMNetworkHost", "-Identity", name, "-Confirm:$false")


def _host_options(function: Callable[..., Any]) -> Callable[..., Any]:
    options = (
        click.option("--answer/--no-answer", "own_AnswersOptions", default=None, help="To SIP OPTIONS."),
        click.option("--response", "own_SipResponse", type=int, help="The SIP response it gives (200)."),
        click.option("--transport", "own_Transports", multiple=True, help="TCP, TLS or UDP."),
    )
    for option in reversed(options):
        function = option(function)
    return function


def _add_peer_commands(command: Callable[[str], Declare]) -> None:
    @command("peers")
    @click.option("--server", "own_server", help="The server whose memory is shown (the local one).")
    def peers(shell: "Shell", server: str | None) -> int:
        """Lists the SIP peers that a server trusts, with the addresses it keeps of them."""
        arguments = ("-Server", server) if server else ()
        return _show(shell, "Get-UMSipPeer", ("Host", "Addresses", "Origin", "UMIPGateway"), *arguments)

    @command("probe")
    @click.argument("own_gateway", metavar="[GATEWAY]", required=False)
    @click.option("--server", "own_server", help="The server that asks (the local one).")
    def probe(shell: "Shell", gateway: str | None, server: str | None) -> int:
        """Sends SIP OPTIONS to all gateways or to one; what does not answer is an event."""
        arguments = [*(("-UMIPGateway", gateway) if gateway else ()), *(("-Server", server) if server else ())]
        return _show(
            shell,
            "Test-UMSipPeer",
            ("UMIPGateway", "Address", "Transport", "Response", "Succeeded", "Reason"),
            *arguments,
        )


def _change(shell: "Shell", name: str, *, Addresses: tuple[str, ...], **values: Any) -> int:
    """Runs a command on a host, with the values that were given."""
    arguments: list[str] = []
    for key, value in {"Addresses": Addresses, **values}.items():
        if value is None or value == ():
            continue
        arguments += [f"-{key}", *([_quoted(*value)] if isinstance(value, tuple) else [_quoted(value)])]
    return _run_text(shell, f"{name} {' '.join(arguments)}{' | Out-Null' if name.startswith('New') else ''}")


def _show(shell: "Shell", name: str, columns: tuple[str, ...], *arguments: str) -> int:
    text = " ".join(each if each.startswith("-") else _quoted(each) for each in arguments)
    return _run_text(shell, f"{name} {text} | Format-Table -AutoSize -Property {', '.join(columns)}")


def _run(shell: "Shell", name: str, *arguments: str) -> int:
    return _run_text(shell, " ".join([name, *(a if a.startswith("-") else _quoted(a) for a in arguments)]))


def _run_text(shell: "Shell", text: str) -> int:
    shell.run(text)
    return 1 if shell.had_errors else 0


def _quoted(*values: object) -> str:
    """Values as PowerShell writes them."""
    return ", ".join(_word(value) for value in values)


def _word(value: object) -> str:
    if isinstance(value, bool):
        return "$true" if value else "$false"
    return str(value) if isinstance(value, int) else "'" + str(value).replace("'", "''") + "'"


# Calls


_CALL_OPTIONS = (
    click.option("--to", "own_to", help="The number that is called."),
    click.option("--from", "own_caller", default="", help="The number of the caller; anonymous without it."),
    click.option("--gateway", "own_gateway", help="The UM IP gateway that the call comes from."),
    click.option("--address", "own_address", help="The IP address that the call comes from."),
    click.option("--diversion", "own_diversion", help="Whose telephone the call was diverted from."),
    click.option("--at", "own_at", help="When, by the clock of this computer (now)."),
    click.option("--keys", "own_keys", default="", help="What the caller presses, separated by commas."),
    click.option("--pin", "own_pins", default="", help="PINs that the caller tries, separated by commas."),
    click.option("--answered/--busy", "own_is_answered", default=True, help="Whether transfers are answered."),
    click.option("--message/--no-message", "own_leaves_message", default=True, help="Whether a message is left."),
    click.option("--fax", "own_is_fax", is_flag=True, help="A fax calls."),
    click.option(
        "--schedule", "own_schedule", default="Free", help="Of the person called: Free, Tentative, Busy, OutOfOffice.",
        type=click.Choice(("Free", "Tentative", "Busy", "OutOfOffice"), case_sensitive=False),
    ),
    click.option("--automatic-replies", "own_automatic_replies", is_flag=True, help="They are on."),
    click.option("--server", "own_server", help="The call router that the device calls (the local server)."),
    click.option(
        "--transport", "own_transport", help="By the gateway's port, unless given.",
        type=click.Choice(("TCP", "TLS"), case_sensitive=False),
    ),
    click.option(
        "--duration", "own_seconds", type=click.IntRange(min=0), default=30, help="Seconds that the call lasts (30)."
    ),
    click.option("--play-on-phone", "own_user", help="The user whose message is played to the number; goes out."),
    click.option("--hold", "own_holds", is_flag=True, help="The call stays in progress."),
    click.option("--hang-up", "own_hangs_up", is_flag=True, help="Ends the calls in progress; none is placed."),
    click.option("--json", "own_as_json", is_flag=True, help="Prints the trace as JSON."),
)  # fmt: skip


def add_call(main: click.Group, session_options: Callable[[Any], Any], run: Run) -> None:
    def call(given: dict[str, Any], /, **arguments: Any) -> None:
        """Places a call and prints its path: which property of which object decided what, or why it is refused."""
        own = {key.removeprefix("own_"): arguments.pop(key) for key in list(arguments) if key.startswith("own_")}
        if own["to"] is None and not own["hangs_up"]:
            raise click.UsageError("Missing option '--to'.")
        run(given, arguments, lambda shell: _call(shell, own))

    decorated: Any = session_options(click.pass_obj(call))
    for option in reversed(_CALL_OPTIONS):
        decorated = option(decorated)
    main.command("call")(decorated)


def _call(shell: "Shell", own: dict[str, Any]) -> int:
    import json

    from umshell.telephony.calling import data_of, hang_up, lines_of

    if own["hangs_up"]:
        click.echo(f"Calls ended: {hang_up(shell.store)}")
        return 0
    trace = _placed(shell, own)
    if own["as_json"]:
        click.echo(json.dumps(data_of(trace), indent=2, ensure_ascii=False))
    else:
        click.echo("\n".join(lines_of(trace)))
    return 0 if trace.is_accepted else 1


def _placed(shell: "Shell", own: dict[str, Any]) -> "Trace":
    from umshell.telephony.calling import NoSuchUser, place_call, place_play

    settings = {"seconds": own["seconds"], "holds": own["holds"]}
    if own["user"] is None:
        return place_call(shell.store, _request(own), **settings)
    try:
        return place_play(shell.store, own["user"], _request(own), **settings)
    except NoSuchUser as error:
        raise click.ClickException(str(error)) from None


def _request(own: dict[str, Any]) -> "CallRequest":
    from umshell.telephony.trace import CallRequest

    names = (
        "to", "caller", "gateway", "address", "diversion", "server", "is_answered", "leaves_message", "is_fax",
        "schedule", "automatic_replies",
    )  # fmt: skip
    values = {name: own[name] for name in names}
    transport = own["transport"]
    return CallRequest(
        **values, time=_time(own["at"]), transport=transport and transport.upper(), keys=_parts(own["keys"]),
        pins=_parts(own["pins"]),
    )  # fmt: skip


def _parts(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()]


def _time(text: str | None) -> Any:
    from umshell.errors import ClrException
    from umshell.values.dates import DateTime

    if text is None:
        return DateTime.utc_now()
    from umshell.values.dates_parse import parse_date

    try:
        return parse_date(text)
    except ClrException as error:
        raise click.BadParameter(error.Message, param_hint="--at") from None


# The picture


def add_map(main: click.Group, session_options: Callable[[Any], Any], run: Run) -> None:
    @main.command("map")
    @click.option("--format", "own_form", type=click.Choice(("text", "mermaid", "svg")), default="text")
    @click.option("--no-users", "own_no_users", is_flag=True, help="Leaves the users out.")
    @click.option("--output", "own_output", type=click.Path(path_type=Path), help="The file that is written.")
    @session_options
    @click.pass_obj
    def draw_map(
        given: dict[str, Any], /, own_form: str, own_no_users: bool, own_output: Path | None, **arguments: Any
    ) -> None:
        """Draws plans, gateways, hunt groups, policies, attendants, servers and users; broken links are dashed."""
        run(given, arguments, lambda shell: _draw(shell, own_form, own_no_users, own_output))


def _draw(shell: "Shell", form: str, no_users: bool, output: Path | None) -> int:
    from umshell.telephony.picture import draw

    text = draw(shell.store, form, with_users=not no_users)
    if output is None:
        click.echo(text, nl=False)
    else:
        output.write_text(text, "utf-8", newline="\n")
    return 0

"""Types that .NET or Windows has and umshell lacks: asking for one says so."""

from __future__ import annotations

# Namespaces of which nothing beyond what the families declare exists here; of those that a script must load first
# (System.Windows.Forms and the like) the plain error is right
_NAMESPACES = (
    "microsoft.management.infrastructure.", "microsoft.win32.", "system.componentmodel.", "system.configuration.",
    "system.data.", "system.directoryservices.", "system.io.compression.", "system.io.isolatedstorage.",
    "system.io.pipes.", "system.io.ports.", "system.linq.", "system.management.managementobject",
    "system.management.managementclass", "system.management.automation.runspaces.",
    "system.management.automation.language.", "system.net.http.", "system.net.networkinformation.",
    "system.net.security.", "system.net.sockets.", "system.reflection.emit.", "system.runtime.",
    "system.security.accesscontrol.", "system.security.cryptography.", "system.serviceprocess.",
    "system.threading.", "system.timers.", "system.xml.linq.", "system.xml.schema.", "system.xml.serialization.",
    "system.xml.xsl.", "system.collections.concurrent.", "system.collections.specialized.", "system.diagnostics.",
)  # fmt: skip
_NAMES = frozenset(
    [
        "adsi",
        "adsisearcher",
        "ciminstance",
        "cimsession",
        "powershell",
        "runspace",
        "runspacefactory",
        "wmi",
        "wmiclass",
        "wmisearcher",
        "system.appcontext",
        "system.lazy`1",
        "system.timezone",
        "system.weakreference",
        "system.collections.bitarray",
        "system.collections.generic.comparer`1",
        "system.collections.generic.equalitycomparer`1",
        "system.collections.generic.priorityqueue`2",
        "system.io.binaryreader",
        "system.io.binarywriter",
        "system.io.bufferedstream",
        "system.io.driveinfo",
        "system.io.filesystemwatcher",
        "system.management.automation.powershell",
        "system.management.automation.psparser",
        "system.net.cookie",
        "system.net.credentialcache",
        "system.net.httplistener",
        "system.net.httpwebrequest",
        "system.net.webproxy",
        "system.net.webrequest",
        "system.security.principal.genericprincipal",
        "system.security.principal.wellknownsidtype",
        "system.text.codepagesencodingprovider",
        "system.text.rune",
        "system.xml.xmlreader",
        "system.xml.xmlreadersettings",
        "system.xml.xmltextreader",
        "system.xml.xpath.xpathdocument",
        "system.valuetuple",
        "system.management.automation.pseventmanager",
        "system.management.automation.psmoduleinfo",
    ]
)


def exists_elsewhere(name: str) -> bool:
    """Whether a type of that name, with or without `System.`, is one that only others have."""
    lower = name.partition("[")[0].strip().lower()
    return any(
        full in _NAMES or f"{full}`1" in _NAMES or full.startswith(_NAMESPACES) for full in (lower, f"system.{lower}")
    )

"""Get-FileHash: the hash of a file's content."""

import hashlib
from collections.abc import Iterator
from typing import Annotated

from umshell.cmdlets.core.items import PATH_SET, ItemCommand, LiteralPaths, Paths
from umshell.runtime.cmdlet import Parameter, cmdlet
from umshell.runtime.validation import ValueSet
from umshell.values.psobject import PSTypedObject

_ALGORITHMS = ("SHA1", "SHA256", "SHA384", "SHA512", "MD5")


class FileHashInfo(PSTypedObject):
    """A file, its hash, and how that was made."""

    TypeNames = ("Microsoft.PowerShell.Commands.FileHashInfo", "System.Object")
    PropertyNames = ("Algorithm", "Hash", "Path")

    def __init__(self, algorithm: str, hash: str, path: str) -> None:
        self.Algorithm = algorithm
        self.Hash = hash
        self.Path = path


@cmdlet("Get", "FileHash", default_set=PATH_SET, class_name="Microsoft.PowerShell.Commands.GetFileHashCommand")
class GetFileHash(ItemCommand):
    """Gives the hash of files."""

    Path: Paths = None
    LiteralPath: LiteralPaths = None
    Algorithm: Annotated[str, Parameter(validate=(ValueSet(*_ALGORITHMS),))] = "SHA256"

    def process(self) -> Iterator[FileHashInfo]:
        for place in self.places():
            if place.path is not None and place.path.is_file():
                made = hashlib.new(self.Algorithm.lower(), place.path.read_bytes(), usedforsecurity=False)
                yield FileHashInfo(self.Algorithm.upper(), made.hexdigest().upper(), str(place.path))

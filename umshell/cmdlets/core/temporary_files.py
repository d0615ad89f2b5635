"""New-TemporaryFile: an empty file for a while."""

from collections.abc import Iterator

from umshell.runtime.cmdlet import Cmdlet, cmdlet
from umshell.values.dotnet.io_paths import get_temp_file_name
from umshell.values.file_info import FileSystemInfo, info_of


@cmdlet("New", "TemporaryFile", supports_should_process=True, output_types=("System.IO.FileInfo",),
        class_name="Microsoft.PowerShell.Commands.NewTemporaryFileCommand")  # fmt: skip
class NewTemporaryFile(Cmdlet):
    """Makes an empty file with a name of its own in the folder of temporary files."""

    def end(self) -> Iterator[FileSystemInfo]:
        if self.should_process("Temporary file"):
            yield info_of(self.context.files.for_writing(get_temp_file_name()))

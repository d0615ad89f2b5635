# Import-Csv and Import-Clixml with wildcards in the path.

#### A wildcard that stands for one file
## source: inferred
Set-Content users.csv 'N', 'Ann'
(Import-Csv u*.csv).N
1, 2 | Export-Clixml n.xml
(Import-Clixml *.xml) -join ','
#| Ann
#| 1,2

#### A wildcard that stands for none, or for several
## source: inferred
Import-Csv *.csv
Set-Content a.csv 'N', '1'
Set-Content b.csv 'N', '2'
Import-Csv *.csv
#| ERROR: FileOpenFailure,Microsoft.PowerShell.Commands.ImportCsvCommand [OpenError] line 1
#|   | Cannot perform operation because the wildcard path *.csv did not resolve to a file.
#| ERROR: ReadWriteMultipleFilesNotSupported,Microsoft.PowerShell.Commands.ImportCsvCommand [InvalidArgument] line 4
#|   | Cannot perform operation because the path resolved to more than one file. This command cannot operate on multiple files.

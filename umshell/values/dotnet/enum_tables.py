"""The enumerations of .NET and PowerShell that scripts use; each is made when it is first named.

A table is its names in order, `Name=5` where a value is not the one that follows; `flags` before them marks flags.
"""

from __future__ import annotations

from typing import Any

from umshell.values.enums import EnumType, declare_enum, find_enum

_MANAGEMENT = "System.Management.Automation."
_POWERSHELL = "Microsoft.PowerShell."

TABLES: dict[str, str] = {
    # System
    "System.Base64FormattingOptions": "flags None InsertLineBreaks",
    "System.ConsoleColor": "Black DarkBlue DarkGreen DarkCyan DarkRed DarkMagenta DarkYellow Gray DarkGray Blue Green"
    " Cyan Red Magenta Yellow White",
    "System.ConsoleKey": "Backspace=8 Tab Enter=13 Escape=27 Spacebar=32 PageUp PageDown End Home LeftArrow UpArrow"
    " RightArrow DownArrow Insert=45 Delete D0=48 D1 D2 D3 D4 D5 D6 D7 D8 D9 A=65 B C D E F G H I J K L M N O P Q R S T"
    " U V W X Y Z F1=112 F2 F3 F4 F5 F6 F7 F8 F9 F10 F11 F12",
    "System.ConsoleModifiers": "flags None=0 Alt=1 Shift=2 Control=4",
    "System.DateTimeKind": "Unspecified Utc Local",
    "System.DayOfWeek": "Sunday Monday Tuesday Wednesday Thursday Friday Saturday",
    "System.EnvironmentVariableTarget": "Process User Machine",
    "System.Environment+SpecialFolder": "Desktop=0 Programs=2 MyDocuments=5 Personal=5 Favorites=6 Startup=7 Recent=8"
    " SendTo=9 StartMenu=11 MyMusic=13 MyVideos=14 DesktopDirectory=16 MyComputer=17 NetworkShortcuts=19 Fonts=20"
    " Templates=21 CommonStartMenu=22 CommonPrograms=23 CommonStartup=24 CommonDesktopDirectory=25 ApplicationData=26"
    " PrinterShortcuts=27 LocalApplicationData=28 InternetCache=32 Cookies=33 History=34 CommonApplicationData=35"
    " Windows=36 System=37 ProgramFiles=38 MyPictures=39 UserProfile=40 SystemX86=41 ProgramFilesX86=42"
    " CommonProgramFiles=43 CommonProgramFilesX86=44 CommonTemplates=45 CommonDocuments=46 CommonAdminTools=47"
    " AdminTools=48 CommonMusic=53 CommonPictures=54 CommonVideos=55 Resources=56 LocalizedResources=57 CDBurning=59",
    "System.GCCollectionMode": "Default Forced Optimized",
    "System.MidpointRounding": "ToEven AwayFromZero ToZero ToNegativeInfinity ToPositiveInfinity",
    "System.PlatformID": "Win32S Win32Windows Win32NT WinCE Unix Xbox MacOSX",
    "System.StringComparison": "CurrentCulture CurrentCultureIgnoreCase InvariantCulture InvariantCultureIgnoreCase"
    " Ordinal OrdinalIgnoreCase",
    "System.StringSplitOptions": "flags None RemoveEmptyEntries TrimEntries",
    "System.TypeCode": "Empty Object DBNull Boolean Char SByte Byte Int16 UInt16 Int32 UInt32 Int64 UInt64 Single"
    " Double Decimal DateTime String=18",
    "System.UriComponents": "flags Scheme=1 UserInfo=2 Host=4 Port=8 Path=16 Query=32 Fragment=64 StrongPort=128"
    " KeepDelimiter=1073741824 HostAndPort=132 StrongAuthority=134 AbsoluteUri=127 PathAndQuery=48 HttpRequestUrl=61"
    " SchemeAndServer=13",
    "System.UriFormat": "UriEscaped=1 Unescaped SafeUnescaped",
    "System.UriHostNameType": "Unknown Basic Dns IPv4 IPv6",
    "System.UriKind": "RelativeOrAbsolute Absolute Relative",
    "System.UriPartial": "Scheme Authority Path Query",
    # System.Collections, ComponentModel, Data, Diagnostics
    "System.Collections.Specialized.NotifyCollectionChangedAction": "Add Remove Replace Move Reset",
    "System.ComponentModel.ListSortDirection": "Ascending Descending",
    "System.IO.Compression.CompressionLevel": "Optimal Fastest NoCompression",
    "System.IO.Compression.ZipArchiveMode": "Read Create Update",
    "System.Data.CommandType": "Text=1 StoredProcedure=4 TableDirect=512",
    "System.Data.ConnectionState": "flags Closed=0 Open=1 Connecting=2 Executing=4 Fetching=8 Broken=16",
    "System.Diagnostics.EventLogEntryType": "Error=1 Warning=2 Information=4 SuccessAudit=8 FailureAudit=16",
    "System.Diagnostics.ProcessPriorityClass": "Normal=32 Idle=64 High=128 RealTime=256 BelowNormal=16384"
    " AboveNormal=32768",
    "System.Diagnostics.ProcessWindowStyle": "Normal Hidden Minimized Maximized",
    "System.Diagnostics.TraceLevel": "Off Error Warning Info Verbose",
    # System.Globalization
    "System.Globalization.CalendarWeekRule": "FirstDay FirstFullWeek FirstFourDayWeek",
    "System.Globalization.CompareOptions": "flags None=0 IgnoreCase=1 IgnoreNonSpace=2 IgnoreSymbols=4"
    " IgnoreKanaType=8 IgnoreWidth=16 OrdinalIgnoreCase=268435456 StringSort=536870912 Ordinal=1073741824",
    "System.Globalization.CultureTypes": "flags NeutralCultures=1 SpecificCultures=2 InstalledWin32Cultures=4"
    " AllCultures=7 UserCustomCulture=8 ReplacementCultures=16 WindowsOnlyCultures=32 FrameworkCultures=64",
    "System.Globalization.DateTimeStyles": "flags None=0 AllowLeadingWhite=1 AllowTrailingWhite=2 AllowInnerWhite=4"
    " AllowWhiteSpaces=7 NoCurrentDateDefault=8 AdjustToUniversal=16 AssumeLocal=32 AssumeUniversal=64"
    " RoundtripKind=128",
    "System.Globalization.NumberStyles": "flags None=0 AllowLeadingWhite=1 AllowTrailingWhite=2 AllowLeadingSign=4"
    " Integer=7 AllowTrailingSign=8 AllowParentheses=16 AllowDecimalPoint=32 AllowThousands=64 Number=111"
    " AllowExponent=128 Float=167 AllowCurrencySymbol=256 Currency=383 Any=511 AllowHexSpecifier=512 HexNumber=515"
    " AllowBinarySpecifier=1024 BinaryNumber=1027",
    "System.Globalization.TimeSpanStyles": "flags None AssumeNegative",
    "System.Globalization.UnicodeCategory": "UppercaseLetter LowercaseLetter TitlecaseLetter ModifierLetter OtherLetter"
    " NonSpacingMark SpacingCombiningMark EnclosingMark DecimalDigitNumber LetterNumber OtherNumber SpaceSeparator"
    " LineSeparator ParagraphSeparator Control Format Surrogate PrivateUse ConnectorPunctuation DashPunctuation"
    " OpenPunctuation ClosePunctuation InitialQuotePunctuation FinalQuotePunctuation OtherPunctuation MathSymbol"
    " CurrencySymbol ModifierSymbol OtherSymbol OtherNotAssigned",
    # System.IO
    "System.IO.DriveType": "Unknown NoRootDirectory Removable Fixed Network CDRom Ram",
    "System.IO.FileAccess": "flags Read=1 Write=2 ReadWrite=3",
    "System.IO.FileAttributes": "flags None=0 ReadOnly=1 Hidden=2 System=4 Directory=16 Archive=32 Device=64 Normal=128"
    " Temporary=256 SparseFile=512 ReparsePoint=1024 Compressed=2048 Offline=4096 NotContentIndexed=8192"
    " Encrypted=16384 IntegrityStream=32768 NoScrubData=131072",
    "System.IO.FileMode": "CreateNew=1 Create Open OpenOrCreate Truncate Append",
    "System.IO.FileOptions": "flags None=0 WriteThrough=-2147483648 Encrypted=16384 DeleteOnClose=67108864"
    " SequentialScan=134217728 RandomAccess=268435456 Asynchronous=1073741824",
    "System.IO.FileShare": "flags None=0 Read=1 Write=2 ReadWrite=3 Delete=4 Inheritable=16",
    "System.IO.SearchOption": "TopDirectoryOnly AllDirectories",
    "System.IO.SeekOrigin": "Begin Current End",
    # System.Net
    "System.Net.AuthenticationSchemes": "flags None=0 Digest=1 Negotiate=2 Ntlm=4 IntegratedWindowsAuthentication=6"
    " Basic=8 Anonymous=32768",
    "System.Net.HttpStatusCode": "Continue=100 OK=200 Created Accepted NoContent=204 MovedPermanently=301 Found"
    " NotModified=304 BadRequest=400 Unauthorized PaymentRequired Forbidden NotFound MethodNotAllowed NotAcceptable"
    " RequestTimeout=408 Conflict Gone InternalServerError=500 NotImplemented BadGateway ServiceUnavailable"
    " GatewayTimeout",
    "System.Net.Mail.MailPriority": "Normal Low High",
    "System.Net.NetworkInformation.IPStatus": "Success=0 DestinationNetworkUnreachable=11002"
    " DestinationHostUnreachable=11003 DestinationPortUnreachable=11005 NoResources=11006 PacketTooBig=11009"
    " TimedOut=11010 BadRoute=11012 TtlExpired=11013 Unknown=-1",
    "System.Net.SecurityProtocolType": "flags SystemDefault=0 Ssl3=48 Tls=192 Tls11=768 Tls12=3072 Tls13=12288",
    "System.Net.Sockets.AddressFamily": "Unknown=-1 Unspecified=0 Unix=1 InterNetwork=2 InterNetworkV6=23",
    "System.Net.Sockets.ProtocolType": "Unknown=-1 IP=0 Icmp=1 Tcp=6 Udp=17",
    "System.Net.Sockets.SocketType": "Unknown=-1 Stream=1 Dgram Raw Rdm Seqpacket",
    # System.Reflection, Security, ServiceProcess
    "System.Reflection.BindingFlags": "flags Default=0 IgnoreCase=1 DeclaredOnly=2 Instance=4 Static=8 Public=16"
    " NonPublic=32 FlattenHierarchy=64 InvokeMethod=256 CreateInstance=512 GetField=1024 SetField=2048 GetProperty=4096"
    " SetProperty=8192",
    "System.Reflection.MemberTypes": "flags Constructor=1 Event=2 Field=4 Method=8 Property=16 TypeInfo=32 Custom=64"
    " NestedType=128 All=191",
    "System.Security.AccessControl.AccessControlType": "Allow Deny",
    "System.Security.AccessControl.FileSystemRights": "flags ReadData=1 WriteData=2 AppendData=4"
    " ReadExtendedAttributes=8 WriteExtendedAttributes=16 ExecuteFile=32 DeleteSubdirectoriesAndFiles=64"
    " ReadAttributes=128 WriteAttributes=256 Write=278 Delete=65536 ReadPermissions=131072 Read=131209"
    " ReadAndExecute=131241 Modify=197055 ChangePermissions=262144 TakeOwnership=524288 Synchronize=1048576"
    " FullControl=2032127",
    "System.Security.AccessControl.InheritanceFlags": "flags None ContainerInherit ObjectInherit",
    "System.Security.AccessControl.PropagationFlags": "flags None NoPropagateInherit InheritOnly",
    "System.Security.Cryptography.X509Certificates.StoreLocation": "CurrentUser=1 LocalMachine",
    "System.Security.Cryptography.X509Certificates.StoreName": "AddressBook=1 AuthRoot CertificateAuthority Disallowed"
    " My Root TrustedPeople TrustedPublisher",
    "System.Security.Principal.WindowsBuiltInRole": "Administrator=544 User Guest PowerUser AccountOperator"
    " SystemOperator PrintOperator BackupOperator Replicator",
    "System.ServiceProcess.ServiceControllerStatus": "Stopped=1 StartPending StopPending Running ContinuePending"
    " PausePending Paused",
    "System.ServiceProcess.ServiceStartMode": "Boot System Automatic Manual Disabled",
    # System.Text, Threading, Xml
    "System.Text.NormalizationForm": "FormC=1 FormD=2 FormKC=5 FormKD=6",
    "System.Text.RegularExpressions.RegexOptions": "flags None=0 IgnoreCase=1 Multiline=2 ExplicitCapture=4 Compiled=8"
    " Singleline=16 IgnorePatternWhitespace=32 RightToLeft=64 ECMAScript=256 CultureInvariant=512 NonBacktracking=1024",
    "System.Threading.ApartmentState": "STA MTA Unknown",
    "System.Threading.ThreadPriority": "Lowest BelowNormal Normal AboveNormal Highest",
    "System.Xml.ConformanceLevel": "Auto Fragment Document",
    "System.Xml.Formatting": "None Indented",
    "System.Xml.NewLineHandling": "Replace Entitize None",
    "System.Xml.WriteState": "Start Prolog Element Attribute Content Closed Error",
    "System.Xml.XmlNodeType": "None Element Attribute Text CDATA EntityReference Entity ProcessingInstruction Comment"
    " Document DocumentType DocumentFragment Notation Whitespace SignificantWhitespace EndElement EndEntity"
    " XmlDeclaration",
    "System.Windows.Forms.DialogResult": "None OK Cancel Abort Retry Ignore Yes No",
    # PowerShell
    _MANAGEMENT + "CommandOrigin": "Runspace Internal",
    _MANAGEMENT + "CommandTypes": "flags Alias=1 Function=2 Filter=4 Cmdlet=8 ExternalScript=16 Application=32"
    " Script=64 Configuration=256 All=383",
    _MANAGEMENT + "CompletionResultType": "Text History Command ProviderItem ProviderContainer Property Method"
    " ParameterName ParameterValue Variable Namespace Type Keyword DynamicKeyword",
    _MANAGEMENT + "Host.ControlKeyStates": "flags RightAltPressed=1 LeftAltPressed=2 RightCtrlPressed=4"
    " LeftCtrlPressed=8 ShiftPressed=16 NumLockOn=32 ScrollLockOn=64 CapsLockOn=128 EnhancedKey=256",
    _MANAGEMENT + "Host.ReadKeyOptions": "flags AllowCtrlC=1 NoEcho=2 IncludeKeyDown=4 IncludeKeyUp=8",
    _MANAGEMENT + "ErrorCategory": "NotSpecified OpenError CloseError DeviceError DeadlockDetected InvalidArgument"
    " InvalidData InvalidOperation InvalidResult InvalidType MetadataError NotImplemented NotInstalled ObjectNotFound"
    " OperationStopped OperationTimeout SyntaxError ParserError PermissionDenied ResourceBusy ResourceExists"
    " ResourceUnavailable ReadError WriteError FromStdErr SecurityError ProtocolError ConnectionError"
    " AuthenticationError LimitsExceeded QuotaExceeded NotEnabled",
    _MANAGEMENT + "ErrorView": "NormalView CategoryView",
    _MANAGEMENT + "ModuleAccessMode": "ReadWrite ReadOnly Constant",
    _MANAGEMENT + "ModuleType": "Script Binary Manifest Cim Workflow",
    _MANAGEMENT + "PSCredentialTypes": "flags Generic=1 Domain=2 Default=3",
    _MANAGEMENT + "PSCredentialUIOptions": "flags None=0 ValidateUserNameSyntax=1 Default=1 AlwaysPrompt=2"
    " ReadOnlyUserName=3",
    _MANAGEMENT + "PSLanguageMode": "FullLanguage RestrictedLanguage NoLanguage ConstrainedLanguage",
    _MANAGEMENT + "PSMemberTypes": "flags AliasProperty=1 CodeProperty=2 Property=4 NoteProperty=8 ScriptProperty=16"
    " Properties=31 PropertySet=32 Method=64 CodeMethod=128 ScriptMethod=256 Methods=448 ParameterizedProperty=512"
    " MemberSet=1024 Event=2048 Dynamic=4096 InferredProperty=8192 All=16383",
    _MANAGEMENT + "PSMemberViewTypes": "flags Extended=1 Adapted=2 Base=4 All=7",
    _MANAGEMENT + "PSTokenType": "Unknown Command CommandParameter CommandArgument Number String Variable Member"
    " LoopLabel Attribute Type Operator GroupStart GroupEnd Keyword Comment StatementSeparator NewLine LineContinuation"
    " Position",
    _MANAGEMENT + "ProgressRecordType": "Processing Completed",
    _MANAGEMENT + "ProviderCapabilities": "flags None=0 Include=1 Exclude=2 Filter=4 ExpandWildcards=8"
    " ShouldProcess=16 Credentials=32 Transactions=64",
    _MANAGEMENT + "RemotingCapability": "None PowerShell SupportedByCommand OwnedByCommand",
    _MANAGEMENT + "ScopedItemOptions": "flags None=0 ReadOnly=1 Constant=2 Private=4 AllScope=8 Unspecified=16",
    _MANAGEMENT + "SessionStateEntryVisibility": "Public Private",
    _MANAGEMENT + "ShouldProcessReason": "flags None WhatIf",
    _MANAGEMENT + "WhereOperatorSelectionMode": "Default First Last SkipUntil Until Split",
    _MANAGEMENT + "WildcardOptions": "flags None=0 Compiled=1 IgnoreCase=2 CultureInvariant=4",
    _MANAGEMENT + "Runspaces.AuthenticationMechanism": "Default Basic Negotiate NegotiateWithImplicitCredential Credssp"
    " Digest Kerberos",
    _MANAGEMENT
    + "Runspaces.RunspaceState": "BeforeOpen Opening Opened Closed Closing Broken Disconnecting Disconnected"
    " Connecting",
    _POWERSHELL + "ExecutionPolicy": "Unrestricted RemoteSigned AllSigned Restricted Bypass Undefined",
    _POWERSHELL + "ExecutionPolicyScope": "Process CurrentUser LocalMachine UserPolicy MachinePolicy",
    _POWERSHELL + "Commands.DisplayHintType": "Date Time DateTime",
    _POWERSHELL + "Commands.ExportAliasFormat": "Csv Script",
    _POWERSHELL + "Commands.OutputModeOption": "None Single Multiple",
    _POWERSHELL + "Commands.FileSystemCmdletProviderEncoding": "Unknown String Unicode Byte BigEndianUnicode UTF8 UTF7"
    " UTF32 Ascii Default Oem BigEndianUTF32",
}

_BY_LOWER: dict[str, str] = {}
_BY_SHORT_NAME = {full_name.rpartition(".")[2].rpartition("+")[2]: full_name for full_name in TABLES}


def make(lower_name: str) -> EnumType | None:
    """Declares the enumeration of that full name in lower case, if there is one here."""
    if not _BY_LOWER:
        _BY_LOWER.update((full_name.lower(), full_name) for full_name in TABLES)
    full_name = _BY_LOWER.get(lower_name)
    return None if full_name is None else _declare(full_name)


def _declare(full_name: str) -> EnumType:
    names = TABLES[full_name].split()
    is_flags = names[0] == "flags"
    members: list[tuple[str, int]] = []
    following = 0
    for item in names[is_flags:]:
        name, _, number = item.partition("=")
        value = int(number) if number else following
        members.append((name, value))
        following = value + 1
    return declare_enum(full_name, members, flags=is_flags)


def __getattr__(name: str) -> Any:
    """`from enum_tables import DayOfWeek` makes the enumeration if it has not been made yet."""
    full_name = _BY_SHORT_NAME.get(name)
    if full_name is None:
        raise AttributeError(name)
    found = find_enum(full_name)
    assert found is not None
    globals()[name] = found
    return found

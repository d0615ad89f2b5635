"""Names that the language itself has: operators, flags of switch, kinds of using, arguments of attributes."""

_COMPARISONS = ("contains", "eq", "ge", "gt", "in", "le", "like", "lt", "match", "ne")
_NEGATIONS = ("notcontains", "notin", "notlike", "notmatch")
_CASED = (*_COMPARISONS, *_NEGATIONS, "replace", "split")
_PLAIN = ("and", "as", "band", "bnot", "bor", "bxor", "f", "is", "isnot", "join", "not", "or", "shl", "shr", "xor")

OPERATORS = tuple(sorted(f"-{name}" for name in (*_PLAIN, *_CASED, *(case + name for name in _CASED for case in "ci"))))
SPECIAL_VARIABLES = (
    "$", "?", "^", "_", "args", "ConfirmPreference", "CurrentlyExecutingCommand", "DebugPreference", "error",
    "ErrorActionPreference", "ErrorView", "ExecutionContext", "false", "HOME", "Host", "InformationPreference", "input",
    "LASTEXITCODE", "LogCommandHealthEvent", "LogCommandLifecycleEvent", "LogEngineHealthEvent",
    "LogEngineLifecycleEvent", "LogProviderHealthEvent", "LogProviderLifecycleEvent", "LogSettingsEvent", "Matches",
    "MaximumHistoryCount", "MyInvocation", "NestedPromptLevel", "null", "OFS", "OutputEncoding", "PID",
    "ProgressPreference", "PSBoundParameters", "PSCmdlet", "PSCommandPath", "PSCulture", "PSDebugContext",
    "PSDefaultParameterValues", "PSEmailServer", "PSHOME", "PSItem", "PSLogUserData", "PSModuleAutoLoadingPreference",
    "PSScriptRoot", "PSSenderInfo", "PSSessionApplicationName", "PSSessionConfigurationName", "PSUICulture",
    "PSVersionTable", "PWD", "ShellId", "StackTrace", "this", "true", "VerboseHelpErrors", "VerbosePreference",
    "WarningPreference", "WhatIfPreference",
)  # fmt: skip
VARIABLE_DRIVES = ("Alias", "Env", "Function", "Variable")
VARIABLE_SCOPES = ("Global:", "Local:", "Script:", "Private:", "Using:")
SWITCH_FLAGS = ("-CaseSensitive", "-Exact", "-File", "-Parallel", "-Regex", "-Wildcard")
USING_KINDS = ("assembly", "module", "namespace", "type")
ATTRIBUTE_ARGUMENTS = {
    "cmdletbinding": (
        "PositionalBinding",
        "DefaultParameterSetName",
        "SupportsShouldProcess",
        "SupportsPaging",
        "SupportsTransactions",
        "ConfirmImpact",
        "HelpUri",
        "RemotingCapability",
    ),
    "parameter": (
        "Position",
        "ParameterSetName",
        "Mandatory",
        "ValueFromPipeline",
        "ValueFromPipelineByPropertyName",
        "ValueFromRemainingArguments",
        "HelpMessage",
        "HelpMessageBaseName",
        "HelpMessageResourceId",
        "DontShow",
    ),
    "outputtype": ("ProviderCmdlet", "ParameterSetName"),
}
_FORMATTED = ("Expression", "FormatString", "Label")
CALCULATED_KEYS = {
    ("select-object", "Property"): ("Name", "Expression"),
    ("sort-object", "Property"): ("Expression", "Ascending", "Descending"),
    ("group-object", "Property"): ("Expression",),
    ("format-table", "Property"): (*_FORMATTED, "Width", "Alignment"),
    ("format-list", "Property"): _FORMATTED,
    ("format-wide", "Property"): ("Expression", "FormatString"),
    ("format-custom", "Property"): ("Expression", "Depth"),
    **{(f"format-{shape}", "GroupBy"): _FORMATTED for shape in ("table", "list", "wide", "custom")},
}

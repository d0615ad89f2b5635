"""ErrorRecord and its parts, as scripts read and make them."""

from __future__ import annotations

from typing import Any

from umshell.errors import ClrException, ErrorCategoryInfo, ErrorDetails, ErrorRecord
from umshell.values.enums import EnumValue
from umshell.values.types import OBJECT, DotNetType

_AUTOMATION = "System.Management.Automation."
RECORD = DotNetType.declare(_AUTOMATION + "ErrorRecord", OBJECT, python=ErrorRecord)
CATEGORY = DotNetType.declare(_AUTOMATION + "ErrorCategoryInfo", OBJECT, python=ErrorCategoryInfo)
DETAILS = DotNetType.declare(_AUTOMATION + "ErrorDetails", OBJECT, python=ErrorDetails)


@RECORD.constructor(
    f"{_AUTOMATION}ErrorRecord new(System.Exception exception, string errorId,"
    " System.Management.Automation.ErrorCategory errorCategory, System.Object targetObject)"
)
def make_record(exception: ClrException, error_id: str, category: EnumValue, target: Any) -> ErrorRecord:
    return ErrorRecord(exception, error_id, category.name, target)


@RECORD.constructor(
    f"{_AUTOMATION}ErrorRecord new({_AUTOMATION}ErrorRecord errorRecord, System.Exception "
    f"replaceParentContainsErrorRecordException)"
)
def copy_record(record: ErrorRecord, exception: ClrException | None) -> ErrorRecord:
    info = record.CategoryInfo
    made = ErrorRecord(exception or record.Exception, record.FullyQualifiedErrorId, info.Category, record.TargetObject)
    made.ErrorDetails = record.ErrorDetails
    made.InvocationInfo = record.InvocationInfo
    return made


RECORD.field("Exception", "System.Exception", read_only=True)
RECORD.field("TargetObject", "System.Object", read_only=True)
RECORD.field("CategoryInfo", _AUTOMATION + "ErrorCategoryInfo", read_only=True)
RECORD.field("FullyQualifiedErrorId", "string", read_only=True)
RECORD.field("ErrorDetails", _AUTOMATION + "ErrorDetails")
RECORD.field("InvocationInfo", _AUTOMATION + "InvocationInfo", read_only=True)
RECORD.field("ScriptStackTrace", "string", read_only=True)
RECORD.property("PipelineIterationInfo", "System.Object")(lambda this: [])
RECORD.method("ToString", "string ToString()")(lambda this: this.message)


@CATEGORY.property("Category", _AUTOMATION + "ErrorCategory")
def category(this: ErrorCategoryInfo) -> EnumValue:
    from umshell.values.dotnet.enum_tables import ErrorCategory

    found: EnumValue | None = ErrorCategory.find(this.Category)
    return ErrorCategory(0) if found is None else found


for _name in ("Activity", "Reason", "TargetName", "TargetType"):
    CATEGORY.field(_name, "string")
CATEGORY.method("GetMessage", "string GetMessage()")(ErrorCategoryInfo.GetMessage)
CATEGORY.method("GetMessage", "string GetMessage(cultureinfo uiCultureInfo)")(lambda this, culture: this.GetMessage())
CATEGORY.method("ToString", "string ToString()")(ErrorCategoryInfo.GetMessage)

DETAILS.constructor(f"{_AUTOMATION}ErrorDetails new(string message)")(ErrorDetails)
DETAILS.field("Message", "string", read_only=True)
DETAILS.field("RecommendedAction", "string")
DETAILS.method("ToString", "string ToString()")(lambda this: this.Message)

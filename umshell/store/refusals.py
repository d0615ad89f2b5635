"""What the organization refuses: class, category and sentence of each refusal, to be corrected in one place.

The class names and sentences that no public source gives are marked by their base: `Unverified`.
"""

from typing import ClassVar

_TASKS = "Microsoft.Exchange.Configuration.Tasks."
_DIRECTORY = "Microsoft.Exchange.Data.Directory."
_UM = "Microsoft.Exchange.Management.Tasks.UM."


class Refusal(Exception):
    """Ends a record: its data and the sentence made of them. Shown as a non-terminating error."""

    namespace: ClassVar[str] = _TASKS
    category: ClassVar[str] = "NotSpecified"
    sentence: ClassVar[str] = "{detail}"
    names_target: ClassVar[bool] = False

    def __init__(self, **data: object) -> None:
        self.data = data
        super().__init__(self.sentence.format(**data))

    @property
    def message(self) -> str:
        return str(self.args[0])

    @property
    def exception_class(self) -> str:
        """The full name of the .NET exception."""
        return f"{self.namespace}{type(self).__name__}Exception"

    @property
    def target(self) -> object:
        return self.data.get("identity") if self.names_target else None


class Unverified(Refusal):
    """A refusal whose class and sentence are ours until a real transcript turns up."""

    namespace = _UM
    category = "InvalidOperation"
    names_target = True


# Finding objects


class ManagementObjectNotFound(Refusal):
    sentence = "The operation couldn't be performed because object '{identity}' couldn't be found on '{server}'."


class ManagementObjectAmbiguous(Refusal):
    sentence = "The operation couldn't be performed because '{identity}' matches multiple entries."


class FilterNotValid(Refusal):
    category = "InvalidArgument"
    sentence = '{detail}\n"{filter}" at position {position}.'


# Names and values


class ADObjectAlreadyExists(Refusal):
    namespace = _DIRECTORY
    sentence = "The object '{identity}' already exists on '{server}'."


class DataValidation(Refusal):
    namespace = "Microsoft.Exchange.Data."
    category = "InvalidData"
    names_target = True
    sentence = "The value '{value}' of the property {property} is not valid: {detail}"


class ParametersConflict(Unverified):
    category = "InvalidArgument"
    sentence = "{detail}"


class StoreIsBusy(Unverified):
    category = "ResourceBusy"
    sentence = (
        "Another process is changing the organization and did not end within {seconds} seconds; nothing was changed."
    )


class ObjectChangedMeanwhile(Unverified):
    category = "WriteError"
    sentence = "The object '{identity}' was changed by another process in the meantime; nothing was changed. Try again."


class ObjectStillReferenced(Unverified):
    category = "WriteError"
    sentence = "The object '{identity}' can't be changed this way because other objects refer to it."


# Dial plans and policies


class DialPlanAssociatedWithServer(Unverified):
    category = "WriteError"
    sentence = "The UM dial plan '{identity}' can't be removed: it is linked to the server(s) {referrers}."


class DialPlanAssociatedWithIPGateway(Unverified):
    category = "WriteError"
    sentence = (
        "The UM dial plan '{identity}' can't be removed: hunt groups link it to the UM IP gateway(s) {referrers}."
    )


class DialPlanAssociatedWithPolicy(Unverified):
    category = "WriteError"
    sentence = "The UM dial plan '{identity}' can't be removed: the UM mailbox policies {referrers} belong to it."


class DialPlanAssociatedWithAutoAttendant(Unverified):
    category = "WriteError"
    sentence = "The UM dial plan '{identity}' can't be removed: the UM auto attendants {referrers} belong to it."


class DialPlanAssociatedWithUser(Unverified):
    category = "WriteError"
    sentence = (
        "The UM dial plan '{identity}' can't be removed. There are UM users who are associated by their UM "
        "mailbox policy with the dial plan."
    )


class DefaultPolicyCreation(Unverified):
    category = "InvalidArgument"
    sentence = "The default UM mailbox policy of the dial plan '{identity}' can't be generated: {detail}"


class MailboxPolicyInUse(Unverified):
    category = "WriteError"
    sentence = "The UM mailbox policy '{identity}' is used by UM-enabled mailboxes: {referrers}."


class DialPlanChangeNotSupported(Unverified):
    sentence = "The UM mailbox policy '{identity}' can't move to another dial plan while mailboxes use it: {referrers}."


# Gateways and hunt groups


class AddressAlreadyInUse(Unverified):
    category = "InvalidArgument"
    sentence = "The address '{identity}' is already used by the UM IP gateway '{gateway}'."


class PilotIdentifierAlreadyInUse(Unverified):
    category = "InvalidArgument"
    sentence = "The UM IP gateway '{gateway}' already has a hunt group with {pilot}: '{identity}'."


class AlreadyInState(Unverified):
    sentence = "The {noun} '{identity}' is already {state}."


# Auto attendants


class AutoAttendantInUse(Unverified):
    category = "WriteError"
    sentence = "The UM auto attendant '{identity}' can't be {action}: {detail}"


class OtherDialPlan(Unverified):
    category = "InvalidArgument"
    sentence = "The {noun} '{identity}' belongs to the dial plan '{found}'; one of the dial plan '{wanted}' is needed."


# Mailboxes and PINs


class UserAlreadyUmEnabled(Unverified):
    sentence = "The user '{identity}' is already enabled for Unified Messaging."


class UserNotUmEnabled(Unverified):
    sentence = "The user '{identity}' is not enabled for Unified Messaging."


class RecipientTypeNotSupported(Unverified):
    category = "InvalidArgument"
    sentence = "The recipient '{identity}' is a {found}; only user mailboxes can be enabled for Unified Messaging."


class RecipientTypeNotExpected(Unverified):
    category = "InvalidArgument"
    sentence = "The recipient '{identity}' is a {found}; {wanted} is needed here."


class ExtensionNotDerived(Unverified):
    category = "InvalidArgument"
    sentence = (
        "An extension number can't be generated for the user '{identity}'. Use the Extensions parameter to give one."
    )


class ExtensionLength(Unverified):
    category = "InvalidArgument"
    sentence = "The extension '{extension}' is not valid: the dial plan '{plan}' has extensions of {digits} digits."


class ExtensionNotUnique(Unverified):
    category = "InvalidArgument"
    sentence = "The extension '{extension}' is already assigned to another user in the dial plan '{plan}'."


class SipResourceIdentifierNeeded(Unverified):
    category = "InvalidArgument"
    sentence = (
        "The dial plan '{plan}' has the URI type {uri_type}: the user '{identity}' needs a SIPResourceIdentifier."
    )


class SipResourceIdentifierNotAllowed(Unverified):
    category = "InvalidArgument"
    sentence = (
        "A SIPResourceIdentifier can't be given for '{identity}': the dial plan '{plan}' has the URI type TelExtn."
    )


class SipResourceIdentifierNotValid(Unverified):
    category = "InvalidArgument"
    sentence = "The SIPResourceIdentifier '{value}' is not valid for the URI type {uri_type}: {detail}"


class PinNotValid(Unverified):
    category = "InvalidArgument"
    sentence = "The PIN for '{identity}' is not valid: {detail}"


class NameNotUnique(Unverified):
    category = "InvalidArgument"
    sentence = "A name or address of '{identity}' belongs to another recipient already."


class AddressNotUnique(Unverified):
    category = "InvalidArgument"
    sentence = "The proxy address '{address}' is already used by '{owner}'."


# Archives, holds, special mailboxes


class ArchiveNotFound(Unverified):
    category = "ObjectNotFound"
    sentence = "The mailbox '{identity}' has no {kind}."


class ArchiveAlreadyExists(Unverified):
    sentence = "The mailbox '{identity}' has an archive already: {found}."


class MailboxOnHold(Unverified):
    sentence = (
        "The mailbox '{identity}' is on litigation hold: what is kept for it would be lost. Use IgnoreLegalHold to go "
        "on all the same."
    )


class LastArbitrationMailbox(Unverified):
    sentence = (
        "'{identity}' is the last arbitration mailbox of the organization: without one there is no moderation. Use "
        "{switch} to go on all the same."
    )


class ArbitrationMailboxHasOABs(Unverified):
    sentence = (
        "The arbitration mailbox '{identity}' makes offline address books (OABGen). Use {switch} to go on all the same."
    )


class DutyAlreadyAssigned(Unverified):
    category = "InvalidArgument"
    sentence = "{duty} belongs to one arbitration mailbox; '{owner}' has it already."


class RootPublicFolderMailboxInUse(Unverified):
    sentence = (
        "'{identity}' holds the hierarchy of all public folders: it can't go while there are other public folder "
        "mailboxes."
    )


class LinkedAccountNotForeign(Unverified):
    category = "InvalidArgument"
    sentence = "The account '{identity}' can't be linked: '{controller}' is a domain controller of this organization."


class PasswordNotValid(Unverified):
    category = "InvalidArgument"
    sentence = "The password for '{identity}' is not valid: {detail}"


# Servers and calls


class DialPlanTypeNotSupported(Unverified):
    category = "InvalidArgument"
    sentence = (
        "The dial plan '{plan}' has the URI type {uri_type}; the server '{identity}' can be linked to "
        "SIP URI dial plans only."
    )


class ServerVersionNotSupported(Unverified):
    sentence = "{detail}"


class CertificateNotFound(Unverified):
    category = "ObjectNotFound"
    sentence = "The certificate with the thumbprint '{identity}' wasn't found on the server '{server}'."


class CertificateNeedsSecureMode(Unverified):
    category = "InvalidArgument"
    sentence = (
        "The certificate '{identity}' can't be used by the service {service} of the server '{server}' while its "
        "startup mode is TCP. Set it to TLS or Dual first."
    )


class CertificateRequestNotSupported(Unverified):
    category = "NotImplemented"
    sentence = "Requests to certification authorities aren't made: leave -GenerateRequest out for a self-signed one."


class LocalGatewayNotFound(Unverified):
    category = "ObjectNotFound"
    sentence = (
        "Test calls are placed by a UM IP gateway whose address is the computer itself; there is none with the "
        "address '{identity}'."
    )


class TestCallFailed(Unverified):
    category = "ConnectionError"
    sentence = "The task encountered an error while making a call. Details: Unable to establish a connection. {detail}"


class TestMailboxNotFound(Unverified):
    category = "ObjectNotFound"
    sentence = "There is no UM-enabled test mailbox to sign in to: the organization has none."


class PromptNotFound(Unverified):
    category = "ObjectNotFound"
    sentence = "The prompt file '{identity}' was not imported for '{owner}'."


class PromptFileNotValid(Unverified):
    category = "InvalidArgument"
    sentence = "The prompt file '{identity}' is not valid: {detail}"


class TooManyRules(Unverified):
    category = "LimitsExceeded"
    sentence = "The mailbox '{identity}' has {limit} call answering rules already."

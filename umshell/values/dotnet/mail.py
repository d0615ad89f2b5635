"""MailMessage, Attachment and SmtpClient: mail as old scripts write it; sending is recorded, nothing leaves."""

from __future__ import annotations

import os
from typing import Any

from umshell.errors import ClrException
from umshell.values import hooks
from umshell.values.collections import Collection
from umshell.values.dotnet.addresses import MAIL, MailAddress
from umshell.values.dotnet.failures import argument_null, invalid_operation
from umshell.values.dotnet.name_values import NameValueCollection
from umshell.values.types import OBJECT, DotNetType, generic_type

_MAIL = "System.Net.Mail."
_COLLECTION = "System.Collections.ObjectModel.Collection`1"
_PORT = 25
_TIMEOUT = 100_000


class MailAddressCollection(Collection):
    """Those who get a message."""

    def __init__(self) -> None:
        super().__init__((), MAIL)

    @property
    def dotnet_type(self) -> DotNetType:
        return ADDRESSES

    def add(self, addresses: str) -> None:
        """Addresses with commas between them."""
        if not addresses:
            raise argument_null("addresses")
        self.extend(MailAddress(each.strip()) for each in addresses.split(","))

    def __str__(self) -> str:
        return ", ".join(map(str, self))


ADDRESSES = DotNetType.declare(
    _MAIL + "MailAddressCollection", generic_type(_COLLECTION, MAIL), python=MailAddressCollection
)
ADDRESSES.method("Add", "void Add(string addresses)")(MailAddressCollection.add)
ADDRESSES.method("Add", "void Add(mailaddress item)")(lambda this, item: this.append(item))
ADDRESSES.method("ToString", "string ToString()")(str)


class Attachment:
    """A file that goes with a message; it must be there."""

    dotnet_name = _MAIL + "Attachment"

    def __init__(self, file_name: str) -> None:
        if file_name is None:
            raise argument_null("fileName")
        gate = hooks.files()
        path = file_name if gate is None else gate.for_reading(file_name)
        if not os.path.isfile(path):
            raise ClrException("System.IO.FileNotFoundException", f"Could not find file '{path}'.")
        self.path = str(path)
        self.Name = os.path.basename(self.path)
        self.ContentId = ""
        self.ps_members: dict[str, object] | None = None


ATTACHMENT = DotNetType.declare(Attachment.dotnet_name, OBJECT, python=Attachment)
ATTACHMENT.constructor(
    f"{Attachment.dotnet_name} new(string fileName)", f"{Attachment.dotnet_name} new(string fileName, string mediaType)"
)(lambda name, _media_type="": Attachment(name))
ATTACHMENT.field("Name", "string")
ATTACHMENT.field("ContentId", "string")
ATTACHMENT.method("Dispose", "void Dispose()")(lambda this: None)
ATTACHMENT.known_missing("ContentStream", "ContentType", "ContentDisposition")


class AttachmentCollection(Collection):
    """The files of a message."""

    def __init__(self) -> None:
        super().__init__((), ATTACHMENT)

    @property
    def dotnet_type(self) -> DotNetType:
        return ATTACHMENTS


ATTACHMENTS = DotNetType.declare(
    _MAIL + "AttachmentCollection", generic_type(_COLLECTION, ATTACHMENT), python=AttachmentCollection
)
ATTACHMENTS.method("Dispose", "void Dispose()")(lambda this: None)


class MailMessage:
    """A message."""

    dotnet_name = _MAIL + "MailMessage"

    def __init__(self, sender: Any = None, to: Any = None, subject: str = "", body: str = "") -> None:
        self.From = MailAddress(sender) if isinstance(sender, str) else sender
        self.Sender: Any = None
        self.To, self.CC, self.Bcc = MailAddressCollection(), MailAddressCollection(), MailAddressCollection()
        self.ReplyToList = MailAddressCollection()
        self.ReplyTo: Any = None
        self.Subject, self.Body = subject or "", body or ""
        self.IsBodyHtml = False
        self.BodyEncoding: Any = None
        self.SubjectEncoding: Any = None
        self.Headers = NameValueCollection()
        self.Attachments = AttachmentCollection()
        self.priority: Any = None
        self.ps_members: dict[str, object] | None = None
        if isinstance(to, str):
            self.To.add(to)
        elif to is not None:
            self.To.append(to)

    @property
    def Priority(self) -> Any:
        from umshell.values.dotnet.enum_tables import MailPriority

        return MailPriority.Normal if self.priority is None else self.priority


MESSAGE = DotNetType.declare(MailMessage.dotnet_name, OBJECT, python=MailMessage, interfaces=("System.IDisposable",))
_NEW = f"{MailMessage.dotnet_name} new"
MESSAGE.constructor(
    f"{_NEW}()", f"{_NEW}(string from, string to)", f"{_NEW}(string from, string to, string subject, string body)",
    f"{_NEW}(mailaddress from, mailaddress to)",
)(MailMessage)  # fmt: skip
for _name, _type in (
    ("From", "mailaddress"), ("Sender", "mailaddress"), ("ReplyTo", "mailaddress"), ("Subject", "string"),
    ("Body", "string"), ("IsBodyHtml", "bool"), ("BodyEncoding", "System.Text.Encoding"),
    ("SubjectEncoding", "System.Text.Encoding"),
):  # fmt: skip
    MESSAGE.field(_name, _type)
for _name, _type in (
    ("To", ADDRESSES.full_name), ("CC", ADDRESSES.full_name), ("Bcc", ADDRESSES.full_name),
    ("ReplyToList", ADDRESSES.full_name), ("Attachments", ATTACHMENTS.full_name),
    ("Headers", NameValueCollection.dotnet_name),
):  # fmt: skip
    MESSAGE.field(_name, _type, read_only=True)
MESSAGE.property("Priority", _MAIL + "MailPriority", lambda this, value: setattr(this, "priority", value))(
    lambda this: this.Priority
)
MESSAGE.method("Dispose", "void Dispose()")(lambda this: None)
MESSAGE.known_missing("AlternateViews", "DeliveryNotificationOptions", "HeadersEncoding")


class SmtpClient:
    """Who would send messages."""

    dotnet_name = _MAIL + "SmtpClient"

    def __init__(self, host: str | None = None, port: int = _PORT) -> None:
        self.Host = host
        self.Port = port
        self.EnableSsl = self.UseDefaultCredentials = False
        self.Timeout = _TIMEOUT
        self.Credentials: Any = None
        self.ps_members: dict[str, object] | None = None

    def send(self, message: MailMessage) -> None:
        """Records a message, after .NET's own checks of it."""
        if message is None:
            raise argument_null("message")
        if message.From is None:
            raise invalid_operation("A from address must be specified.")
        everyone = [*message.To, *message.CC, *message.Bcc]
        if not everyone:
            raise invalid_operation("A recipient must be specified.")
        if not self.Host:
            raise invalid_operation("The SMTP host was not specified.")
        hooks.reach_outside(
            "System.Net.Mail.SmtpClient.Send",
            f"-From {message.From} -To {', '.join(map(str, everyone))} -Subject {message.Subject} -Server {self.Host}",
        )


CLIENT = DotNetType.declare(SmtpClient.dotnet_name, OBJECT, python=SmtpClient, interfaces=("System.IDisposable",))
_NEW = f"{SmtpClient.dotnet_name} new"
CLIENT.constructor(f"{_NEW}()", f"{_NEW}(string host)", f"{_NEW}(string host, int port)")(SmtpClient)
for _name, _type in (
    ("Host", "string"), ("Port", "int"), ("EnableSsl", "bool"), ("UseDefaultCredentials", "bool"), ("Timeout", "int"),
    ("Credentials", "System.Object"),
):  # fmt: skip
    CLIENT.field(_name, _type)
CLIENT.method("Send", f"void Send({MailMessage.dotnet_name} message)")(SmtpClient.send)
CLIENT.method("Send", "void Send(string from, string recipients, string subject, string body)")(
    lambda this, sender, to, subject, body: this.send(MailMessage(sender, to, subject, body))
)
CLIENT.method("Dispose", "void Dispose()")(lambda this: None)
CLIENT.known_missing("SendAsync()", "SendMailAsync()", "DeliveryMethod", "ServicePoint", "PickupDirectoryLocation")

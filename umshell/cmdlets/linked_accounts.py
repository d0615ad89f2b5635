"""Accounts of other forests to which mailboxes and users here are linked."""

from umshell.store.directory import Directory
from umshell.store.refusals import DataValidation, LinkedAccountNotForeign
from umshell.values.exchange.directory import split_rdn


def linked_account(account: str, controller: str, directory: Directory) -> str:
    r"""`FABRIKAM\jdoe` from any name of the account and the domain controller that knows it (LinkedMasterAccount)."""
    domain = controller.partition(".")[2].lower()
    if not domain:
        detail = "it must be the full name of a domain controller."
        raise DataValidation(property="LinkedDomainController", value=controller, detail=detail, identity=account)
    if domain == directory.domain.lower():
        raise LinkedAccountNotForeign(identity=account, controller=controller)
    if "\\" in account and "=" not in account:
        return account
    return f"{domain.partition('.')[0].upper()}\\{_bare_name(account)}"


def _bare_name(account: str) -> str:
    if "=" in account:
        return str(split_rdn(account)[0])
    return account.partition("@")[0].rpartition("/")[2]

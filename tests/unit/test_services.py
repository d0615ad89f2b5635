"""Services of the modelled servers: what keeps one from starting."""

from tests.unit.store_world import run

TOO_MANY = """
New-UMDialPlan P -NumberOfDigitsInExtension 4 -CountryOrRegionCode 1 | Out-Null
1..200 | ForEach-Object { New-UMIPGateway "GW$_" -Address "10.0.0.$_" -UMDialPlan P | Out-Null }
Restart-Service MSExchangeUM
"$((Get-Service MSExchangeUM).Status)"
New-UMIPGateway GW201 -Address 10.0.1.1 -UMDialPlan P | Out-Null
Restart-Service MSExchangeUM
"$((Get-Service MSExchangeUM).Status)"
(Get-EventLog Application -EntryType Error).EventID
try { (Get-Service MSExchangeUM).Start() } catch { $_.Exception.InnerException.Message }
@(Get-EventLog Application -EntryType Error).Count
Remove-UMIPGateway GW201 -Confirm:$false
Start-Service MSExchangeUM
"$((Get-Service MSExchangeUM).Status)"
"""


def test_more_than_200_gateways_of_a_plan_keep_the_service_from_starting() -> None:
    """Reference 1.1.5, 3.2.8."""
    lines, errors = run(TOO_MANY)
    refused = "Cannot start service MSExchangeUM on computer '.'."
    assert lines == ["Running", "Stopped", "1001", refused, "2", "Running"]
    assert len(errors) == 1
    assert "has 201 UM IP gateways; at most 200 are supported" in errors[0]

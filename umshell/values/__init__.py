"""What PowerShell computes with: values, their types, conversions and operators."""

"""An UPDATE of some columns, cut from the compiled one of all: so a new combination needs no compiler."""

from collections.abc import Collection


def limited_to(text: str, names: Collection[str]) -> str:
    """`UPDATE … SET "A"=?, b=?, … WHERE …` with the settings of these columns alone, in the same order."""
    head, _, rest = text.partition(" SET ")
    settings, _, condition = rest.rpartition(" WHERE ")
    kept = [setting for setting in settings.split(", ") if setting.partition("=")[0].strip('"') in names]
    return f"{head} SET {', '.join(kept)} WHERE {condition}"

"""The sixteen colours of a console, as terminals write them."""

_NUMBERS = {
    "Black": 0, "DarkRed": 1, "DarkGreen": 2, "DarkYellow": 3, "DarkBlue": 4, "DarkMagenta": 5, "DarkCyan": 6,
    "Gray": 7, "DarkGray": 60, "Red": 61, "Green": 62, "Yellow": 63, "Blue": 64, "Magenta": 65, "Cyan": 66, "White": 67,
}  # fmt: skip


def colored(text: str, foreground: str | None, background: str | None) -> str:
    """The text between the codes of its colours; line ends stay outside. A black background is the terminal's own."""
    codes = []
    if foreground in _NUMBERS:
        codes.append(str(30 + _NUMBERS[foreground]))
    if background in _NUMBERS and background != "Black":
        codes.append(str(40 + _NUMBERS[background]))
    if not codes or not text.strip("\n"):
        return text
    body = text.rstrip("\n")
    return f"\x1b[{';'.join(codes)}m{body}\x1b[0m{text[len(body) :]}"

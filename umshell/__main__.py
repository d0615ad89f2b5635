"""`python -m umshell` is the command `umshell`."""

from umshell.cli import main

if __name__ == "__main__":
    main(prog_name="umshell")

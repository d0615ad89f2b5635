"""`python -m umshell` is the command `umshell`."""

from umshell.start import main

if __name__ == "__main__":
    main()

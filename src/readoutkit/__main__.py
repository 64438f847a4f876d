"""`python -m readoutkit` is the command line."""

from readoutkit.cli.program import main

if __name__ == "__main__":
    main(prog_name="readoutkit")

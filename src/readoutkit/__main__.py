"""`python -m readoutkit` and the command `readoutkit` are the command line."""


def main() -> None:
    """Run the command line."""
    # Imported here: processes that are started anew load the main module again, and have no use for commands.
    from readoutkit.cli.program import main as program

    program(prog_name="readoutkit")


if __name__ == "__main__":
    main()

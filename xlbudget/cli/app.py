"""The program ``xlbudget``: its commands, its exit codes, its last words.

Exit 0: done, no error found.  1: errors found in the order.  2: the file
cannot be read or written, or the call is wrong.  No traceback reaches a user.
"""

import contextlib
import gc
import os
import sys
from typing import Annotated

import typer

import xlbudget.cli.addin_commands as addin_commands
import xlbudget.cli.button_command as button_command
import xlbudget.cli.function_commands as function_commands
import xlbudget.cli.order_commands as order_commands
import xlbudget.cli.register_commands as register_commands
import xlbudget.cli.report_commands as report_commands
from xlbudget.cli.options import show_help
from xlbudget.errors import Refused
from xlbudget.text import Text

_USAGE = Text("নির্দেশটি ঠিক হয়নি; দেখুন xlbudget --help", "the call is wrong")
_STOPPED = Text("থামানো হলো", "stopped")


def _begin(
    context: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", help="সংস্করণ · the version", is_eager=True)
    ] = False,
) -> None:
    if version:
        from importlib.metadata import version as version_of

        print(f"xlbudget {version_of('xlbudget')}")
    else:
        show_help(context)


app = typer.Typer(
    name="xlbudget",
    help="সরকারি বরাদ্দ আদেশ: যাচাই, মোট, স্মারক · Budget allocation orders: check, total, memo.",
    invoke_without_command=True,
    callback=_begin,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
order_commands.register(app)
function_commands.register(app)
addin_commands.register(app)
app.command("button")(button_command.button)
register_commands.register(app)
report_commands.register(app)


def main() -> None:
    """Run the command line and exit with its status."""
    # A large order makes millions of small values and hardly a cycle among them: looking
    # for garbage after every 700 took a sixth of the time.
    gc.set_threshold(200_000, 20, 100)
    for stream in (sys.stdout, sys.stderr, sys.stdin):
        # A Windows console's code page has no Bangla; UTF-8 has.
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")
    sys.exit(status_of(sys.argv[1:]))


def status_of(arguments: list[str]) -> int:
    """Run one command line and return its exit status; refusals go to stderr in one line."""
    try:
        return int(app(arguments, standalone_mode=False) or 0)
    except Refused as refusal:
        return _fail(refusal.message, 2)
    except typer.TyperException as error:
        return _fail(Text(_USAGE.bn, f"{_USAGE.en}: {error.format_message()}"), 2)
    except (typer.Abort, KeyboardInterrupt):
        return _fail(_STOPPED, 2)
    except BrokenPipeError:
        # The reader, head or less, has seen enough.
        with contextlib.suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _fail(message: Text, status: int) -> int:
    print(f"xlbudget: {message}", file=sys.stderr)
    return status

"""What `import readoutkit` offers: every public name, and nothing loaded before it is asked for."""

from __future__ import annotations

import subprocess
import sys

import pytest

import readoutkit


@pytest.mark.parametrize("name", readoutkit.__all__)
def test_every_public_name_is_there_and_listed(name: str) -> None:
    assert getattr(readoutkit, name) is not None
    assert name in dir(readoutkit)


def test_a_name_is_the_one_of_its_module() -> None:
    from readoutkit.model.readout import Readout

    assert readoutkit.Readout is Readout


def test_other_names_are_refused_as_modules_refuse_them() -> None:
    with pytest.raises(AttributeError, match="no attribute 'pars'"):
        readoutkit.pars  # noqa: B018


def test_a_room_is_reached_from_the_package() -> None:
    script = "import readoutkit; print(readoutkit.errors.DocumentError.__name__, readoutkit.evaluate.__name__)"
    printed = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout.split()
    assert printed == ["DocumentError", "readoutkit.evaluate"]


def test_importing_the_package_loads_none_of_its_rooms() -> None:
    script = "import sys, readoutkit; print(*(m for m in sys.modules if m.startswith('readoutkit.')))"
    loaded = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout.split()
    assert loaded == ["readoutkit.version"]


def test_all_names_at_once_can_be_imported() -> None:
    script = "from readoutkit import *; print(parse.__name__, Readout.__name__)"
    assert subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout.split() == ["parse", "Readout"]

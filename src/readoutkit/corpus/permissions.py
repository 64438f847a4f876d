"""The permissions of a file that takes the place of another one."""

from __future__ import annotations

import os
from pathlib import Path


def permissions_for(target: Path) -> int:
    """Those the file has, or those a new one gets."""
    if target.exists():
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask

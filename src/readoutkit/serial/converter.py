"""For programs that use cattrs: readouts inside classes of their own, and formats other than JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutkit.model.readout import Readout
from readoutkit.serial.read import from_dict
from readoutkit.serial.write import to_dict

if TYPE_CHECKING:
    from cattrs import Converter


def configure_converter(converter: Converter, *, include_text: bool = False, lenient: bool = False) -> None:
    """Teach a cattrs converter to write and read readouts in their JSON form.

    >>> from cattrs.preconf.json import make_converter as make_json_converter
    >>> converter = make_json_converter()
    >>> configure_converter(converter)
    """
    converter.register_unstructure_hook(Readout, lambda readout: to_dict(readout, include_text=include_text))
    converter.register_structure_hook(Readout, lambda data, _: from_dict(data, lenient=lenient))


def make_converter(*, include_text: bool = False, lenient: bool = False) -> Converter:
    """A new cattrs converter that knows readouts."""
    # Imported here: reading a document should not wait for cattrs.
    from cattrs import Converter

    converter = Converter()
    configure_converter(converter, include_text=include_text, lenient=lenient)
    return converter

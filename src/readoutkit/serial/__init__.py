"""Readouts as JSON: canonical, strict, without loss."""

from readoutkit.serial.converter import configure_converter, make_converter
from readoutkit.serial.json import dumps, loads
from readoutkit.serial.jsonl import dump_lines, load_lines
from readoutkit.serial.jsonschema import json_schema
from readoutkit.serial.read import from_dict
from readoutkit.serial.write import to_dict

__all__ = ["configure_converter", "dump_lines", "dumps", "from_dict", "json_schema", "load_lines", "loads", "make_converter", "to_dict"]

"""Many documents: saved pages, folders, tables; read one after the other, by many processes, or by a cluster."""

from readoutkit.corpus.columns import Columns
from readoutkit.corpus.document import Document, Failure, Kind
from readoutkit.corpus.files import find_files
from readoutkit.corpus.many import parse_many
from readoutkit.corpus.processes import ProcessPool
from readoutkit.corpus.sources import read_documents
from readoutkit.corpus.to_file import Summary, parse_to_file

__all__ = [
    "Columns",
    "Document",
    "Failure",
    "Kind",
    "ProcessPool",
    "Summary",
    "find_files",
    "parse_many",
    "parse_to_file",
    "read_documents",
]

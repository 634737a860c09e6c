"""A Spark of this machine for the tests that need one; without PySpark or Java they are skipped."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from typing import Any

import pytest

from ..cli.running import ROOT


@pytest.fixture(scope="session")
def session() -> Iterator[Any]:
    """Two cores, and tasks that may fail and are run again, as on a cluster."""
    pytest.importorskip("pyspark", reason="PySpark is not installed: see requirements-spark.lock")
    if shutil.which("java") is None and "JAVA_HOME" not in os.environ:
        pytest.skip("no Java on this machine")
    from pyspark.sql import SparkSession

    os.environ["PYSPARK_PYTHON"] = sys.executable
    os.environ["PYTHONPATH"] = str(ROOT)
    started = (
        SparkSession.builder.master("local[2,4]")
        .appName("tests")
        .config("spark.log.level", "OFF")
        .config("spark.ui.enabled", "false")
        .config("spark.ui.showConsoleProgress", "false")
        .config("spark.sql.shuffle.partitions", "3")
        .getOrCreate()
    )
    yield started
    started.stop()

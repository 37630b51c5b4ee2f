"""Runs the fuzzing client by the specification in the file that is named."""

import json
import sys

from autobahntestsuite import wstest

with open(sys.argv[1]) as specification:
    wstest.start({"mode": "fuzzingclient"}, json.load(specification))

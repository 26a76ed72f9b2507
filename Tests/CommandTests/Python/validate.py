# SPDX-License-Identifier: GPL-3.0-or-later
"""Validates YAML files against the JSON Schema on standard input, with an independent validator."""

import json
import sys

import jsonschema
import yaml

schema = json.load(sys.stdin)
failures = 0
for path in sys.argv[1:]:
    with open(path, encoding="utf-8") as file:
        document = yaml.safe_load(file)
    validator = jsonschema.validators.validator_for(schema)(schema)
    for error in validator.iter_errors(document):
        print(f"{path}: {error.message}")
        failures += 1
sys.exit(1 if failures else 0)

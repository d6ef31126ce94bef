"""Reads a folder of results as its users would, and holds the files against each other."""

import json
import math
import pathlib
import sys

import h5py
import pandas

folder = pathlib.Path(sys.argv[1])
said = json.loads((folder / "model.json").read_text())
numbers = 0


def same(a, b):
    return not math.isfinite(a) if b is None else a == b


with h5py.File(folder / "model.h5") as file:
    assert file.attrs["sha256"].decode() == said["sha256"]
    for name, experiment in said["experiments"].items():
        for key, number in experiment["quantities"].items():
            result = file[name]["results"][key]
            values = number["value"] if isinstance(number["value"], list) else [number["value"]]
            assert all(map(same, result[()].reshape(-1), values)), (name, key)
            assert result.attrs["unit"].decode() == number["unit"]
            numbers += len(values)
        for key, columns in experiment["tables"].items():
            group = file[name]["tables"][key.replace("/", "|")]
            frame = pandas.DataFrame({c: group[c][:] for c in group.attrs["columns"].astype(str)})
            path = folder / f"model.{name}.{key.replace('/', '_').replace(' ', '_')}.csv"
            written = pandas.read_csv(path, float_precision="round_trip")
            assert written.shape == frame.shape == (len(columns[0]["values"]), len(columns))
            for place, column in enumerate(columns):
                assert group[frame.columns[place]].chunks is not None
                assert written.columns[place] == f"{column['name']} ({column['unit']})"
                assert all(map(same, frame.iloc[:, place], column["values"])), (name, key)
                assert all(map(same, written.iloc[:, place], column["values"])), (name, key)
                numbers += len(frame)
print(f"{len(said['experiments'])} experiments, {numbers} numbers")

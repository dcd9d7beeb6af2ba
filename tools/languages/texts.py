#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What translators need: which texts a language lacks, and a way to put them in.

  tools/languages/texts.py missing [CODE ...]   lines "CODE kind key|English", German behind it where there is one
  tools/languages/texts.py put FILE             takes lines "CODE kind key|text" into the files, in their order

Kinds: text (assets/i18n/CODE.json, by key), name (assets/i18n/names, by structure), scene (assets/i18n/scenes,
by the English words). \\n stands for a line break. Every language has all texts and names; English and German
words of scenes stand in assets/scenes. Languages are those with a file, and those named.
"""
import json
import pathlib
import sys

ASSETS = pathlib.Path(__file__).resolve().parents[2] / "assets"
I18N = ASSETS / "i18n"
MEMBER = {"text": "texts", "name": "names", "scene": "words"}
IN_SCENES = ("en", "de")


def file_of(kind, code):
    folder = {"text": I18N, "name": I18N / "names", "scene": I18N / "scenes"}[kind]
    return folder / f"{code}.json"


def table(kind, code):
    file = file_of(kind, code)
    return json.loads(file.read_text())[MEMBER[kind]] if file.exists() else {}


def scene_words():
    """English words of all scenes, each with the German ones, in the order of the files."""
    found = {}
    for file in sorted((ASSETS / "scenes").glob("*.json")):
        scene = json.loads(file.read_text())
        labels = [label.get(kind) for label in scene.get("labels", []) for kind in ("words", "words_shut")]
        for words in [scene.get("title"), scene.get("caption"), *labels, *scene.get("beside", {}).get("names", [])]:
            if words:
                found[words["en"]] = words.get("de", "")
    return found


def wanted(kind, code):
    """What there is to say: key, English, German."""
    if kind == "scene":
        return [] if code in IN_SCENES else [(en, en, de) for en, de in scene_words().items()]
    german = table(kind, "de")
    if kind == "name":
        return [] if code == "en" else [(key, key, text) for key, text in german.items()]
    return [(key, text, german.get(key, "")) for key, text in table(kind, "en").items()]


def missing(codes):
    lacking = 0
    for code in codes:
        for kind in MEMBER:
            have = table(kind, code)
            for key, english, german in wanted(kind, code):
                if key not in have:
                    lacking += 1
                    line = f"{code} {kind} {key}|{english}" + (f"|{german}" if german else "")
                    print(line.replace("\n", "\\n"))
    return lacking


def write(kind, code, texts):
    file = file_of(kind, code)
    head = f'{{\n  "{MEMBER[kind]}": {{\n'
    if file.exists():
        old = file.read_text()
        mark = f'"{MEMBER[kind]}": {{\n'
        head = old[: old.index(mark) + len(mark)]
    elif kind != "scene":
        sys.exit(f"{file}: begin the file first, with its language and how it writes numbers")
    order = [key for key, _, _ in wanted(kind, code)]
    lines = [f"    {json.dumps(key, ensure_ascii=False)}: {json.dumps(texts[key], ensure_ascii=False)}"
             for key in order if key in texts]
    file.parent.mkdir(exist_ok=True)
    file.write_text(head + ",\n".join(lines) + "\n  }\n}\n")
    for key in texts:
        if key not in order:
            print(f"{file}: dropped {key!r}, which nothing shows any more")


def put(source):
    given = {}
    for line in pathlib.Path(source).read_text().splitlines():
        if not line.strip():
            continue
        left, text = line.rsplit("|", 1)
        code, kind, key = left.split(" ", 2)
        given.setdefault((kind, code), {})[key.replace("\\n", "\n")] = text.replace("\\n", "\n")
    for (kind, code), texts in given.items():
        known = {key for key, _, _ in wanted(kind, code)}
        for key in texts:
            if key not in known:
                sys.exit(f"{source}: {code} {kind} {key!r} is not asked for")
        write(kind, code, {**table(kind, code), **texts})


def main():
    if len(sys.argv) == 3 and sys.argv[1] == "put":
        return put(sys.argv[2])
    if len(sys.argv) >= 2 and sys.argv[1] == "missing":
        codes = sys.argv[2:] or sorted(each.stem for each in I18N.glob("*.json"))
        return 1 if missing(codes) else 0
    print(__doc__)
    return 2


if __name__ == "__main__":
    sys.exit(main())

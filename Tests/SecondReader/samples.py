"""Writes the folders that Scripts/second-reader packs: awkward, many and small."""

import pathlib
import random

SMALL = {
    "a.md": "---\ntopic: visa\n---\n# 签证 visa\n\n**Two** words, [a link](b.md), ![a picture](c.txt).\n\n"
    "- item\n- [x] done\n\n"
    "| a | b |\n|---|---|\n| 1 | 2 |\n",
    "b.md": "# 工作\n\n> the work\n\n1. one\n2. two\n\n```\ncode\n```\n\nLine  \nbreak[^n].\n\n[^n]: note\n",
    "c.txt": "only text\n",
}
NESTED = "Passport\n====\n\n1. one\n   - two *three* `four`\n\n> quoted\n> lines\n\nNote[^1].\n\n[^1]: The note.\n"
AWKWARD = {
    "empty.md": "",
    "empty.txt": "",
    "中文/签证 与 护照.md": "# 签证\n\n在日本工作要办\n工作签证，见[护照](很深/的/文件夹/a.md)。\n\n| 国 | 费 |\n|---|--:|\n| 日本 | 1 |\n",
    "中文/很深/的/文件夹/a.md": NESTED,
    "copy of a.md": NESTED,
    "page.html": "<html lang=zh-Hans><title>移民</title><h1>移民</h1>"
    "<p>加拿大 &amp; <b>日本</b><br>the <a href='page.html'>visa</a></html>",
    "老文件.txt": "在加拿大工作，先看清楚要什么文件。\r\n第二行。\r\n".encode("gb18030"),
    "windows.md": "\ufeff# Work\r\n\r\nthe first line\r\nand the second\r\n",
    # These two are longer than a block can be.
    "large.md": "# Large\n\n" + "".join(f"{'lines about work and 工作. ' * 30}{number}\n\n" for number in range(4_800)),
    "random.csv": bytes(random.Random(1).choices(b"abcdefghijklmnopqrstuvwxyz0123456789", k=5_000_000)),
    "glossary.tsv": "# remarks\n签证\tvisa; visum\n",
}
# So many that the catalog has a branch.
MANY = {
    f"{number // 100} 夹/{'长' * 40}/{number:04}.md": f"# Guide {number}\n\n"
    + ("日本的 visa\n" if number % 7 else "family work\n")
    for number in range(900)
}

for folder, files in {"small": SMALL, "awkward": AWKWARD, "many": MANY}.items():
    for name, contents in files.items():
        path = pathlib.Path(folder, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(contents if isinstance(contents, bytes) else contents.encode())

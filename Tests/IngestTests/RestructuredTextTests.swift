import Documents
import Testing
import TestSupport

@testable import Ingest

/// What docutils and Sphinx know of reStructuredText, and pandoc does not.
@Suite struct RestructuredTextTests {
  private static let files = [
    "part.txt": "Never *mix* them.\n", "run.sh": "echo a\n\necho b\n", "doses.csv": "Drug,Dose\nA,5\n",
    "round.rst": "x\n\n.. include:: round.rst\n", "parts.rst": "one\ntwo\nthree\n",
    "names.txt": ".. |tool| replace:: The tool\n", "page.md": "# x\n",
  ]

  private func guide(_ text: String) throws -> Guide {
    let others = OtherFiles(
      for: "a.rst", text: { name, _, _ in Self.files[name].map { (name, Array($0.utf8)) } },
      code: { _ in nil }, address: { _, _ in nil })
    return try GuideFormat.restructuredText.guide(
      from: Array(text.utf8), name: "a.rst", limit: 1 << 22, including: others)
  }

  private func outline(_ text: String) throws -> String {
    let made = try guide(text)
    #expect(made.differences == [])
    return made.document.outline.replacing("” “", with: "")
  }

  @Test(arguments: [
    ("Text.\n\n.. [0] Nought\n", "(p “Text.”) (p “[0] Nought”)"),
    ("A [1]_.\n\n.. [1] Seen.\n\n.. [4] Gas.\n", "(p “A” [1] “.”) (p “[4] Gas.”) (note 1 (p “Seen.”))"),
    ("A [1]_, B [1]_.\n\n.. [1] Once.\n", "(p “A” [1] “, B” [1] “.”) (note 1 (p “Once.”))"),
    (
      "A [1]_ [2]_.\n\n.. [1] See [2]_.\n.. [2] Two.\n\n   Three.\n",
      "(p “A” [1] [2] “.”) (note 1 (p “See” [2] “.”)) (note 2 (p “Two.”) (p “Three.”))"
    ),
    (
      "A [#]_ B [#]_.\n\n.. [#] One.\n.. [#] Two.\n",
      "(p “A” [1] “ B” [2] “.”) (note 1 (p “One.”)) (note 2 (p “Two.”))"
    ),
    ("A [#n]_.\n\n.. [#n] One.\n\n.. [*] Sign.\n", "(p “A” [1] “.”) (p “Sign.”) (note 1 (p “One.”))"),
    ("A [Kim_24]_.\n\n.. [Kim_24] Book.\n", "(p “A [Kim_24]” [1] “.”) (note 1 (p “[Kim_24] Book.”))"),
    ("A [Lee]_ a[1]_ ``[1]_``.\n\n.. [1] Note.\n", "(p “A [Lee] a[1]_ ” `[1]_` “.”) (p “[1] Note.”)"),
    (
      "+---+--------+\n| a | - [1]_ |\n|   | - x    |\n+---+--------+\n\n.. [1] Note.\n",
      "(table  (row (cell “a”) (cell (list (item (p “[1]”)) (item (p “x”)))))) (p “[1] Note.”)"
    ),
  ])
  func notesAreShownWhoeverRefersToThem(text: String, outline: String) throws {
    #expect(try self.outline(text) == outline)
  }

  @Test(arguments: [
    (".. py:method:: V.close(now, *all)\n\n   Closes.\n", "(p `V.close(now, *all)`) (p “Closes.”)"),
    (
      ".. function:: open(a)\n              open(a, \\\n                   b)\n\n   Opens.\n",
      "(p `open(a)`) (p `open(a, b)`) (p “Opens.”)"
    ),
    (".. class:: Valve(name)\n   :no-index:\n\n   A valve.\n", "(p `class Valve(name)`) (p “A valve.”)"),
    (".. class:: wide\n\nWords.\n", "(p “Words.”)"),
    (".. c:function:: int f(int p)\n.. rst:directive:: foo\n", "(p `int f(int p)`) (p `foo`)"),
    (".. py:attribute:: V.x\n   :type: int\n   :value: 3\n\n   It.\n", "(p `V.x: int = 3`) (p “It.”)"),
    (
      ".. option:: -f FILE\n\n   It.\n\n   .. note:: But.\n",
      "(p `-f FILE`) (p “It.”) (quote (p (strong “Note”)) (p “But.”))"
    ),
    (
      ".. py:module:: m\n\nWords.\n\n::\n\n   .. py:function:: f\n",
      "(p “Words.”) (code “.. py:function:: f\n”)"
    ),
  ])
  func partsOfProgramsAreNamed(text: String, outline: String) throws {
    #expect(try self.outline(text) == outline)
  }

  @Test(arguments: [
    (
      "Call :py:func:`open_it`, :js:meth:`a.b`, :c:type:`t`, :func:`~p.m.f`, :class:`!V`, :class:`the valve <V>`.",
      "(p “Call ” `open_it()` “, ” `a.b()` “, ” `t` “, ” `f()` “, ” `V` “, ” `the valve` “.”)"
    ),
    (
      "A :doc:`other\nguide <b>`, :term:`an\nentry`, :std:doc:`b`.",
      "(p “A ” (link b “other guide”) “, an entry, ” (link b “b”) “.”)"
    ),
    ("Not ``:py:func:`x` ``, 12:30.", "(p “Not ” `:py:func:`x`` “, 12:30.”)"),
    ("An _`inline place` and `inline place`_.", "(p “An inline place and inline place.”)"),
    (
      "A |tool| and |Tool|_.\n\n.. |tool| replace:: The *tool*\n.. _tool: https://a.cn/\n",
      "(p “A The ” (em “tool”) “ and ” (link https://a.cn/ “The tool”) “.”)"
    ),
    (
      "Text\n\nFor |x|\n=======\n\nBy [Kim_24]_\n------------\n",
      "(p “Text”) (h1 “For |x|”) (h2 “By [Kim_24]”)"
    ),
    (".. role:: sh(code)\n\nA :sh:`ls`.", "(p “A ” `ls` “.”)"),
    ("| one\n|   *two*\n", "(p “one” break “\u{A0}\u{A0}” (em “two”))"),
    (
      "Head\n----\n\nText\n\n.. image:: x.png\n   :target: Head_\n",
      "(p “Text”) (p (link #Head (image x.png)))"
    ),
  ])
  func rolesAndPiecesAreRead(text: String, outline: String) throws {
    #expect(try self.outline(text) == outline)
  }

  @Test(arguments: [
    (
      "+---+-------+\n| D | Dose  |\n+===+===+===+\n| A | a | b |\n|   +---+---+\n|   | 5 | 6 |\n+---+---+---+\n| B | never |\n+---+-------+\n",
      "(table --- (header (cell “D”) (cell “Dose”) (cell)) (row (cell “A”) (cell “a”) (cell “b”)) (row (cell) (cell “5”) (cell “6”)) (row (cell “B”) (cell “never”) (cell)))"
    ),
    (
      "==  ==  ==\n  In    Out\n------  --\nA   B   AB\n==  ==  ==\nno  no  no\n==  ==  ==\n",
      "(table --- (header (cell “In A”) (cell “B”) (cell “Out AB”)) (row (cell “no”) (cell “no”) (cell “no”)))"
    ),
    (
      "==  =====\na   b\n==  =====\n1   one\n    more\n2   :c:func:`f`\n==  =====\n",
      "(table -- (header (cell “a”) (cell “b”)) (row (cell “1”) (cell “one more”)) (row (cell “2”) (cell `f()`)))"
    ),
    (
      "==  ==\na   b\n==  ==\n1   2\n==  ==\n",
      "(table -- (header (cell “a”) (cell “b”)) (row (cell “1”) (cell “2”)))"
    ),
    (
      "+---+---+\n| a | b |\n+---+--\n| c |\n+---+---+\n",
      "(code “+---+---+\n| a | b |\n+---+--\n| c |\n+---+---+\n”)"
    ),
    (
      "+---+------+\n| 药| 量   |\n+===+======+\n| 甲| |x|  |\n+---+------+\n\n.. |x| replace:: 5\n",
      "(table -- (header (cell “药”) (cell “量”)) (row (cell “甲”) (cell “5”)))"
    ),
  ])
  func tablesAreNotTornApart(text: String, outline: String) throws {
    #expect(try self.outline(text) == outline)
  }

  @Test(arguments: [
    (
      ".. important::\n   - One\n   - Two\n",
      "(quote (p (strong “Important”)) (list (item (p “One”)) (item (p “Two”))))"
    ),
    (
      ".. note::\n   1. One\n   2. Two\n",
      "(quote (p (strong “Note”)) (list 1 (item (p “One”)) (item (p “Two”))))"
    ),
    (".. error:: No mixing.\n", "(quote (p (strong “Danger”)) (p “No mixing.”))"),
    (".. error::\n   No\n   mixing.\n", "(quote (p (strong “Danger”)) (p “No mixing.”))"),
    (".. image:: x.png\n   :alt: words\n\nText\n", "(p (image x.png “words”)) (p “Text”)"),
    (
      "-a            one \"a\"\n-b file       two\n              more\n--long=x, -l\n     three\n\nEnd.\n",
      "(list loose (item (p `-a` “ one \"a\"”)) (item (p `-b file` “ two more”)) (item (p `--long=x, -l`) (p “three”))) (p “End.”)"
    ),
    (
      "-a is no option\n\n--- nor that\n\n-5 degrees\n",
      "(p “-a is no option”) (p “--- nor that”) (p “-5 degrees”)"
    ),
    (
      "Try:\n\n>>> f(\"*one*\")\none\n\nEnd >>> x\n",
      "(p “Try:”) (code “>>> f(\"*one*\")\none\n”) (p “End >>> x”)"
    ),
    (
      ".. parsed-literal::\n\n   get x-|version|\n     **bold** :c:func:`f` 2 * 3\n",
      "(code “get x-|version|\n  bold f 2 * 3\n”)"
    ),
    (".. parsed-literal::\n\n   rm -f *.txt **now**\n   a = b*c\n", "(code “rm -f *.txt now\na = b*c\n”)"),
    (
      "(mild) fever\n\nvivid. words\n\nmcmxc) one\n",
      "(p “(mild) fever”) (p “vivid. words”) (list (item (p “mcmxc) one”)))"
    ),
    (
      "a. one\nb. two\n\nC. three\n   more\n\n(iv) four\n",
      "(list (item (p “a. one”)) (item (p “b. two”)) (item (p “C. three more”)) (item (p “(iv) four”)))"
    ),
    (
      "A. Einstein was\nborn.\n\n1. one\n2. two\n",
      "(p “A. Einstein was born.”) (list 1 (item (p “one”)) (item (p “two”)))"
    ),
  ])
  func blocksKeepTheirLines(text: String, outline: String) throws {
    #expect(try self.outline(text) == outline)
  }

  @Test(arguments: [
    (".. include:: part.txt\n\nEnd.\n", "(p “Never ” (em “mix”) “ them.”) (p “End.”)", []),
    (
      ".. note::\n\n   .. include:: part.txt\n",
      "(quote (p (strong “Note”)) (p “Never ” (em “mix”) “ them.”))", []
    ),
    (
      ".. literalinclude:: run.sh\n   :language: bash\n   :caption: How\n\nEnd.\n",
      "(p (strong “How”)) (code “echo a\n\necho b\n”) (p “End.”)", []
    ),
    (".. literalinclude:: parts.rst\n   :lines: 1,3-\n", "(code “one\nthree\n”)", []),
    (".. literalinclude:: parts.rst\n   :lines: 1-,1-,1-\n   :end-line: -1\n", "(code “one\ntwo\n”)", []),
    (".. include:: names.txt\n\nUse |tool|.\n", "(p “Use The tool.”)", []),
    ("x\n\n.. include:: gone.rst\n", "(p “x”) (p `.. include:: gone.rst`)", ["3: .. include:: gone.rst"]),
    (".. include:: page.md\n", "(p `.. include:: page.md`)", ["1: .. include:: page.md"]),
    (".. include:: round.rst\n", "(p “x”) (p `.. include:: round.rst`)", ["1: .. include:: round.rst"]),
    ("::\n\n   .. include:: part.txt\n", "(code “.. include:: part.txt\n”)", []),
    (
      ".. csv-table:: All\n   :file: doses.csv\n   :header-rows: 1\n\nEnd.\n",
      "(table -- (header (cell “Drug”) (cell “Dose”)) (row (cell “A”) (cell “5”))) (p “All”) (p “End.”)", []
    ),
    (
      "x\n\n.. csv-table:: All\n   :file: gone.csv\n", "(p “x”) (p `.. csv-table:: gone.csv`)",
      ["3: .. csv-table:: gone.csv"]
    ),
    (
      ".. autofunction:: p.run\n\n.. autofunction:: p.stop\n", "(p `p.run`) (p `p.stop`)",
      ["1: .. autofunction:: p.run"]
    ),
    ("Version |version|, 1 | 2 | 3.\n", "(p “Version |version|, 1 | 2 | 3.”)", ["1: |version|"]),
  ])
  func whatIsElsewhereIsPutInOrSaid(text: String, outline: String, missing: [String]) throws {
    #expect(try self.outline(text) == outline)
    let made = try guide(text)
    #expect(made.leftovers.map { "\($0.line): \($0.words)" } == missing)
    #expect(made.leftovers.allSatisfy { $0.kind == .missing })
  }

  @Test func titlesHaveNoEscapes() throws {
    #expect(try guide("For |x| [Lee]_\n==============\n\nText\n").title == "For |x| [Lee]")
  }

  /// Lines may end as those of other systems do.
  @Test func linesEndInTwoWays() throws {
    let text = ".. toctree::\r\n\r\n   a\r\n\r\n>>> x\r\n1\r\n\r\n.. py:data:: d\r\n"
    #expect(try outline(text) == "(list (item (p (link a “a”)))) (code “>>> x\n1\n”) (p `d`)")
  }

  @Test(
    .serialized, .timeLimit(.minutes(1)),
    arguments: [
      "== ==\nx\n\n", "+--+--+\n", "`", "``", ":a:`", "[a", "|a", "_`", ".. [1] x\n   .. [2] y\n", "a. ",
      "-a  x\n",
      ".. raw:: html\n\n   <div>\n\n", ">>> ", ".. x::\n ", "\\", "::\n\n", "[1]_ ", "* - + ", ".. [#] ",
    ])
  func hostileTextsTakeTheirLength(piece: String) throws {
    let text = String(repeating: piece, count: 100_000 / piece.utf8.count)
    let length = RestructuredText(Array(text.utf8)).lines.reduce(0) { $0 + $1.utf8.count }
    #expect(length < 20 * text.utf8.count)
  }
}

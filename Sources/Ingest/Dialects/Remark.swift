/// What authors say to one another, and no program shows: remarks of Liquid, Hugo, Handlebars, kramdown and Jinja.
struct Remark {
  /// What it begins with.
  private let form: Form
  /// What stands behind its beginning.
  private let body: Substring

  private typealias Form = (open: String, name: String, last: String, close: String)

  private static let forms: [Form] = [
    ("{%", "comment", "endcomment", "%}"), ("{{<", "comment", "/comment", ">}}"),
    ("{{%", "comment", "/comment", "%}}"), ("{{", "/*", "*/", "}}"), ("{{", "!--", "--", "}}"),
    ("{::comment}", "", "", "{:/comment}"), ("{# ", "", "", " #}"),
  ]

  /// Reads the one that a text begins with.
  init?(_ text: Substring) {
    for form in Self.forms where text.utf8.starts(with: form.open.utf8) {
      let body = MarkdownSpans.dropping(form.open.utf8.count, text)
      let name = form.name.isEmpty ? body : body.drop { $0 == " " || $0 == "-" }
      guard name.utf8.starts(with: form.name.utf8) else { continue }
      (self.form, self.body) = (form, MarkdownSpans.dropping(form.name.utf8.count, name))
      return
    }
    return nil
  }

  /// What is behind it in its line.
  func rest(_ ends: inout Ends) -> Substring? { rest(of: body, &ends) }

  /// What is behind it in a line in which it ends.
  func rest(of line: Substring, _ ends: inout Ends) -> Substring? {
    var rest = line
    if !form.last.isEmpty {
      guard let last = ends.next(form.last, in: rest) else { return nil }
      rest = rest[last.upperBound...]
    }
    guard let close = ends.next(form.close, in: rest) else { return nil }
    return rest[close.upperBound...]
  }
}

extension MarkdownBoxes {
  /// A remark that goes over several lines.
  mutating func remark(
    _ lines: ArraySlice<MarkdownSource.Line>, _ index: Int, _ body: Substring
  ) -> ([MarkdownSource.Line], Int)? {
    var ends = Ends()
    guard let remark = Remark(body), remark.rest(&ends) == nil else { return nil }
    var rest: Substring?
    let end = end(
      in: lines, after: index,
      where: { line in
        var ends = Ends()
        rest = remark.rest(of: line[...], &ends)
        return rest != nil
      })
    guard let end, let rest else { return nil }
    return ([Line(text: String(rest), end: lines[end].end)], end + 1)
  }
}

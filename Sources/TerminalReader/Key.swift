/// Something that a reader does at the terminal.
package enum Key: Hashable, Sendable {
  /// A character that can be shown.
  case character(Unicode.Scalar)
  /// A letter, together with the Ctrl key.
  case control(Unicode.Scalar)
  case up
  case down
  case left
  case right
  case pageUp
  case pageDown
  case home
  case end
  case enter
  case escape
  case tab
  case backTab
  case backspace
  case wheelUp
  case wheelDown
  /// The mouse was pressed, in a column and line counted from nought.
  case click(column: Int, line: Int)
}

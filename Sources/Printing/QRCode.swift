private import CQrencode

/// A square that a telephone reads an address from (ISO/IEC 18004), drawn by Debian's libqrencode.
package struct QRCode: Equatable, Sendable {
  /// How many modules one side has.
  package let size: Int
  private let modules: [Bool]

  /// The square for a text, with error correction of level M (15 %).
  ///
  /// - Throws: `PrintError.noSquare` when the text is empty or longer than a square can hold.
  package init(_ text: String) throws(PrintError) {
    guard !text.isEmpty, !text.utf8.contains(0),
      let code = unsafe QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M)
    else { throw .noSquare }
    defer { unsafe QRcode_free(code) }
    let size = unsafe Int(code.pointee.width)
    guard size > 0, let data = unsafe code.pointee.data else { throw .noSquare }
    let bytes = unsafe UnsafeBufferPointer(start: data, count: size * size)
    self.size = size
    // The lowest bit is the colour; the others say what the module is for.
    modules = unsafe bytes.map { $0 & 1 == 1 }
  }

  /// Whether the module in a row and column, both from 0, is dark; light outside the square.
  package subscript(row: Int, column: Int) -> Bool {
    guard (0..<size).contains(row), (0..<size).contains(column) else { return false }
    return modules[row * size + column]
  }
}

/// Finds which of a few known names some bytes are, without making a text of them.
package struct NameTable<Name: Sendable>: Sendable {
  private struct Slot: Sendable {
    let bytes: [UInt8]
    let name: Name
  }

  private var slots: [[Slot]]

  /// A table of names and what each stands for.
  package init(_ names: some Sequence<(String, Name)>) {
    slots = Array(repeating: [], count: 256)
    for (text, name) in names {
      let bytes = Array(text.utf8)
      slots[Self.place(bytes[...])].append(Slot(bytes: bytes, name: name))
    }
  }

  /// What the bytes stand for, or `nil` for an unknown name.
  package subscript(bytes: ArraySlice<UInt8>) -> Name? {
    for slot in slots[Self.place(bytes)] where slot.bytes.count == bytes.count {
      if slot.bytes.elementsEqual(bytes) { return slot.name }
    }
    return nil
  }

  private static func place(_ bytes: ArraySlice<UInt8>) -> Int {
    guard let first = bytes.first, let last = bytes.last else { return 0 }
    let middle = bytes[bytes.startIndex + bytes.count / 2]
    return (Int(first) &* 31 &+ Int(last) &* 7 &+ Int(middle) &* 131 &+ bytes.count) & 255
  }
}

extension NameTable where Name: CaseIterable & RawRepresentable<String> {
  /// A table of all names of an enumeration.
  package init(of type: Name.Type) {
    self.init(type.allCases.map { ($0.rawValue, $0) })
  }
}

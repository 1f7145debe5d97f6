internal import Reader
internal import Sandbox

/// Why there is no copy of a file.
package struct NoCopy: Error, Equatable, Sendable {
  /// The code whose words are in the catalogue `errors`.
  package let code: String

  /// No copy, for the reason with this code.
  package init(code: String) { self.code = code }
}

/// Makes copies of foreign pictures and pages, each in a child of its own that is ended with it.
package struct PictureCopier: Sendable {
  private let sandbox: Sandbox

  /// A copier within the walls of this machine; without walls no foreign picture is opened.
  ///
  /// - Throws: `NoCopy`.
  package init() throws {
    do { sandbox = try Sandbox.find() } catch { throw NoCopy(code: "desk.no-sandbox") }
  }

  /// A page of a file, from 1, as pixels, and how many pages the file has.
  ///
  /// - Throws: `NoCopy`.
  func copy(of bytes: [UInt8], page: Int) async throws -> (copy: PictureCopy, pages: Int) {
    try await within { child in
      let pages = try await Self.open(bytes, child)
      guard (1...pages).contains(page) else { throw ReadingError.damaged }
      return (try await child.copy(of: page - 1), pages)
    }
  }

  /// The words of each page, one line under the other; `nil` for a page that could not be read.
  ///
  /// - Throws: `NoCopy` when it cannot be opened, and what `progress` throws.
  func words(
    of bytes: [UInt8], progress: @Sendable (Int, Int) throws -> Void
  ) async throws -> [String?] {
    try await within { child in
      let count = try await Self.open(bytes, child)
      var pages: [String?] = []
      for index in 0..<count {
        try progress(index, count)
        do {
          pages.append(PageText.lines(try await child.page(index).page))
        } catch {
          // The child may have ended with the page: the next page asks another one.
          pages.append(nil)
          _ = try await Self.open(bytes, child)
        }
      }
      return pages
    }
  }

  private func within<Value: Sendable>(
    _ work: (ReadingChild) async throws -> Value
  ) async throws -> Value {
    let child = ReadingChild(sandbox: sandbox)
    let result: Result<Value, any Error>
    do { result = .success(try await work(child)) } catch { result = .failure(error) }
    await child.end()
    do { return try result.get() } catch let error as ReadingError {
      throw NoCopy(code: error.rawValue)
    }
  }

  private static func open(
    _ bytes: [UInt8], _ child: ReadingChild
  ) async throws(ReadingError) -> Int {
    guard case .pages(let count, _) = try await child.open(bytes) else { throw .unknownKind }
    return count
  }
}

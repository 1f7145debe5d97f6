package import Casework
internal import Store

/// A picture that looks like another one.
package struct LikePicture: Equatable, Sendable {
  /// The file.
  package let file: DocumentID
  /// In how many of 64 bits they differ; 0 looks the same.
  package let distance: Int
}

extension Session {
  /// The files that look like a picture, the likest first.
  ///
  /// Only pictures that somebody has looked at have a look; nothing is opened for this.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func picturesLike(_ id: DocumentID) throws -> [LikePicture] {
    guard let own = try look(of: id) else { return [] }
    let view = try view()
    let near = try view.counts(of: "look", .copy, limit: 1_000_000).compactMap { found in
      guard case .number(let number) = found.facet.value else { return nil as (Int, Int)? }
      let distance = PictureLook(number: number).distance(to: own)
      return distance <= PictureLook.nearest ? (number, distance) : nil
    }
    return try near.sorted { $0.1 < $1.1 }.prefix(20).flatMap { number, distance in
      try view.documents(DocumentQuery(.copy, [.has(Facet("look", number))], limit: 20)).rows
        .flatMap { try view.links(of: $0.document) }
        .filter { $0.role == "parent" && $0.target != id }
        .map { LikePicture(file: $0.target, distance: distance) }
    }
  }

  private func look(of id: DocumentID) throws -> PictureLook? {
    try copies(of: id).lazy.compactMap { copy -> PictureLook? in
      guard case .picture(let picture) = copy.copy.content else { return nil }
      return picture.look
    }.first
  }
}

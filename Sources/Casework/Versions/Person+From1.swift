extension Person {
  /// A person of the first shape, before risk and status were kept with him.
  struct Shape1: Decodable {
    let label: String
    let identity: Identity
    let standings: Set<Standing>

    /// The same person in the next shape.
    var lifted: Person? { Person(label: label, identity: identity, standings: standings) }
  }
}

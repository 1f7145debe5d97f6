/// The concepts by which mentions take one another out, looked up once.
struct MentionMarks: Sendable {
  /// Words for *not*.
  let not: Int
  /// *Not only*.
  let notOnly: Int
  /// Places that are only spoken of.
  let notPlace: Int
  /// Words of an army or a person that are about something else.
  let notAim: Int
  /// Kinds of places.
  let facilities: ConceptSet
  /// Kinds of places and names of places.
  let places: ConceptSet
  /// Concepts whose words say something else in other company.
  let mistakable: ConceptSet
  /// What a *not* turns round; words for persons, places and numbers stay.
  let deniable: ConceptSet

  init(_ names: ConceptNames) {
    not = names["NEGATION"] ?? -1
    notOnly = names["NOT_ONLY"] ?? -1
    notPlace = names["NOT_PLACE"] ?? -1
    notAim = names["NOT_AIM"] ?? -1
    facilities = names.set { $0.hasPrefix("FAC_") }
    places = names.set { $0.hasPrefix("FAC_") || $0 == "PLACE" }
    let mistakable: Set = [
      "CONTRACT", "ARMY", "WAR", "SERVICE", "WITHOUT_CERT", "C_SINGLE", "C_PERSON",
    ]
    self.mistakable = names.set { mistakable.contains($0) }
    deniable = names.set { name in
      ["M_", "T_", "O_", "PR_", "DO_"].contains { name.hasPrefix($0) }
    }
  }
}

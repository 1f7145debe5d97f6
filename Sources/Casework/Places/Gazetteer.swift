package import Language

/// The places and facilities that the program knows: `places/gazetteer.csv`.
///
/// Coordinates of towns come from GeoNames, CC BY 4.0.
package struct Gazetteer: Sendable {
  /// All places in the order of the file.
  package let places: [GazetteerPlace]
  private let byID: [String: Int]
  private let keys: Lazily<[[[String]]]>
  private let beginnings: Lazily<WordBeginnings>

  /// Reads the table.
  ///
  /// - Throws: `TableError`.
  package init(files: DataFiles) throws(TableError) {
    let table = try CommaSeparated(
      files, path: "places/gazetteer.csv",
      columns: ["id", "kind", "name_en", "name_ru", "alt_names", "country", "parent", "precision"])
    places = table.rows.map(GazetteerPlace.init)
    byID = Dictionary(
      places.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let keys = Lazily { [places] in
      places.map { place in
        ([place.english, place.russian] + place.aliases).map { SearchFolding.words($0) }
      }
    }
    self.keys = keys
    beginnings = Lazily { WordBeginnings(keys.value.lazy.map { $0.joined() }) }
  }

  /// The place of that id; `nil` for one that no file has.
  package subscript(_ id: String) -> GazetteerPlace? { byID[id].map { places[$0] } }

  /// The places one of whose names begins with what somebody types, in any script, towns first.
  package func places(typed: String, limit: Int = 12) -> [GazetteerPlace] {
    let words = SearchFolding.words(typed)
    guard !words.isEmpty else { return [] }
    let keys = keys.value
    let found = beginnings.value.owners(of: words[0]).filter { index in
      keys[index].contains { name in
        words.allSatisfy { word in name.contains { $0.hasPrefix(word) } }
      }
    }
    return found.prefix(limit).map { places[$0] }
  }

  /// The only place of that very name; `nil` when there is none or when several share it.
  package func place(named name: String) -> GazetteerPlace? {
    let words = SearchFolding.words(name)
    let keys = keys.value
    let found = keys.indices.filter { keys[$0].contains(words) }
    return found.count == 1 ? places[found[0]] : nil
  }

  /// A place and all that lie in it, by their ids; one that the gazetteer has not is alone.
  package func within(_ id: String) -> [String] {
    let inside = places.map(\.id).filter { chain($0).contains { $0.id == id } }
    return inside.isEmpty ? [id] : inside
  }

  /// A place and those in which it lies, the narrowest first.
  package func chain(_ id: String) -> [GazetteerPlace] {
    var chain: [GazetteerPlace] = []
    var next: String? = id
    while let id = next, let place = self[id], !chain.contains(where: { $0.id == id }) {
      chain.append(place)
      next = place.parent
    }
    return chain
  }
}

/// A row of the gazetteer.
package struct GazetteerPlace: Equatable, Sendable {
  /// Its stable id: `g:` a settlement or area, `f:` a facility.
  package let id: String
  /// What it is: town, district, region, country, unresolved, or a code of the scheme `facility`.
  package let what: String
  /// Its name in English.
  package let english: String
  /// Its name in Russian.
  package let russian: String
  /// Other names, in other tongues and times.
  package let aliases: [String]
  /// The country as ISO 3166 code.
  package let country: String
  /// The place in which it lies.
  package let parent: String?
  /// Degrees north and east, when known.
  package let coordinate: Coordinate?
  /// Whether the coordinate is its own and not that of the town around it.
  package let isExact: Bool
  /// Where the coordinate comes from.
  package let coordinateSource: String
  /// What to know of it: two places of one name, a spelling that nobody resolved.
  package let note: String

  /// Degrees on the sphere of WGS 84.
  package struct Coordinate: Equatable, Sendable {
    /// Degrees north.
    package let latitude: Double
    /// Degrees east.
    package let longitude: Double

    /// A point.
    package init(latitude: Double, longitude: Double) {
      (self.latitude, self.longitude) = (latitude, longitude)
    }
  }

  init(_ row: CommaSeparated.Row) {
    id = row["id"]
    what = row["kind"]
    english = row["name_en"]
    russian = row["name_ru"]
    aliases = row["alt_names"].split(separator: ";").map {
      String($0.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
    country = row["country"]
    parent = row["parent"].isEmpty ? nil : row["parent"]
    coordinate = Double(row["lat"]).flatMap { latitude in
      Double(row["lon"]).map { Coordinate(latitude: latitude, longitude: $0) }
    }
    isExact = row["precision"] == "settlement"
    coordinateSource = row["coord_source"]
    note = row["note"]
  }

  /// Whether it is a facility.
  package var isFacility: Bool { id.hasPrefix("f:") }

  /// Whether a pin may stand on a map: never for a facility of which only the town is known.
  package var mayBePinned: Bool { isExact && coordinate != nil && !isFacility }

  /// The name for a reader of `tongue`.
  package func name(in tongue: Tongue) -> String {
    tongue == .english || tongue == .uzbek || russian.isEmpty ? english : russian
  }
}

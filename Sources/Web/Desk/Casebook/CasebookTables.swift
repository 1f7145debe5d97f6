import Casework
import Language

/// The tables of the casebook, read once: codes, places, law, terms, checklists, letters, words of dates.
struct CasebookTables: Sendable {
  /// The vocabulary.
  let vocabulary: Vocabulary
  /// The places.
  let gazetteer: Gazetteer
  /// The law.
  let statutes: StatuteTable
  /// The terms.
  let deadlines: DeadlineTable
  /// The checklists.
  let steps: StepTable
  /// The letters.
  let templates: [LetterTemplate]
  /// The words of dates.
  let dates: DateWords
  /// The shapes under the map.
  let map: MapGround

  /// Reads all of them.
  ///
  /// - Throws: `TableError`, `VocabularyError`.
  init(_ files: DataFiles) throws {
    vocabulary = try Vocabulary(files: files)
    gazetteer = try Gazetteer(files: files)
    statutes = try StatuteTable(files: files)
    deadlines = try DeadlineTable(files: files)
    steps = try StepTable(files: files)
    templates = try LetterTemplate.all(files)
    dates = try DateWords(files: files)
    map = try MapGround(files)
  }

  /// A place as somebody typed it: in the gazetteer when only one has that name, else only words.
  func mention(_ typed: String) -> PlaceMention? {
    guard !typed.isEmpty else { return nil }
    guard let place = gazetteer[typed] ?? gazetteer.place(named: typed) else {
      return PlaceMention(typed)
    }
    return PlaceMention(
      typed, place: .listed(place.id), precision: place.isFacility ? .facility : place.precision)
  }

  /// The codes of a scheme to pick from, in the reader's tongue.
  func choices(_ scheme: VocabularyScheme, in tongue: Tongue) -> [FormView.Choice] {
    vocabulary.codes(of: scheme).filter { !$0.isSealed }
      .map { FormView.Choice($0.code, $0.label(in: tongue).text) }
  }
}

extension GazetteerPlace {
  /// How exactly a mention of it is known.
  var precision: PlaceMention.Precision {
    switch what {
    case "town": .town
    case "district": .district
    case "region": .region
    case "country": .country
    default: .unknown
    }
  }
}

extension DeskRequest {
  /// The tables of the casebook.
  var tables: CasebookTables { house.casebook }

  /// The word of a code for this reader.
  func label(_ code: String) -> String { tables.vocabulary.label(code, in: voice.tongue) }

  /// Words of a table, with a mark when no two native readers have checked them.
  func marked(_ words: TongueColumns.Text) -> String {
    words.isDraft ? "\(words.text) (\(voice.text("codes.draft")))" : words.text
  }

  /// Today by the clock of the house, in UTC.
  var today: CalendarDay { CalendarDay(secondsSince1970: house.clock()) }

  /// The name of a place for this reader, with its id when the gazetteer has it.
  func place(_ mention: PlaceMention?) -> PlaceLink? {
    guard let mention else { return nil }
    guard let name = mention.place else { return PlaceLink(id: nil, name: mention.written) }
    if case .listed(let id) = name, let listed = tables.gazetteer[id] {
      return PlaceLink(id: id, name: listed.name(in: voice.tongue))
    }
    return PlaceLink(id: name.text, name: mention.written)
  }

  /// The time in a field of the form; a trouble of that field when it is not understood.
  func time(_ field: String) throws -> Edtf? {
    guard let typed = form.optional(field) else { return nil }
    guard let time = tables.dates.reading(typed) else {
      throw FormTrouble(field, "casebook.date")
    }
    return time
  }
}

/// A place as a page names it.
struct PlaceLink: Codable, Equatable, Sendable {
  /// Its id, when it is one that is kept.
  let id: String?
  /// Its name.
  let name: String
}

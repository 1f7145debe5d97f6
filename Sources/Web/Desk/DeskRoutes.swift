import HTTPTypes

/// All addresses of the desk: one line for each feature.
enum DeskRoutes {
  static let all: [DeskRoute] =
    SignInRoutes.all
    + StartRoutes.all
    + JobRoutes.all
    + SearchRoutes.all
    + CasebookRoutes.all
    + DocumentRoutes.all
    + EvidenceRoutes.all
    + TranscriptRoutes.all
    + PostRoutes.all
    + RedactRoutes.all
    + SetupRoutes.all
    + AccountRoutes.all
    + SecondFactorRoutes.all
    + MemberRoutes.all
    + TeamRoutes.all
    + HouseRoutes.all
    + LinksRoutes.all
    + CountRoutes.all
    + ImportRoutes.all
    + InboxRoutes.all
    + CodingRoutes.all
    + PatternRoutes.all
    + PublishRoutes.all

  /// The pages by their path.
  static let pages: [String: DeskRoute] = Dictionary(
    all.filter { $0.method == .get }.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })

  /// The paths with the methods that they know.
  static let methods: [DeskPattern] = Dictionary(grouping: all, by: \.path).map { path, routes in
    let methods = Set(routes.map(\.method.rawValue))
    return DeskPattern(path, methods: methods.contains("GET") ? methods.union(["HEAD"]) : methods)
  }
}

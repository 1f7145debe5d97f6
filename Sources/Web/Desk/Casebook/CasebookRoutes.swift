/// All addresses of the casebook.
enum CasebookRoutes {
  static let all: [DeskRoute] =
    CaptureRoutes.all + CaseRoutes.all + PeopleRoutes.all + EventRoutes.all + PromiseRoutes.all
    + PlaceRoutes.all + LetterRoutes.all + LawRoutes.all + HistoryRoutes.all + VocabularyRoutes.all
    + ReferralRoutes.all + CasePaperRoutes.all
    + RelationRoutes.all + OrganisationRoutes.all + SigningRoutes.all + CareRoutes.all
}

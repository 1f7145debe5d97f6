/// Reports of which each chain back to an eyewitness counts once in each place.
///
/// One message reposted fifty times is one report: of equal place and chain only the first day stays. So
/// copies never raise a figure, whatever day they bear.
package struct IndependentReports: Sendable, Equatable {
  /// The reports, by day; equal days by place and chain.
  package let reports: [PlacedReport]
  /// How many were left out as copies.
  package let copies: Int
  /// How many came in after the day that is looked at.
  package let later: Int

  /// The independent ones among reports known on a day.
  ///
  /// `today`: reports that came in later are left out and counted.
  package init(_ all: [PlacedReport], today: Int) {
    struct Told: Hashable {
      let place: String
      let chain: String
    }
    let known = all.filter { $0.known <= today }.sorted {
      ($0.day, $0.place, $0.chain) < ($1.day, $1.place, $1.chain)
    }
    var seen: Set<Told> = []
    reports = known.filter { seen.insert(Told(place: $0.place, chain: $0.chain)).inserted }
    copies = known.count - reports.count
    later = all.count - known.count
  }
}

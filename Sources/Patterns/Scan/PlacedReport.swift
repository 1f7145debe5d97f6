/// A report of one place and one day, as far as patterns need it.
package struct PlacedReport: Sendable, Equatable {
  /// What the place is called; the same word for the same place.
  package let place: String
  /// Where it lies; `nil` when nobody knows, so that it stands for itself alone.
  package let position: Position?
  /// The day on which it happened, counted from 1 January 1970.
  package let day: Int
  /// The day on which the report came in: before it nothing can have been said of it.
  package let known: Int
  /// The chain back to the eyewitness: forwards, reposts and articles that cite one another are one.
  package let chain: String

  /// A point on the earth, in degrees.
  package struct Position: Sendable, Hashable {
    /// North is positive, -90...90.
    package let latitude: Double
    /// East is positive, -180...180.
    package let longitude: Double

    /// A point; `nil` outside the earth.
    package init?(latitude: Double, longitude: Double) {
      guard (-90...90).contains(latitude), (-180...180).contains(longitude) else { return nil }
      self.latitude = latitude
      self.longitude = longitude
    }
  }

  /// A report; without a day on which it came in, that of the event counts.
  package init(place: String, position: Position?, day: Int, known: Int? = nil, chain: String) {
    self.place = place
    self.position = position
    self.day = day
    self.known = max(known ?? day, day)
    self.chain = chain
  }
}

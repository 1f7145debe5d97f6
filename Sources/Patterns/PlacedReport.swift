/// A report of one place and one day, as far as patterns need it.
package struct PlacedReport: Sendable, Equatable {
  /// What the place is called; the same word for the same place.
  package let place: String
  /// Where it lies; `nil` when nobody knows, so that it stands for itself alone.
  package let position: Position?
  /// The day, counted from 1 January 1970.
  package let day: Int
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

  /// A report with every fact given.
  package init(place: String, position: Position?, day: Int, chain: String) {
    self.place = place
    self.position = position
    self.day = day
    self.chain = chain
  }
}

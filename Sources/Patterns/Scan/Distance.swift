import Glibc

extension PlacedReport.Position {
  /// The way to another point over the ground, in kilometres: haversine on a sphere of 6,371 km.
  package func kilometres(to other: Self) -> Double {
    let (one, two) = (latitude * .pi / 180, other.latitude * .pi / 180)
    let across = (other.longitude - longitude) * .pi / 180
    let half = sin((two - one) / 2)
    let side = sin(across / 2)
    let chord = half * half + cos(one) * cos(two) * side * side
    return 2 * 6371 * asin(min(1, chord.squareRoot()))
  }
}

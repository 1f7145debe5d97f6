package import Casework
package import Hearing
package import Language
internal import Vault

extension PublicHearing {
  /// Takes in the times at which somebody, or a group, is to be heard of.
  ///
  /// - Returns: the code with which he gives a sign of life.
  /// - Throws: `VaultError`; then nothing was taken in.
  package func agree(_ checkIn: CheckIn, tongue: Tongue) async throws -> ReceiptCode {
    let parcel = try Parcel(self)
    let id = DocumentID.random()
    try parcel.add(checkIn, as: id)
    return try await begin(
      parcel, opening: id, told: tongue, urgency: .today, checkIn: checkIn)
  }
}

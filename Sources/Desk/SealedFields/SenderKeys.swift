internal import Casework
internal import Foundation
internal import Hearing
internal import Vault

extension Session {
  /// The ways of a contact as keyed hashes, made while its writer still has it open.
  ///
  /// "Same number" compares these, so that no sealed contact is opened for it. They are made under the
  /// second keys only: numbers are few, and whoever held a key that all of the team hold could try
  /// them out. Without those keys there are none, and the number becomes known when somebody opens it.
  func senders(_ contact: Contact) -> [String]? {
    guard team.keys.opensSealedFields else { return nil }
    return contact.ways.compactMap { way in
      team.keys.match(of: ContactWay.plain(way))?.hexadecimal
    }
  }
}

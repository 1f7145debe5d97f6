internal import Foundation
internal import GRDB
internal import GRDBSQLite

/// A view as bytes and back, by SQLite's own serialisation.
enum ViewSnapshot {
  /// The most a view may grow to after it was loaded; SQLite's own limit is 1 GiB.
  private static let limit: Int64 = 16 << 30

  /// The bytes of a view.
  static func bytes(of database: Database) throws -> Data {
    var size: sqlite3_int64 = 0
    guard let connection = unsafe database.sqliteConnection,
      let bytes = unsafe sqlite3_serialize(connection, "main", &size, 0)
    else { throw ViewError.notASnapshot }
    return unsafe Data(
      bytesNoCopy: bytes, count: Int(size),
      deallocator: .custom { memory, _ in unsafe sqlite3_free(memory) })
  }

  /// Puts bytes in the place of an empty view.
  static func load(_ bytes: Data, into database: Database) throws {
    // SQLite opens what claims to be a database; anything else must not get that far.
    guard bytes.count >= 512, bytes.prefix(16) == Data("SQLite format 3\0".utf8),
      let connection = unsafe database.sqliteConnection,
      let memory = unsafe sqlite3_malloc64(sqlite3_uint64(bytes.count))
    else { throw ViewError.notASnapshot }
    unsafe bytes.copyBytes(
      to: memory.assumingMemoryBound(to: UInt8.self), count: bytes.count)
    let flags = UInt32(SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE)
    let status = unsafe sqlite3_deserialize(
      connection, "main", memory.assumingMemoryBound(to: UInt8.self), Int64(bytes.count),
      Int64(bytes.count), flags)
    guard status == SQLITE_OK else { throw ViewError.notASnapshot }
    var limit = limit
    unsafe sqlite3_file_control(connection, "main", SQLITE_FCNTL_SIZE_LIMIT, &limit)
    database.clearSchemaCache()
  }
}

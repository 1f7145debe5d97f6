import FuzzTargets
import Glibc

/// The target that `GUVOH_FUZZ` names.
private let chosen: FuzzTarget? = {
  let name = unsafe getenv("GUVOH_FUZZ").map { unsafe String(cString: $0) } ?? ""
  return FuzzTarget.all.first { $0.name == name }
}()

/// What libFuzzer calls with each input it makes up (LLVM, "libFuzzer", section Fuzz Target).
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  guard let chosen else {
    print("GUVOH_FUZZ must name one of:", FuzzTarget.all.map(\.name).joined(separator: " "))
    exit(64)
  }
  guard chosen.holds(bytes) else { abort() }
  return 0
}

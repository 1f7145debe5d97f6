import Support
import Testing

@Suite struct `The built program` {
  @Test func `prints its version`() async throws {
    let result = try await Program.run(["--version"])
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("guvoh "))
  }

  @Test func `ends with 64 for an unknown flag`() async throws {
    let result = try await Program.run(["--nonsense"])
    #expect(result.status == 64)
    #expect(result.output.isEmpty)
  }
}

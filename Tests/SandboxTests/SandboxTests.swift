import Foundation
import Sandbox
import Support
import Testing

@Suite struct `The sandbox` {
  private func shell(_ script: String, change: (inout SandboxedCommand) -> Void = { _ in })
    async throws -> String
  {
    var command = SandboxedCommand(["/bin/sh", "-c", script])
    change(&command)
    let output = try await Sandbox.find().run(command, input: [], outputLimit: 1 << 20)
    return String(decoding: output, as: UTF8.self)
  }

  @Test func `has no network but an empty loopback`() async throws {
    let result = try await shell(
      "perl -MSocket -e 'print socket(my $s, PF_INET, SOCK_STREAM, 0) ? \"open\" : \"refused\"'")
    #expect(result == "refused")
  }

  @Test func `shows nothing of the homes and the data of this machine`() async throws {
    #expect(try await shell("ls /") == "bin\ndev\netc\nlib\nlib64\nsbin\ntmp\nusr\n")
    #expect(
      try await shell("ls /etc").split(separator: "\n").allSatisfy {
        ["alternatives", "fonts"].contains($0)
      })
  }

  @Test func `has no environment but the locale`() async throws {
    #expect(try await shell("env | grep -v -e ^PWD= -e ^SHLVL= -e ^_=") == "LANG=C.UTF-8\n")
  }

  @Test func `cannot write outside its own temporary folder`() async throws {
    #expect(try await shell("touch /usr/x 2>/dev/null || echo refused") == "refused\n")
    #expect(try await shell("touch /tmp/x && echo written") == "written\n")
  }

  @Test func `cannot make namespaces of its own`() async throws {
    #expect(try await shell("unshare -U true 2>/dev/null || echo refused") == "refused\n")
  }

  @Test func `bounds memory, file size and temporary space`() async throws {
    let memory = try await shell(
      "perl -e 'my $x = \"a\" x (1<<30); print 1' 2>/dev/null || echo refused"
    ) {
      $0.limits.addressSpace = 1 << 28
    }
    #expect(memory == "refused\n")
    let file = try await shell("head -c 2000000 /dev/zero >/tmp/x 2>/dev/null || echo refused") {
      $0.limits.fileSize = 1 << 20
    }
    #expect(file == "refused\n")
    let space = try await shell("head -c 2000000 /dev/zero >/tmp/x 2>/dev/null || echo refused") {
      $0.limits.temporary = 1 << 20
    }
    #expect(space == "refused\n")
  }

  @Test func `ends what takes too long`() async throws {
    var command = SandboxedCommand(["/bin/sh", "-c", "while :; do :; done"])
    command.limits.duration = .milliseconds(200)
    let sandbox = try Sandbox.find()
    await #expect(throws: SandboxError.timedOut) {
      try await sandbox.run(command, input: [], outputLimit: 10)
    }
  }

  @Test func `ends what closes its output and stays`() async throws {
    var command = SandboxedCommand(["/bin/sh", "-c", "exec >&-; while :; do :; done"])
    command.limits.duration = .milliseconds(200)
    let sandbox = try Sandbox.find()
    await #expect(throws: SandboxError.timedOut) {
      try await sandbox.run(command, input: [], outputLimit: 10)
    }
  }

  @Test func `ends what says too much`() async throws {
    let sandbox = try Sandbox.find()
    await #expect(throws: SandboxError.brokeProtocol) {
      try await sandbox.run(SandboxedCommand(["/usr/bin/yes"]), input: [], outputLimit: 1 << 16)
    }
  }

  @Test func `tells the exit status of what failed`() async throws {
    await #expect(throws: SandboxError.ended(status: 3)) { try await shell("exit 3") }
  }

  @Test func `gives large input through and large output back`() async throws {
    var seed = Seed(7)
    let bytes = (0..<3_000_000).map { _ in UInt8.random(in: .min ... .max, using: &seed) }
    let result = try await Sandbox.find().run(
      SandboxedCommand(["/bin/cat"]), input: bytes, outputLimit: 4 << 20)
    #expect(result == bytes)
  }

  @Test func `keeps a child for many frames, and notices its end`() async throws {
    let child = try Sandbox.find().start(SandboxedCommand(["/bin/cat"]))
    for size in [0, 1, 70_000, 3] {
      let frame = [UInt8](repeating: UInt8(size & 0xFF), count: size)
      try await child.send(frame)
      #expect(try await child.receive(limit: 1 << 20, within: .seconds(20)) == frame)
    }
    child.closeInput()
    #expect(try await child.receive(limit: 10, within: .seconds(20)) == nil)
  }

  @Test func `keeps a child whose starter's thread has ended`() async throws {
    let sandbox = try Sandbox.find()
    let child = try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread {
        continuation.resume(with: Result { try sandbox.start(SandboxedCommand(["/bin/cat"])) })
      }
    }
    for number in UInt8(0)..<50 {
      try await child.send([number])
      #expect(try await child.receive(limit: 10, within: .seconds(20)) == [number])
    }
  }

  @Test func `refuses a frame that is longer than it may be`() async throws {
    let child = try Sandbox.find().start(
      SandboxedCommand(["/usr/bin/printf", "\\377\\377\\377\\177"]))
    await #expect(throws: SandboxError.self) {
      try await child.receive(limit: 100, within: .seconds(20))
    }
  }

  @Test func `leaves no child behind when it is let go`() async throws {
    let sandbox = try Sandbox.find()
    _ = try sandbox.start(SandboxedCommand(["/bin/sleep", "600"]))
    let running = try FileManager.default.contentsOfDirectory(atPath: "/proc").filter { entry in
      let line = try? String(contentsOfFile: "/proc/\(entry)/cmdline", encoding: .utf8)
      return line?.contains("sleep\u{0}600") == true && line?.hasPrefix("bwrap") == true
    }
    #expect(running.isEmpty)
  }
}

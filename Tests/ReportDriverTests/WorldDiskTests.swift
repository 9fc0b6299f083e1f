import Glibc
import ReportDriver
import Testing

/// A small file system of its own; needs the right to mount.
struct SmallDisk: ~Copyable {
  let scratch: ScratchFolder
  var path: String { scratch.path }

  static let isPermitted: Bool = {
    do { return try SmallDisk(bytes: 4096).isMounted } catch { return false }
  }()

  private let isMounted: Bool

  init(bytes: Int) throws {
    scratch = try ScratchFolder()
    isMounted = mount("tmpfs", scratch.path, "tmpfs", 0, "size=\(bytes)") == 0
  }

  func makeReadOnly() { _ = mount("tmpfs", path, "tmpfs", UInt(MS_REMOUNT | MS_RDONLY), nil) }

  deinit { if isMounted { umount2(scratch.path, Int32(MNT_DETACH)) } }
}

@Suite(.enabled(if: SmallDisk.isPermitted, "needs the right to mount a file system"))
struct WorldDiskTests {
  private let small = String(repeating: "s", count: 10_000)
  private let large = String(repeating: "l", count: 110_000)

  @Test func aFullDiskLeavesEveryEarlierOutput() throws {
    let disk = try SmallDisk(bytes: 128 << 10)
    let folder = disk.path
    _ = try publisher().publish(outputs(["a": small, "b": small]), to: folder, options: PublishOptions())
    let before = tree(folder)
    let files = try outputs(["a": small + "!", "b": large])
    let error = failure { () throws(PublishError) in
      try publisher().publish(files, to: folder, options: PublishOptions())
    }
    guard case .file(let cause, published: []) = error else {
      Issue.record("not refused: \(String(describing: error))")
      return
    }
    #expect(cause.reason == .diskFull)
    #expect(cause.message == "cannot write '\(folder)/b': disk full")
    #expect(tree(folder) == before)
    // The control: written in place, the old file is gone.
    try? edit(folder + "/b", large + large)
    #expect(contents(folder + "/b") != before["b"])
  }

  @Test func onAReadOnlyDiskOnlyAChangeIsAnError() throws {
    let disk = try SmallDisk(bytes: 256 << 10)
    let folder = disk.path
    _ = try publisher().publish(outputs(["a": small]), to: folder, options: PublishOptions())
    // Even the lock cannot be opened for writing from here on.
    disk.makeReadOnly()
    let same = try publisher().publish(outputs(["a": small]), to: folder, options: PublishOptions())
    #expect(same.map(\.result) == [.unchanged])
    let files = try outputs(["a": "new"])
    let error = failure { () throws(PublishError) in
      try publisher().publish(files, to: folder, options: PublishOptions())
    }
    guard case .file(let cause, published: []) = error else {
      Issue.record("not refused: \(String(describing: error))")
      return
    }
    #expect(cause.reason == .readOnlyFileSystem)
  }
}

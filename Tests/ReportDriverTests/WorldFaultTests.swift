import Glibc
import ReportDriver
import Testing

/// The N-th system call of a publication fails, for every N.
@Suite struct WorldFaultTests {
  typealias Publish = @Sendable (_ calls: any SystemCalls, _ folder: String, [OutputFile]) throws(PublishError) -> Void

  static let old: KeyValuePairs = ["a": "old a, rather long", "kept": "same", "sub/b": "old b"]
  static let new: KeyValuePairs = [
    "a": "new a", "kept": "same", "sub/b": "new b, longer than the old", "x/y/c": "new c",
  ]

  /// What the next run publishes: other bytes everywhere, so whatever the fault left has to pass for ours.
  static let later: KeyValuePairs = ["a": "later a", "kept": "later", "sub/b": "later b", "x/y/c": "later c"]

  static let ours: Publish = { calls, folder, files throws(PublishError) in
    _ = try publisher(calls).publish(files, to: folder, options: PublishOptions(durable: true))
  }

  /// What a run with a fault did against its promises; empty for a publisher that keeps them.
  private func violations(_ publish: Publish, _ fault: FaultyCalls.Fault) throws -> [String] {
    var violations: [String] = []
    let oldFiles = try outputs(Self.old)
    let newFiles = try outputs(Self.new)
    let laterFiles = try outputs(Self.later)
    let oldTexts = Dictionary(uniqueKeysWithValues: Self.old.map { ($0.key, $0.value) })
    let newTexts = Dictionary(uniqueKeysWithValues: Self.new.map { ($0.key, $0.value) })
    let laterTexts = Dictionary(uniqueKeysWithValues: Self.later.map { ($0.key, $0.value) })
    for failing in 1... {
      let scratch = try ScratchFolder(inMemory: true)
      let folder = scratch.path
      _ = try publisher().publish(oldFiles, to: folder, options: PublishOptions(durable: false))
      let calls = FaultyCalls(fault, at: failing)
      let error = failure { () throws(PublishError) in
        try publish(calls, folder, newFiles)
        return []
      }
      let faultText = "\(fault) at \(failing) (\(calls.failedCall ?? "none"))"
      if calls.openCount != 0 { violations.append("\(faultText): \(calls.openCount) descriptors left open") }
      var published: Set<RelativePath> = []
      if case .file(_, let paths) = error { published = Set(paths) }
      for file in newFiles {
        let text = contents(folder + "/" + file.path.text)
        let isNew = text == newTexts[file.path.text]
        let isOld = text == oldTexts[file.path.text]
        if error == nil, !isNew { violations.append("\(faultText): success without \(file.path.text)") }
        if !isNew, !isOld { violations.append("\(faultText): torn \(file.path.text)") }
        if error != nil, isNew != (published.contains(file.path) || file.path.text == "kept") {
          violations.append("\(faultText): wrong account of \(file.path.text)")
        }
        if fault == .fullDisk, !isOld, error != nil { violations.append("\(faultText): lost old \(file.path.text)") }
      }
      if fault == .once(EINTR) || fault == .shortWrite, let error {
        violations.append("\(faultText): gave up: \(error)")
      }
      let again = failure { () throws(PublishError) in
        try publisher().publish(laterFiles, to: folder, options: PublishOptions(durable: false))
      }
      if let again { violations.append("\(faultText): the next run fails: \(again)") }
      var left = tree(folder)
      left[lockName] = nil
      let manifest = left.removeValue(forKey: OutputManifest.fileName)
      if left != laterTexts { violations.append("\(faultText): the next run leaves \(left.keys.sorted())") }
      let lines = laterFiles.map { OutputManifest.Line($0.path, SHA256.hex(of: $0.bytes)) }
      if manifest.map({ Array($0.utf8) }) != OutputManifest(Set(lines)).bytes {
        violations.append("\(faultText): the manifest is wrong after the next run")
      }
      if calls.failedCall == nil { return violations }
    }
    return violations
  }

  private let lockName = ".rapporteur-lock"

  static let faults: [FaultyCalls.Fault] = [
    .once(EIO), .once(ENOSPC), .once(EINTR), .once(EACCES), .once(EOPNOTSUPP), .once(ENOENT), .once(EROFS),
    .once(EMFILE), .fromThenOn(EIO), .fromThenOn(ENOSPC), .fullDisk, .shortWrite,
  ]

  @Test(arguments: faults)
  func noFaultTearsAFileOrLosesAnOutput(fault: FaultyCalls.Fault) throws {
    #expect(try violations(Self.ours, fault) == [])
  }

  @Test(arguments: [FaultyCalls.Fault.once(EIO), .fullDisk, .shortWrite])
  func theControlThatWritesInPlaceIsFound(fault: FaultyCalls.Fault) throws {
    let inPlace: Publish = { calls, folder, files throws(PublishError) in
      do throws(SystemError) {
        let root = try calls.openFolder(folder, in: .currentFolder, followingLinks: true)
        for file in files {
          if let parent = file.path.parent { mkdirs(folder, parent) }
          let path = folder + "/" + file.path.text
          unlink(path)
          let opened = try calls.createNew(path, in: root, permissions: 0o666)
          // Two writes and no loop, as code that trusts the disk does.
          let middle = file.bytes.count / 2
          _ = try calls.write(Array(file.bytes[..<middle]), from: 0, to: opened)
          _ = try calls.write(Array(file.bytes[middle...]), from: 0, to: opened)
          try calls.close(opened)
        }
      } catch {
        throw .file(FileError(.write, folder, error), published: [])
      }
    }
    #expect(try violations(inPlace, fault).contains { $0.contains("torn") || $0.contains("success without") })
  }

  @Test func theControlThatReplacesFileByFileLosesOldOutputsOnAFullDisk() throws {
    let oneByOne: Publish = { calls, folder, files throws(PublishError) in
      for file in files { try Self.ours(calls, folder, [file]) }
    }
    #expect(try violations(oneByOne, .fullDisk).contains { $0.contains("lost old") })
  }

  @Test func theControlThatForgetsItsTemporariesIsFound() throws {
    let forgetful: Publish = { calls, folder, files throws(PublishError) in
      do throws(SystemError) {
        let root = try calls.openFolder(folder, in: .currentFolder, followingLinks: true)
        let opened = try calls.createNew("output.tmp", in: root, permissions: 0o666)
        _ = try calls.write(files[0].bytes, from: 0, to: opened)
        try calls.rename("output.tmp", to: files[0].path.text, in: root)
      } catch {
        throw .file(FileError(.write, folder, error), published: [])
      }
    }
    #expect(try violations(forgetful, .once(EIO)).contains { $0.contains("the next run leaves") })
  }

  @Test func everyCallOfAPublicationWasMadeToFail() throws {
    var failed: Set<String> = []
    for failing in 1...400 {
      let scratch = try ScratchFolder(inMemory: true)
      _ = try publisher().publish(outputs(Self.old), to: scratch.path, options: PublishOptions(durable: false))
      let calls = FaultyCalls(.once(EIO), at: failing)
      let files = try outputs(Self.new)
      _ = failure { () throws(PublishError) in
        try publisher(calls).publish(files, to: scratch.path, options: PublishOptions(durable: true))
      }
      guard let call = calls.failedCall else { break }
      failed.insert(call)
    }
    #expect(
      failed.isSuperset(of: [
        "openFolder", "openFile", "createUnnamed", "linkUnnamed", "rename", "makeFolder", "status", "setPermissions",
        "read", "write", "sync", "close", "lock", "openLock", "entries",
      ])
    )
  }
}

private func mkdirs(_ root: String, _ folder: RelativePath) {
  if let parent = folder.parent { mkdirs(root, parent) }
  mkdir(root + "/" + folder.text, 0o777)
}

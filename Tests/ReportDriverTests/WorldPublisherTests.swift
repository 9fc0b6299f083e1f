import Glibc
import ReportDriver
import Synchronization
import Testing

@Suite struct WorldPublisherTests {
  /// The same promises, kept by the disk and by memory.
  private func onBoth(_ check: (any FileSystem, _ folder: String) throws -> Void) throws {
    let scratch = try ScratchFolder()
    try check(SystemFileSystem(interruption: neverInterrupted), scratch.path + "/out/deep")
    try check(MemoryFileSystem(), "out/deep")
  }

  @Test func filesAreWrittenOnceAndThenLeftAlone() throws {
    try onBoth { files, folder throws in
      let first = try outputs(["b": "1", "a/x": "2"])
      #expect(try files.compareOutputs(first, in: folder) == [.missing, .missing])
      let written = try files.publish(first, to: folder, options: PublishOptions(), onWait: {})
      #expect(written == [PublishedFile(first[0].path, .written), PublishedFile(first[1].path, .written)])
      #expect(try files.read(folder + "/a/x", limitBytes: 9) == Array("2".utf8))
      let second = try outputs(["b": "1", "a/x": "3"])
      #expect(try files.compareOutputs(second, in: folder) == [.unchanged, .outdated])
      let again = try files.publish(second, to: folder, options: PublishOptions(), onWait: {})
      #expect(again.map(\.result) == [.unchanged, .written])
      let manifest = try files.read(folder + "/" + OutputManifest.fileName, limitBytes: 1_000)
      #expect(
        String(decoding: manifest, as: UTF8.self) == """
          4e07408562bedb8b60ce05c1decfe3ad16b72230967de01f640b7e4729b49fce  a/x
          6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b  b

          """
      )
    }
  }

  @Test func unchangedMeansNotTouched() throws {
    let scratch = try ScratchFolder()
    let files = try outputs(["a": "1"])
    var inodes: [UInt] = []
    for text in ["1", "1", "2"] {
      _ = try publisher().publish(try outputs(["a": text]), to: scratch.path, options: PublishOptions())
      var status = stat()
      stat(scratch.path + "/" + files[0].path.text, &status)
      inodes.append(UInt(status.st_ino))
    }
    #expect(inodes[0] == inodes[1])
    #expect(inodes[1] != inodes[2], "the control: a changed file is a new one")
  }

  @Test func aFileOfSomebodyElseIsKeptUnlessForced() throws {
    let scratch = try ScratchFolder()
    let folder = scratch.path
    let path = folder + "/memo"
    let files = try outputs(["memo": "ours", "more": "text"])
    let publish = { (files: [OutputFile], force: Bool) in
      failure { () throws(PublishError) in
        try publisher().publish(files, to: folder, options: PublishOptions(force: force))
      }
    }
    try edit(path, "theirs")
    #expect(publish(files, false) == .foreign([files[0].path]))
    #expect(try publisher().compare(files, in: folder) == [.foreign, .missing])
    #expect(contents(path) == "theirs")
    #expect(contents(folder + "/more") == nil, "nothing of the set was published")
    // The same bytes are nobody's loss, and from then on ours.
    try edit(path, "ours")
    #expect(publish(files, false) == nil)
    #expect(publish(try outputs(["memo": "ours 2"]), false) == nil)
    // Ours, then edited by hand.
    try edit(path, "ours 2 and a remark")
    #expect(publish(files, false) == .foreign([files[0].path]))
    #expect(publish(files, true) == nil)
    #expect(contents(path) == "ours")
    // A damaged list makes everything foreign, which is the safe side.
    try edit(folder + "/" + OutputManifest.fileName, "what is this\n")
    #expect(publish(try outputs(["memo": "ours 3"]), false) == .foreign([files[0].path]))
  }

  @Test(arguments: ["sub/a", "a", "sub/deep/a"])
  func aSymbolicLinkIsRefused(path: String) throws {
    let scratch = try ScratchFolder()
    let outside = try ScratchFolder()
    let output = try RelativePath(path)
    if let parent = output.parent {
      if let grandparent = parent.parent { mkdir(scratch.path + "/" + grandparent.text, 0o777) }
      symlink(outside.path, scratch.path + "/" + parent.text)
    } else {
      symlink(outside.path + "/a", scratch.path + "/a")
    }
    let files = [OutputFile(output, Array("x".utf8))]
    let error = failure { () throws(PublishError) in
      try publisher().publish(files, to: scratch.path, options: PublishOptions(force: true))
    }
    guard case .file(let cause, published: []) = error else {
      Issue.record("not refused: \(String(describing: error))")
      return
    }
    #expect(cause.reason == .symbolicLink)
    #expect(names(in: outside.path) == [])
    // The control: a writer that follows the link puts the file outside.
    try edit(scratch.path + "/" + path, "x")
    #expect(names(in: outside.path) == ["a"])
  }

  /// By ASCII case, by the case of another script, and by normalisation alone.
  @Test(arguments: [("Memo", "memo"), ("Überblick", "überblick"), ("Обзор", "обзор"), ("e\u{301}tat", "\u{c9}tat")])
  func pathsAreRefusedBeforeTheDiskIsTouched(_ first: String, _ second: String) throws {
    try onBoth { files, folder throws in
      let clash = try [first, second].flatMap { try outputs([$0: "1"]) }
      let error = failure { () throws(PublishError) in
        try files.publish(clash, to: folder, options: PublishOptions(), onWait: {})
      }
      #expect(error == .paths([OutputPathProblem(clash[1].path, .collision(with: clash[0].path))]))
      #expect(try files.kind(of: folder) == nil)
    }
  }

  @Test func whatStandsInTheWaySaysWhatItIs() throws {
    try onBoth { files, folder throws in
      _ = try files.publish(outputs(["a/b": "1"]), to: folder, options: PublishOptions(), onWait: {})
      for (path, reason) in [("a", FileError.Reason.isFolder), ("a/b/c", .notAFolder)] {
        let blocked = try outputs([path: "2"])
        let error = failure { () throws(PublishError) in
          try files.publish(blocked, to: folder, options: PublishOptions(force: true), onWait: {})
        }
        guard case .file(let cause, published: []) = error else {
          Issue.record("not refused: \(path)")
          continue
        }
        #expect(cause.reason == reason)
      }
    }
  }

  @Test func aLargeSetDoesNotUseUpTheDescriptors() async {
    await #expect(processExitsWith: .exitCode(0)) {
      var limit = rlimit(rlim_cur: 200, rlim_max: 200)
      setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
      let scratch = try ScratchFolder(inMemory: true)
      let folder = scratch.path
      let files = try (0..<500).map { OutputFile(try RelativePath("d\($0 % 5)/\($0)"), [UInt8($0 & 255)]) }
      let error = failure { () throws(PublishError) in
        try publisher().publish(files, to: folder, options: PublishOptions())
      }
      let count = tree(folder).count
      removeTree(folder)
      exit(error == nil && count == 502 ? 0 : 1)
    }
  }

  @Test func theReadersOfAnOutputStayTheSame() throws {
    let scratch = try ScratchFolder()
    let path = scratch.path + "/secret"
    for text in ["1", "2"] {
      _ = try publisher().publish(try outputs(["secret": text]), to: scratch.path, options: PublishOptions())
      if text == "1" { chmod(path, 0o640) }
    }
    var status = stat()
    stat(path, &status)
    #expect(status.st_mode & 0o777 == 0o640)
  }

  @Test func anInterruptedRunPublishesNothing() throws {
    let scratch = try ScratchFolder()
    let folder = scratch.path
    _ = try publisher().publish(try outputs(["a": "old"]), to: folder, options: PublishOptions())
    let before = tree(folder)
    let asked = Atomic<Int>(0)
    // The signal comes while files are written: the first question is before, the second one after.
    let interrupted = OutputPublisher(interruption: {
      asked.add(1, ordering: .relaxed).oldValue == 0 ? nil : SIGTERM
    })
    let files = try outputs(["a": "new", "sub/b": "new"])
    let error = failure { () throws(PublishError) in
      try interrupted.publish(files, to: folder, options: PublishOptions())
    }
    #expect(error == .interrupted(signal: SIGTERM))
    #expect(tree(folder) == before)
    #expect(!names(in: folder).contains("sub"))
  }

  @Test(arguments: [true, false])
  func aSecondRunWaitsForTheFirst(isLocked: Bool) throws {
    let scratch = try ScratchFolder()
    let folder = scratch.path
    let files = try outputs(["a": "1"])
    let hasWaited = Atomic<Bool>(false)
    let results = parallelMap(["holder", "publisher"], workers: 2) { role in
      let calls = LinuxSystemCalls()
      do {
        let root = try calls.openFolder(folder, in: .currentFolder, followingLinks: true)
        let lock = try calls.openLock(".rapporteur-lock", in: root)
        if role == "holder" {
          // Without the lock, the control, the other run does not wait.
          if isLocked { try calls.lock(lock, waiting: true) }
          for _ in 0..<500 where !hasWaited.load(ordering: .sequentiallyConsistent) { usleep(1_000) }
          usleep(20_000)
          let isMissing = contents(folder + "/a") == nil
          try calls.close(lock)
          return isMissing
        }
        usleep(50_000)
        _ = try publisher().publish(files, to: folder, options: PublishOptions()) {
          hasWaited.store(true, ordering: .sequentiallyConsistent)
        }
        return contents(folder + "/a") == "1"
      } catch {
        return false
      }
    }
    #expect(results == [isLocked, true])
    #expect(hasWaited.load(ordering: .sequentiallyConsistent) == isLocked)
  }

  @Test func manyRunsAtOnceKeepEveryLineOfTheList() throws {
    let scratch = try ScratchFolder()
    let folder = scratch.path
    let failures = parallelMap(Array(0..<24), workers: 8) { number in
      do {
        let files = try outputs(["f\(number)": "\(number)", "shared": "\(number)"])
        _ = try publisher().publish(files, to: folder, options: PublishOptions(durable: false))
        return false
      } catch {
        return true
      }
    }
    #expect(failures.filter { $0 }.isEmpty)
    let manifest = contents(folder + "/" + OutputManifest.fileName) ?? ""
    #expect(manifest.split(separator: "\n").count == 25)
    #expect(names(in: folder).count == 27)
  }
}

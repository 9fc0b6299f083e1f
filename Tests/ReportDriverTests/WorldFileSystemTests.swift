import Glibc
import ReportDriver
import Testing

@Suite struct WorldFileSystemTests {
  static let texts: KeyValuePairs = [
    "b.yaml": "b", "a/z.yaml": "z", "a.yaml": "a", "a/deep/x.yaml": "x", "a/notes.txt": "n", ".hidden/h.yaml": "h",
    "a/.h.yaml": "h", "yaml": "y",
  ]

  /// The same files on the disk and in memory, and what `check` says about each.
  private func onBoth(_ check: (any FileSystem, _ folder: String) throws -> Void) throws {
    let scratch = try ScratchFolder()
    mkdir(scratch.path + "/a", 0o777)
    mkdir(scratch.path + "/a/deep", 0o777)
    mkdir(scratch.path + "/.hidden", 0o777)
    let memory = MemoryFileSystem()
    for (path, text) in Self.texts {
      try edit(scratch.path + "/" + path, text)
      memory.write(Array(text.utf8), to: "corpus/" + path)
    }
    try check(SystemFileSystem(), scratch.path)
    try check(memory, "corpus")
  }

  @Test func aListingIsInByteOrderWithoutHiddenFiles() throws {
    try onBoth { files, folder throws in
      let listing = try files.files(under: folder, withExtension: "yaml")
      #expect(listing.files.map(\.text) == ["a.yaml", "a/deep/x.yaml", "a/z.yaml", "b.yaml"])
      #expect(listing.links == [])
    }
  }

  @Test func readingIsBoundedAndSaysWhyNot() throws {
    try onBoth { files, folder throws in
      #expect(try files.read(folder + "/a/notes.txt", limitBytes: 1) == Array("n".utf8))
      #expect(try files.sha256(of: folder + "/a.yaml", limitBytes: 9) == SHA256.hex(of: Array("a".utf8)))
      #expect(throws: FileError(.read, folder + "/a.yaml", .tooLarge(limitBytes: 0))) {
        try files.read(folder + "/a.yaml", limitBytes: 0)
      }
      #expect(throws: FileError(.read, folder + "/a", .isFolder)) { try files.read(folder + "/a", limitBytes: 9) }
      #expect(throws: FileError(.read, folder + "/no", .noSuchFile, number: ENOENT)) {
        try files.read(folder + "/no", limitBytes: 9)
      }
      #expect(try files.kind(of: folder) == .folder)
      #expect(try files.kind(of: folder + "/yaml") == .file)
      #expect(try files.kind(of: folder + "/no") == nil)
      #expect(PathText.isAbsolute(try files.currentFolder()))
    }
  }

  @Test func devicesAndPipesAreNotRead() throws {
    let scratch = try ScratchFolder()
    mkfifo(scratch.path + "/p.yaml", 0o666)
    for path in ["/dev/zero", scratch.path + "/p.yaml"] {
      #expect(throws: FileError(.read, path, .notARegularFile)) {
        try SystemFileSystem().read(path, limitBytes: 10)
      }
    }
    #expect(try SystemFileSystem().files(under: scratch.path, withExtension: "yaml").files == [])
  }

  @Test func symbolicLinksInACorpusAreNamedAndNotFollowed() throws {
    let scratch = try ScratchFolder()
    let other = try ScratchFolder()
    try edit(other.path + "/secret.yaml", "s")
    symlink(other.path, scratch.path + "/folder")
    symlink(other.path + "/secret.yaml", scratch.path + "/file.yaml")
    symlink(".", scratch.path + "/loop")
    symlink("nothing", scratch.path + "/dangling.txt")
    let files = SystemFileSystem()
    let listing = try files.files(under: scratch.path, withExtension: "yaml")
    #expect(listing.files == [])
    #expect(listing.links.map(\.text) == ["file.yaml", "folder", "loop"])
    for path in ["file.yaml", "folder/secret.yaml"] {
      let path = try RelativePath(path)
      let error = #expect(throws: FileError.self) { try files.read(path, in: scratch.path, limitBytes: 9) }
      #expect(error?.reason == .symbolicLink)
      #expect(try files.read(scratch.path + "/" + path.text, limitBytes: 9) == [115], "the control: it leads there")
    }
  }

  @Test func namesThatCannotBeShownAreRefusedInAListing() throws {
    for (name, reason) in [
      ("a\u{1b}.yaml", FileError.Reason.unusableName(.controlCharacter("\u{1b}"))), ("bad", .nameNotUTF8),
    ] {
      let scratch = try ScratchFolder()
      let bytes = Array((scratch.path + "/x").utf8CString.dropLast()) + [-1] + Array(".yaml".utf8CString)
      defer { unlink(bytes) }
      if reason == .nameNotUTF8 {
        close(open(bytes, O_CREAT | O_WRONLY, 0o666))
      } else {
        try edit(scratch.path + "/" + name, "x")
      }
      let error = #expect(throws: FileError.self) {
        try SystemFileSystem().files(under: scratch.path, withExtension: "yaml")
      }
      #expect(error?.reason == reason)
    }
  }
}

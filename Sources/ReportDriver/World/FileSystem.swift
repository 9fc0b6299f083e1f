/// The driver's one face of the disk. ``SystemFileSystem`` is the real one, ``MemoryFileSystem`` serves tests and
/// examples.
///
/// Paths are UTF-8 text, absolute or relative to the current folder.
package protocol FileSystem: Sendable {
  /// Absolute.
  func currentFolder() throws(FileError) -> String

  /// What `path` stands for, links followed; `nil` when there is nothing.
  func kind(of path: String) throws(FileError) -> FileKind?

  /// The whole file, links followed.
  ///
  /// - Throws: `isFolder`, `notARegularFile`, or `tooLarge` when it has more than `limitBytes`.
  func read(_ path: String, limitBytes: Int) throws(FileError) -> [UInt8]

  /// A file that something in the input names, so no symbolic link below `folder` is followed: `symbolicLink`.
  func read(_ path: RelativePath, in folder: String, limitBytes: Int) throws(FileError) -> [UInt8]

  /// The files below `folder`, at any depth, whose names end in `.` and `fileExtension`.
  ///
  /// Names that begin with a dot are passed over, files and folders; symbolic links are named, not followed.
  ///
  /// - Throws: `tooManyNestedFolders` below 64 levels, `nameNotUTF8` for a file or folder that would have counted.
  func files(under folder: String, withExtension fileExtension: String) throws(FileError) -> FolderListing

  /// How each file compares with what lies in `folder`, in the order of `files`; writes nothing and waits for nobody.
  func compareOutputs(_ files: [OutputFile], in folder: String) throws(PublishError) -> [OutputState]

  /// Publishes all files or says why not; see ``OutputPublisher``.
  ///
  /// - Parameter onWait: Called once when another run holds the folder and this one waits for it.
  /// - Returns: What happened to each file, in the order of `files`.
  func publish(
    _ files: [OutputFile],
    to folder: String,
    options: PublishOptions,
    onWait: () -> Void
  ) throws(PublishError) -> [PublishedFile]
}

/// What lies below a folder.
package struct FolderListing: Hashable, Sendable {
  /// Relative to the folder, in byte order.
  package let files: [RelativePath]
  /// Symbolic links that were not followed and either have a wanted name or lead to a folder; in byte order. The
  /// reader of the listing should know that something may be missing.
  package let links: [RelativePath]

  package init(files: [RelativePath], links: [RelativePath]) {
    self.files = files
    self.links = links
  }
}

extension FileSystem {
  /// - Returns: 64 lowercase hexadecimal digits.
  package func sha256(of path: String, limitBytes: Int) throws(FileError) -> String {
    SHA256.hex(of: try read(path, limitBytes: limitBytes))
  }
}

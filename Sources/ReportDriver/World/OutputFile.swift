/// One file to publish, complete.
package struct OutputFile: Hashable, Sendable {
  /// Relative to the output folder.
  package let path: RelativePath
  package let bytes: [UInt8]

  package init(_ path: RelativePath, _ bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// What lies where an output goes.
package enum OutputState: Hashable, Sendable {
  case missing
  /// A file with the same bytes, whoever made it.
  case unchanged
  /// A file with other bytes that we published.
  case outdated
  /// A file with other bytes that we did not publish, or that was edited since.
  case foreign
}

package struct PublishedFile: Hashable, Sendable {
  package enum Result: Hashable, Sendable {
    case written
    case unchanged
  }

  package let path: RelativePath
  package let result: Result

  package init(_ path: RelativePath, _ result: Result) {
    self.path = path
    self.result = result
  }
}

package struct PublishOptions: Hashable, Sendable {
  /// Overwrites foreign files too.
  package let force: Bool
  /// Waits for the disk before it says that a file is published: a power cut then leaves the old file or the new one,
  /// not an empty one. Costs 0.3 to 0.5 ms a file.
  package let durable: Bool

  package init(force: Bool = false, durable: Bool = true) {
    self.force = force
    self.durable = durable
  }
}

/// Why a set of files was not published, or not all of it.
package enum PublishError: Error, Hashable, Sendable {
  /// The paths cannot stand together; the disk was not looked at. In the order of the files.
  case paths([OutputPathProblem])
  /// Files that would be lost; nothing was written. In the order of the files.
  case foreign([RelativePath])
  /// The disk refused. `published` was replaced before that, in the order of replacing; each other file is as it was.
  case file(FileError, published: [RelativePath])
  /// A signal came before the first file was replaced; nothing was published.
  case interrupted(signal: Int32)
}

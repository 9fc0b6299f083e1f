/// Files that can stand together in one folder, as far as their names tell.
package struct OutputSet: Hashable, Sendable {
  package let files: [OutputFile]

  /// - Throws: `paths` with every problem; see ``OutputPathProblem/find(in:)``.
  package init(_ files: [OutputFile]) throws(PublishError) {
    let problems = OutputPathProblem.find(in: files.map(\.path))
    guard problems.isEmpty else { throw .paths(problems) }
    self.files = files
  }
}

/// One path that cannot be published beside the others.
package struct OutputPathProblem: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// Begins, in one of its parts, with `.rapporteur-`.
    case reservedName
    /// One file on a file system that ignores case or normalises names, or one is the folder of the other.
    case collision(with: RelativePath)
  }

  package let path: RelativePath
  package let kind: Kind

  package init(_ path: RelativePath, _ kind: Kind) {
    self.path = path
    self.kind = kind
  }

  /// What is wrong with a set of outputs as names; empty when nothing is. In the order of `paths`; of two that collide,
  /// the later one has the problem.
  package static func find(in paths: [RelativePath]) -> [OutputPathProblem] {
    var taken: [String: (path: RelativePath, isFolder: Bool)] = [:]
    var problems: [OutputPathProblem] = []
    for path in paths {
      if path.collisionKey.utf8.split(separator: UInt8(ascii: "/")).contains(where: {
        $0.starts(with: reservedPrefix.utf8)
      }) {
        problems.append(OutputPathProblem(path, .reservedName))
        continue
      }
      var rival = taken.updateValue((path, false), forKey: path.collisionKey)?.path
      var folder = path.parent
      while let current = folder {
        if let known = taken.updateValue((current, true), forKey: current.collisionKey),
          !known.isFolder || known.path != current
        {
          rival = rival ?? known.path
        }
        folder = current.parent
      }
      if let rival { problems.append(OutputPathProblem(path, .collision(with: rival))) }
    }
    return problems
  }

  /// How our own files in an output folder begin.
  static let reservedPrefix = ".rapporteur-"
}

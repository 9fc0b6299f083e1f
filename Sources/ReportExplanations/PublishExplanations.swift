import ReportDiagnostics

// Formatting, and the world of files.

extension Explanation {
  static let formatterWarning = Explanation(
    .formatterWarning,
    "a formatter left something out or changed it",
    why: """
      Not every format can carry everything. A cable, for one, has only the letters of ASCII. The document is written, \
      but you should know what its reader will not see.
      """,
    bad: .project(
      statements: inHangul,
      outputs: "outputs:\n  - {format: plain-text, file: brief.txt, options: {profile: cable}}"
    ),
    good: .project(
      statements: inHangul,
      outputs: "outputs:\n  - {format: plain-text, file: brief.txt, options: {profile: brief}}"
    )
  )

  static let formatterFailed = Explanation(
    .formatterFailed,
    "a formatter could not make its document",
    why: """
      The format cannot carry something that must be shown, or the formatter is broken. No file of this report is \
      written, and those of the last build stay as they were. The exit status is 4.
      """,
    bad: .situation("A formatter stops in the middle of a document and reports that it cannot go on."),
    good: .situation(
      "Read the formatter's own message below the finding. Choose another format for this report, or remove the output."
    )
  )

  static let invalidRendition = Explanation(
    .invalidRendition,
    "a formatter returned a document that is not valid",
    why: """
      What a formatter returns is looked at before it is written: it must not be empty, its text must be UTF-8, and its \
      files must have distinct names inside the folder. A broken document would otherwise be noticed by its reader.
      """,
    bad: .situation("A formatter for briefing.html returns a file without a single byte."),
    good: .situation(
      "This is a fault of the formatter, not of your report. Tell its author; until then choose another format."
    )
  )

  static let unreadableFile = Explanation(
    .unreadableFile,
    "a file or folder cannot be read",
    why: """
      It does not exist, you may not read it, or the disk reports an error. A report from half of a corpus would look \
      complete, so nothing is built.
      """,
    bad: .situation("rapporteur build Report/briefing.yaml\n\nThere is no folder Report; it is called Reports."),
    good: .situation("rapporteur build Reports/briefing.yaml")
  )

  static let writeFailed = Explanation(
    .writeFailed,
    "a file cannot be written",
    why: """
      The disk is full, the folder is read-only, or something else has the file's name. Files are put in place only \
      when they are complete, so the last good report is still there. The exit status is 5.
      """,
    bad: .situation("rapporteur build Reports --output /usr/share/reports\n\nOnly the administrator may write there."),
    good: .situation("rapporteur build Reports --output out")
  )

  static let foreignOutput = Explanation(
    .foreignOutput,
    "an output file is not ours, or was edited by hand",
    why: """
      Somebody may have corrected the briefing by hand, or keeps a file of their own there; it would be lost. Move the \
      file, give the output another name or folder, or replace it knowingly with --force.
      """,
    bad: .situation(
      "rapporteur build Reports\n\nThe file out/harbour/brief.txt was changed by hand after the last build."
    ),
    good: .situation("rapporteur build Reports --force")
  )

  private static let inHangul = """
    statements:
      - id: northland-rejects
        speakers: [northland]
        act: reject
        form: indirect
        gist: Northland (북국) rejects the draft.
        source: bulletin
    """
}

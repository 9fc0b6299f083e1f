/// Every kind of finding, in the order of the pipeline. The raw value is what the user sees and types after
/// `rapporteur explain`; it is never reused for another kind.
package enum DiagnosticCode: String, Hashable, Sendable, CaseIterable {
  // Parse: the file as YAML.
  case yamlEncoding = "yaml-encoding"
  case yamlSyntax = "yaml-syntax"
  case yamlLineBreak = "yaml-line-break"
  case yamlFinalNewline = "yaml-final-newline"
  case yamlSeveralDocuments = "yaml-several-documents"
  case yamlDirective = "yaml-directive"
  case yamlTag = "yaml-tag"
  case yamlMergeKey = "yaml-merge-key"
  case yamlComplexKey = "yaml-complex-key"
  case yamlDuplicateKey = "yaml-duplicate-key"
  case yamlAlias = "yaml-alias"
  case yamlTooDeep = "yaml-too-deep"
  case yamlTooLarge = "yaml-too-large"
  case forbiddenCharacter = "forbidden-character"
  case bidiControl = "bidi-control"

  // Decode: one file as records or as a spec.
  case unknownField = "unknown-field"
  case missingField = "missing-field"
  case wrongShape = "wrong-shape"
  case emptyValue = "empty-value"
  case unknownValue = "unknown-value"
  case invalidID = "invalid-id"
  case invalidDate = "invalid-date"
  case invalidNumber = "invalid-number"
  case invalidCountry = "invalid-country"
  case invalidLanguage = "invalid-language"
  case invalidURL = "invalid-url"
  case invalidPath = "invalid-path"
  case invalidHash = "invalid-hash"
  case conflictingFields = "conflicting-fields"
  case formContent = "form-content"
  case repeatedValue = "repeated-value"
  case unsupportedVersion = "unsupported-version"
  case invalidProse = "invalid-prose"

  // Link and check: the corpus as a whole.
  case duplicateID = "duplicate-id"
  case unknownReference = "unknown-reference"
  case wrongKind = "wrong-kind"
  case referenceCycle = "reference-cycle"
  case speakerCannotSpeak = "speaker-cannot-speak"
  case unusualSpeaker = "unusual-speaker"
  case unknownLinkType = "unknown-link-type"
  case deprecatedMarking = "deprecated-marking"
  case mixedProbabilityScales = "mixed-probability-scales"
  case saidAfterPublished = "said-after-published"
  case withdrawnSource = "withdrawn-source"
  case confirmedButDenied = "confirmed-but-denied"
  case unusedEntity = "unused-entity"
  case ambiguousName = "ambiguous-name"

  // Quotations.
  case quoteMismatch = "quote-mismatch"
  case quoteAmbiguous = "quote-ambiguous"
  case quotePosition = "quote-position"
  case quoteUnverifiable = "quote-unverifiable"
  case quoteNotInOrigin = "quote-not-in-origin"
  case unclaimedQuotation = "unclaimed-quotation"
  case textMissing = "text-missing"
  case textChanged = "text-changed"

  // Resolve: the spec against the corpus and the formatters.
  case unknownSelection = "unknown-selection"
  case unknownParameter = "unknown-parameter"
  case invalidParameter = "invalid-parameter"
  case unknownFormat = "unknown-format"
  case unknownOption = "unknown-option"
  case invalidOption = "invalid-option"
  case outputOutsideFolder = "output-outside-folder"
  case outputCollision = "output-collision"
  case uncitedJudgement = "uncited-judgement"

  // Select and guard.
  case emptySelection = "empty-selection"
  case expectationFailed = "expectation-failed"
  case markingAboveCeiling = "marking-above-ceiling"

  // Format and publish.
  case formatterWarning = "formatter-warning"
  case formatterFailed = "formatter-failed"
  case invalidRendition = "invalid-rendition"
  case unreadableFile = "unreadable-file"
  case writeFailed = "write-failed"
  case foreignOutput = "foreign-output"

  /// The weight of a finding of this kind, unless the pass says otherwise.
  package var severity: Severity {
    switch self {
    case .repeatedValue, .unusualSpeaker, .unknownLinkType, .deprecatedMarking, .mixedProbabilityScales,
      .saidAfterPublished,
      .withdrawnSource, .confirmedButDenied, .unusedEntity, .ambiguousName, .quoteNotInOrigin,
      .unclaimedQuotation, .uncitedJudgement, .formatterWarning:
      .warning
    case .quoteUnverifiable:
      .note
    default:
      .error
    }
  }
}

// swift-tools-version: 6.2
import PackageDescription

// Every target and every arrow. `.ci/check-arrows` refuses an import that is not listed here.

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

func room(_ name: String, _ imports: [String] = []) -> Target {
  .target(name: name, dependencies: imports.map { .byName(name: $0) }, swiftSettings: strict)
}

/// A formatter sees what an outside author sees: no `package` declaration of ours.
func formatter(_ name: String) -> Target {
  .target(
    name: name,
    dependencies: ["ReportFormatting", "ReportModel"],
    path: "Plugins/\(name)",
    packageAccess: false,
    swiftSettings: strict
  )
}

func tests(_ name: String, _ imports: [String], excluding: [String] = []) -> Target {
  .testTarget(
    name: name,
    dependencies: imports.map { .byName(name: $0) },
    exclude: excluding,
    swiftSettings: strict
  )
}

func library(_ name: String, pkgConfig: String? = nil, apt: String) -> Target {
  .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([apt])])
}

let formatters = ["BriefingMemoFormatter", "CSVFormatter", "PlainTextFormatter"]

let package = Package(
  name: "rapporteur",
  products: [
    .executable(name: "rapporteur", targets: ["rapporteur"]),
    .library(name: "ReportFormatting", targets: ["ReportFormatting", "ReportModel"]),
    .library(name: "ReportPluginKit", targets: ["ReportPluginKit"]),
  ],
  targets: [
    library("CLibYAML", pkgConfig: "yaml-0.1", apt: "libyaml-dev"),
    // Without pkg-config: its flag -DUTF8PROC_EXPORTS is one that SwiftPM refuses with a warning.
    library("CUTF8Proc", apt: "libutf8proc-dev"),
    library("CNettle", pkgConfig: "nettle", apt: "nettle-dev"),
    // Without pkg-config: SwiftPM finds the header and the library by themselves.
    library("CJansson", apt: "libjansson-dev"),
    .target(name: "CSystem"),
    .target(name: "CSpawn"),

    room("UnicodeText", ["CUTF8Proc"]),
    room("ReportDiagnostics", ["UnicodeText"]),
    room("ReportExplanations", ["ReportDiagnostics", "UnicodeText"]),
    room("ReportModel"),
    room("YAMLSyntax", ["CLibYAML", "UnicodeText", "ReportDiagnostics"]),
    room("ReportFormatting", ["ReportModel", "UnicodeText"]),
    room("FormatterConformance", ["ReportFormatting", "ReportModel"]),
    room("ReportPluginHost", ["CSpawn"]),
    room("ReportPluginKit", ["CJansson", "ReportFormatting", "ReportModel"]),
    room("ReportInput", ["YAMLSyntax", "ReportModel", "ReportDiagnostics", "UnicodeText"]),
    room(
      "ReportCompiler",
      ["ReportInput", "ReportModel", "ReportFormatting", "ReportDiagnostics", "UnicodeText"]
    ),
    room(
      "ReportDriver",
      [
        "CSystem", "CNettle", "UnicodeText", "YAMLSyntax", "ReportInput", "ReportModel",
        "ReportCompiler", "ReportFormatting", "ReportDiagnostics",
      ]
    ),
    .target(
      name: "BundledFormatters",
      dependencies: ["ReportFormatting"] + formatters.map { .byName(name: $0) },
      path: "Plugins/BundledFormatters",
      swiftSettings: strict
    ),
    room(
      "ReportCommandLine",
      [
        "ReportDriver", "ReportDiagnostics", "ReportExplanations", "ReportFormatting", "BundledFormatters",
        "FormatterConformance", "UnicodeText",
      ]
    ),
    .executableTarget(name: "rapporteur", dependencies: ["ReportCommandLine"], swiftSettings: strict),
    // Measures the rooms' own steps; not a product, never shipped.
    .executableTarget(
      name: "rapporteur-bench",
      dependencies: [
        "ReportDriver", "YAMLSyntax", "ReportInput", "ReportModel", "ReportCompiler", "ReportFormatting",
        "ReportDiagnostics",
        "BundledFormatters",
      ],
      path: "Benchmarks/rapporteur-bench",
      swiftSettings: strict
    ),

    .executableTarget(
      name: "plugin-start",
      dependencies: ["ReportPluginHost"],
      path: "Benchmarks/plugin-start",
      swiftSettings: strict
    ),

    tests("ReportFormattingTests", ["ReportFormatting", "ReportModel"]),
    .target(
      name: "ReportTestSupport",
      dependencies: ["ReportDiagnostics"],
      path: "Tests/ReportTestSupport",
      swiftSettings: strict
    ),
    tests("UnicodeTextTests", ["UnicodeText"]),
    tests("ReportModelTests", ["ReportModel", "ReportFormatting"]),
    tests("YAMLSyntaxTests", ["YAMLSyntax", "UnicodeText", "ReportDiagnostics", "ReportTestSupport"]),
    tests("ReportDriverTests", ["ReportDriver"]),
    tests("ReportPluginHostTests", ["ReportPluginHost"]),
    tests(
      "FormatterConformanceTests",
      ["FormatterConformance", "ReportFormatting", "ReportModel", "BundledFormatters", "DigestFormatter"]
    ),
    tests("ReportDiagnosticsTests", ["ReportDiagnostics"]),
    tests("ReportExplanationsTests", ["ReportExplanations", "ReportDiagnostics"]),
    tests("ReportCommandLineTests", ["ReportCommandLine", "ReportDiagnostics", "ReportFormatting"]),
    tests(
      "ReportsTests",
      [
        "ReportCommandLine", "ReportDriver", "ReportDiagnostics", "ReportExplanations", "BundledFormatters",
        "ReportFormatting", "ReportTestSupport",
      ],
      excluding: ["Goldens"]
    ),
    tests(
      "FormatterTests",
      ["ReportFormatting", "ReportModel", "BriefingMemoFormatter", "CSVFormatter", "PlainTextFormatter"]
    ),
    tests(
      "ReportInputTests",
      ["ReportInput", "ReportModel", "YAMLSyntax", "ReportDiagnostics", "ReportTestSupport"]
    ),
    tests(
      "ReportCompilerTests",
      [
        "ReportCompiler", "ReportInput", "ReportModel", "ReportFormatting", "YAMLSyntax", "ReportDiagnostics",
        "ReportTestSupport",
      ]
    ),
  ] + formatters.map(formatter) + [
    // One small formatter in four ways: in process, as a program, and in two other languages beside it in Plugins/.
    formatter("DigestFormatter"),
    .executableTarget(
      name: "digest-program",
      dependencies: ["DigestFormatter", "ReportPluginKit"],
      path: "Plugins/digest-program",
      packageAccess: false,
      swiftSettings: strict
    ),
    tests(
      "ReportPluginKitTests",
      [
        "ReportPluginKit", "ReportFormatting", "ReportModel", "ReportDriver", "BundledFormatters", "DigestFormatter",
        "PlainTextFormatter",
        "digest-program",
      ],
      excluding: ["Fixtures"]
    ),
  ]
)

import ReportCompiler
import ReportDiagnostics
import ReportFormatting
import Testing

@Suite struct ResolveParameterTests {
  struct Row: Sendable {
    let lines: String
    let arguments: [String: String]
    let expected: [String]

    init(_ lines: String, _ arguments: [String: String] = [:], _ expected: String...) {
      (self.lines, self.arguments, self.expected) = (lines, arguments, expected)
    }
  }

  static let rows = [
    // Each type with a good value, from the spec and from the command line.
    Row("parameters: {p: {type: text, default: a b}}"), Row("parameters: {p: {type: date, default: 2024-05~}}"),
    Row("parameters: {p: {type: number, default: -12}}"),
    Row("parameters: {p: {type: choice, values: [x, y], default: y}}"),
    Row("parameters: {p: {type: entity, default: kp}}"), Row("parameters: {p: {type: event, default: e-vote}}"),
    Row("parameters: {p: {type: source, default: s-a}}"), Row("parameters: {p: {type: date}}", ["p": "2024"]),
    Row("parameters: {p: {type: choice, values: [x, y], default: y}}", ["p": "x"]),
    // Bad values.
    Row("parameters: {p: {type: date, default: «2024-13»}}", [:], "invalid-parameter 0"),
    Row("parameters: {p: {type: number, default: «1.5»}}", [:], "invalid-parameter 0"),
    Row("parameters: {p: {type: choice, values: [x, y], default: «z»}}", [:], "invalid-parameter 0"),
    Row("parameters: {p: {type: entity, default: «kpp»}}", [:], "unknown-reference 0"),
    Row("parameters: {p: {type: entity, default: «e-vote»}}", [:], "wrong-kind 0"),
    Row("parameters: {p: {type: event, default: «kp»}}", [:], "wrong-kind 0"),
    Row("parameters: {p: {type: source, default: «st-1»}}", [:], "wrong-kind 0"),
    Row("parameters: {«p»: {type: date}}", [:], "invalid-parameter 0"),
    Row("parameters: {«p»: {type: date}}", ["p": "soon"], "invalid-parameter 0"),
    Row("parameters: {«p»: {type: choice, values: [x]}}", ["p": "X"], "invalid-parameter 0"),
    Row("parameters: {«p»: {type: source}}", ["p": "s-z"], "unknown-reference 0"),
    Row("report: «r»\nparameters: {p: {type: text, default: x}}", ["q": "x"], "unknown-parameter 0"),
    Row("report: «r»", ["q": "x", "z": "y"], "unknown-parameter 0", "unknown-parameter 0"),
    // A bad value is one finding, wherever it is used.
    Row(
      "parameters: {p: {type: date, default: «May»}}\nselections: {a: {statements: {said: {from: $(p)}}}, b: {statements: {said: $(p)}}}\nsections: [{statements: a}, {statements: {published: {to: $(p)}}}]\nexpect: [{selection: a, count: 9}]",
      [:],
      "invalid-parameter 0"
    ),
    Row(
      "parameters: {p: {type: number, default: «x»}}\nselections: {a: {statements: {credibility: $(p)}}, b: {statements: {credibility: {from: $(p)}}}}",
      [:],
      "invalid-parameter 0"
    ),
    Row(
      "parameters: {p: {type: entity, default: «kpp»}}\nselections: {a: {statements: {speaker: $(p)}}, b: {statements: {about: {within: [$(p), kp]}}}, c: {entities: {linked: {to: $(p)}}}, d: {entities: {id: $(p)}}}",
      [:],
      "unknown-reference 0"
    ),
    Row(
      "parameters: {p: {type: event, default: «x»}}\nselections: {a: {statements: {event: $(p)}}, b: {statements: {re: {target: $(p)}}}}",
      [:],
      "unknown-reference 0"
    ),
    Row(
      "parameters: {p: {type: source, default: «x»}}\nselections: {a: {statements: {source: [s-a, $(p)]}}}",
      [:],
      "unknown-reference 0"
    ),
    Row(
      "parameters: {p: {type: choice, values: [deny, say], default: «denies»}}\nselections: {a: {statements: {act: $(p)}}}\ntitle: On $(p)\noutputs: [{format: plain, file: $(p).txt}]",
      [:],
      "invalid-parameter 0"
    ),
    Row(
      "parameters: {«p»: {type: text}}\nselections: {a: {statements: {text: {words: $(p)}}}, b: {statements: {tag: $(p)}}}\noutputs: [{format: plain, file: $(p)/a}, {format: plain, file: $(p)}]",
      [:],
      "invalid-parameter 0"
    ),
    // One that could not be read.
    Row("parameters: {p: «2024»}\nselections: {a: {statements: {said: $(p)}}}\ntitle: $(p)", [:], "wrong-shape 0"),
    Row(
      "parameters: {p: {type: «dat», default: soon}}\nselections: {a: {statements: {said: $(p)}}}",
      [:],
      "unknown-value 0"
    ),
    Row(
      "parameters: {p: {type: date, default: «[x]»}}\nselections: {a: {statements: {said: $(p)}}}",
      [:],
      "wrong-shape 0"
    ),
    Row("parameters: {p: {«default»: x}}\nselections: {a: {statements: {said: $(p)}}}", [:], "missing-field 0"),
    // Names that the spec does not declare, at each use; nothing follows from one.
    Row(
      "parameters: {since: {type: date, default: 2024}}\nselections: {a: {statements: {said: {from: «$(sinse)»}}}}",
      [:],
      "unknown-parameter 0"
    ),
    Row(
      "title: «On $(x)»\nheader: {to: «$(y)»}\nsections: [{title: «$(z)», statements: {}}]\noutputs: [{format: plain, file: «$(w).txt»}]",
      [:],
      "unknown-parameter 0",
      "unknown-parameter 1",
      "unknown-parameter 2",
      "unknown-parameter 3"
    ),
    // A good value in a bad place is a finding of that place.
    Row(
      "parameters: {p: {type: text, default: x}}\nselections: {a: {statements: {act: «$(p)»}}}",
      [:],
      "unknown-value 0"
    ),
    Row(
      "parameters: {p: {type: text, default: ../x}}\noutputs: [{format: plain, file: «$(p).txt»}]",
      [:],
      "output-outside-folder 0"
    ),
  ]

  @Test func aParameterIsReadOrBlamedOnce() {
    for row in ResolveParameterTests.rows {
      #expect(
        WrittenReport(row.lines, over: world, arguments: row.arguments).codesAtMarks == row.expected,
        "\(row.lines)"
      )
    }
  }

  @Test func valuesAreFilledInWhereTheyMayStand() throws {
    let written = WrittenReport(
      """
      title: "$(p) and $(p)$(q) $( $p $(p"
      header: {to: "For $(q)"}
      parameters: {p: {type: text, default: x}, q: {type: date, default: 2024}}
      selections:
        a: {statements: {said: {from: $(q)}, act: [$(act), veto]}}
      sections: [{title: "S $(p)", statements: a, empty: $(p)}]
      outputs: [{format: plain, file: out/$(p)-$(q).txt}]
      """.replacing("$(act)", with: "deny"),
      over: world,
      arguments: ["q": "2023"]
    )
    let report = try #require(written.report)
    #expect(report.title == "x and x2023 $( $p $(p" && report.header.map(\.value) == ["For 2023"])
    #expect(report.blocks.first?.title == "S x" && written.ids("a") == "st-2")
    #expect(written.resolved?.outputs.map(\.path.value) == ["out/x-2023.txt"])
  }

  @Test func aValueThatIsWrittenLikeAParameterIsNotFilledInAgain() {
    let written = WrittenReport(
      "title: $(p)\nparameters: {p: {type: text, default: $(q)}, q: {type: text, default: x}}",
      over: world
    )
    #expect(written.report?.title == "$(q)")
  }

  @Test func outputsAreCheckedAgainstTheirFormatters() {
    let rows: [(String, [String])] = [
      (
        "{format: table, file: a.csv, options: {rows: events, columns: [id, said], width: 20, head: false, label: x y}}",
        []
      ),
      ("{format: «tabel», file: a.csv}", ["unknown-format 0"]),
      ("{format: table, file: «a.txt»}", ["invalid-option 0"]), ("{format: table, file: «csv»}", ["invalid-option 0"]),
      ("{format: table, file: a.TSV}", []),
      ("{format: table, file: a.csv, options: {«row»: events}}", ["unknown-option 0"]),
      ("{format: plain, file: a.txt, options: {«width»: 72}}", ["unknown-option 0"]),
      ("{format: table, file: a.csv, options: {rows: «event»}}", ["invalid-option 0"]),
      ("{format: table, file: a.csv, options: {rows: «[events]»}}", ["invalid-option 0"]),
      ("{format: table, file: a.csv, options: {columns: «id»}}", ["invalid-option 0"]),
      ("{format: table, file: a.csv, options: {columns: [id, «title»]}}", ["invalid-option 0"]),
      ("{format: table, file: a.csv, options: {columns: [id, «id»]}}", ["invalid-option 0"]),
      ("{format: table, file: a.csv, options: {columns: «[]»}}", ["invalid-option 0"]),
      ("{format: table, file: a.csv, options: {width: «19»}}", ["invalid-option 0"]),
      ("{format: table, file: a.csv, options: {width: «wide»}}", ["invalid-option 0"]),
      ("{format: table, file: a.csv, options: {width: «+72»}}", ["invalid-option 0"]),
      ("{format: table, file: a.csv, options: {head: «yes»}}", ["invalid-option 0"]),
      ("{format: table, file: «/a.csv»}", ["output-outside-folder 0"]),
      ("{format: table, file: «../a.csv»}", ["output-outside-folder 0"]),
      ("{format: table, file: «a/../b.csv»}", ["output-outside-folder 0"]),
      ("{format: table, file: «a//b.csv»}", ["output-outside-folder 0"]),
      ("{format: table, file: «\"a\\\\b.csv\"»}", ["output-outside-folder 0"]),
      ("{format: table, file: «\"c:a.csv\"»}", ["output-outside-folder 0"]),
      ("{format: table, file: a.csv}, {format: table, file: «a.csv»}", ["output-collision 0"]),
      ("{format: table, file: a.csv}, {format: table, file: «A.csv»}", ["output-collision 0"]),
      (
        "{format: table, file: «../a.txt», options: {«x»: 1}}",
        ["invalid-option 0", "output-outside-folder 0", "unknown-option 1"]
      ),
    ]
    for (output, expected) in rows {
      #expect(WrittenReport("outputs: [\(output)]", over: world).codesAtMarks == expected, "\(output)")
    }
  }
}

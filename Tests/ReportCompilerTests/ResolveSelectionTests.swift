import ReportDiagnostics
import ReportFormatting
import ReportInput
import Testing

@Suite struct ResolveSelectionTests {
  static let sets = """
      a: {statements: {id: [st-1, st-2, st-3]}}
      b: {statements: {id: [st-3, st-4]}}
      c: {statements: {id: [st-2, st-5]}}
    """

  /// The algebra, whatever order the selections stand in.
  @Test func selectionsAreCombinedAsSets() {
    let rows: [(String, String)] = [
      ("{union: [a, b]}", "st-1 st-2 st-3 st-4"), ("{union: [b, a]}", "st-1 st-2 st-3 st-4"),
      ("{union: [a]}", "st-1 st-2 st-3"), ("{union: [c, c]}", "st-2 st-5"),
      ("{intersection: [a, b]}", "st-3"), ("{intersection: [a, b, c]}", ""), ("{intersection: [a, c]}", "st-2"),
      ("{intersection: [b]}", "st-3 st-4"),
      ("{except: [a, b]}", "st-1 st-2"), ("{except: [b, a]}", "st-4"), ("{except: [a, b, c]}", "st-1"),
      ("{except: [a, a]}", ""), ("{except: [c]}", "st-2 st-5"),
    ]
    for (content, expected) in rows {
      let sections = "sections: [{statements: x, empty: None}]\n"
      let after = WrittenReport(
        sections + "selections:\n" + ResolveSelectionTests.sets + "\n  x: \(content)",
        over: world
      )
      let before = WrittenReport(sections + "selections:\n  x: \(content)\n" + ResolveSelectionTests.sets, over: world)
      #expect(after.ids("x") == expected, "\(content)")
      #expect(before.ids("x") == expected, "\(content)")
      #expect(after.report?.blocks == before.report?.blocks)
    }
    let deep = WrittenReport(
      "selections:\n  z: {except: [y, b]}\n  y: {union: [x, c]}\n  x: {intersection: [a, b]}\n"
        + ResolveSelectionTests.sets,
      over: world
    )
    #expect(deep.ids("z") == "st-2 st-5")
  }

  @Test func aSelectionOfEachKindIsCombined() {
    let written = WrittenReport(
      """
      selections:
        e: {except: [e1, e2]}
        e1: {entities: {type: government}}
        e2: {entities: {country: [KP, RU]}}
        v: {union: [v1, v1]}
        v1: {events: {tag: arms}}
        s: {intersection: [s1, s2]}
        s1: {sources: {status: current}}
        s2: {sources: {cited-in: c}}
        c: {statements: {act: promise}}
      """,
      over: world
    )
    #expect(written.ids("e") == "fr jp" && written.ids("v") == "e-plan e-transfer" && written.ids("s") == "s-d")
  }

  static let faults: [(String, [String])] = [
    // Names that lead nowhere, round in a ring, or to another kind.
    ("selections: {a: {union: [«b»]}}", ["unknown-selection 0"]),
    ("selections: {a: {union: [«a»]}}", ["reference-cycle 0"]),
    ("selections: {a: {union: [b]}, b: {except: [c]}, c: {intersection: [«a»]}}", ["reference-cycle 0"]),
    (
      "selections: {a: {statements: {}}, b: {entities: {mentioned-in: c}}, c: {union: [a, «b»]}}", ["reference-cycle 0"]
    ),
    ("selections: {a: {sources: {cited-in: «a»}}}", ["reference-cycle 0"]),
    ("selections: {a: {statements: {}}, b: {entities: {}}, c: {union: [a, «b»]}}", ["wrong-kind 0"]),
    (
      "selections: {a: {statements: {}}, b: {entities: {}}, c: {events: {}}, d: {except: [a, «b», «c»]}}",
      ["wrong-kind 0", "wrong-kind 1"]
    ),
    ("selections: {b: {entities: {mentioned-in: «c»}}, c: {events: {}}}", ["wrong-kind 0"]),
    ("selections: {b: {entities: {speaks-in: «[a, a]»}}, a: {statements: {}}}", ["wrong-shape ? [a]"]),
    ("sections: [{statements: «b»}]", ["unknown-selection 0"]),
    ("selections: {b: {events: {}}}\nsections: [{statements: «b»}]", ["wrong-kind 0"]),
    (
      "selections: {b: {statements: {}}}\nsections: [{entities: «b»}, {sources: «b»}, {chronology: {events: «b»}}]",
      ["wrong-kind 0", "wrong-kind 1", "wrong-kind 2"]
    ),
    ("expect: [{selection: «b», count: 1}]", ["unknown-selection 0"]),
    ("selections: {b: {events: {}}}\nexpect: [{selection: b, newest-within: «3d»}]", ["wrong-kind 0"]),
    ("selections: {b: {events: {}}}\nexpect: [{selection: b, independent-sources: «{min: 1}»}]", ["wrong-kind 0"]),
    ("selections: {b: {events: {}}}\nexpect: [{selection: b, count: 4}]", []),
    // A selection in error is not an error at its uses.
    (
      "selections: {a: {statements: {act: «denny»}}, b: {union: [a, c]}, c: {statements: {}}}\nsections: [{statements: a}, {disputes: b}, {entities: {speaks-in: b}}]\nexpect: [{selection: b, count: 99}]",
      ["unknown-value 0"]
    ),
    // Filters: fields, values, ids, shapes.
    ("selections: {a: {statements: {«speker»: kp}}}", ["unknown-field 0"]),
    ("selections: {a: {statements: {«country»: KP}}}", ["unknown-field 0"]),
    ("selections: {a: {sources: {«said»: 2024}}}", ["unknown-field 0"]),
    (
      "selections: {a: {statements: {not: {any: [{«actt»: say}, {act: «sya»}]}}}}",
      ["unknown-field 0", "unknown-value 1"]
    ),
    ("selections: {a: {statements: {id: «st-9»}}}", ["unknown-reference 0"]),
    ("selections: {a: {statements: {id: [st-1, «kp»]}}}", ["wrong-kind 0"]),
    ("selections: {a: {events: {id: «s-a»}}}", ["wrong-kind 0"]),
    ("selections: {a: {statements: {speaker: «korea»}}}", ["unknown-reference 0"]),
    ("selections: {a: {statements: {speaker: «st-1»}}}", ["wrong-kind 0"]),
    ("selections: {a: {statements: {about: {within: «s-a»}}}}", ["wrong-kind 0"]),
    (
      "selections: {a: {statements: {event: «kp», source: «kp», via: «kp», origin: «e-vote», marking: «kp»}}}",
      ["wrong-kind 0", "wrong-kind 1", "wrong-kind 2", "wrong-kind 3", "wrong-kind 4"]
    ),
    (
      "selections: {a: {statements: {form: «Direct», status: «gone», reliability: «G», confidence: «sure», likelihood: «maybe»}}}",
      ["unknown-value 0", "unknown-value 1", "unknown-value 2", "unknown-value 3", "unknown-value 4"]
    ),
    ("selections: {a: {statements: {said: «2024-13»}}}", ["invalid-date 0"]),
    ("selections: {a: {statements: {said: {from: «1.5.2024», to: «x»}}}}", ["invalid-date 0", "invalid-date 1"]),
    ("selections: {a: {statements: {said: {from: 2024-06, to: «2024-05»}}}}", ["invalid-date 0"]),
    ("selections: {a: {statements: {said: [2024, «2025»]}}}", ["wrong-shape 0"]),
    ("selections: {a: {statements: {credibility: «0»}}}", ["invalid-number 0"]),
    ("selections: {a: {statements: {credibility: {from: «B»}}}}", ["invalid-number 0"]),
    ("selections: {a: {statements: {credibility: {from: 3, to: «2»}}}}", ["invalid-number 0"]),
    ("selections: {a: {statements: {text: «siren»}}}", ["wrong-shape 0"]),
    ("selections: {a: {statements: {re: «denies»}}}", ["wrong-shape 0"]),
    ("selections: {a: {entities: {linked: «kp»}}}", ["wrong-shape 0"]),
    ("selections: {a: {statements: {re: {kind: «denied»}}}}", ["unknown-value 0"]),
    ("selections: {a: {statements: {re: {target: «kp»}}}}", ["wrong-kind 0"]),
    ("selections: {a: {entities: {linked: {to: «st-1»}}}}", ["wrong-kind 0"]),
    ("selections: {a: {statements: {id: «{exists: true}»}}}", ["wrong-shape 0"]),
    ("selections: {a: {entities: {mentioned-in: «{exists: true}»}}}", ["wrong-shape 0"]),
    ("selections: {a: {statements: {act: «{from: a}»}}}", ["wrong-shape 0"]),
    ("selections: {a: {statements: {act: «{words: a}»}}}", ["wrong-shape 0"]),
    ("selections: {a: {statements: {source: «{within: s-a}»}}}", ["wrong-shape 0"]),
    ("selections: {a: {statements: {text: «{within: kp}»}}}", ["wrong-shape 0"]),
    ("selections: {a: {entities: {country: «kp»}}}", ["invalid-country 0"]),
    ("selections: {a: {entities: {country: [KP, «UK»]}}}", ["invalid-country 0"]),
    ("selections: {a: {sources: {language: «english language»}}}", ["invalid-language 0"]),
    // Order and groups.
    ("sections: [{statements: {}, group-by: «speakers»}]", ["unknown-value 0"]),
    ("sections: [{statements: {}, order-by: [said, «date»]}]", ["unknown-value 0"]),
    ("sections: [{statements: {}, order-by: «--said»}]", ["unknown-value 0"]),
    ("sections: [{entities: {}, order-by: «said»}]", ["unknown-value 0"]),
    ("sections: [{statements: {}, order-by: «name»}]", ["unknown-value 0"]),
    // Ceilings and prose.
    ("marking: «tlp-blue»", ["unknown-reference 0"]), ("marking: «kp»", ["wrong-kind 0"]),
    ("marking: [tlp-red, «tlp-green»]", ["conflicting-fields 0"]),
    ("summary: One [@«st-9»], two [@st-1; @«kp»].", ["unknown-reference 0", "wrong-kind 1"]),
    ("summary: «No source.»", ["uncited-judgement 0"]),
    ("summary: A vote is held [@«e-vote»].", ["uncited-judgement 0"]),
    ("summary: \"Two reasons:\\n\\n- one [@st-1]\\n- two [@s-a; @e-strike]\"", []),
  ]

  @Test func aFaultIsFoundAtItsPlaceAndBringsNoOther() {
    for (lines, expected) in ResolveSelectionTests.faults {
      #expect(WrittenReport(lines, over: world).codesAtMarks == expected, "\(lines)")
    }
  }

  @Test func theNearestRightNameIsOffered() {
    let rows: [(String, String)] = [
      ("selections: {a: {statements: {speker: kp}}}", "did you mean 'speaker'?"),
      ("selections: {a: {statements: {speaker: kp-mfaa}}}", "did you mean 'kp-mfa'?"),
      ("selections: {abc: {statements: {}}, b: {union: [abd]}}", "did you mean 'abc'?"),
      ("parameters: {since: {type: text, default: x}}\ntitle: $(sinse)", "did you mean '$(since)'?"),
      (
        "selections: {a: {statements: {form: indirct}}}",
        "did you mean 'indirect'? or write one of direct, mixed, indirect"
      ), ("selections: {a: {statements: {event: s-trike}}}", "did you mean 'e-strike'?"),
    ]
    for (lines, hint) in rows {
      #expect(WrittenReport(lines, over: world).diagnostics.first?.hint?.hasPrefix(hint) == true, "\(lines)")
    }
  }
}

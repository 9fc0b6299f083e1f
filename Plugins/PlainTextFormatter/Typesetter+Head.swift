import ReportFormatting
import ReportModel

extension Typesetter {
  /// The fields that have a place of their own.
  private static let placedKeys = ["reference", "time", "distribution"]

  mutating func setHead() {
    let group = dateTimeGroup
    let references = report.header.filter { $0.key == "reference" }.map { plain($0.value) }
    if style.isCable {
      if let group { line(group) }
    } else {
      setReferences(references, group)
      gap()
      line(style.measure.centred("MEMORANDUM", in: style.width))
      gap()
    }
    let fields = headFields(hasGroup: group != nil)
    let labels = fields.map { plain(label($0.key)) }
    // No field's name pushes the values out of the page.
    let column = min(max(10, (labels.map { style.measure.width(of: $0) }.max() ?? 0) + 1), style.width / 2)
    for (label, field) in zip(labels, fields) {
      let mark = field.key == "subject" ? portion(report.banner) : ""
      let start = style.isCable ? label + " " : style.measure.padded(label, to: column)
      paragraph(plain(field.value), label: start + mark, hanging: style.isCable ? 4 : column)
    }
    if style.isCable {
      for reference in references { paragraph(reference, label: "REF: ", hanging: 4) }
    }
    gap()
  }

  /// The reference at the left, the date-time group at the right.
  private mutating func setReferences(_ references: [String], _ group: String?) {
    for (index, reference) in references.enumerated() {
      if index == 0, let group, let both = style.measure.spread(reference, "", group, in: style.width) {
        line(both)
      } else {
        paragraph(reference)
        if index == 0, let group { line(style.measure.rightAligned(group, in: style.width)) }
      }
    }
    if references.isEmpty, let group { line(style.measure.rightAligned(group, in: style.width)) }
  }

  /// In the order of the spec, then date and subject unless the spec names them.
  private func headFields(hasGroup: Bool) -> [HeaderField] {
    var fields = report.header.filter { field in
      !Typesetter.placedKeys.contains(field.key) || (field.key == "time" && !hasGroup)
    }
    if !fields.contains(where: { $0.key == "date" }) {
      fields.append(HeaderField(key: "date", value: report.date.words))
    }
    if !fields.contains(where: { $0.key == "subject" }) {
      fields.append(HeaderField(key: "subject", value: report.title))
    }
    return fields
  }

  private func label(_ key: String) -> String {
    String(decoding: key.utf8.map { $0 == 0x2D || $0 == 0x5F ? 0x20 : $0 }, as: UTF8.self).uppercased() + ":"
  }

  /// `030900Z JUN 24`: the report's day and the time that its date or its `time` field gives; `nil` without a time.
  private var dateTimeGroup: String? {
    guard case .date(let date) = report.date.expression, report.date.firstDay == report.date.lastDay,
      let minutes = date.minute ?? report.header.first(where: { $0.key == "time" }).flatMap({ minutes($0.value) })
    else { return nil }
    let dayShift = minutes < 0 ? -1 : minutes / 1440
    let (year, month, day) = report.date.firstDay.adding(days: dayShift).components
    let minute = ((minutes % 1440) + 1440) % 1440
    let names = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"]
    return "\(twoDigits(day))\(twoDigits(minute / 60))\(twoDigits(minute % 60))Z \(names[month - 1]) "
      + twoDigits(((year % 100) + 100) % 100)
  }

  private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// `09:00`, `0900`, either with `Z`: minutes since midnight UTC; `nil` for anything else.
  private func minutes(_ time: String) -> Int? {
    var bytes = Array(time.utf8)
    if bytes.last == UInt8(ascii: "Z") { bytes.removeLast() }
    if bytes.count == 5, bytes[2] == UInt8(ascii: ":") { bytes.remove(at: 2) }
    guard bytes.count == 4, bytes.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    let digits = bytes.map { Int($0 - 0x30) }
    let (hour, minute) = (digits[0] * 10 + digits[1], digits[2] * 10 + digits[3])
    return hour < 24 && minute < 60 ? hour * 60 + minute : nil
  }

  /// The bottom line up front.
  mutating func setSummary() {
    guard let summary = report.summary, !summary.parts.isEmpty else { return }
    gap()
    if style.isCable {
      line("SUMMARY", keepingNext: true)
      gap(keepingNext: true)
      setProse(summary)
      gap()
      line("END SUMMARY")
      return
    }
    let before = lines.count
    setProse(summary, lead: "BLUF: ")
    let height = style.isWrapped ? lines.count - before : wrappedHeight(from: before)
    if height > 4 {
      warnings.append(
        FormatterWarning("the BLUF takes \(height) lines of \(style.width) columns; more than four are not read")
      )
    }
  }

  /// How many lines the lines from `first` on would take if they were wrapped.
  private func wrappedHeight(from first: Int) -> Int {
    let wrapper = LineWrapper(width: style.width, measure: style.measure)
    return (first..<lines.count).reduce(0) { height, line in
      height + wrapper.wrap(String(decoding: lines[line], as: UTF8.self)).count
    }
  }
}

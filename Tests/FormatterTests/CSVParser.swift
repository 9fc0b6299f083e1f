/// A strict reader of RFC 4180, written against the text of the RFC and nothing of ours.
///
/// Stricter than the RFC in one thing: a quotation mark inside a cell without quotation marks is an error.
struct CSVParser {
  enum Failure: Error, Equatable {
    case bareQuotationMark, bareLineEnd, textAfterQuotation, unfinished
  }

  var separator = UInt8(ascii: ",")

  func rows(_ bytes: [UInt8]) throws(Failure) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var index = 0
    while index < bytes.count {
      let cell = try cell(bytes, &index)
      row.append(String(decoding: cell, as: UTF8.self))
      guard index < bytes.count else { throw .unfinished }
      if bytes[index] == separator {
        index += 1
      } else if bytes[index...].starts(with: "\r\n".utf8) {
        index += 2
        rows.append(row)
        row = []
      } else {
        throw .textAfterQuotation
      }
    }
    guard row.isEmpty else { throw .unfinished }
    return rows
  }

  private func cell(_ bytes: [UInt8], _ index: inout Int) throws(Failure) -> [UInt8] {
    var cell: [UInt8] = []
    guard bytes[index] == UInt8(ascii: "\"") else {
      while index < bytes.count, bytes[index] != separator, bytes[index] != 13 {
        if bytes[index] == UInt8(ascii: "\"") { throw .bareQuotationMark }
        if bytes[index] == 10 { throw .bareLineEnd }
        cell.append(bytes[index])
        index += 1
      }
      return cell
    }
    index += 1
    while index < bytes.count {
      if bytes[index] != UInt8(ascii: "\"") {
        cell.append(bytes[index])
      } else if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "\"") {
        cell.append(bytes[index])
        index += 1
      } else {
        index += 1
        return cell
      }
      index += 1
    }
    throw .unfinished
  }
}

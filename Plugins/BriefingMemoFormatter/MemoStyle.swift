import ReportFormatting
import ReportModel

/// The memo's style sheet: on a screen, on a phone, in the dark, on paper.
struct MemoStyle {
  enum Paper: String {
    case a4, letter

    var size: String {
      switch self {
      case .a4: "A4"
      case .letter: "letter"
      }
    }
  }

  let memo: Memo
  let paper: Paper

  func write(to writer: inout ByteWriter) {
    writer.append(MemoStyle.everywhere)
    for (index, marking) in memo.markings.enumerated() {
      writer.append(".marking-\(index) { color: \(MemoStyle.colour(of: marking)); }\n")
    }
    writer.append(MemoStyle.onScreen)
    writer.append(MemoStyle.onPaper)
    pages(&writer)
  }

  /// Paged media (CSS Paged Media Module Level 3): the banner and the page number in the margins of every page.
  private func pages(_ writer: inout ByteWriter) {
    let banner = memo.markings.map(\.bannerText).joined(separator: "//")
    let colour = memo.markings.first.map { MemoStyle.colour(of: $0) } ?? "#FFFFFF"
    writer.append("@page {\n  size: \(paper.size);\n  margin: 25.4mm;\n")
    for (box, margin) in [("top", "9mm 0 7.4mm"), ("bottom", "7.4mm 0 9mm")] {
      writer.append("  @\(box)-right {\n    content: ")
      writer.appendCSSString(banner)
      writer.append(
        """
        ;
            margin: \(margin);
            padding: 0 3mm;
            color: \(colour);
            background: #000;
            font: bold 12pt/1 \(MemoStyle.sans);
            width: max-content;
            vertical-align: middle;
            white-space: nowrap;
          }

        """
      )
    }
    if let reference = memo.reference {
      writer.append("  @top-left {\n    content: ")
      writer.appendCSSString(reference)
      writer.append(";\n    font: 10pt/1 \(MemoStyle.sans);\n    color: #333;\n    white-space: nowrap;\n  }\n")
    }
    writer.append(
      """
        @bottom-left {
          content: "Page " counter(page) " of " counter(pages);
          font: 10pt/1 \(MemoStyle.sans);
          color: #333;
          white-space: nowrap;
        }
      }

      """
    )
    if memo.reference != nil {
      // The first page has it at its head.
      writer.append("@page :first {\n  @top-left { content: none; }\n}\n")
    }
    writer.append(MemoStyle.withoutMarginBoxes)
  }

  /// `#RRGGBB` of the marking; white, which shows on black, for anything else.
  private static func colour(of marking: Marking) -> String {
    guard let colour = marking.colour, colour.utf8.count == 7, colour.utf8.first == UInt8(ascii: "#"),
      colour.utf8.dropFirst().allSatisfy({ byte in
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
      })
    else { return "#FFFFFF" }
    return colour
  }

  private static let sans = "\"Helvetica Neue\", Arial, \"Liberation Sans\", \"Noto Sans\", sans-serif"

  private static let everywhere = """
    :root {
      --ink: #111;
      --soft: #555;
      --rule: #bbb;
      --tint: #f3f3f0;
      --link: #0b4a8f;
      --paper: #fff;
    }
    * { box-sizing: border-box; }
    /* The exact colours also reach the margin boxes: a white marking without its black would print as nothing. */
    html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
    body {
      margin: 0;
      color: var(--ink);
      background: var(--paper);
      font: 12pt/1.5 Charter, "Bitstream Charter", Cambria, Georgia, "Liberation Serif", "Noto Serif", serif;
      overflow-wrap: break-word;
    }
    main { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1.25rem 2.5rem; }
    h1, h2, h3, dt, th, .banner, .reference, .mark, .bluf h2 { font-family: \(sans); }
    h1 { margin: 1.5rem 0 1.25rem; font-size: 1.25rem; letter-spacing: .18em; text-align: center; text-transform: uppercase; }
    h2 { margin: 2rem 0 .6rem; padding-bottom: .2rem; border-bottom: 1px solid var(--rule); font-size: 1.05rem; line-height: 1.3; }
    h3 { margin: 1.25rem 0 .4rem; font-size: .95rem; line-height: 1.35; }
    p { margin: 0 0 .75rem; }
    a { color: var(--link); overflow-wrap: anywhere; }
    a.cite { text-decoration: none; white-space: nowrap; }
    a.cite, .back { font-size: .9em; }
    .back { text-decoration: none; }
    a:target, li:target { background: var(--tint); }
    .banner {
      margin: 0;
      padding: .5rem 1.25rem;
      color: #fff;
      background: #000;
      font-size: 12pt;
      font-weight: bold;
      line-height: 1.2;
      text-align: right;
    }
    .reference { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .25rem 1rem; margin: 0; font-size: .9rem; }
    dl { margin: 0 0 1rem; }
    dl > div { display: grid; grid-template-columns: 7.5rem minmax(0, 1fr); gap: 0 1rem; align-items: baseline; margin-bottom: .3rem; }
    dt { color: var(--soft); font-size: .85rem; }
    dd { margin: 0; }
    .head { padding-bottom: .7rem; border-bottom: 2px solid var(--ink); }
    .head dt { color: var(--ink); font-weight: bold; letter-spacing: .04em; }
    .bluf { margin: 1.25rem 0; padding: .75rem 1rem; border-left: 4px solid var(--ink); background: var(--tint); }
    .bluf h2 { margin: 0 0 .3rem; padding: 0; border: 0; font-size: .9rem; letter-spacing: .08em; }
    .bluf > :last-child { margin-bottom: 0; }
    ul, ol { margin: 0 0 .75rem; padding-left: 1.4rem; }
    li { margin-bottom: .5rem; }
    .mark { color: var(--soft); font-size: .75em; font-weight: normal; white-space: nowrap; }
    .detail { color: var(--soft); font-weight: normal; }
    :lang(ko) { word-break: keep-all; }
    .comment { margin: .4rem 0 .8rem; padding: .5rem .8rem; border: 1px solid var(--rule); border-left: 4px double var(--soft); }
    figure { margin: 0 0 1.1rem; }
    blockquote { margin: 0; padding-left: 1rem; border-left: 3px solid var(--rule); }
    blockquote p { margin-bottom: .3rem; white-space: pre-line; }
    figcaption { padding-left: 1rem; font-size: .92rem; }
    table { width: 100%; margin: 0 0 1rem; border-collapse: collapse; font-size: .95rem; line-height: 1.4; }
    th, td { padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--rule); text-align: left; vertical-align: top; overflow-wrap: break-word; }
    th:last-child, td:last-child { padding-right: 0; }
    thead th { border-bottom: 1px solid var(--ink); font-size: .8rem; }
    tbody th { font-family: inherit; font-weight: normal; }
    .entities tbody th { width: 30%; font-weight: bold; }
    .chronology tbody th { width: 11rem; }
    #scales { columns: 17rem 2; column-gap: 2rem; }
    #scales h2 { column-span: all; }
    #scales h3 { margin-top: 0; }
    .scale { font-size: .85rem; break-inside: avoid; }
    .scale :is(th, td) { padding-top: .2rem; padding-bottom: .2rem; }
    .scale tbody th { width: 40%; }
    .sides { table-layout: fixed; }
    .sides td + td, .sides th + th { padding-left: .75rem; border-left: 1px solid var(--rule); }
    .sides p:last-child { margin-bottom: 0; }
    .notes { padding-left: 0; list-style: none; font-size: .92rem; line-height: 1.4; }
    .notes > li { padding-left: 2.6rem; }
    .notes .number { float: left; margin-left: -2.6rem; }

    """

  private static let onScreen = """
    @media screen {
      .banner { position: sticky; z-index: 1; }
      .banner.top { top: 0; }
      .banner.bottom { bottom: 0; }
      :target { scroll-margin-top: 4rem; }
    }
    @media screen and (prefers-color-scheme: dark) {
      :root { --ink: #e8e8e6; --soft: #b0b0ac; --rule: #55575c; --tint: #26282c; --link: #8fbcff; --paper: #18191c; }
    }
    @media screen and (max-width: 40rem) {
      main { padding: 1rem 1rem 2rem; }
      h1 { margin: 1rem 0; }
      dl > div { grid-template-columns: 5.5rem minmax(0, 1fr); gap: 0 .5rem; }
      .profile > div { grid-template-columns: minmax(0, 1fr); }
      .entities thead, .chronology thead, .sides thead { display: none; }
      .entities, .chronology, .sides, .entities :is(tbody, tr, th, td), .chronology :is(tbody, tr, th, td), .sides :is(tbody, tr, td) { display: block; width: auto; }
      .entities :is(th, td), .chronology :is(th, td), .sides td { padding: 0; border: 0; }
      .entities tr, .chronology tr { padding: .5rem 0; border-bottom: 1px solid var(--rule); }
      .chronology tbody th { width: auto; font-weight: bold; }
      .entities td::before { content: attr(data-label) ": "; color: var(--soft); }
      .entities td:empty { display: none; }
      .sides td::before { display: block; margin: .6rem 0 .2rem; content: attr(data-label); font: bold .8rem \(sans); }
      .sides td + td, .sides th + th { padding-left: 0; border-left: 0; }
    }

    """

  private static let onPaper = """
    @media print {
      :root { --link: #111; --tint: #fff; --soft: #444; }
      main { max-width: none; padding: 0; }
      body { line-height: 1.35; orphans: 3; widows: 3; }
      .bluf { border: 1px solid var(--ink); border-left-width: 4px; }
      .banner, .back { display: none; }
      a { text-decoration: none; }
      h1 { margin-top: .5rem; }
      h2, h3, thead, figure blockquote { break-after: avoid; }
      h2 { margin-top: 1.4rem; }
      tr, li, figure, .comment, .bluf, dl > div, p { break-inside: avoid; }
      .sides tr { break-inside: auto; }
      .sides td { box-decoration-break: clone; -webkit-box-decoration-break: clone; }
      thead { display: table-header-group; }
    }

    """

  /// For browsers that print no margin boxes: banners at fixed places of each page, and room for them on each page.
  /// The two features asked for came to Chromium together with, and before, its margin boxes, and are in no other
  /// engine; a mistake here prints the banner twice, not never. Engines without `@supports` (WeasyPrint, Prince) have
  /// margin boxes and skip it.
  private static let withoutMarginBoxes = """
    @supports not ((anchor-scope: none) and (interpolate-size: allow-keywords)) {
      @page { margin: 10mm 25.4mm; }
      @media print {
        main { padding: 14mm 0; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
        .banner { display: block; position: fixed; right: 0; padding: 1.5mm 3mm; }
        .banner.top { top: 0; }
        .banner.bottom { bottom: 0; }
        /* Firefox knows no `break-after: avoid`: a heading that is taller than it looks takes its text with it. */
        h2, h3 { break-inside: avoid; }
        h2::after, h3::after { display: block; height: 4.5rem; margin-bottom: -4.5rem; content: ""; }
      }
    }

    """
}

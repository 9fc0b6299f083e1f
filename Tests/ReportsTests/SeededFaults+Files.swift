extension SeededFault {
  /// Files that are not the YAML that we read, and texts that hold what no text may hold.
  static let inFiles = parse(
    """
    # yaml-encoding: a byte that is not UTF-8
    @ corpus/statements.yaml
    -    gist: Southport has nothing to say.
    +    gist: Southport has nothing to s«\u{1A}»y.

    # yaml-syntax: a list that is never closed
    @ corpus/statements.yaml
    -    to: [southport]
    -    via: herald-accuses
    +    to: [southport
    +    «v»ia: herald-accuses

    # yaml-syntax: a tab in the indentation
    @ corpus/statements.yaml
    -    gist: Southport has nothing to say.
    +   «\t»gist: Southport has nothing to say.

    # yaml-syntax: a colon in a plain text
    @ corpus/statements.yaml
    -    gist: Southport has nothing to say.
    +    gist: Southport«:» nothing to say.

    # yaml-line-break: U+2028 inside a text
    @ corpus/statements.yaml
    -    gist: Southport has nothing to say.
    +    gist: Southport has«\u{2028}»nothing to say.

    # yaml-final-newline: a text block without the last line end
    @ corpus/statements.yaml
    -    superseded_by: southport-denies
    -
    +    superseded_by: southport-denies
    +    note: |
    +      The last words«»

    # yaml-several-documents: a second document
    @ corpus/statements.yaml
    -    superseded_by: southport-denies
    +    superseded_by: southport-denies
    +«---»
    +events: []

    # yaml-directive: a directive
    @ corpus/statements.yaml
    -statements:
    +«%YAML 1.2»
    +---
    +statements:

    # yaml-tag: a tag
    @ corpus/statements.yaml
    -    said: 2031-03-02
    +    said: «!!timestamp» 2031-03-02

    # yaml-merge-key: a merge key
    @ corpus/statements.yaml
    -    act: decline
    +    «<<»: {act: decline}

    # yaml-complex-key: a list as a key
    @ corpus/statements.yaml
    -    act: decline
    +    «?» [act]
    +    : decline

    # yaml-duplicate-key: a key twice
    @ corpus/statements.yaml
    -    act: decline
    +    act: decline
    +    «act»: deny
    @ corpus/statements.yaml
    -    act: decline
    +    «act»: decline

    # yaml-duplicate-key: a key twice, once in another normal form
    @ report.yaml
    -  both: {union: [standing, denials]}
    +  both: {union: [standing, denials], x-caf\u{E9}: a, «x-cafe\u{301}»: b}

    # yaml-alias: an anchor in a corpus
    @ corpus/statements.yaml
    -    to: [southport]
    +    to: «&who» [southport]

    # yaml-alias: an alias without its anchor in a spec
    @ report.yaml
    -statements: {act: deny}
    +statements: {act: «*verb»}

    # yaml-too-large: aliases that expand without measure
    @ report.yaml
    -sections:
    +x-a: &a [x, x, x, x, x, x, x, x, x, x]
    +x-b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]
    +x-c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]
    +x-d: &d [*c, *c, *c, *c, *c, *c, *c, «*c», *c, *c]
    +sections:

    # yaml-too-deep: 65 lists inside one another
    @ corpus/statements.yaml
    -    superseded_by: southport-denies
    +    superseded_by: southport-denies
    +    x-deep: \(String(repeating: "[", count: 61))«[»[]\(String(repeating: "]", count: 62))

    # yaml-too-large: a value of more than a megabyte
    @ corpus/statements.yaml
    -    gist: Southport has nothing to say.
    +    gist: «\(String(repeating: "no ", count: 360_000))no»

    # forbidden-character: an escape character behind an escape
    @ corpus/statements.yaml
    -    gist: Southport has nothing to say.
    +    gist: "Southport «\\e»[8m has nothing to say."

    # forbidden-character: a control character as it stands
    @ corpus/statements.yaml
    -    gist: Southport has nothing to say.
    +    gist: Southport has«\u{7}» nothing to say.

    # forbidden-character: NUL behind an escape in a spec
    @ report.yaml
    -  to: Coast desk
    +  to: "Coast «\\0» desk"

    # bidi-control: a turned direction outside a quotation
    @ corpus/statements.yaml
    -    gist: Southport has nothing to say.
    +    gist: Southport «\u{202E}»has\u{202C} nothing to say.

    # bidi-control: a turned direction that is not turned back
    @ corpus/statements.yaml
    -    quotes: [We will not sign the draft]
    +    quotes: ["We will «\\u202E»not sign the draft"]

    # text-missing: the text of a source is not there
    @ corpus/sources.yaml
    -    text: texts/bulletin.txt
    +    text: «texts/buletin.txt»

    # text-missing: the text of a source is not UTF-8
    @ corpus/sources.yaml
    -    text: texts/bulletin.txt
    +    text: «texts/bulletin.txt»
    @ corpus/texts/bulletin.txt
    -The minister: 
    +The m\u{1A}nister: 

    # text-changed: the text of a source is another one
    @ corpus/sources.yaml
    -0fd7baced46cff9667ffb84e5e57a01bf835372c091bb586343802fe39b9989e
    +«0fd7baced46cff9667ffb84e5e57a01bf835372c091bb586343802fe39b9989e»
    @ corpus/texts/communique.txt
    -stands
    +stood

    # unreadable-file: the corpus folder is not there
    @ report.yaml
    -corpus: corpus
    +corpus: «corpsu»
    ! 5

    # unreadable-file: there is no such spec
    @ report.yaml
    $ build reprot.yaml
    ! 5

    # unreadable-file: a corpus that is a file
    @ report.yaml
    -corpus: corpus
    +corpus: «corpus/texts/bulletin.txt»
    ! 5
    """
  )
}

#!/bin/sh
# The digest as a shell program: one line a statement, then the sources. Called as describe or format; needs jq.
exec jq --compact-output '
  def digest: .request.options as $options | .report | {
    files: [{
      suffix: "", mediaType: "text/plain",
      text: ([.banner, .headline, ""] + [.statements[].line.text]
        + (if $options.sources then [""] + [.notes[] | "[\(.number)] \(.line.text)"] else [] end)
        + ["", .banner, ""] | join("\n"))
    }],
    warnings: [.blocks[] | select(.kind != "statements")
      | {kind: "omission", message: "a digest lists statements only", block: .id}],
    account: {shown: [.statements[].id], leftOut: []}
  };
  {rapporteur: {protocol: 1, minor: 0}} +
  if .rapporteur.protocol != 1 then
    {error: {message: "this formatter speaks protocol 1, the host protocol \(.rapporteur.protocol): update the older one"}}
  elif .verb == "describe" then
    {descriptor: {
      name: "digest", summary: "One line a statement, then the sources", version: "1.0.0", fileExtensions: ["txt"],
      options: [{name: "sources", kind: "flag", summary: "List the sources", default: true}],
      carries: [{kind: "statements", how: "degraded", why: "without titles and headings"}]
    }}
  else {rendition: digest} end'

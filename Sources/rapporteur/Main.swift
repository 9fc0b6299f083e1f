import ReportCommandLine

@main struct Main {
  static func main() { EntryPoint.main() }
}

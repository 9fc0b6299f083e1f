import Glibc
import ReportDriver
import Testing

/// Each body runs in a process of its own.
@Suite struct WorldStreamTests {
  @Test func aFullDiskIsAnErrorOfStandardOutput() async {
    await #expect(processExitsWith: .exitCode(5)) {
      dup2(open("/dev/full", O_WRONLY), 1)
      do throws(FileError) {
        try StandardStream.output.write(Array("briefing\n".utf8))
      } catch {
        exit(error.reason == .diskFull ? 5 : 1)
      }
    }
  }

  @Test func aClosedPipeIsQuiet() async {
    await #expect(processExitsWith: .exitCode(13)) {
      Interruption.prepareProcess()
      var ends: [Int32] = [0, 0]
      pipe(&ends)
      dup2(ends[1], 1)
      close(ends[0])
      do throws(FileError) {
        try StandardStream.output.write([1])
      } catch {
        exit(error.isClosedPipe ? 13 : 1)
      }
    }
  }

  @Test func aClosedStandardOutputIsNotMistakenForAFile() async {
    await #expect(processExitsWith: .exitCode(9)) {
      close(1)
      Interruption.prepareProcess()
      let opened = open("/dev/zero", O_RDWR)
      do throws(FileError) {
        try StandardStream.output.write([1])
        exit(1)
      } catch {
        exit(opened > 2 ? 9 : 2)
      }
    }
    // The control: without the preparation the next file becomes standard output.
    await #expect(processExitsWith: .exitCode(1)) {
      close(1)
      let opened = open("/dev/zero", O_RDWR)
      exit(opened == 1 ? 1 : 0)
    }
  }

  @Test func aNonBlockingPipeGetsEveryByte() async {
    await #expect(processExitsWith: .exitCode(42)) {
      var ends: [Int32] = [0, 0]
      pipe(&ends)
      for end in ends { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
      dup2(ends[1], 1)
      let readEnd = ends[0]
      let bytes = [UInt8](repeating: 7, count: 1 << 20)
      let counts = parallelMap([true, false], workers: 2) { isWriter in
        if isWriter {
          do throws(FileError) { try StandardStream.output.write(bytes) } catch { return -1 }
          return bytes.count
        }
        var total = 0
        var part = [UInt8](repeating: 0, count: 5_000)
        while total < bytes.count {
          total += max(0, read(readEnd, &part, part.count))
          usleep(50)
        }
        return total
      }
      exit(counts == [bytes.count, bytes.count] ? 42 : 1)
    }
  }

  @Test func aSignalIsNotedAndASecondOneEndsTheProcess() async {
    await #expect(processExitsWith: .exitCode(143)) {
      unblockSignals()
      Interruption.prepareProcess()
      guard Interruption.requestedSignal == nil else { exit(1) }
      raise(SIGTERM)
      exit(Interruption.requestedSignal.map { Interruption.exitStatus(for: $0) } ?? 1)
    }
    await #expect(processExitsWith: .signal(SIGINT)) {
      unblockSignals()
      Interruption.prepareProcess()
      raise(SIGINT)
      raise(SIGINT)
      exit(1)
    }
    await #expect(processExitsWith: .exitCode(0)) {
      unblockSignals()
      unblockSignals()
      signal(SIGINT, SIG_IGN)
      Interruption.prepareProcess()
      raise(SIGINT)
      exit(Interruption.requestedSignal == nil ? 0 : 1)
    }
  }

  @Test func nothingIsPublishedAfterASignal() async {
    await #expect(processExitsWith: .exitCode(130)) {
      unblockSignals()
      Interruption.prepareProcess()
      let scratch = try ScratchFolder()
      let folder = scratch.path
      let files = try outputs(["new/a": "1"])
      raise(SIGINT)
      let error = failure { () throws(PublishError) in
        try OutputPublisher().publish(files, to: folder + "/out", options: PublishOptions())
      }
      let isClean = names(in: folder).isEmpty
      removeTree(folder)
      exit(error == .interrupted(signal: SIGINT) && isClean ? 130 : 1)
    }
  }
}

/// The test library starts these processes with every signal blocked.
private func unblockSignals() {
  var none = sigset_t()
  sigemptyset(&none)
  pthread_sigmask(SIG_SETMASK, &none, nil)
}

import CSystem
import Synchronization

/// `items.map(transform)` on several threads at once; the results come in the order of the items, whatever the number
/// of workers.
///
/// Plain threads, not a task group: the caller needs no `async`, a `transform` that blocks on the disk starves nobody,
/// and the concurrency runtime is not started for a corpus of one file.
///
/// - Parameters:
///   - workers: At most so many threads, the calling one included; 1 or less starts none.
///   - transform: Pure. It may throw inside a `Result` when it has to fail.
package func parallelMap<Item: Sendable, Output: Sendable>(
  _ items: [Item],
  workers: Int,
  _ transform: @escaping @Sendable (Item) -> Output
) -> [Output] {
  let threads = min(workers, items.count)
  guard threads > 1 else { return items.map(transform) }
  let work = SharedWork(items: items, transform: transform)
  let job = Job { work.run() }
  // Every thread has ended when the call returns, so `job` outlives its uses.
  withExtendedLifetime(job) {
    csys_run_on_threads(
      Int32(threads),
      { context in
        guard let context else { return }
        Unmanaged<Job>.fromOpaque(context).takeUnretainedValue().body()
      },
      Unmanaged.passUnretained(job).toOpaque()
    )
  }
  return work.takeResults()
}

/// A closure with an address, for C.
private final class Job: Sendable {
  let body: @Sendable () -> Void

  init(_ body: @escaping @Sendable () -> Void) { self.body = body }
}

/// The items of one call of ``parallelMap(_:workers:_:)``. A class because the threads share it: `next` hands every
/// item to one thread, `finished` collects what each thread has made.
private final class SharedWork<Item: Sendable, Output: Sendable>: Sendable {
  private let items: [Item]
  private let transform: @Sendable (Item) -> Output
  /// The number of the first item that no thread has taken.
  private let next = Atomic<Int>(0)
  /// Guards the results while threads end: item number and output, in no order.
  private let finished = Mutex<[(item: Int, output: Output)]>([])

  init(items: [Item], transform: @escaping @Sendable (Item) -> Output) {
    self.items = items
    self.transform = transform
  }

  func run() {
    var mine: [(item: Int, output: Output)] = []
    while true {
      let item = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard item < items.count else { break }
      mine.append((item, transform(items[item])))
    }
    finished.withLock { [mine] in $0 += mine }
  }

  func takeResults() -> [Output] {
    finished.withLock { results in
      precondition(results.count == items.count, "a thread ended before its items were done")
      return results.sorted { $0.item < $1.item }.map(\.output)
    }
  }
}

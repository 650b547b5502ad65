/// The cores that a query may use: the host's threads, handed to an engine that knows none.
///
/// 1. `run` calls the body once with each number below `count`, in any order and possibly at the same
///    time, and returns when the last call has.
/// 2. No more than `width` calls are under way at a time.
public protocol Parallelism: Sendable {
    var width: Int { get }
    func run(_ count: Int, _ body: @Sendable (Int) -> Void)
}

/// One after the other, on the caller's thread.
public struct SerialExecution: Parallelism {
    public var width: Int { 1 }

    public init() {}

    public func run(_ count: Int, _ body: @Sendable (Int) -> Void) {
        for index in 0..<count { body(index) }
    }
}

/// A value that is given to one thread at a time, and waited for before it is used again.
struct Handed<Value>: @unchecked Sendable {
    // Unchecked: `Parallelism.run` returns only when all threads are done with it.
    let value: Value

    init(_ value: Value) { self.value = value }
}

extension Parallelism {
    /// The results of the calls, by number.
    ///
    /// - Throws: The error of the lowest number, whichever came first.
    func map<Result>(
        _ count: Int, _ body: @Sendable (Int) throws(EngineError) -> Result
    ) throws(EngineError) -> [Result] {
        let outcomes = UnsafeMutableBufferPointer<Swift.Result<Result, EngineError>?>.allocate(
            capacity: count)
        outcomes.initialize(repeating: nil)
        defer {
            outcomes.deinitialize()
            outcomes.deallocate()
        }
        let slots = Handed(outcomes)
        run(count) { index in
            do throws(EngineError) {
                slots.value[index] = .success(try body(index))
            } catch {
                slots.value[index] = .failure(error)
            }
        }
        var results: [Result] = []
        results.reserveCapacity(count)
        for outcome in outcomes {
            switch outcome {
            case .success(let result)?: results.append(result)
            case .failure(let error)?: throw error
            case nil: preconditionFailure("every number is called once")
            }
        }
        return results
    }
}

/// Where each of some tasks of a batch stands. What is asked after every answer, whether all are settled
/// and which is to be given out next, takes no longer with a hundred thousand tasks than with ten.
struct TaskStates: Sendable, RandomAccessCollection, MutableCollection {
    typealias Status = BatchInHand.Status

    private var statuses: [Status]
    private var settled = 0
    /// None before it is pending.
    private var firstPending = 0

    init(count: Int) { statuses = Array(repeating: .pending, count: count) }

    var startIndex: Int { 0 }
    var endIndex: Int { statuses.count }

    subscript(index: Int) -> Status {
        get { statuses[index] }
        set {
            settled += (newValue.isSettled ? 1 : 0) - (statuses[index].isSettled ? 1 : 0)
            statuses[index] = newValue
            if newValue.isPending { firstPending = Swift.min(firstPending, index) }
        }
    }

    var areSettled: Bool { settled == statuses.count }

    /// The first task that is to be given out; nil where none is.
    mutating func nextPending() -> Int? {
        while firstPending < statuses.count, !statuses[firstPending].isPending { firstPending += 1 }
        return firstPending < statuses.count ? firstPending : nil
    }
}

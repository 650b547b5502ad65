/// A regular expression as steps of an automaton that is at several of them at a time.
///
/// ```
/// a(b|c)*      0 sign a   1 fork 2 7   2 mark   3 fork … jump 1   7 match
/// ```
/// Of two ways at a fork the first is preferred, as Java's backtracking does.
struct RegexProgram {
    enum Step {
        case sign(SignSet)
        case fork(Int, Int)
        case jump(Int)
        /// Notes the place: the start of group n is mark 2n, its end 2n + 1.
        case mark(Int)
        case start
        case end
        case match
    }

    private static let mostSteps = 2000

    private(set) var steps: [Step] = []
    let groups: Int
    /// Whether a `$` is in it.
    private(set) var hasEnd = false

    /// nil where the pattern is refused.
    init?(_ pattern: [UInt8]) {
        guard let (node, groups) = RegexReader.read(pattern) else { return nil }
        self.groups = groups
        guard append(node) else { return nil }
        steps.append(.match)
    }

    /// False where there are too many steps.
    private mutating func append(_ node: RegexNode) -> Bool {
        guard steps.count < Self.mostSteps else { return false }
        switch node {
        case .sign(let set): steps.append(.sign(set))
        case .start: steps.append(.start)
        case .end:
            hasEnd = true
            steps.append(.end)
        case .sequence(let parts):
            for part in parts { guard append(part) else { return false } }
        case .group(let body, let number):
            steps.append(.mark(number * 2))
            guard append(body) else { return false }
            steps.append(.mark(number * 2 + 1))
        case .alternatives(let parts): return append(alternatives: parts[...])
        case .repeated(let body, let least, let most, let isLazy):
            for _ in 0..<least { guard append(body) else { return false } }
            guard let most else { return append(anyNumberOf: body, isLazy) }
            return append(body, upTo: most - least, isLazy)
        }
        return true
    }

    private mutating func append(alternatives parts: ArraySlice<RegexNode>) -> Bool {
        guard let first = parts.first else { return true }
        if parts.count == 1 { return append(first) }
        let fork = steps.count
        steps.append(.fork(fork + 1, 0))
        guard append(first) else { return false }
        let jump = steps.count
        steps.append(.jump(0))
        steps[fork] = .fork(fork + 1, jump + 1)
        guard append(alternatives: parts.dropFirst()) else { return false }
        steps[jump] = .jump(steps.count)
        return true
    }

    private mutating func append(anyNumberOf body: RegexNode, _ isLazy: Bool) -> Bool {
        let fork = steps.count
        steps.append(.jump(0))
        guard append(body) else { return false }
        steps.append(.jump(fork))
        steps[fork] = isLazy ? .fork(steps.count, fork + 1) : .fork(fork + 1, steps.count)
        return true
    }

    private mutating func append(_ body: RegexNode, upTo count: Int, _ isLazy: Bool) -> Bool {
        var forks: [Int] = []
        for _ in 0..<count {
            forks.append(steps.count)
            steps.append(.jump(0))
            guard append(body) else { return false }
        }
        for fork in forks {
            steps[fork] = isLazy ? .fork(steps.count, fork + 1) : .fork(fork + 1, steps.count)
        }
        return true
    }
}

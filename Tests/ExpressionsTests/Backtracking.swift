@testable import Expressions

/// Backtracking as Java does it, written down as plainly as it can be: what automata are compared with, in
/// tests and, through a link, in fuzzing.
struct Backtracking {
    let text: [UInt8]
    var marks: [Int]
    /// Backtracking may take for ever; where this is spent, what it found says nothing.
    var steps = 1_000_000

    init(_ text: [UInt8], groups: Int) {
        self.text = text
        marks = Array(repeating: -1, count: groups * 2 + 2)
    }

    /// Tries the node at a place and then what follows; the first way that succeeds stays.
    mutating func run(
        _ node: RegexNode, _ at: Int, _ then: (inout Backtracking, Int) -> Bool
    ) -> Bool {
        steps -= 1
        guard steps > 0 else { return false }
        switch node {
        case .sign(let set):
            return at < text.count && set.contains(text[at]) && then(&self, at + 1)
        case .start: return at == 0 && then(&self, at)
        case .end: return at == text.count && then(&self, at)
        case .sequence(let parts): return run(parts[...], at, then)
        case .alternatives(let parts):
            for part in parts where run(part, at, then) { return true }
            return false
        case .group(let body, let number):
            let before = marks
            marks[number * 2] = at
            let isFound = run(body, at) { matcher, end in
                let ended = matcher.marks[number * 2 + 1]
                matcher.marks[number * 2 + 1] = end
                if then(&matcher, end) { return true }
                matcher.marks[number * 2 + 1] = ended
                return false
            }
            if !isFound { marks = before }
            return isFound
        case .repeated(let body, let least, let most, let isLazy):
            let rest = RegexNode.repeated(
                body, least: max(0, least - 1), most: most.map { $0 - 1 }, isLazy: isLazy)
            if least == 0, isLazy, then(&self, at) { return true }
            if most != 0, run(body, at, { $0.run(rest, $1, then) }) { return true }
            return least == 0 && !isLazy && then(&self, at)
        }
    }

    private mutating func run(
        _ parts: ArraySlice<RegexNode>, _ at: Int,
        _ then: (inout Backtracking, Int) -> Bool
    ) -> Bool {
        guard let first = parts.first else { return then(&self, at) }
        return run(first, at) { $0.run(parts.dropFirst(), $1, then) }
    }

    mutating func find(_ node: RegexNode, from start: Int) -> Range<Int>? {
        for at in start...max(start, text.count) where at <= text.count {
            var end = -1
            if run(
                node, at,
                {
                    end = $1
                    return true
                })
            {
                return at..<end
            }
        }
        return nil
    }
}

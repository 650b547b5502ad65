/// Finds where the groups of a match start and end, for one thread at a time.
///
/// ```
/// marks     start and end of the match, of group 1, of group 2, …
/// visited   a bit for each place in the match and each step
/// open      (step, place) still to be tried; (−1 − mark, place) gives a mark its former place back
/// ```
final class RegexMarker {
    private enum Kind: UInt8 { case sign, fork, jump, mark, start, end, match }

    /// A step without what it would have to retain.
    private struct Step {
        var kind: Kind
        var first: Int32 = 0
        var second: Int32 = 0
    }

    private struct Way {
        var step: Int32
        var at: Int
    }

    /// What changes from match to match.
    private struct Work {
        var visited: [UInt64] = []
        var open: [Way] = []
        var marks: [Int]
    }

    // Pointers, for a match is short: arrays of an object take as long to be counted as it does.
    private let steps: UnsafeMutableBufferPointer<Step>
    /// 1 for each sign that a step takes, 256 for each step of signs.
    private let signs: UnsafeMutableBufferPointer<UInt8>
    private let work: UnsafeMutablePointer<Work>

    init(_ program: RegexProgram) {
        var steps: [Step] = []
        var signs: [UInt8] = []
        for step in program.steps {
            switch step {
            case .sign(let set):
                steps.append(Step(kind: .sign, first: Int32(signs.count)))
                for sign in UInt8.min...UInt8.max { signs.append(set.contains(sign) ? 1 : 0) }
            case .fork(let preferred, let other):
                steps.append(Step(kind: .fork, first: Int32(preferred), second: Int32(other)))
            case .jump(let target): steps.append(Step(kind: .jump, first: Int32(target)))
            case .mark(let number): steps.append(Step(kind: .mark, first: Int32(number)))
            case .start: steps.append(Step(kind: .start))
            case .end: steps.append(Step(kind: .end))
            case .match: steps.append(Step(kind: .match))
            }
        }
        self.steps = .allocate(capacity: steps.count)
        _ = self.steps.initialize(from: steps)
        self.signs = .allocate(capacity: signs.count)
        _ = self.signs.initialize(from: signs)
        work = .allocate(capacity: 1)
        work.initialize(to: Work(marks: [Int](repeating: -1, count: program.groups * 2 + 2)))
    }

    deinit {
        steps.deallocate()
        signs.deallocate()
        work.deinitialize(count: 1)
        work.deallocate()
    }

    /// Two for each group; −1 where it took no part.
    var marks: [Int] { work.pointee.marks }

    /// Where a group is in the match whose marks were set; nil where it took no part.
    func range(of group: Int) -> Range<Int>? {
        let start = work.pointee.marks[group * 2]
        return start < 0 ? nil : start..<work.pointee.marks[group * 2 + 1]
    }

    /// Sets the marks of a match. Ways are tried in the order of their preference, and none twice from
    /// the same place.
    ///
    /// - Returns: False where the match is too long to be looked into.
    /// - Complexity: O(match · steps).
    func mark(_ match: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        let (bits, overflows) = (match.count + 1).multipliedReportingOverflow(by: steps.count)
        guard !overflows, bits <= 1 << 24 else { return false }
        let words = bits / 64 + 1
        if work.pointee.visited.count < words {
            work.pointee.visited = [UInt64](repeating: 0, count: words)
        }
        for word in 0..<words { work.pointee.visited[word] = 0 }
        for mark in work.pointee.marks.indices { work.pointee.marks[mark] = -1 }
        work.pointee.open.removeAll(keepingCapacity: true)
        return Self.follow(
            UnsafeBufferPointer(steps), UnsafeBufferPointer(signs), match, text,
            &work.pointee.marks, &work.pointee.visited, &work.pointee.open)
    }

    private static func follow(
        _ steps: UnsafeBufferPointer<Step>, _ signs: UnsafeBufferPointer<UInt8>,
        _ match: Range<Int>, _ text: UnsafeBufferPointer<UInt8>, _ marks: inout [Int],
        _ visited: inout [UInt64], _ open: inout [Way]
    ) -> Bool {
        open.append(Way(step: 0, at: match.lowerBound))
        while let way = open.popLast() {
            var (step, at) = (Int(way.step), way.at)
            if step < 0 {
                marks[-step - 1] = at
                continue
            }
            // On, as long as there is one way.
            while true {
                let bit = (at &- match.lowerBound) &* steps.count &+ step
                let mask: UInt64 = 1 &<< UInt64(bit & 63)
                if visited[bit &>> 6] & mask != 0 { break }
                visited[bit &>> 6] |= mask
                let now = steps[step]
                switch now.kind {
                case .sign:
                    guard at < match.upperBound, signs[Int(now.first) &+ Int(text[at])] != 0 else {
                        break
                    }
                    (step, at) = (step &+ 1, at &+ 1)
                    continue
                case .jump:
                    step = Int(now.first)
                    continue
                case .fork:
                    open.append(Way(step: now.second, at: at))
                    step = Int(now.first)
                    continue
                case .mark:
                    let mark = Int(now.first)
                    open.append(Way(step: -now.first - 1, at: marks[mark]))
                    marks[mark] = at
                    step &+= 1
                    continue
                case .start:
                    guard at == 0 else { break }
                    step &+= 1
                    continue
                case .end:
                    guard at == text.count else { break }
                    step &+= 1
                    continue
                case .match:
                    guard at == match.upperBound else { break }
                    marks[0] = match.lowerBound
                    marks[1] = match.upperBound
                    return true
                }
                break
            }
        }
        return false
    }
}

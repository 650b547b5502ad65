import Columns

/// A deterministic automaton over ASCII, made state by state while texts are read.
///
/// ```
/// a state: the steps where the program may be, the preferred first, cut behind a match
/// table    state 0 │ next state by class of signs … │ 1 if a match ends where the text ends │
///          state 1 │ …
/// ```
/// A next state is written as its place in the table, doubled, plus one if a match ends there. Because
/// the steps are in the order of Java's preferences, the last such state on the way is where Java's
/// match ends.
final class RegexAutomaton {
    private static let unknown: Int32 = -1
    private static let dead: Int32 = -2
    /// When there are more, all are forgotten.
    private static let mostStates = 256

    private let program: RegexProgram
    /// A match starts where the search does; else anywhere behind it too.
    private let isAnchored: Bool
    private let classes: UnsafeMutablePointer<UInt8>
    private let classCount: Int
    private let table: UnsafeMutablePointer<Int32>
    private var lists: [[Int]] = []
    private var numbers: [[Int]: Int] = [:]
    /// The states at the text's start and behind it.
    private var first: Int32 = RegexAutomaton.unknown
    private var later: Int32 = RegexAutomaton.unknown
    private var seen: [Bool]

    private var stride: Int { classCount + 1 }

    init(_ program: RegexProgram, isAnchored: Bool) {
        self.program = program
        self.isAnchored = isAnchored
        classes = .allocate(capacity: 128)
        seen = Array(repeating: false, count: program.steps.count)
        var known: [[Bool]: UInt8] = [:]
        for sign in UInt8(0)..<128 {
            let signature = program.steps.map { step in
                if case .sign(let set) = step { set.contains(sign) } else { false }
            }
            let number = known[signature] ?? UInt8(known.count)
            known[signature] = number
            classes[Int(sign)] = number
        }
        classCount = known.count
        table = .allocate(capacity: Self.mostStates * (classCount + 1))
    }

    deinit {
        classes.deallocate()
        table.deallocate()
    }

    /// Whether there is a match at all.
    func matches(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
        let (table, classes) = (table, classes)
        var state = self.start(atStart: start == 0)
        guard state >= 0 else { return false }
        var at = start
        while state & 1 == 0 {
            guard at < text.count else { return endsAtEnd(state) }
            let sign = text[at]
            var next = table[Int(state &>> 1) &+ Int(classes[Int(sign & 0x7F)])]
            if next < 0 {
                if next == Self.unknown { next = advance(state, sign) }
                if next == Self.dead { return false }
            }
            state = next
            at &+= 1
        }
        return true
    }

    /// Where the match ends that starts at `start`; −1 where there is none. For anchored automata.
    func end(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        let (table, classes) = (table, classes)
        var state = self.start(atStart: start == 0)
        guard state >= 0 else { return -1 }
        var end = state & 1 == 1 ? start : -1
        var at = start
        while at < text.count {
            let sign = text[at]
            var next = table[Int(state &>> 1) &+ Int(classes[Int(sign & 0x7F)])]
            if next < 0 {
                if next == Self.unknown { next = advance(state, sign) }
                if next == Self.dead { return end }
            }
            state = next
            at &+= 1
            if state & 1 == 1 { end = at }
        }
        return endsAtEnd(state) ? at : end
    }

    private func endsAtEnd(_ state: Int32) -> Bool {
        table[Int(state &>> 1) + classCount] == 1
    }

    private func start(atStart: Bool) -> Int32 {
        if atStart {
            if first == Self.unknown {
                let state = number([], start: true)
                first = state
            }
            return first
        }
        if later == Self.unknown {
            let state = number([], start: false)
            later = state
        }
        return later
    }

    /// The state behind a sign, written into the table.
    private func advance(_ state: Int32, _ sign: UInt8) -> Int32 {
        let place = Int(state &>> 1)
        let list = lists[place / stride]
        var moved: [Int] = []
        for step in list {
            if case .sign(let set) = program.steps[step], set.contains(sign) {
                moved.append(step + 1)
            }
        }
        let before = lists.count
        let next = number(moved, start: nil)
        // Where the states were forgotten meanwhile, the place is another's.
        if lists.count >= before { table[place + Int(classes[Int(sign & 0x7F)])] = next }
        return next
    }

    /// The state of these steps and what follows from them without a sign.
    ///
    /// - Parameter start: Whether a search begins, at the text's start or behind it; nil for neither.
    private func number(_ steps: [Int], start: Bool?) -> Int32 {
        var list: [Int] = []
        for index in seen.indices { seen[index] = false }
        var isCut = false
        for step in steps where !isCut {
            isCut = follow(step, atStart: false, atEnd: false, &list)
        }
        if !isCut, start != nil || !isAnchored {
            isCut = follow(0, atStart: start == true, atEnd: false, &list)
        }
        if list.isEmpty, isAnchored { return Self.dead }
        let flag: Int32 = isCut ? 1 : 0
        if let known = numbers[list] { return Int32(known * stride) << 1 | flag }
        if lists.count == Self.mostStates {
            lists.removeAll()
            numbers.removeAll()
            (first, later) = (Self.unknown, Self.unknown)
        }
        let number = lists.count
        lists.append(list)
        numbers[list] = number
        let row = table + number * stride
        row.initialize(repeating: Self.unknown, count: stride)
        row[classCount] = endsAtEnd(list) ? 1 : 0
        return Int32(number * stride) << 1 | flag
    }

    private func endsAtEnd(_ list: [Int]) -> Bool {
        for step in list {
            switch program.steps[step] {
            case .match: return true
            case .end:
                for index in seen.indices { seen[index] = false }
                var reached: [Int] = []
                if follow(step, atStart: false, atEnd: true, &reached) { return true }
            default: continue
            }
        }
        return false
    }

    /// Appends the steps that wait for a sign or the end; true where a match is among them.
    private func follow(_ step: Int, atStart: Bool, atEnd: Bool, _ list: inout [Int]) -> Bool {
        var open = [step]
        while let step = open.popLast() {
            if seen[step] { continue }
            seen[step] = true
            switch program.steps[step] {
            case .sign: list.append(step)
            case .jump(let target): open.append(target)
            case .mark: open.append(step + 1)
            case .fork(let preferred, let other):
                open.append(other)
                open.append(preferred)
            case .start: if atStart { open.append(step + 1) }
            case .end: if atEnd { open.append(step + 1) } else { list.append(step) }
            case .match:
                list.append(step)
                return true
            }
        }
        return false
    }

    /// The signs that a match may start with; nil where it may be empty.
    var firstSigns: SignSet? {
        for index in seen.indices { seen[index] = false }
        var list: [Int] = []
        guard !follow(0, atStart: true, atEnd: false, &list) else { return nil }
        var set = SignSet()
        for step in list {
            guard case .sign(let own) = program.steps[step] else { return nil }
            set.formUnion(own)
        }
        return set
    }
}

import Formats

/// A way into a variant: `$.a[0]['b c']`.
struct VariantPath: Sendable {
    enum Step: Sendable, Hashable {
        case member([UInt8])
        case element(Int)
    }

    let steps: [Step]

    /// nil where the text is no path: `$`, and then `.name`, `['name']`, `["name"]` and `[0]`.
    init?(_ text: String) {
        var steps: [Step] = []
        var rest = Array(text.utf8)[...]
        guard rest.popFirst() == UInt8(ascii: "$") else { return nil }
        while let sign = rest.popFirst() {
            switch sign {
            case UInt8(ascii: "."):
                let name = rest.prefix { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "[") }
                guard !name.isEmpty else { return nil }
                steps.append(.member(Array(name)))
                rest = rest.dropFirst(name.count)
            case UInt8(ascii: "["):
                guard let step = Self.bracketed(&rest) else { return nil }
                steps.append(step)
            default: return nil
            }
        }
        self.steps = steps
    }

    /// What stands in brackets, and the one that closes them.
    private static func bracketed(_ rest: inout ArraySlice<UInt8>) -> Step? {
        guard let quote = rest.first else { return nil }
        if quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"") {
            rest.removeFirst()
            let name = rest.prefix { $0 != quote && $0 != UInt8(ascii: "?") }
            rest = rest.dropFirst(name.count)
            guard rest.popFirst() == quote, rest.popFirst() == UInt8(ascii: "]") else { return nil }
            return .member(Array(name))
        }
        let digits = rest.prefix { $0 &- 0x30 <= 9 }
        rest = rest.dropFirst(digits.count)
        guard let index = Int32(String(decoding: digits, as: UTF8.self)),
            rest.popFirst() == UInt8(ascii: "]")
        else { return nil }
        return .element(Int(index))
    }

    /// What lies there; nil for nothing.
    func part(of variant: Variant) -> Variant? {
        var found = variant
        for step in steps {
            let next: Variant? =
                switch step {
                case .member(let name): found.member(name)
                case .element(let index): found.isArray ? found.part(at: index) : nil
                }
            guard let next else { return nil }
            found = next
        }
        return found
    }
}

import Formats

/// A path into a JSON value: `$.a.b[0][*]['c d']`.
struct JSONPath {
    private enum Step {
        case member(String)
        case element(Int)
        case every
    }

    private var steps: [Step] = []

    /// nil where the path is wrong.
    init?(_ text: String) {
        var rest = Array(text.unicodeScalars)[...]
        guard rest.popFirst() == "$" else { return nil }
        while let sign = rest.popFirst() {
            switch sign {
            case ".":
                let end = rest.firstIndex { $0 == "." || $0 == "[" } ?? rest.endIndex
                guard end > rest.startIndex else { return nil }
                let name = Self.text(rest[..<end])
                steps.append(name == "*" ? .every : .member(name))
                rest = rest[end...]
            case "[":
                guard let end = rest.firstIndex(of: "]") else { return nil }
                let inside = rest[..<end]
                rest = rest[(end + 1)...]
                if inside.first == "'", inside.last == "'", inside.count > 2 {
                    steps.append(.member(Self.text(inside.dropFirst().dropLast())))
                } else if Self.text(inside) == "*" {
                    steps.append(.every)
                } else if let index = Int(Self.text(inside)), index >= 0 {
                    steps.append(.element(index))
                } else {
                    return nil
                }
            default: return nil
            }
        }
    }

    private static func text(_ scalars: ArraySlice<UnicodeScalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    /// The path as one that is found in bytes; nil where it leads to several places.
    var place: JSONPlace? {
        var places: [JSONPlace.Step] = []
        for step in steps {
            switch step {
            case .member(let name): places.append(.member(Array(name.utf8)))
            case .element(let index): places.append(.element(index))
            case .every: return nil
            }
        }
        return JSONPlace(places)
    }

    /// What stands there: text without quotes, everything else as JSON, several values as an array.
    func text(in node: JSONNode) -> String? {
        let hasWildcard = steps.contains { if case .every = $0 { true } else { false } }
        let found = Self.find(steps[...], node, spreads: hasWildcard)
        guard let first = found.first else { return nil }
        if hasWildcard, found.count > 1 { return JSONNode.array(found).text }
        switch first {
        case .null: return nil
        case .string(let text): return hasWildcard ? first.text : text
        default: return first.text
        }
    }

    /// - Parameter spreads: A member of an array is the member of each of its elements.
    private static func find(
        _ steps: ArraySlice<Step>, _ node: JSONNode, spreads: Bool
    ) -> [JSONNode] {
        guard let step = steps.first else { return [node] }
        let rest = steps.dropFirst()
        switch (step, node) {
        case (.member(let name), .object(let members)):
            guard let member = members.first(where: { $0.name == name }) else { return [] }
            return find(rest, member.value, spreads: spreads)
        case (.member, .array(let elements)) where spreads:
            return elements.flatMap { find(steps, $0, spreads: spreads) }
        case (.element(let index), .array(let elements)):
            return elements.indices.contains(index)
                ? find(rest, elements[index], spreads: spreads) : []
        case (.every, .array(let elements)):
            return elements.flatMap { find(rest, $0, spreads: spreads) }
        default: return []
        }
    }
}

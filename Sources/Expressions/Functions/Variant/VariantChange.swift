import Formats

/// What is put into a variant, and how.
enum VariantChange {
    /// A new member, or an element before the one that is there.
    case insert(VariantNode)
    /// In the place of what is there; where nothing is, only if it creates.
    case set(VariantNode, creates: Bool)
    /// Behind the last element of an array that is there.
    case append(VariantNode)

    /// - Throws: `VARIANT_PATH_TYPE_MISMATCH` where a step finds no object or array to go into,
    ///   `VARIANT_DUPLICATE_KEY` for a member that is there.
    func made(
        in node: VariantNode, at steps: ArraySlice<VariantPath.Step>
    ) throws(EvaluationError) -> VariantNode {
        guard let step = steps.first else {
            switch (self, node) {
            case (.append(let value), .array(let elements)): return .array(elements + [value])
            case (.append, _): throw Self.mismatch
            case (.insert(let value), _), (.set(let value, _), _): return value
            }
        }
        let rest = steps.dropFirst()
        switch (step, node) {
        case (.member(let name), .object(let members)):
            return .object(try member(name, of: members, rest))
        case (.element(let index), .array(let elements)):
            return .array(try element(index, of: elements, rest))
        default: throw Self.mismatch
        }
    }

    private static let mismatch = EvaluationError(
        "VARIANT_PATH_TYPE_MISMATCH",
        "A step of the path meets a value of another kind than it goes into.")

    private func member(
        _ name: [UInt8], of members: [(name: [UInt8], value: VariantNode)],
        _ rest: ArraySlice<VariantPath.Step>
    ) throws(EvaluationError) -> [(name: [UInt8], value: VariantNode)] {
        var members = members
        let place = members.firstIndex { !$0.name.lexicographicallyPrecedes(name) }
        if let place, members[place].name == name {
            if case .insert = self, rest.isEmpty {
                throw EvaluationError(
                    "VARIANT_DUPLICATE_KEY",
                    "The object has a member `\(String(decoding: name, as: UTF8.self))` already.")
            }
            members[place].value = try made(in: members[place].value, at: rest)
        } else if let value = created(rest) {
            members.insert((name, value), at: place ?? members.count)
        }
        return members
    }

    private func element(
        _ index: Int, of elements: [VariantNode], _ rest: ArraySlice<VariantPath.Step>
    ) throws(EvaluationError) -> [VariantNode] {
        var elements = elements
        if case .insert(let value) = self, rest.isEmpty, index < elements.count {
            elements.insert(value, at: index)
        } else if index < elements.count {
            elements[index] = try made(in: elements[index], at: rest)
        } else if let value = created(rest) {
            try Self.check(index)
            while elements.count < index { elements.append(.null) }
            elements.append(value)
        }
        return elements
    }

    /// What stands where nothing was: the value within what the steps go through; nil where nothing is
    /// created.
    private func created(_ steps: ArraySlice<VariantPath.Step>) -> VariantNode? {
        var result: VariantNode
        switch self {
        case .insert(let value), .set(let value, creates: true): result = value
        case .set, .append: return nil
        }
        for step in steps.reversed() {
            switch step {
            case .member(let name): result = .object([(name, result)])
            case .element(let index):
                guard index < ValueLimit.elements else { return nil }
                result = .array([VariantNode](repeating: .null, count: index) + [result])
            }
        }
        return result
    }

    /// An index far beyond the end must not exhaust the memory.
    private static func check(_ index: Int) throws(EvaluationError) {
        guard index < ValueLimit.elements else {
            throw EvaluationError(
                "COLLECTION_SIZE_LIMIT_EXCEEDED.FUNCTION",
                "An array of more than \(ValueLimit.elements) elements cannot be made.")
        }
    }
}

extension VariantNode {
    /// Without what lies there; itself where nothing does.
    func removing(_ steps: ArraySlice<VariantPath.Step>) -> VariantNode {
        guard let step = steps.first else { return self }
        let rest = steps.dropFirst()
        switch (step, self) {
        case (.member(let name), .object(var members)):
            guard let place = members.firstIndex(where: { $0.name == name }) else { return self }
            if rest.isEmpty {
                members.remove(at: place)
            } else {
                members[place].value = members[place].value.removing(rest)
            }
            return .object(members)
        case (.element(let index), .array(var elements)):
            guard index < elements.count else { return self }
            if rest.isEmpty {
                elements.remove(at: index)
            } else {
                elements[index] = elements[index].removing(rest)
            }
            return .array(elements)
        default: return self
        }
    }

    /// Without members that are null, and elements of arrays too if asked.
    func strippingNulls(ofArrays: Bool) -> VariantNode {
        switch self {
        case .object(let members):
            return .object(
                members.filter { !$0.value.isNull }.map {
                    ($0.name, $0.value.strippingNulls(ofArrays: ofArrays))
                })
        case .array(let elements):
            return .array(
                elements.filter { !ofArrays || !$0.isNull }.map {
                    $0.strippingNulls(ofArrays: ofArrays)
                })
        default: return self
        }
    }

    private var isNull: Bool {
        if case .null = self { true } else { false }
    }
}

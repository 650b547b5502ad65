/// The core function library of XPath 1.0. Lengths and places count UTF-16 units, as Java does.
extension XPathEvaluation {
    mutating func call(
        _ function: XPath.Function, _ arguments: [XPath.Node], _ context: Context
    ) throws(XPathError) -> XPathValue {
        var values: [XPathValue] = []
        for argument in arguments { values.append(try value(argument, at: context)) }
        // Their texts are put together of all that is in them.
        for case .nodes(let found) in values {
            for node in found { try visit(document.nodes[node].end - node) }
        }
        if values.isEmpty { try visit(document.nodes[context.node].end - context.node) }
        switch function {
        case .last: return .number(Double(context.size))
        case .position: return .number(Double(context.position))
        case .count: return .number(Double(try nodes(values[0]).count))
        case .id: return .nodes([])
        case .lang: return .boolean(false)
        case .yes: return .boolean(true)
        case .no: return .boolean(false)
        case .boolean: return .boolean(boolean(values[0]))
        case .not: return .boolean(!boolean(values[0]))
        case .localName, .namespaceURI, .name:
            return .text(try name(function, values.first, context))
        case .number, .sum, .floor, .ceiling, .round:
            return .number(try numeric(function, values.first ?? .nodes([context.node])))
        default:
            let texts =
                values.isEmpty ? [document.string(of: context.node)] : values.map { text($0) }
            return textual(function, texts, values)
        }
    }

    private func name(_ function: XPath.Function, _ value: XPathValue?, _ context: Context)
        throws(XPathError) -> String
    {
        let chosen = try value.map { (value) throws(XPathError) in try nodes(value).first }
        guard let node = chosen ?? (value == nil ? context.node : nil) else { return "" }
        switch function {
        case .name: return document.nodes[node].name
        case .localName: return document.nodes[node].localName
        default: return ""
        }
    }

    private func numeric(_ function: XPath.Function, _ value: XPathValue) throws(XPathError)
        -> Double
    {
        switch function {
        case .sum:
            return try nodes(value).reduce(0) {
                $0 + XPathNumber.read(document.string(of: $1))
            }
        case .floor: return number(value).rounded(.down)
        case .ceiling: return number(value).rounded(.up)
        case .round: return Self.rounded(number(value))
        default: return number(value)
        }
    }

    /// Halves go up; what is rounded to nought from below keeps its sign.
    private static func rounded(_ value: Double) -> Double {
        if value == 0 || value.isNaN || value.isInfinite { return value }
        if value >= -0.5, value < 0 { return -0.0 }
        return (value + 0.5).rounded(.down)
    }

    private func textual(_ function: XPath.Function, _ texts: [String], _ values: [XPathValue])
        -> XPathValue
    {
        let first = Array(texts[0].utf16)
        let second = texts.count > 1 ? Array(texts[1].utf16) : []
        switch function {
        case .string: return .text(texts[0])
        case .concat: return .text(texts.joined())
        case .stringLength: return .number(Double(first.count))
        case .startsWith: return .boolean(first.starts(with: second))
        case .contains: return .boolean(Self.place(of: second, in: first) != nil)
        case .substringBefore:
            let place = Self.place(of: second, in: first)
            return .text(place.map { Self.text(first[..<$0]) } ?? "")
        case .substringAfter:
            let place = Self.place(of: second, in: first)
            return .text(place.map { Self.text(first[($0 + second.count)...]) } ?? "")
        case .substring:
            return .text(Self.part(first, values.dropFirst().map { number($0) }))
        case .normalizeSpace:
            let words = texts[0].unicodeScalars.split { " \n\t\r".unicodeScalars.contains($0) }
            return .text(words.map { String($0) }.joined(separator: " "))
        case .translate:
            let third = Array(texts[2].utf16)
            let mapped = first.compactMap { unit -> UInt16? in
                guard let place = second.firstIndex(of: unit) else { return unit }
                return place < third.count ? third[place] : nil
            }
            return .text(Self.text(mapped[...]))
        default: return .text("")
        }
    }

    private static func text(_ units: ArraySlice<UInt16>) -> String {
        String(decoding: units, as: UTF16.self)
    }

    private static func place(of part: [UInt16], in text: [UInt16]) -> Int? {
        guard part.count <= text.count else { return nil }
        return (0...(text.count - part.count)).first {
            text[$0..<$0 + part.count].elementsEqual(part)
        }
    }

    /// From a place, which counts from 1, as many units as are wanted.
    private static func part(_ text: [UInt16], _ bounds: [Double]) -> String {
        let start = rounded(bounds[0])
        let end = bounds.count > 1 ? start + rounded(bounds[1]) : .infinity
        let chosen = text.indices.filter { Double($0 + 1) >= start && Double($0 + 1) < end }
        guard let first = chosen.first, let last = chosen.last else { return "" }
        return Self.text(text[first...last])
    }
}

/// The characters of a URI, and which of them may stand where.
struct AddressReader {
    let signs: [Unicode.Scalar]

    init(_ text: String) { signs = Array(text.unicodeScalars) }

    /// The characters that some part of a URI may have.
    enum Signs {
        case scheme, path, user, registry, server, anywhere
        /// Of a server with an address in brackets, in which a percent sign stands before the zone.
        case serverWithZone

        /// Beside letters and digits.
        fileprivate var marks: String {
            switch self {
            case .scheme: "+-."
            case .path: Self.plain + ":@&=+$,;/"
            case .user: Self.plain + ";:&=+$,"
            case .registry: Self.plain + "$,;:@&=+"
            case .server: Self.plain + ";:&=+$,@[]"
            case .serverWithZone: Self.plain + ";:&=+$,@[]%"
            case .anywhere: Self.plain + ";/?:@&=+$,[]"
            }
        }

        private static let plain = "-_.!~*'()"

        /// Two hexadecimal digits behind a percent sign stand for a byte, and what is not in ASCII may stand
        /// for itself.
        fileprivate var takesEscapes: Bool { self != .scheme }
    }

    func text(_ range: Range<Int>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: signs[range])
        return String(text)
    }

    func first(of marks: String, in range: Range<Int>) -> Int? {
        range.first { marks.unicodeScalars.contains(signs[$0]) }
    }

    func has(_ mark: Unicode.Scalar, at place: Int, in range: Range<Int>) -> Bool {
        range.contains(place) && signs[place] == mark
    }

    func consists(_ range: Range<Int>, of kind: Signs) -> Bool {
        let marks = kind.marks.unicodeScalars
        var place = range.lowerBound
        while place < range.upperBound {
            let sign = signs[place]
            if sign.isLetter || sign.isDigit || marks.contains(sign) {
                place += 1
            } else if kind.takesEscapes, sign == "%", place + 2 < range.upperBound,
                signs[place + 1].isHex, signs[place + 2].isHex
            {
                place += 3
            } else if kind.takesEscapes, sign.value >= 0x80, !sign.isControlOrSpace {
                place += 1
            } else {
                return false
            }
        }
        return true
    }

    // MARK: Servers

    /// `[user@]host[:port]`; nil where it is none.
    func server(_ range: Range<Int>) -> (user: String?, host: String)? {
        var rest = range
        var user: String?
        if let at = first(of: "@", in: rest) {
            let own = rest.lowerBound..<at
            guard consists(own, of: .user) else { return nil }
            user = text(own)
            rest = at + 1..<rest.upperBound
        }
        guard let end = endOfHost(rest) else { return nil }
        let host = text(rest.lowerBound..<end)
        guard end < rest.upperBound else { return (user, host) }
        guard signs[end] == ":" else { return nil }
        let port = signs[end + 1..<rest.upperBound]
        guard port.allSatisfy(\.isDigit), port.isEmpty || Int32(text(port.indices)) != nil else {
            return nil
        }
        return (user, host)
    }

    private func endOfHost(_ range: Range<Int>) -> Int? {
        if has("[", at: range.lowerBound, in: range) {
            guard let close = first(of: "]", in: range) else { return nil }
            var address = range.lowerBound + 1..<close
            if let percent = first(of: "%", in: address) {
                let zone = signs[percent + 1..<close]
                let isZone = zone.allSatisfy { $0.isLetter || $0.isDigit || $0 == "_" || $0 == "." }
                guard isZone, !zone.isEmpty else { return nil }
                address = address.lowerBound..<percent
            }
            return isLongAddress(signs[address]) ? close + 1 : nil
        }
        let end = first(of: ":", in: range) ?? range.upperBound
        let own = signs[range.lowerBound..<end]
        return isShortAddress(own) || isName(own) ? end : nil
    }

    /// Four bytes in decimal.
    private func isShortAddress(_ signs: ArraySlice<Unicode.Scalar>) -> Bool {
        let parts = signs.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4
            && parts.allSatisfy { part in
                !part.isEmpty && part.allSatisfy(\.isDigit)
                    && (Int(text(part.indices)).map { $0 <= 255 } ?? false)
            }
    }

    /// Labels of letters, digits and inner dashes; the last of several begins with a letter.
    private func isName(_ signs: ArraySlice<Unicode.Scalar>) -> Bool {
        var labels = signs.split(separator: ".", omittingEmptySubsequences: false)
        if labels.count > 1, labels.last?.isEmpty == true { labels.removeLast() }
        let areLabels = labels.allSatisfy { label in
            guard let first = label.first, let last = label.last else { return false }
            return first != "-" && last != "-"
                && label.allSatisfy { $0.isLetter || $0.isDigit || $0 == "-" }
        }
        guard areLabels, let last = labels.last?.first else { return false }
        return labels.count == 1 || last.isLetter
    }

    /// Sixteen bytes: groups of up to four hexadecimal digits between colons, of which two stand once for
    /// zeros that are left out; the last four bytes may be in decimal.
    private func isLongAddress(_ signs: ArraySlice<Unicode.Scalar>) -> Bool {
        guard !signs.isEmpty else { return false }
        let gaps = signs.indices.dropLast().filter { signs[$0] == ":" && signs[$0 + 1] == ":" }
        guard gaps.count <= 1 else { return false }
        guard let gap = gaps.first else { return size(of: signs, mayEndShort: true) == 16 }
        let (before, after) = (signs[..<gap], signs[(gap + 2)...])
        guard let left = before.isEmpty ? 0 : size(of: before, mayEndShort: false),
            let right = after.isEmpty ? 0 : size(of: after, mayEndShort: true)
        else { return false }
        return left + right < 16
    }

    /// The bytes that groups stand for; nil where they are none.
    private func size(of signs: ArraySlice<Unicode.Scalar>, mayEndShort: Bool) -> Int? {
        let groups = signs.split(separator: ":", omittingEmptySubsequences: false)
        var size = 0
        for (index, group) in groups.enumerated() {
            if (1...4).contains(group.count), group.allSatisfy(\.isHex) {
                size += 2
            } else if mayEndShort, index == groups.count - 1, isShortAddress(group) {
                size += 4
            } else {
                return nil
            }
        }
        return size
    }
}

extension Unicode.Scalar {
    /// One of ASCII's.
    fileprivate var isDigit: Bool { self >= "0" && self <= "9" }

    fileprivate var isHex: Bool {
        isDigit || (self >= "a" && self <= "f") || (self >= "A" && self <= "F")
    }

    fileprivate var isControlOrSpace: Bool {
        switch properties.generalCategory {
        case .control, .spaceSeparator, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }
}

extension Unicode.Scalar {
    /// One of ASCII's.
    var isLetter: Bool { (self >= "a" && self <= "z") || (self >= "A" && self <= "Z") }
}

/// Some of the 128 signs of ASCII.
struct SignSet: Hashable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    init() {}

    init(_ ranges: ClosedRange<UInt8>...) {
        for range in ranges { for sign in range { insert(sign) } }
    }

    func contains(_ sign: UInt8) -> Bool {
        let word = sign < 64 ? low : high
        return sign < 128 && word &>> UInt64(sign & 63) & 1 == 1
    }

    mutating func insert(_ sign: UInt8) {
        if sign < 64 { low |= 1 &<< UInt64(sign) } else { high |= 1 &<< UInt64(sign & 63) }
    }

    mutating func formUnion(_ other: SignSet) {
        low |= other.low
        high |= other.high
    }

    var inverted: SignSet {
        var set = self
        set.low = ~low
        set.high = ~high
        return set
    }

    /// With both cases of its letters.
    var ignoringCase: SignSet {
        var set = self
        for letter in UInt8(ascii: "a")...UInt8(ascii: "z") {
            if contains(letter) || contains(letter & 0xDF) {
                set.insert(letter)
                set.insert(letter & 0xDF)
            }
        }
        return set
    }
}

/// A regular expression, read.
indirect enum RegexNode {
    case sign(SignSet)
    case sequence([RegexNode])
    /// The first that leads to a match is taken.
    case alternatives([RegexNode])
    /// `most` is nil where there is no bound.
    case repeated(RegexNode, least: Int, most: Int?, isLazy: Bool)
    case group(RegexNode, number: Int)
    case start
    case end

    /// Whether it may match nothing.
    var isNullable: Bool {
        switch self {
        case .sign: false
        case .sequence(let parts): parts.allSatisfy(\.isNullable)
        case .alternatives(let parts): parts.contains(where: \.isNullable)
        case .repeated(let body, let least, _, _): least == 0 || body.isNullable
        case .group(let body, _): body.isNullable
        case .start, .end: true
        }
    }
}

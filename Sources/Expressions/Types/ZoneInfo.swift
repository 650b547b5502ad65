import Synchronization

/// A time zone: its offset from UTC at every moment.
///
/// ```
/// moments   m0 < m1 < m2 …        seconds since 1970 at which the offset changes
/// offsets   first │ o0 │ o1 │ o2  seconds east of UTC between them
/// ```
public struct ZoneInfo: Sendable {
    private var moments: [Int64]
    private var first: Int64
    private var offsets: [Int64]

    private static let provider = Mutex<@Sendable (String) -> [UInt8]?>({ _ in nil })
    private static let cache = Mutex<[String: ZoneInfo]>([:])

    /// Says how the bytes of a zone's TZif file ("Europe/Berlin") are read; called once, at the
    /// start, by whoever may open files.
    public static func setProvider(_ read: @escaping @Sendable (String) -> [UInt8]?) {
        provider.withLock { $0 = read }
    }

    /// Whether a zone has this name.
    public static func exists(_ name: String) -> Bool { named(name) != nil }

    /// "UTC", "GMT", "Z", "+02:00", or a name that the provider knows.
    static func named(_ name: String) -> ZoneInfo? {
        if let known = cache.withLock({ $0[name] }) { return known }
        let zone: ZoneInfo?
        if let offset = fixedOffset(name) {
            zone = ZoneInfo(moments: [], first: offset, offsets: [])
        } else if name.contains("..") || name.hasPrefix("/") {
            zone = nil
        } else if let long = shortNames[name] {
            return named(long)
        } else {
            let read = provider.withLock { $0 }
            zone = read(name).flatMap { ZoneInfo($0) }
        }
        if let zone { cache.withLock { $0[name] = zone } }
        return zone
    }

    private init(moments: [Int64], first: Int64, offsets: [Int64]) {
        self.moments = moments
        self.first = first
        self.offsets = offsets
    }

    /// Names of three letters, as Java's `ZoneId.SHORT_IDS` lists them.
    private static let shortNames: [String: String] = [
        "ACT": "Australia/Darwin", "AET": "Australia/Sydney",
        "AGT": "America/Argentina/Buenos_Aires", "ART": "Africa/Cairo",
        "AST": "America/Anchorage", "BET": "America/Sao_Paulo", "BST": "Asia/Dhaka",
        "CAT": "Africa/Harare", "CNT": "America/St_Johns", "CST": "America/Chicago",
        "CTT": "Asia/Shanghai", "EAT": "Africa/Addis_Ababa", "ECT": "Europe/Paris",
        "EST": "-05:00", "HST": "-10:00", "IET": "America/Indiana/Indianapolis",
        "IST": "Asia/Kolkata", "JST": "Asia/Tokyo", "MIT": "Pacific/Apia", "MST": "-07:00",
        "NET": "Asia/Yerevan", "NST": "Pacific/Auckland", "PLT": "Asia/Karachi",
        "PNT": "America/Phoenix", "PRT": "America/Puerto_Rico", "PST": "America/Los_Angeles",
        "SST": "Pacific/Guadalcanal", "VST": "Asia/Ho_Chi_Minh",
    ]

    private static func fixedOffset(_ name: String) -> Int64? {
        var rest = name[...]
        for prefix in ["UTC", "GMT", "UT", "Z"] where rest.hasPrefix(prefix) {
            rest = rest.dropFirst(prefix.count)
            if rest.isEmpty { return 0 }
            break
        }
        guard let sign = rest.popFirst(), sign == "+" || sign == "-" else { return nil }
        let parts = rest.split(separator: ":").map { Int64($0) }
        guard let hours = parts.first ?? nil, parts.count <= 2, hours <= 18 else { return nil }
        let minutes = parts.count > 1 ? parts[1] ?? 99 : 0
        guard minutes < 60 else { return nil }
        return (sign == "-" ? -1 : 1) * (hours * 3600 + minutes * 60)
    }

    /// Reads the 64-bit part of a TZif file (RFC 8536, version 2 on); nil where it is damaged.
    init?(_ bytes: [UInt8]) {
        func number(_ at: Int, _ width: Int) -> Int64 {
            var value: Int64 = bytes[at] >= 0x80 ? -1 : 0
            for index in 0..<width { value = value << 8 | Int64(bytes[at + index]) }
            return value
        }
        func counts(_ at: Int) -> [Int]? {
            guard bytes.count >= at + 44, bytes[at..<(at + 4)].elementsEqual("TZif".utf8) else {
                return nil
            }
            return (0..<6).map { Int(number(at + 20 + $0 * 4, 4)) }
        }
        guard let old = counts(0), bytes[4] >= 0x32, old.allSatisfy({ $0 >= 0 }) else {
            return nil
        }
        let skipped = old[3] * 5 + old[4] * 6 + old[5] + old[2] * 8 + old[1] + old[0]
        let header = 44 + skipped
        guard let sizes = counts(header), sizes.allSatisfy({ $0 >= 0 }), sizes[4] > 0 else {
            return nil
        }
        let (times, types) = (sizes[3], sizes[4])
        let body = header + 44
        guard bytes.count >= body + times * 9 + types * 6 else { return nil }
        let kinds = (0..<types).map { number(body + times * 9 + $0 * 6, 4) }
        moments = (0..<times).map { number(body + $0 * 8, 8) }
        first = kinds[0]
        offsets = []
        for index in 0..<times {
            let kind = Int(bytes[body + times * 8 + index])
            guard kind < types else { return nil }
            offsets.append(kinds[kind])
        }
    }

    /// Microseconds to add to a moment in UTC.
    func offset(atUTC micros: Int64) -> Int64 {
        let seconds = micros >= 0 ? micros / 1_000_000 : (micros - 999_999) / 1_000_000
        var (low, high) = (0, moments.count)
        while low < high {
            let middle = (low + high) / 2
            if moments[middle] <= seconds { low = middle + 1 } else { high = middle }
        }
        return (low == 0 ? first : offsets[low - 1]) * 1_000_000
    }

    /// Microseconds to take from what a clock there shows; the earlier moment where it shows it
    /// twice.
    func offset(atLocal micros: Int64) -> Int64 {
        let before = offset(atUTC: micros &- 86_400_000_000)
        if offset(atUTC: micros &- before) == before { return before }
        let guess = offset(atUTC: micros &- offset(atUTC: micros))
        return offset(atUTC: micros &- guess) == guess ? guess : before
    }
}

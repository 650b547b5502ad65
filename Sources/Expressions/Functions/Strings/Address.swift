/// A URI cut at its separators and checked, as Java's `URI` does it.
///
/// ```
/// scheme:[//authority]path[?query][#fragment]      of these the scheme may be missing
/// scheme:anything[#fragment]                       opaque, where no slash follows the colon
/// authority   [user@]host[:port], or else any name that a registry may know
/// ```
///
/// Source: RFC 2396 with the deviations that the documentation of `java.net.URI` lists: characters outside of
/// ASCII, addresses of IPv6 in brackets, authorities that are no servers.
struct Address {
    private(set) var scheme: String?
    private(set) var authority: String?
    private(set) var user: String?
    private(set) var host: String?
    private(set) var path: String?
    private(set) var query: String?
    private(set) var fragment: String?

    /// nil where the text is no URI.
    init?(_ text: String) {
        let reader = AddressReader(text)
        var rest = 0..<reader.signs.count
        if let mark = reader.first(of: "#", in: rest) {
            let range = mark + 1..<rest.upperBound
            guard reader.consists(range, of: .anywhere) else { return nil }
            fragment = reader.text(range)
            rest = rest.lowerBound..<mark
        }
        if let colon = reader.first(of: ":/?", in: rest), reader.signs[colon] == ":" {
            let name = rest.lowerBound..<colon
            guard let first = name.first, reader.signs[first].isLetter,
                reader.consists(name, of: .scheme)
            else { return nil }
            scheme = reader.text(name)
            rest = colon + 1..<rest.upperBound
            if !reader.has("/", at: rest.lowerBound, in: rest) {
                // It is opaque.
                guard !rest.isEmpty, reader.consists(rest, of: .anywhere) else { return nil }
                return
            }
        }
        guard readHierarchy(reader, rest) else { return nil }
    }

    /// `//authority/path?query`.
    private mutating func readHierarchy(_ reader: AddressReader, _ range: Range<Int>) -> Bool {
        var rest = range
        let start = rest.lowerBound
        if reader.has("/", at: start, in: rest), reader.has("/", at: start + 1, in: rest) {
            let end = reader.first(of: "/?", in: start + 2..<rest.upperBound) ?? rest.upperBound
            let own = start + 2..<end
            if own.isEmpty {
                // Java lets an authority be empty where a path or so follows: a fragment, too.
                guard end < reader.signs.count else { return false }
            } else {
                guard readAuthority(reader, own) else { return false }
            }
            rest = end..<rest.upperBound
        }
        let mark = reader.first(of: "?", in: rest)
        let path = rest.lowerBound..<(mark ?? rest.upperBound)
        guard reader.consists(path, of: .path) else { return false }
        self.path = reader.text(path)
        guard let mark else { return true }
        let query = mark + 1..<rest.upperBound
        self.query = reader.text(query)
        return reader.consists(query, of: .anywhere)
    }

    /// A server, or else a name that a registry may know.
    private mutating func readAuthority(_ reader: AddressReader, _ range: Range<Int>) -> Bool {
        let hasBracket = (reader.first(of: "]", in: range) ?? range.lowerBound) > range.lowerBound
        if reader.consists(range, of: hasBracket ? .serverWithZone : .server),
            let server = reader.server(range)
        {
            user = server.user
            host = server.host
        } else if !reader.consists(range, of: .registry) {
            return false
        }
        authority = reader.text(range)
        return true
    }

    /// The part that a function asks for by name.
    func part(_ name: String) -> String? {
        switch name {
        case "PROTOCOL": scheme
        case "AUTHORITY": authority
        case "PATH": path
        case "QUERY": query
        case "REF": fragment
        case "FILE": path.map { path in query.map { "\(path)?\($0)" } ?? path }
        case "USERINFO": user
        case "HOST": host
        default: nil
        }
    }
}

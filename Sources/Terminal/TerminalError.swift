/// Why no dashboard can be shown.
public enum TerminalError: Error, Equatable, CustomStringConvertible {
    case notATerminal
    case unknownTerminal(String)
    /// Its cursor cannot be placed.
    case simpleTerminal(String)
    /// File, line and reason.
    case badTheme(String)
    case noTheme(String, searched: [String])

    public var description: String {
        switch self {
        case .notATerminal: "standard input and output are no terminal; use --headless"
        case .unknownTerminal(let name):
            "the terminal \(name) is not known here; set TERM, to xterm-256color for instance"
        case .simpleTerminal(let name):
            "the terminal \(name) cannot place its cursor; use --headless, or set TERM, to "
                + "xterm-256color for instance"
        case .badTheme(let reason): reason
        case .noTheme(let name, let searched):
            "no theme \(name) in \(searched.joined(separator: ", ")); "
                + "--theme takes a name or a file"
        }
    }
}

public import Dashboard
import Glibc

/// Finds and reads themes.
public enum ThemeFile {
    /// - Parameter name: a theme's name, a file, or nil for what suits the terminal.
    /// - Throws: `TerminalError` that names the file and line, or where the theme was sought.
    public static func load(_ name: String?, colors: Int) throws(TerminalError) -> Theme {
        if let value = environment("NO_COLOR"), !value.isEmpty { return .plain }
        if colors < 8 { return .plain }
        guard let name else {
            let suited = colors < 256 ? "terminal16" : (isLight ? "light" : "default")
            do throws(TerminalError) {
                return try load(named: suited)
            } catch {
                // Installed without its themes: the same looks are built in.
                guard case .noTheme = error else { throw error }
                return colors < 256 ? .plain : .standard
            }
        }
        return try load(named: name)
    }

    /// COLORFGBG ends in the ground's colour, which rxvt and konsole tell: 7 and 15 are light.
    private static var isLight: Bool {
        guard let ground = environment("COLORFGBG")?.split(separator: ";").last else {
            return false
        }
        return ground == "7" || ground == "15"
    }

    private static func load(named name: String) throws(TerminalError) -> Theme {
        if name.contains("/") || name.hasSuffix(".theme") {
            guard let text = read(name) else { throw .noTheme(name, searched: [name]) }
            return try parse(text, file: name)
        }
        for folder in folders {
            let path = folder + "/" + name + ".theme"
            if let text = read(path) { return try parse(text, file: path) }
        }
        if name == "default" { return .standard }
        throw .noTheme(name, searched: folders)
    }

    private static func parse(_ text: String, file: String) throws(TerminalError) -> Theme {
        do throws(Theme.Failure) {
            return try Theme(text: text, file: file)
        } catch {
            throw .badTheme(error.description)
        }
    }

    /// Beside the executable, where it is installed, and in the working folder.
    private static var folders: [String] {
        var folders: [String] = []
        if let executable = realpath("/proc/self/exe", nil) {
            let path = String(cString: executable)
            free(executable)
            let folder = path.split(separator: "/").dropLast().joined(separator: "/")
            folders += ["/\(folder)/themes", "/\(folder)/../share/weir/themes"]
        }
        return folders + ["themes"]
    }

    /// At most 64 KiB; nil when it cannot be read.
    private static func read(_ path: String) -> String? {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var bytes = [UInt8](repeating: 0, count: 65_536)
        var count = 0
        while count < bytes.count {
            let got = bytes.withUnsafeMutableBytes {
                Glibc.read(file, $0.baseAddress.map { $0 + count }, $0.count - count)
            }
            if got <= 0 { break }
            count += got
        }
        return String(decoding: bytes[..<count], as: UTF8.self)
    }

    private static func environment(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }
}
